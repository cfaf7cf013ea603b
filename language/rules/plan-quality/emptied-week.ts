import { hasMistake } from '../../grammar/mistakes.ts';
import { partOf } from '../../grammar/parts.ts';
import type { TrainingWeek } from '../../training/model.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts } from '../facts.ts';
import { weekNumbers } from '../words.ts';

interface Emptied extends Facts {
  readonly week: number;
  /** The numbers of the weeks that copy it. */
  readonly copies: readonly number[];
}

export const emptiedWeek = defineRule({
  id: 'emptied-week',
  group: 'plan-quality',
  isAboutText: true,
  severity: 'warning',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A week without training that other weeks copy.',
    what:
      'A week that has no session, or nothing but rest, while others copy it with `like`: they have no training either, ' +
      'except on the days that they write themselves. It is reported at the week that was emptied, not at its copies.',
    why:
      'Whoever empties a week, because somebody is ill or on holiday, means that one week. That others later in the plan ' +
      'lose their training with it is not seen where it is done.',
    evidence: 'Not a matter of evidence: the plan hardly says what was meant.',
    defaults: [['every plan', 'warning']],
    repair:
      'Give the week its sessions again, or write those of its copies. `runplan edit FILE mark WEEK sick`, and the same ' +
      'in editors, marks a week and writes out what copies it.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2
  week 3 like week 2
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2 like week 1
  week 3 like week 2
`,
    },
  },
  message({ week, copies }: Emptied) {
    const several = copies.length > 1;
    return (
      `Week ${week} has no training, and ${weekNumbers(copies)} ${several ? 'copy' : 'copies'} this week: ` +
      `${several ? 'they have' : 'it has'} none either, except on days that ${several ? 'they write themselves' : 'it writes itself'}. ` +
      'Give this week its sessions again, or write those of its copies.'
    );
  },
  checkPlan({ plan, report }) {
    for (const week of plan.weeks) {
      if (week.copies.length === 0 || week.broken || !isEmpty(week) || isEmptyAbove(week)) continue;
      const next = plan.weeks[week.index + 1];
      // Its days may be among the lines that could not be read.
      if (hasMistake(plan.node.$container, partOf(week.node)?.offset, partOf(next?.node)?.offset)) continue;
      report({
        at: week.node,
        property: 'number',
        week,
        facts: {
          subject: aboutWeek(week),
          week: week.number,
          copies: week.copies.map(({ number }) => number),
        },
        related: () =>
          week.copies.flatMap(({ node, number }) =>
            node.like ? [{ at: node.like, message: `Week ${number} copies it here.` }] : [],
          ),
      });
    }
  },
});

function isEmpty({ sessions }: TrainingWeek): boolean {
  return sessions.every(({ discipline }) => discipline === 'rest');
}

/** Whether it only copies a week that is empty itself: that one is reported. */
function isEmptyAbove({ node, plan }: TrainingWeek): boolean {
  if (!node.like) return false;
  const copied = plan.weeks.find(({ number }) => String(number) === node.like?.number);
  return copied !== undefined && isEmpty(copied);
}
