import { expect, test } from 'vitest';
import type * as ast from '../grammar/generated/ast.ts';
import { defineRule, type Rule } from '../rules/define-rule.ts';
import { aboutWeeks, type Facts, type Subject } from '../rules/facts.ts';
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
    ...[1, 2, 3, 4, 5, 6].map((n) => `  week ${n}\n${n === 2 ? '    allow core-session because "…"\n' : ''}`),
  );
  const { findings, allowed } = await run([weekly], text);
  expect(findings.map(({ week, start, message }) => [week, start.line, message])).toEqual([
    [1, 2, 'Lack in weeks 1 and 3.'],
    [5, 7, 'Lack in weeks 5–6.'],
  ]);
  expect(allowed).toBe(1);
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
  );
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([['info', 'Seen.']]);
});
