import { describe, expect, test } from 'vitest';
import type * as ast from '../grammar/generated/ast.ts';
import { defineRule, type Rule } from '../rules/define-rule.ts';
import { aboutWeeks, type Facts, figure, type Subject } from '../rules/facts.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { unusedAllow } from '../rules/plan-quality/unused-allow.ts';
import type { Repair } from '../rules/repair.ts';
import { coreSession } from '../rules/strength/core-session.ts';
import { weekNumbers } from '../rules/words.ts';
import { plansIn } from '../training/testing.ts';
import { runRules } from './run-rules.ts';

const TEXT = `athlete "A"
athlete "B"
  back history
plan "P" for "A", "B"
  week 1
    tue easy 5 km
  week 2
    tue easy 5 km
`;

async function run(rules: readonly Rule[], text = TEXT) {
  const plans = await plansIn(text);
  const file = plans[0]?.node.$container as ast.RunplanFile;
  return runRules(
    file,
    plans.map((plan) => ({ plan, policy: { rules: new Map() } })),
    rules,
    () => true,
  );
}

/** A rule whose facts are the words of its message. */
function ruleThat(id: string, check: Rule<NoParameters, Said>['checkPlan']): Rule {
  return defineRule({
    ...(coreSession as Rule),
    id,
    parameters: {},
    severity: 'warning',
    message: ({ subject, text }: Said) =>
      subject.kind === 'weeks' ? `${text} in ${weekNumbers(subject.weeks)}.` : text,
    ...(check && { checkPlan: check }),
  });
}

type NoParameters = Readonly<Record<string, never>>;

interface Said extends Facts {
  readonly text: string;
}

const PLAN: Subject = { kind: 'plan' };

test('a rule that throws is a finding of its own, and the others still report', async () => {
  const broken = ruleThat('broken-rule', () => {
    throw new TypeError('no such week');
  });
  const { findings } = await run([broken, coreSession as Rule]);
  expect(findings.map(({ rule, severity, message }) => [rule, severity, message.split('.')[0]])).toEqual([
    ['core-session', 'error', 'No core session in weeks 1–2'],
    ['core-session', 'error', 'No core session in weeks 1–2'],
    ['internal', 'error', 'The rule `broken-rule` failed (no such week)'],
  ]);
});

test('what a rule says of two athletes with the same facts is one finding for both', async () => {
  const same = ruleThat('same', ({ plan, report }) =>
    report({ at: plan.node, facts: { subject: PLAN, text: 'The same.' } }),
  );
  const differs = ruleThat('differs', ({ plan, athlete, report }) =>
    report({ at: plan.node, facts: { subject: PLAN, text: `For ${athlete.name}.` } }),
  );
  const { findings } = await run([same, differs]);
  expect(findings.map(({ message, athletes }) => [message, athletes])).toEqual([
    ['The same.', ['A', 'B']],
    ['For A.', ['A']],
    ['For B.', ['B']],
  ]);
});

test('a lasting lack is one finding at its first week; an accepted week is not named', async () => {
  const weekly = ruleThat('core-session', ({ plan, report }) => {
    for (const week of plan.weeks) {
      if (week.number !== 4)
        report({ at: week.node, week, facts: { subject: aboutWeeks(week), text: 'Lack' } });
    }
  });
  const text = 'plan "P"\n'.concat(
    ...[1, 2, 3, 4, 5, 6].map(
      (n) => `  week ${n}\n${n === 2 ? '    allow core-session because "camp"\n' : ''}`,
    ),
  );
  const { findings, allowed } = await run([weekly], text);
  expect(findings.map(({ week, start, message }) => [week, start.line, message])).toEqual([
    [1, 2, 'Lack in weeks 1 and 3.'],
    [5, 7, 'Lack in weeks 5–6.'],
  ]);
  expect(allowed.map(({ message, allow }) => [message, allow.reason])).toEqual([['Lack in week 2.', 'camp']]);
});

test('a rule that is off by default reports only where a policy turns it on', async () => {
  const off = {
    ...ruleThat('quiet', ({ plan, report }) =>
      report({ at: plan.node, facts: { subject: PLAN, text: 'Seen.' } }),
    ),
    severity: 'off',
  } as Rule;
  expect((await run([off])).findings).toEqual([]);
  const plans = await plansIn(TEXT);
  const policy = { rules: new Map([['quiet', { severity: { value: 'info' }, values: new Map() } as const]]) };
  const file = plans[0]?.node.$container as ast.RunplanFile;
  const { findings } = runRules(
    file,
    plans.map((plan) => ({ plan, policy })),
    [off],
    () => true,
  );
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([['info', 'Seen.']]);
});

