/** What the texts claim, and from where they have it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../language/rules/define-rule.ts';
import { RULES } from '../language/rules/registry.ts';
import { SOURCES } from '../language/rules/sources.ts';

const CODES = Object.keys(SOURCES);

/** The sources that a text names. */
function named(text: string): string[] {
  return CODES.filter((code) => new RegExp(`\\b${code}\\b`).test(text));
}

function textOf(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
}

/** What a rule tells of how sure it is, sentence by sentence. */
function claimsOf({ docs }: Rule): string[] {
  return [docs.why, docs.evidence, docs.contested ?? ''].join(' ').split(/(?<=[.?!])\s+/);
}

/** Percentages, ratios, and what was measured. */
const FIGURE = /\d%|\b\d+\.\d+\b|\b\d[\d,]* (runners|people|men|women|athletes|novices|trials|studies)\b/;
/** Words for figures that come from nowhere but here. */
const OWN = /\b(convention|precaution|our choice|requirement|our own)\b/;

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('gives each figure with its source, or as its own', () => {
    const bare = claimsOf(rule).filter(
      (claim) => FIGURE.test(claim) && named(claim).length === 0 && !OWN.test(claim),
    );
    expect(bare).toEqual([]);
  });

  test('says what its sources are cited for, and cites those that it names', () => {
    expect(named(claimsOf(rule).join(' ')).toSorted()).toEqual([...rule.sources].toSorted());
  });
});

test('every source is cited by a rule, a pop-up or an exercise', () => {
  const elsewhere = ['server/words/topics.ts', 'language/library/standard.runplan'].flatMap((path) =>
    named(textOf(path)),
  );
  const cited = new Set([...RULES.flatMap((rule) => rule.sources), ...elsewhere]);
  expect(CODES.filter((code) => !cited.has(code as never))).toEqual([]);
});
