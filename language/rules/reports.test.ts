/** What every rule reports, as values. */
import { describe, expect, it, test } from 'vitest';
import { createChecker, type Finding } from '../internal.ts';
import { defineRule, type ParameterUnit, type Rule } from './define-rule.ts';
import { type Facts, type Figure, type FigureUnit, figure, keyOfFacts } from './facts.ts';
import { RULES } from './registry.ts';
import { asSet, told } from './words.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

async function reportedBy(rule: Rule): Promise<Finding> {
  const { findings } = await checker.check('file:///example.runplan', rule.docs.examples.failing);
  return findings[0] as Finding;
}

/** What the figures of a parameter are told in. */
const UNITS: Readonly<Record<ParameterUnit, readonly FigureUnit[]>> = {
  percent: ['fraction'],
  distance: ['metres'],
  duration: ['seconds'],
  count: ['count', 'days', 'ratio'],
};

/** What is told in other words than its figure. */
const SEEN_IN_OTHER_WORDS: Readonly<Record<string, string>> = {
  'core-session': 'No core session',
  'missing-down-week': 'Weeks 1–5',
  'rest-days': 'no rest day',
  // What is left, where the figure is what was cut.
  'taper-load': '86.8%',
};
/** With four runs a week the limit follows from their number, and is rounded. */
const LIMIT_IN_OTHER_WORDS: Readonly<Record<string, string>> = { 'long-run-share': '33.8%' };

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('says what it is about', async () => {
    expect((await reportedBy(rule)).subject).toBeDefined();
  });

  const parameters = Object.values(rule.parameters);
  it.runIf(parameters.length > 0)('carries what it compared, in the unit of its parameter', async () => {
    const { seen, limit, message } = await reportedBy(rule);
    const units = parameters.flatMap(({ unit }) => UNITS[unit]);
    expect(units).toContain(seen?.unit);
    expect(limit?.unit).toBe(seen?.unit);
    expect(message).toContain(LIMIT_IN_OTHER_WORDS[id] ?? inWords(limit as Figure, asSet));
    expect(message).toContain(SEEN_IN_OTHER_WORDS[id] ?? inWords(seen as Figure, told));
  });
});

/** Days are counted in words of their own. */
function inWords(one: Figure, print: (one: Figure, units: 'km') => string): string {
  return one.unit === 'days' ? `${one.value}` : print(one, 'km');
}

test('the compiler holds facts against the words that are made of them', () => {
  interface Distance extends Facts {
    readonly seen: Figure<'metres'>;
  }
  const { checkPlan: _, checkFile: __, checkAllows: ___, ...about } = RULES[0] as Rule;
  const rule = {
    ...about,
    parameters: {},
    message: ({ seen }: Distance) => `${seen.value} m`,
  };
  defineRule({
    ...rule,
    checkPlan: ({ plan, report }) =>
      report({ at: plan.node, facts: { subject: { kind: 'plan' }, seen: figure(5, 'metres') } }),
  });
  defineRule({
    ...rule,
    checkPlan: ({ plan, report }) =>
      report({
        at: plan.node,
        // @ts-expect-error: the words are about metres.
        facts: { subject: { kind: 'plan' }, seen: figure(5, 'seconds') },
      }),
  });
  defineRule({
    ...rule,
    // @ts-expect-error: the words need what was seen.
    checkPlan: ({ plan, report }) => report({ at: plan.node, facts: { subject: { kind: 'plan' } } }),
  });
});

describe('facts are the same', () => {
  it.each([
    [figure(31_412, 'metres'), figure(31_433, 'metres'), 'km', true],
    [figure(31_412, 'metres'), figure(31_470, 'metres'), 'km', false],
    [figure(31_412, 'metres', true), figure(31_412, 'metres'), 'km', false],
    [figure(412, 'metres'), figure(413, 'metres'), 'km', false],
    [figure(412, 'metres'), figure(413, 'metres'), 'mi', true],
    [figure({ low: 100, high: 412 }, 'metres'), figure(412, 'metres'), 'km', false],
    [figure(601, 'seconds', true), figure(602, 'seconds', true), 'km', true],
    [figure(601, 'seconds'), figure(602, 'seconds'), 'km', false],
    [figure(1 / 3, 'fraction'), figure(0.333, 'fraction'), 'km', true],
    [figure(3, 'count'), figure(3, 'days'), 'km', false],
    [{ weeks: [1, 2], pair: 'A' }, { pair: 'A', weeks: [1, 2] }, 'km', true],
    [{ weeks: [1, 2] }, { weeks: [1, 3] }, 'km', false],
    [{ pair: 'A' }, { pair: 'A', start: 0 }, 'km', false],
  ] as const)('%j and %j in %s: %s', (one, other, units, same) => {
    expect(keyOfFacts(one, units) === keyOfFacts(other, units)).toBe(same);
  });
});