/** A plan of so many weeks, with lines below some of their headers. */
const weeksWith = (n: number, below: Readonly<Record<number, string>> = {}, head = 'plan "P"') =>
  `${head}\n`.concat(...Array.from({ length: n }, (_, i) => `  week ${i + 1}\n${below[i + 1] ?? ''}`));

describe('infos and hints', () => {
  /** A rule that remarks on some weeks, with a severity for each; the figure is the week's. */
  const remarking = (of: Readonly<Record<number, Severity>>, more: Partial<Rule> = {}) => ({
    ...ruleThat('core-session', ({ plan, report }) => {
      for (const week of plan.weeks) {
        const severity = of[week.number];
        if (!severity) continue;
        const subject: Subject = { kind: 'week', week: week.number };
        const seen = figure(week.number, 'count');
        report({ at: week.node, week, severity, facts: { subject, seen, text: `Seen ${week.number}.` } });
      }
    }),
    ...more,
  });
  const told = (findings: readonly Finding[]) =>
    findings.map(({ severity, start, message }) => `${severity} ${start.line} ${message}`);

  test('are one finding each, with the other places in words and as values', async () => {
    const rule = remarking({
      1: 'hint',
      2: 'info',
      3: 'warning',
      5: 'info',
      6: 'hint',
      8: 'info',
      9: 'info',
    });
    const { findings } = await run([rule], weeksWith(9));
    expect(told(findings)).toEqual([
      'hint 2 Seen 1. Also in week 6.',
      'info 3 Seen 2. Also in weeks 5 and 8–9.',
      'warning 4 Seen 3.',
    ]);
    expect(findings[1]?.also?.slice(0, 1)).toEqual([
      {
        uri: findings[1]?.uri,
        start: { line: 6, column: 3 },
        end: { line: 6, column: 9 },
        message: 'Also in week 5.',
        subject: { kind: 'week', week: 5 },
        seen: { value: 5, unit: 'count', estimated: false },
      },
    ]);
  });

  test('warnings of one omission are one finding too', async () => {
    const rule = remarking({ 1: 'warning', 3: 'warning', 4: 'info' }, { isOneOmission: true });
    const { findings } = await run([rule], weeksWith(4));
    expect(told(findings)).toEqual(['warning 2 Seen 1. Also in week 3.', 'info 5 Seen 4.']);
  });

  test('an `allow` in a week takes that week out, one on the plan all', async () => {
    const rule = remarking({ 1: 'info', 3: 'info', 4: 'info' });
    const allow = (indent: string) => `${indent}allow core-session because "camp"\n`;
    const one = await run([rule], weeksWith(4, { 1: allow('    ') }));
    expect(told(one.findings)).toEqual(['info 5 Seen 3. Also in week 4.']);
    expect(told(one.allowed)).toEqual(['info 2 Seen 1.']);
    expect(one.allowed[0]?.allow).toMatchObject({ reason: 'camp', start: { line: 3, column: 5 } });
    const all = await run([rule], weeksWith(4, {}, `plan "P"\n${allow('  ')}`.trimEnd()));
    expect(all.findings).toEqual([]);
    expect(told(all.allowed)).toEqual(['info 3 Seen 1. Also in weeks 3–4.']);
    const none = await run([rule], weeksWith(4, { 1: '    allow core-session because " "\n' }));
    expect(none.allowed).toEqual([]);
  });

  test('a policy that makes them warnings leaves each by itself', async () => {
    const rule = remarking({ 1: 'info', 3: 'info' }, { severity: 'info' });
    const plans = await plansIn(weeksWith(3));
    const policy = {
      rules: new Map([['core-session', { severity: { value: 'warning' }, values: new Map() } as const]]),
    };
    const file = plans[0]?.node.$container as ast.RunplanFile;
    const { findings } = runRules(
      file,
      plans.map((plan) => ({ plan, policy })),
      [rule],
      () => true,
    );
    expect(told(findings)).toEqual(['warning 2 Seen 1.', 'warning 4 Seen 3.']);
  });

  test('are one finding for each group of athletes that they hold for', async () => {
    const rule = ruleThat('core-session', ({ plan, athlete, report }) => {
      for (const week of plan.weeks) {
        if (week.number > 2 && athlete.name === 'A') continue;
        const subject: Subject = { kind: 'week', week: week.number };
        report({ at: week.node, week, severity: 'info', facts: { subject, text: 'Seen.' } });
      }
    });
    const head = 'athlete "A"\nathlete "B"\nplan "P" for "A", "B"';
    const { findings } = await run([rule], weeksWith(4, {}, head));
    expect(findings.map(({ athletes, week, message }) => [athletes, week, message])).toEqual([
      [['A', 'B'], 1, 'Seen. Also in week 2.'],
      [['B'], 3, 'Seen. Also in week 4.'],
    ]);
  });

  test('offer to accept the first place, or all', async () => {
    const { findings } = await run([remarking({ 1: 'info', 3: 'info' })], weeksWith(3));
    expect(findings[0]?.repairs?.map(({ kind, title }) => [kind, title])).toEqual([
      ['asks', 'Allow core-session in this week, because …'],
      ['asks', 'Allow core-session in this plan, because …'],
    ]);
  });

  test('offer each repair in all places where its title can say which, else that of the first', async () => {
    const rule = (title: Repair['title']) =>
      ruleThat('core-session', ({ plan, report }) => {
        for (const week of plan.weeks) {
          if (week.number === 2) continue;
          const repair: Repair = { kind: 'suggested', title, edits: [{ behind: week.node, text: ' base' }] };
          const subject: Subject = { kind: 'week', week: week.number };
          const facts = { subject, text: 'Seen.' };
          report({ at: week.node, week, severity: 'info', facts, repairs: () => [repair, repair] });
        }
      });
    const own = async (title: Repair['title']) => {
      const { findings } = await run([rule(title)], weeksWith(4));
      const repairs = findings[0]?.repairs?.filter(({ kind }) => kind !== 'asks') ?? [];
      return repairs.map((repair) => [repair.title, repair.edits.length]);
    };
    expect(await own((weeks) => `Name ${weeks}`)).toEqual([
      ['Name weeks 1 and 3–4', 3],
      ['Name weeks 1 and 3–4', 3],
    ]);
    expect(await own('Name it')).toEqual([
      ['Name it', 1],
      ['Name it', 1],
    ]);
  });
});

