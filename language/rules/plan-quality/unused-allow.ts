import { type Allow, isDay, isRun, isWeek } from '../../grammar/generated/ast.ts';
import { isMisread } from '../../grammar/mistakes.ts';
import { defineRule } from '../define-rule.ts';
import type { Facts, RuleSubject } from '../facts.ts';
import { hasReason } from '../reason.ts';
import type { Repair } from '../repair.ts';

const WHERE = { day: 'on this day', week: 'in this week', plan: 'in this plan' } as const;

interface UnusedAllow extends Facts {
  /** The rule that is allowed. */
  readonly subject: RuleSubject;
  /** Where the line stands; absent for a rule that can't be allowed. */
  readonly place?: keyof typeof WHERE;
}

export const unusedAllow = defineRule({
  id: 'unused-allow',
  group: 'plan-quality',
  severity: 'warning',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  allowable: false,
  docs: {
    summary: 'An `allow` that accepts nothing, or names a rule that cannot be allowed.',
    what:
      'Each `allow` is compared with what its rule reports in the plan, the week or the day it stands in. If that is ' +
      'nothing, the `allow` is a leftover. An `allow` of a rule that cannot be allowed, such as `red-flag`, is an ' +
      'error: it has no effect. One without a reason accepts nothing either, which allow-reason reports. Plans with a syntax mistake are left out, because some checks are silent there.',
    why:
      'A leftover `allow` looks as if there were a risk that was accepted with thought, and it would silently accept ' +
      'the next one.',
    evidence: 'Not a matter of evidence: a leftover.',
    defaults: [
      ['an `allow` without effect', 'warning; on the day of a race hint'],
      ['a rule that cannot be allowed', 'error'],
    ],
    repair: 'Delete the line. If the finding it was meant for stands elsewhere, move the `allow` there.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    allow first-week-load because "agreed with Kim"
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 25 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    allow first-week-load because "agreed with Kim"
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
    },
  },
  message({ subject: { name }, place }: UnusedAllow) {
    return place === undefined
      ? `\`${name}\` can't be allowed, so this line has no effect. Delete it.`
      : `This \`allow\` accepts nothing: \`${name}\` reports nothing ${WHERE[place]}. Delete the line.`;
  },
  checkAllows({ allows, ruleNamed, report }) {
    for (const { node, plan, accepted } of allows) {
      // Unknown names are reported as `unknown-name`.
      const rule = ruleNamed(node.rule ?? '');
      if (!rule) continue;
      if (rule.allowable === false) {
        report({
          at: node,
          property: 'rule',
          severity: 'error',
          facts: { subject: { kind: 'rule', name: rule.id } },
          repairs: () => [deleted(node)],
        });
        continue;
      }
      // Those without a reason are left to `allow-reason`.
      if (accepted > 0 || !hasReason(node)) continue;
      if (isMisread(plan)) continue;
      const place = isDay(node.$container) ? 'day' : isWeek(node.$container) ? 'week' : 'plan';
      report({
        at: node,
        property: 'rule',
        // A race that became the goal race needs none any more.
        ...(isAtRace(node) && { severity: 'hint' as const }),
        facts: { subject: { kind: 'rule', name: rule.id }, place },
        repairs: () => [deleted(node)],
      });
    }
  },
});

/** Whether an `allow` stands on a day with a race. */
function isAtRace({ $container: day }: Allow): boolean {
  return (
    isDay(day) &&
    day.sessions.some(({ activity }) => isRun(activity) && activity.kind?.toLowerCase() === 'race')
  );
}

function deleted(allow: Allow): Repair {
  return { kind: 'safe', title: 'Delete this line', edits: [{ remove: allow }] };
}
