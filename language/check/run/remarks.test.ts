/** What holds for remarks, whatever a rule reports. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as ast from '../../grammar/generated/ast.ts';
import { defineRule, type Rule } from '../../rules/define-rule.ts';
import { aboutWeek, type Facts } from '../../rules/facts.ts';
import { type Finding, SEVERITIES, type Severity } from '../../rules/finding.ts';
import { coreSession } from '../../rules/strength/core-session.ts';
import type { TrainingPlan } from '../../training/model.ts';
import { plansIn } from '../../training/testing.ts';
import { runRules } from '../run-rules.ts';

const WEEKS = 12;
const RULE = 'core-session';

/** What a rule says about each week; `none` for nothing. */
type Said = readonly (Severity | 'none')[];

const said = fc.array(fc.constantFrom(...SEVERITIES, 'none' as const), {
  minLength: WEEKS,
  maxLength: WEEKS,
});
const someWeeks = fc.subarray(Array.from({ length: WEEKS }, (_, index) => index + 1));

interface Written {
  readonly athletes?: readonly string[];
  /** The weeks in which an `allow` accepts it. */
  readonly allowed?: readonly number[];
  /** The weeks that copy the first one. */
  readonly copies?: readonly number[];
}

function textOf({ athletes = ['A'], allowed = [], copies = [] }: Written): string {
  const names = athletes.map((name) => `"${name}"`);
  const weeks = Array.from({ length: WEEKS }, (_, index) => {
    const number = index + 1;
    const isCopy = number > 1 && copies.includes(number);
    return [
      `  week ${number}${isCopy ? ' like week 1' : ''}`,
      ...(allowed.includes(number) ? [`    allow ${RULE} because "camp"`] : []),
      ...(isCopy ? [] : ['    tue easy 5 km']),
    ];
  });
  return [
    ...names.map((name) => `athlete ${name}`),
    `plan "P" for ${names.join(', ')}`,
    ...weeks.flat(),
    '',
  ].join('\n');
}

function ruleThatSays(
  of: Said,
  order: (plan: TrainingPlan) => TrainingPlan['weeks'] = ({ weeks }) => weeks,
): Rule {
  return defineRule({
    ...(coreSession as Rule),
    parameters: {},
    message: (_: Facts) => 'Seen.',
    checkPlan({ plan, report }) {
      for (const week of order(plan)) {
        const severity = of[week.index] ?? 'none';
        if (severity !== 'none')
          report({ at: week.node, week, severity, facts: { subject: aboutWeek(week) } });
      }
    },
  });
}

async function findings(rule: Rule, written: Written): Promise<readonly Finding[]> {
  const plans = await plansIn(textOf(written));
  const file = plans[0]?.node.$container as ast.RunplanFile;
  const policy = { rules: new Map() };
  return runRules(
    file,
    plans.map((plan) => ({ plan, policy })),
    [rule],
    () => true,
  ).findings;
}

/** A finding by its severity and the weeks that it tells. */
function told(all: readonly Finding[]): string[] {
  return all
    .map(({ severity, athletes, subject, also = [] }) => {
      const weeks = [subject, ...also.map((other) => other.subject)].map(
        (one) => one && 'week' in one && one.week,
      );
      return `${severity} ${athletes.join()} ${weeks.join()}`;
    })
    .sort();
}

/** What has to be told: infos and hints together, all else by itself. */
function expected(of: Said, allowed: readonly number[] = [], athletes = 'A'): string[] {
  const open = of
    .map((severity, index) => [severity, index + 1] as const)
    .filter(([, week]) => !allowed.includes(week));
  const weeksOf = (severity: Severity) => open.filter(([one]) => one === severity).map(([, week]) => week);
  return SEVERITIES.flatMap((severity) => {
    const weeks = weeksOf(severity);
    const groups = severity === 'info' || severity === 'hint' ? [weeks] : weeks.map((week) => [week]);
    return groups
      .filter((group) => group.length > 0)
      .map((group) => `${severity} ${athletes} ${group.join()}`);
  }).sort();
}

const check = (property: fc.IAsyncPropertyWithHooks<[Said, number[]]>) =>
  fc.assert(property, { numRuns: 40, seed: 11 });

test('an `allow` in a week takes that week out, and nothing else', () =>
  check(
    fc.asyncProperty(said, someWeeks, async (of, allowed) => {
      expect(told(await findings(ruleThatSays(of), { allowed }))).toEqual(expected(of, allowed));
    }),
  ));

test('two athletes of whom the same holds are told once', () =>
  check(
    fc.asyncProperty(said, someWeeks, async (of, allowed) => {
      const both = await findings(ruleThatSays(of), { athletes: ['A', 'B'], allowed });
      expect(told(both)).toEqual(expected(of, allowed, 'A,B'));
    }),
  ));

test('weeks that copy another are told like weeks that are written out', () =>
  check(
    fc.asyncProperty(said, someWeeks, async (of, copies) => {
      expect(told(await findings(ruleThatSays(of), { copies }))).toEqual(expected(of));
    }),
  ));

test('the order in which a rule reports does not matter', () =>
  check(
    fc.asyncProperty(said, someWeeks, async (of, first) => {
      const order = ({ weeks }: TrainingPlan) => [
        ...weeks.filter(({ number }) => first.includes(number)).reverse(),
        ...weeks.filter(({ number }) => !first.includes(number)),
      ];
      expect(told(await findings(ruleThatSays(of, order), {}))).toEqual(expected(of));
    }),
  ));
