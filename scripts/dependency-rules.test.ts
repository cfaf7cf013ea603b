import { expect, test } from 'vitest';
import { importsOf, violations } from './dependency-rules.ts';

test('finds imports in all their forms', () => {
  const source = `
    import { a } from 'a';
    import type { b } from './b.ts';
    import * as c from '../c.ts';
    import d, {
      type e,
    } from 'd';
    import 'f';
    export { g } from './g/g.ts';
    export * from 'h';
    const i = await import('i');
    // import 'comment';
    /* import 'comment'; */
    export const text = "no import from here";
  `;
  expect(importsOf('language/check/x.ts', source)).toEqual([
    'a',
    'language/check/b.ts',
    'language/c.ts',
    'd',
    'f',
    'language/check/g/g.ts',
    'h',
    'i',
  ]);
});

test.each([
  ['language/check/x.ts', 'node:fs'],
  ['language/index.ts', '../cli/main.ts'],
  ['language/quantities/x.ts', '../training/model.ts'],
  ['language/quantities/x.ts', 'langium'],
  ['language/training/x.ts', '../rules/finding.ts'],
  ['language/rules/strength/x.ts', '../../check/run-rules.ts'],
  ['language/module.ts', 'langium/grammar'],
  ['cli/commands/x.ts', '@runplan/language/rules/finding.ts'],
  ['cli/main.ts', '../language/index.ts'],
  ['server/main.ts', '@runplan/language/index.ts'],
])('%s may not import %s', (file, imported) => {
  expect(violations(file, `import { x } from '${imported}';`)).toHaveLength(1);
});

test.each([
  ['language/check/x.ts', '../rules/finding.ts'],
  ['language/rules/x.ts', '../training/model.ts'],
  ['language/training/x.ts', '../quantities/distance.ts'],
  ['language/module.ts', 'langium'],
  ['cli/commands/x.ts', '@runplan/language'],
  ['cli/commands/x.ts', 'node:fs'],
])('%s may import %s', (file, imported) => {
  expect(violations(file, `import { x } from '${imported}';`)).toEqual([]);
});
