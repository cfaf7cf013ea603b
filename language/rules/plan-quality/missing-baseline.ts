import { isRecentLongest, isRecentVolume } from '../../grammar/generated/ast.ts';
import { isMisread } from '../../grammar/mistakes.ts';
import { defineRule } from '../define-rule.ts';
import type { DefinitionSubject, Facts } from '../facts.ts';
import { list } from '../words.ts';

/** What is not checked without a line of the athlete, and what it looks like. */
const LINES = {
  'recent volume': {
    unchecked: 'week 1 is not compared with current running',
    example: 'recent volume 30 km',
  },
  'recent longest': {
    unchecked: 'long runs of the first weeks are compared only with runs of the plan',
    example: 'recent longest 12 km',
  },
} as const;

type Line = keyof typeof LINES;

interface NoBaseline extends Facts {
  readonly subject: DefinitionSubject;
  readonly missing: readonly Line[];
}

export const missingBaseline = defineRule({
  id: 'missing-baseline',
  group: 'plan-quality',
  severity: 'hint',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'An athlete whose recent running is not given.',
    what:
      'The first weeks of a plan are compared with what the athlete runs now: `recent volume`, the weekly distance ' +
      'of the last four weeks, and `recent longest`, the longest run of the last 30 days. Where one of them is ' +
      'missing, this hint says which checks start later because of it. Plans without runs, and plans without `for`, ' +
      'are left out.',
    why: 'Too much in the first week is easily overlooked when nothing says what came before it.',
    evidence: 'Not a matter of evidence: something could not be checked.',
    defaults: [['every athlete', 'hint where `recent volume` or `recent longest` is missing']],
    repair:
      'Add the two lines to the athlete. For someone who does not run at the moment, write `recent volume 0 km`; then ' +
      '`recent longest` may be left out.',
    examples: {
      failing: `athlete "Kim"
  level intermediate

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
      passing: `athlete "Kim"
  level intermediate
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
  message({ subject, missing }: NoBaseline) {
    const lines = missing.map((line) => LINES[line]);
    return (
      `${subject.name} has no ${missing.map((line) => `\`${line}\``).join(' and no ')}: ` +
      `${lines.map(({ unchecked }) => unchecked).join(', and ')}. ` +
      `Add ${missing.length === 1 ? 'the line' : 'the lines'} to the athlete, such as ` +
      `${list(lines.map(({ example }) => `\`${example}\``))}.`
    );
  },
  checkPlan({ plan, athlete, report }) {
    const { node } = athlete;
    if (!node || plan.runsByDay.length === 0 || isMisread(node)) return;
    // Figures that cannot be read are reported as such.
    const noVolume = !node.attributes.some(isRecentVolume);
    // Who did not run in the last four weeks has no longest run either.
    const noLongest = !node.attributes.some(isRecentLongest) && athlete.recentVolume !== 0;
    const missing: Line[] = [
      ...(noVolume ? (['recent volume'] as const) : []),
      ...(noLongest ? (['recent longest'] as const) : []),
    ];
    if (missing.length === 0) return;
    report({
      at: plan.node,
      property: 'name',
      facts: {
        subject: { kind: 'definition', definition: 'athlete', name: athlete.name },
        missing,
      },
    });
  },
});
