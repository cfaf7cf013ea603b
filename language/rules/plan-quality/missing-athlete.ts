import { hasMistake } from '../../grammar/mistakes.ts';
import { partOf } from '../../grammar/parts.ts';
import { runnersNamedBy } from '../../scope/runners.ts';
import { defineRule } from '../define-rule.ts';

export const missingAthlete = defineRule({
  id: 'missing-athlete',
  group: 'plan-quality',
  severity: 'hint',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A plan that is for nobody in particular.',
    what: 'A plan without `for` is checked as for a runner of intermediate level with a healthy back. This hint says so.',
    why: 'The athlete sets the limits: what a healthy runner tolerates may be too much with a history of back pain.',
    evidence: 'Not a matter of evidence: something could not be checked.',
    defaults: [['every plan', 'hint where `for` is missing']],
    repair: 'Describe the athlete and name them in the plan: `plan "Spring 10k" for "Kim"`.',
    examples: {
      failing: `plan "Steady"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
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
`,
    },
  },
  message() {
    return (
      'The plan names no athlete, so it is checked as for an intermediate runner with a healthy back. ' +
      'Add whom it is for: `for "Name"` behind the plan\'s name.'
    );
  },
  checkPlan({ plan, report }) {
    const { attributes, weeks, $container: file } = plan.node;
    const text = partOf(plan.node);
    if (runnersNamedBy(plan.node).length > 0) return;
    // In a line that was not understood the name may be there.
    const below = attributes[0] ?? weeks[0];
    if (hasMistake(file, text?.offset, partOf(below)?.offset ?? text?.end)) return;
    report({
      at: plan.node,
      property: 'name',
      facts: { subject: { kind: 'plan' } },
    });
  },
});
