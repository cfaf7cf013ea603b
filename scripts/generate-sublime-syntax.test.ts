import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { sublimeSyntax } from './editor-files/sublime-syntax.ts';
import { ROOT } from './root.ts';

test('sublime/Runplan.sublime-syntax is up to date (else: node scripts/generate-sublime-syntax.ts)', () => {
  expect(readFileSync(join(ROOT, 'sublime/Runplan.sublime-syntax'), 'utf8')).toBe(sublimeSyntax());
});

/** The words of a line with their scopes, as Sublime Text finds them: the first match, and of several there the first in the list. */
function coloured(line: string): readonly string[] {
  const { contexts } = load(sublimeSyntax().replace(/^%YAML.*\n---\n/, '')) as {
    readonly contexts: { readonly main: readonly { readonly match: string; readonly scope: string }[] };
  };
  const rules = contexts.main.map(({ match, scope }) => ({
    pattern: new RegExp(match.replace('(?i)', ''), 'giu'),
    scope,
  }));
  const found: string[] = [];
  for (let at = 0; ; ) {
    const [first] = rules
      .flatMap(({ pattern, scope }) => {
        pattern.lastIndex = at;
        const match = pattern.exec(line);
        return match ? { index: match.index, text: match[0], scope } : [];
      })
      .sort((one, other) => one.index - other.index);
    if (!first) return found;
    found.push(`${first.text}: ${first.scope}`);
    at = first.index + first.text.length;
  }
}

test('a plan is coloured', () => {
  expect(coloured('plan "P" for "Kim" # mine')).toEqual([
    'plan: keyword.control.runplan',
    '"P": string.quoted.double.runplan',
    'for: keyword.control.runplan',
    '"Kim": string.quoted.double.runplan',
    '# mine: comment.line.number-sign.runplan',
  ]);
  expect(coloured('  Tue tempo: warm up 2 km, 20 min @ threshold')).toEqual([
    'Tue: entity.name.label.runplan',
    'tempo: support.type.runplan',
    'warm up: keyword.control.runplan',
    '2 km: constant.numeric.runplan',
    '20 min: constant.numeric.runplan',
    '@ threshold: variable.other.runplan',
  ]);
  expect(coloured('  starts 2027-01-04')).toEqual([
    'starts: keyword.control.runplan',
    '2027-01-04: constant.language.runplan',
  ]);
});
