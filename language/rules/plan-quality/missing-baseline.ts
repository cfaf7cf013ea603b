import { isRecentLongest, isRecentVolume } from '../../grammar/generated/ast.ts';
import { isMisread } from '../../grammar/mistakes.ts';
import { isOver } from '../../training/coming.ts';
import { linesLacking } from '../../training/targets/lacking.ts';
import type { LackingLine } from '../../training/targets/target-kind.ts';
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
  'max hr': { unchecked: 'heart rates say nothing about how hard a run is', example: 'max hr 185 bpm' },
  'resting hr': {
    unchecked: 'shares of the heart rate reserve are no heart rates',
    example: 'resting hr 50 bpm',
  },
  ftp: { unchecked: 'shares of it are no power', example: 'ftp 240 W' },
} as const satisfies Readonly<Record<'recent volume' | 'recent longest' | LackingLine, object>>;

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
    summary: 'An athlete of whom a line is missing that the plan needs.',
    what:
      'The first weeks of a plan are compared with what the athlete runs now: `recent volume`, the weekly distance ' +
      'of the last four weeks, and `recent longest`, the longest run of the last 30 days. Where one of them is ' +
      'missing, this hint says which checks start later because of it. Plans without runs, and plans without `for`, ' +
      'are left out. Where a target is a heart rate or a share of a figure of the athlete, and the line with it is ' +
      'missing (`max hr`, `resting hr`, `ftp`), the hint says so as well.',
    why: 'Too much in the first week is easily overlooked when nothing says what came before it.',
    evidence: 'Not a matter of evidence: something could not be checked.',
    defaults: [
      [
        'every athlete',
        'hint where `recent volume` or `recent longest` is missing, or a figure that a target needs',
      ],
    ],
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
    if (!node || isMisread(node)) return;
    // Once the first week is over, what was done says it.
    const [first] = plan.weeks;
    const hasRuns = plan.runsByDay.length > 0 && first !== undefined && !isOver(first);
    // Figures that cannot be read are reported as such.
    const noVolume = hasRuns && !node.attributes.some(isRecentVolume);
    // Who did not run in the last four weeks has no longest run either.
    const noLongest = hasRuns && !node.attributes.some(isRecentLongest) && athlete.recentVolume !== 0;
    const missing: Line[] = [
      ...(noVolume ? (['recent volume'] as const) : []),
      ...(noLongest ? (['recent longest'] as const) : []),
      ...linesLacking(plan),
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
