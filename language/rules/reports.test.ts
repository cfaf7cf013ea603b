/** What every rule reports, as values. */
import { describe, expect, it, test } from 'vitest';
import { createChecker, type Finding } from '../index.ts';
import { defineRule, type ParameterUnit, type Rule } from './define-rule.ts';
import { type Facts, type Figure, type FigureUnit, figure, isSame } from './facts.ts';
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

/** What is seen in other words than its figure. */
const IN_OTHER_WORDS: Readonly<Record<string, string>> = {};

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
    expect(message).toContain(inWords(limit as Figure, asSet));
    expect(message).toContain(IN_OTHER_WORDS[id] ?? inWords(seen as Figure, told));
  });
});

/** Days are counted in words of their own. */
function inWords(one: Figure, print: (one: Figure, units: 'km') => string): string {
  return one.unit === 'days' ? `${one.value}` : print(one, 'km');
}
