import { type ElementAccessExpression, type Node, SyntaxKind } from 'typescript/unstable/ast';
import { API, type Project } from 'typescript/unstable/sync';
import { expect, test } from 'vitest';
import { ROOT } from '../scripts/root.ts';

const PACKAGES = ['language', 'exchange', 'report', 'disk', 'server', 'cli', 'extension', 'playground'];

/** Where properties are read by names that no text of a user can be. */
const READ_BY_OWN_NAMES = [
  // The properties that a node has.
  'language/grammar/one-of-several.ts',
  // The names of properties come from the grammar.
  'language/grammar/property.ts',
];

/** Every object knows `constructor` and `__proto__`: what is asked with any text is a map. */
test('no object is asked for a property with any text', () => {
  const api = new API({ cwd: ROOT });
  const found = PACKAGES.flatMap((name) => {
    const config = `${ROOT}/${name}/tsconfig.json`;
    const project = api.updateSnapshot({ openProject: config }).getProject(config);
    return project ? askedWithAnyText(project, `${ROOT}/${name}/`) : [`${name} could not be read`];
  });
  api.close();
  expect(found.filter((one) => !READ_BY_OWN_NAMES.some((file) => one.startsWith(`${file}:`)))).toEqual([]);
  for (const file of READ_BY_OWN_NAMES) expect(found.join('\n')).toContain(`${file}:`);
});

/** Each element access by a string of any kind, behind the file that it stands in. */
function askedWithAnyText({ program, checker }: Project, folder: string): string[] {
  return program
    .getSourceFileNames()
    .filter((name) => name.startsWith(folder) && !/\.d\.ts$|\.test\.ts$|\/(?:testing|generated)\b/.test(name))
    .flatMap((name) => {
      const file = program.getSourceFile(name);
      const asked = file ? elementAccesses(file) : [];
      const types =
        asked.length > 0 ? checker.getTypeAtLocation(asked.map((one) => one.argumentExpression)) : [];
      return asked
        .filter((_, index) => {
          const type = types[index];
          return type && checker.isTypeAssignableTo(checker.getStringType(), type);
        })
        .map((one) => `${name.slice(ROOT.length + 1)}: ${one.getText()}`);
    });
}

function elementAccesses(node: Node): ElementAccessExpression[] {
  const found: ElementAccessExpression[] = [];
  node.forEachChild((child) => {
    if (child.kind === SyntaxKind.ElementAccessExpression) found.push(child as ElementAccessExpression);
    found.push(...elementAccesses(child));
  });
  return found;
}
