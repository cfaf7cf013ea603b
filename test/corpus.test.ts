import type { Finding } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { CODES } from '../language/rules/codes.ts';
import { RULES } from '../language/rules/registry.ts';
import { distributionOf } from './corpus/distribution.ts';
import { outcomesIn } from './corpus/mistake.ts';
import { MISTAKES } from './corpus/mistakes/all.ts';
import { CORPUS } from './corpus/read.ts';
import { findingsOf } from './plan-files.ts';

/**
 * The plans of corpus/ have the shape of what is published: quiet where a coach would nod, awake where a coach or a
 * physiotherapist would speak up. `npm run findings` prints what is measured here, for all plans and runners.
 */
const MOST_IN_THE_MIDDLE = 4;
const MOST_IN_NINE_OF_TEN = 8;
/** In so many plans each kind of mistake is made, other plans for each kind. */
const PLANS_A_KIND = 10;

const plans: { readonly name: string; readonly findings: readonly Finding[] }[] = [];
for (const { name, text } of CORPUS) plans.push({ name, findings: await findingsOf(text) });

test('there are enough plans and mistakes', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(44);
  expect(MISTAKES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(MISTAKES.map(({ what }) => what)).size).toBe(MISTAKES.length);
});

describe('a plan for the runner it is meant for', () => {
  const { median, ninth } = distributionOf(plans.map(({ findings }) => findings));

  test(`gets no more than ${MOST_IN_THE_MIDDLE} findings above hint in the median`, () => {
    expect(median).toBeLessThanOrEqual(MOST_IN_THE_MIDDLE);
  });

  test(`gets no more than ${MOST_IN_NINE_OF_TEN} findings above hint in nine of ten plans`, () => {
    expect(ninth).toBeLessThanOrEqual(MOST_IN_NINE_OF_TEN);
  });

  test.each(plans)('has no error: $name', ({ findings }) => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(plans)('is understood: $name', ({ findings }) => {
    const rules = findings.map(({ rule }) => rule);
    expect(
      rules.filter((rule) => ['syntax', 'unknown-name', 'internal', 'race-date'].includes(rule)),
    ).toEqual([]);
  });
});

describe('a mistake is found', () => {
  test.each(MISTAKES.map((mistake, index) => ({ ...mistake, index })))(
    '$what',
    async ({ index, ...mistake }) => {
      const outcomes = await outcomesIn(mistake, CORPUS, PLANS_A_KIND, index * 7);
      expect(outcomes.size).toBeGreaterThan(3);
      expect([...outcomes].filter(([, outcome]) => outcome !== 'found')).toEqual([]);
    },
  );

  test('by rules that there are, and each rule finds one', () => {
    const known = new Set([...RULES, ...CODES].map(({ id }) => id));
    const named = new Set(MISTAKES.flatMap(({ rules }) => rules));
    expect([...named].filter((rule) => !known.has(rule))).toEqual([]);
    // It is off unless a policy turns it on.
    const silent = ['acute-chronic-ratio'];
    expect(RULES.map(({ id }) => id).filter((rule) => !named.has(rule))).toEqual(silent);
  });
});
