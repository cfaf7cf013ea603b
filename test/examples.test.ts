import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createChecker, Documents, type Finding } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { RunplanAstReflection } from '../language/grammar/generated/ast.ts';

const root = fileURLToPath(new URL('../examples/', import.meta.url));
const library = fileURLToPath(new URL('../language/library/standard.runplan', import.meta.url));

const examples = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.runplan'))
  .sort();

/** The one that shows findings on purpose. */
const SHOWS_FINDINGS = 'what-goes-wrong.runplan';

async function findingsIn(path: string): Promise<readonly Finding[]> {
  const checker = createChecker({
    read: async (uri) => ({ text: readFileSync(fileURLToPath(uri), 'utf8') }),
  });
  return (await checker.check(pathToFileURL(path).href, readFileSync(path, 'utf8'))).findings;
}

const shown = ({ start, severity, rule, message }: Finding) =>
  `${start.line}: ${severity} ${rule}: ${message}`;

describe('examples', () => {
  test.each(examples.filter((name) => name !== SHOWS_FINDINGS))(
    '%s gives no error and no warning',
    async (name) => {
      const findings = await findingsIn(join(root, name));
      expect(
        findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map(shown),
      ).toEqual([]);
    },
  );

  test(`${SHOWS_FINDINGS} shows many kinds of findings`, async () => {
    const findings = await findingsIn(join(root, SHOWS_FINDINGS));
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(15);
  });
});

test('the built-in library gives no findings', async () => {
  expect((await findingsIn(library)).map(shown)).toEqual([]);
});

test('the examples and the library use all that the grammar has', () => {
  const documents = new Documents();
  const used = new Set<string>();
  const note = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) note(item);
    else if (typeof value === 'object' && value !== null && '$type' in value) {
      for (const [property, inner] of Object.entries(value)) {
        if (
          property.startsWith('$') ||
          inner === undefined ||
          inner === false ||
          (Array.isArray(inner) && inner.length === 0)
        )
          continue;
        used.add(`${value.$type}.${property}`);
        note(inner);
      }
    }
  };
  for (const path of [...examples.map((name) => join(root, name)), library]) {
    const { href } = pathToFileURL(path);
    documents.put(href, readFileSync(path, 'utf8'));
    note(documents.get(href)?.parseResult.value);
  }
  const reflection = new RunplanAstReflection();
  const known = reflection
    .getAllTypes()
    .filter((type) => reflection.getAllSubTypes(type).length <= 1)
    .flatMap((type) =>
      Object.keys(reflection.getTypeMetaData(type).properties).map((name) => `${type}.${name}`),
    );
  // Written where a pace without its unit is corrected; never in a plan that is right.
  const mistakes = ['Target.clock'];
  expect(known.filter((property) => !used.has(property) && !mistakes.includes(property))).toEqual([]);
});
