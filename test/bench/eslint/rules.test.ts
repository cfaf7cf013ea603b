/** What the bench compares does the same work: on each mistake ESLint says what Runplan says. */
import { createChecker } from '@runplan/language/internal';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { asRunplan, asYaml, type Plan, type Session, type Step, samplePlan } from '../plans.ts';
import config from './config.ts';
import { RULES } from './rules.ts';

const PLAN = samplePlan(4);
const WARM_UP: Step = { kind: 'warm-up', amount: '15 min' };
const TEMPO: Step = { kind: 'run', amount: '20 min', target: 'threshold' };
/** A new one each time: what is the same object twice is an alias in YAML, which the rules don't read. */
const easy = (): Session => ({ kind: 'easy', amount: '9 km' });

async function runplanSays(plan: Plan): Promise<readonly string[]> {
  const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
  const { findings } = await checker.check('file:///plan.runplan', asRunplan(plan));
  return [...new Set(findings.map(({ rule }) => rule))].filter((rule) => rule in RULES).sort();
}

function eslintSays(plan: Plan): readonly string[] {
  const messages = new Linter().verify(asYaml(plan), config, 'plan.yaml');
  return [...new Set(messages.map(({ ruleId, message }) => ruleId?.replace('plans/', '') ?? message))].sort();
}

/** A plan with other sessions on a day of a week, which may be one that it has not. */
function withDay(number: number, day: string, sessions: readonly Session[], plan = PLAN): Plan {
  return {
    ...plan,
    weeks: plan.weeks.map((week) =>
      week.week === number
        ? { ...week, days: [...week.days.filter((one) => one.day !== day), { day, sessions }].sort(byDay) }
        : week,
    ),
  };
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const byDay = (one: { readonly day: string }, other: { readonly day: string }) =>
  DAYS.indexOf(one.day) - DAYS.indexOf(other.day);

const withoutCore: Plan = {
  ...PLAN,
  weeks: PLAN.weeks.map(({ days, ...week }) => ({
    ...week,
    days: days
      .map(({ day, sessions }) => ({ day, sessions: sessions.filter(({ kind }) => kind !== 'core') }))
      .filter(({ sessions }) => sessions.length > 0),
  })),
};

test('there are ten, and without a mistake neither of the two finds anything', async () => {
  expect(Object.keys(RULES)).toHaveLength(10);
  expect(eslintSays(PLAN)).toEqual([]);
  expect(await runplanSays(PLAN)).toEqual([]);
});

test.each([
  [0, ['mileage-increase']],
  [1, []],
])('on plan %i of the bench both find the same', async (variant, expected) => {
  const plan = samplePlan(16, variant);
  expect(eslintSays(plan)).toEqual(expected);
  expect(await runplanSays(plan)).toEqual(expected);
});

test.each<[rule: string, plan: Plan]>([
  ['mileage-increase', withDay(3, 'tue', [{ kind: 'easy', amount: '19 km' }])],
  ['long-run-share', withDay(3, 'sun', [{ kind: 'long', amount: '26 km' }])],
  ['first-week-load', { ...PLAN, athlete: { ...PLAN.athlete, recentVolume: '35 km' } }],
  ['rest-days', withDay(3, 'mon', [easy()], withDay(2, 'fri', [easy()]))],
  ['consecutive-run-days', withDay(2, 'fri', [easy()])],
  ['core-session', withoutCore],
  ['hard-day-spacing', withDay(3, 'thu', [{ kind: 'tempo', steps: [WARM_UP, TEMPO] }])],
  ['warm-up-missing', withDay(3, 'sat', [{ kind: 'tempo', steps: [TEMPO] }])],
  ['missing-amount', withDay(3, 'tue', [{ kind: 'easy' }])],
  // Of a week with an unknown kind of session Runplan knows no sum.
  ['unknown-name', { ...PLAN, athlete: { ...PLAN.athlete, level: 'intermediat' } }],
])('%s is found by both', async (rule, plan) => {
  const found = eslintSays(plan);
  expect(found).toContain(rule);
  expect(await runplanSays(plan)).toEqual(found);
});