describe('waiting', () => {
  const weekly = (id: string, weeks: readonly number[], more: Partial<Rule> = {}): Rule => ({
    ...ruleThat(id, ({ plan, report }) => {
      for (const week of plan.weeks) {
        if (weeks.includes(week.number))
          report({ at: week.node, week, facts: { subject: aboutWeeks(week), text: id } });
      }
    }),
    ...more,
  });
  const waiting = (evenIfAccepted: boolean, more: Partial<Rule> = {}) =>
    weekly('waits', [1, 2, 3, 4], { waitsFor: [{ rule: 'core-session', evenIfAccepted }], ...more });
  const ALLOW = '    allow core-session because "camp"\n';

  test.each<[string, readonly number[], boolean, Partial<Rule>, Readonly<Record<number, string>>, string[]]>([
    ['not where nothing is said', [], true, {}, {}, ['waits in weeks 1–4.']],
    [
      'in the weeks of which the other speaks',
      [2],
      true,
      {},
      {},
      ['waits in weeks 1 and 3–4.', 'core-session in week 2.'],
    ],
    ['even if that is accepted', [2], true, {}, { 2: ALLOW }, ['waits in weeks 1 and 3–4.']],
    ['or not', [2], false, {}, { 2: ALLOW }, ['waits in weeks 1–4.']],
    [
      'not for what is milder',
      [2],
      true,
      { severity: 'error' },
      {},
      ['waits in weeks 1–4.', 'core-session in week 2.'],
    ],
  ])('%s', async (_, weeks, evenIfAccepted, more, below, expected) => {
    const rules = [waiting(evenIfAccepted, more), weekly('core-session', weeks)];
    const { findings } = await run(rules, weeksWith(4, below));
    expect(findings.map(({ message }) => message)).toEqual(expected);
  });

  test('concerns the athlete for whom the other speaks', async () => {
    const onlyForB = ruleThat('core-session', ({ plan, athlete, report }) => {
      for (const week of plan.weeks) {
        if (athlete.name === 'B')
          report({ at: week.node, week, facts: { subject: aboutWeeks(week), text: 'core-session' } });
      }
    });
    const { findings } = await run([waiting(true), onlyForB]);
    expect(findings.map(({ message, athletes }) => [message, athletes])).toEqual([
      ['waits in weeks 1–2.', ['A']],
      ['core-session in weeks 1–2.', ['B']],
    ]);
  });

  test('an `allow` of what waits is of use', async () => {
    const rules = [waiting(true), weekly('core-session', [1]), unusedAllow as Rule];
    const { findings } = await run(rules, weeksWith(1, { 1: '    allow waits because "camp"\n' }));
    expect(findings.map(({ rule }) => rule)).toEqual(['core-session']);
  });
});
