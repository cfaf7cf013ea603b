/** The built-in policies, and what they change about a plan. */
import { describe, expect, it } from 'vitest';
import { createChecker, type PolicyExplanation } from '../internal.ts';
import { byBack, defineRule, type Rule, valueFor } from '../rules/define-rule.ts';
import { RULES } from '../rules/registry.ts';
import { type AthleteText, check, planText, runs, type WeekText } from '../rules/testing.ts';
import type { BackStatus, Level } from '../training/model.ts';
import { BACK_STATUSES, LEVELS } from '../vocabulary/word-lists.ts';
import { ruleInForce } from './policy.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

async function builtIn(
  name: string,
  level: Level = 'intermediate',
  back: BackStatus = 'healthy',
): Promise<PolicyExplanation> {
  const { explanation } = await checker.explainPolicy('built-in', name, { level, back });
  if (!explanation) throw new Error(`There is no policy ${name}.`);
  return explanation;
}

/** The rules that a policy says something about. */
function setBy({ rules }: PolicyExplanation) {
  return rules.filter(({ from, parameters }) => from || parameters.some((parameter) => parameter.from));
}

function reportsMilder(rule: Rule): boolean {
  return LEVELS.some((level) =>
    BACK_STATUSES.some((back) => ['hint', 'info'].includes(valueFor(rule.severity, { level, back }))),
  );
}

describe('standard', () => {
  it('says nothing: it is the defaults', async () => {
    for (const level of LEVELS) {
      for (const back of BACK_STATUSES) {
        const policy = await builtIn('standard', level, back);
        expect(setBy(policy)).toEqual([]);
        expect(policy.rules.map(({ id, severity }) => [id, severity])).toEqual(
          RULES.map((rule) => [rule.id, valueFor(rule.severity, { level, back })]),
        );
      }
    }
  });
});

describe('cautious', () => {
  it('makes a warning of every hint and info of progression, recovery and strength, and of no other', async () => {
    const policy = await builtIn('cautious');
    const wanted = RULES.filter(
      (rule) => ['progression', 'recovery', 'strength'].includes(rule.group) && reportsMilder(rule),
    );
    const raised = policy.rules.filter(({ from }) => from);
    expect(raised.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    expect(new Set(raised.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  it('leaves stricter findings as strict as they are', async () => {
    for (const { always } of (await builtIn('cautious')).rules) expect(always).toBe(false);
  });

  it('limits growth to 10% and wants two core sessions', async () => {
    const parameters = setBy(await builtIn('cautious')).flatMap(({ id, parameters }) =>
      parameters.filter(({ from }) => from).map(({ name, value }) => `${id} ${name} ${value}`),
    );
    expect(parameters).toEqual(['mileage-increase limit 10%', 'core-session minimum 2']);
  });
});

describe('return-from-pain', () => {
  it.each(BACK_STATUSES)('gives everyone the limits for present pain: %s', async (back) => {
    for (const level of LEVELS) {
      const policy = await builtIn('return-from-pain', level, back);
      expect(policy.athlete).toEqual({ level, back: 'pain' });
      expect(policy.backFrom?.policy).toBe('return-from-pain');
      expect(setBy(policy)).toEqual([]);
      const inPain = await builtIn('standard', level, 'pain');
      expect(policy.rules).toEqual(inPain.rules);
    }
  });
});

describe('the effect on a plan', () => {
  const ATHLETE: AthleteText = { level: 'intermediate', back: 'healthy', volume: 30, longest: 10 };
  const week = (day: WeekText): WeekText => ({ ...day, fri: 'core 20 min', sat: 'strength 20 min' });
  const WEEKS = [week(runs(30, 3)), week(runs(34.5, 4))];

  async function found(policy: string, athlete = ATHLETE, weeks = WEEKS): Promise<readonly string[]> {
    const findings = await check(planText(athlete, weeks, [`policy ${policy}`]));
    return findings.map(({ rule, severity, week }) => `${rule} ${severity} ${week}`);
  }

  it('standard is what a plan without a policy is checked by', async () => {
    const findings = await check(planText(ATHLETE, WEEKS));
    expect(await found('standard')).toEqual(
      findings.map(({ rule, severity, week }) => `${rule} ${severity} ${week}`),
    );
    expect(await found('standard')).toContain('mileage-increase info 2');
  });

  it('cautious: the same growth is a warning, and one core session too few', async () => {
    const cautious = await found('cautious');
    expect(cautious).toContain('mileage-increase warning 2');
    expect(cautious).toContain('core-session error 1');
    expect(await found('standard')).not.toContain('core-session error 1');
  });

  it('cautious: what is an error stays one', async () => {
    const steep = [week(runs(30, 3)), week(runs(50, 4))];
    expect(await found('standard', ATHLETE, steep)).toContain('mileage-increase error 2');
    expect(await found('cautious', ATHLETE, steep)).toContain('mileage-increase error 2');
  });

  it('return-from-pain: the limits for pain for a healthy back, run-walk-return included', async () => {
    const findings = await found('return-from-pain');
    expect(findings).toContain('mileage-increase warning 2');
    expect(findings.some((finding) => finding.startsWith('run-walk-return'))).toBe(true);
    expect(findings.some((finding) => finding.startsWith('clearance'))).toBe(false);
    expect((await found('standard')).some((finding) => finding.startsWith('run-walk-return'))).toBe(false);
  });
});

describe('how a rule is in force', () => {
  const RULE = defineRule({
    id: 'some-rule',
    group: 'recovery',
    severity: byBack({ healthy: 'info', history: 'warning', disc: 'error', pain: 'off' }),
    evidence: { injury: 'none', back: 'none' },
    sources: [],
    parameters: { limit: { unit: 'percent', meaning: 'limit', default: 0.1 } },
    docs: {} as Rule['docs'],
    message: () => '',
    checkPlan() {},
  });
  const line = {} as never;

  it.each([
    ['healthy', undefined, 'info', false, false],
    ['healthy', 'warning', 'warning', false, true],
    ['disc', 'warning', 'error', false, false],
    ['disc', 'info', 'info', true, true],
    ['disc', 'off', 'off', true, true],
    ['pain', undefined, 'off', false, false],
    ['pain', 'warning', 'warning', false, true],
  ] as const)('%s with %s: %s', (back, wanted, severity, always, isSet) => {
    const setting = wanted && { severity: { value: wanted, setBy: line }, values: new Map() };
    const inForce = ruleInForce(RULE, setting, { level: 'novice', back });
    expect(inForce.severity.value).toBe(severity);
    expect(inForce.always).toBe(always);
    expect(inForce.severity.setBy !== undefined).toBe(isSet);
    expect(inForce.values.get('limit')).toEqual({ value: 0.1 });
  });
});
