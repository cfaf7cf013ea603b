import { isPlan, type Plan, type Week } from '../../grammar/generated/ast.ts';
import { defineRule, type FileContext } from '../define-rule.ts';
import { hasMistake, wholeNumber } from './text.ts';

const HOW = 'Number the weeks 1, 2, 3 … in order, each once.';

export const weekNumbering = defineRule({
  id: 'week-numbering',
  group: 'plan-quality',
  severity: 'error',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'Weeks that are not numbered 1, 2, 3 …, and a `like` that copies a week it can not copy.',
    what:
      'The weeks of a plan are numbered with whole numbers from 1, in order, without a gap, each once. `like week N` ' +
      'copies a week that stands earlier in the same plan: not itself, not a later one, not one that is not there.',
    why:
      'Dates count from the week numbers, and growth is compared between neighbours. With a gap or a repeated number ' +
      'neither is certain, and a week that was lost while editing would go unnoticed.',
    evidence: 'Not a matter of evidence: the plan contradicts itself.',
    defaults: [['every plan', 'error']],
    repair: 'Renumber the weeks. A week off still has its line, `week 5`, with no days below it.',
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
  week 3
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
  week 2 like week 1
`,
    },
  },
  checkFile({ file, report }) {
    for (const plan of file.statements) {
      if (!isPlan(plan)) continue;
      checkNumbers(plan, file, report);
      checkLikes(plan, report);
    }
  },
});

function checkNumbers(plan: Plan, file: FileContext['file'], report: FileContext['report']): void {
  const seen = new Map<number, Week>();
  let expected = 1;
  let offset = plan.$cstNode?.offset ?? 0;
  for (const [index, week] of plan.weeks.entries()) {
    // A week whose number could not be read was reported already; it counts as the expected one.
    const number = week.number === undefined ? expected : wholeNumber(week.number);
    const next = wholeNumber(plan.weeks[index + 1]?.number);
    const before = plan.weeks[index - 1];
    const start = week.$cstNode?.offset ?? offset;
    // Where lines could not be read, the missing weeks may be among them.
    const lost = number !== undefined && number > expected && hasMistake(file, offset, start);
    if (number !== expected && !lost) {
      const first = number === undefined ? undefined : seen.get(number);
      report({
        at: week,
        property: 'number',
        message: `${problem(week, number, expected, next, before, first !== undefined)} ${HOW}`,
        ...(first ? { related: [{ at: first, message: `Week ${number} is already here.` }] } : {}),
      });
    }
    offset = start;
    // One wrong number costs one finding: where the numbers go on tells whether this week was one too many (the next
    // has the expected number), a slip (the next goes on behind it), or the end of a gap.
    if (number === expected || (next !== expected && next === expected + 1)) expected += 1;
    else if (next !== expected && number !== undefined && number > expected) expected = number + 1;
    else if (next !== expected && !number) expected += 1;
    if (number !== undefined && !seen.has(number)) seen.set(number, week);
    while (next !== expected && seen.has(expected)) expected += 1;
  }
}

function problem(
  week: Week,
  number: number | undefined,
  expected: number,
  next: number | undefined,
  before: Week | undefined,
  repeated: boolean,
): string {
  if (!number) return `\`week ${week.number}\` is not a whole number from 1 on.`;
  if (repeated) return `Week ${number} is there twice.`;
  if (number < expected || next === expected || next === expected + 1) {
    return `Week ${number} stands where week ${expected} is expected.`;
  }
  const missing =
    number - 1 === expected ? `week ${expected} is missing` : `weeks ${expected}–${number - 1} are missing`;
  return before
    ? `Week ${number} follows week ${before.number}: ${missing}. A week off has its line too, without days.`
    : `The plan begins with week ${number}: ${missing}.`;
}

function checkLikes(plan: Plan, report: FileContext['report']): void {
  const all = new Set(plan.weeks.map((week) => wholeNumber(week.number)));
  const earlier = new Set<number>();
  for (const week of plan.weeks) {
    const number = wholeNumber(week.number);
    const { like } = week;
    // Where the number could not be read, that was reported already.
    if (like?.number) {
      const copied = wholeNumber(like.number);
      if (copied === undefined || !earlier.has(copied)) {
        report({
          at: like,
          property: 'number',
          message: `${likeProblem(like.number, copied, number, all)} \`like\` copies a week that stands earlier in the same plan.`,
        });
      }
    }
    if (number !== undefined) earlier.add(number);
  }
}

function likeProblem(
  text: string,
  copied: number | undefined,
  number: number | undefined,
  all: ReadonlySet<number | undefined>,
): string {
  if (copied === undefined) return `\`${text}\` is not the number of one week.`;
  if (copied === number) return `Week ${number} is to be like itself.`;
  return all.has(copied) ? `Week ${copied} comes later.` : `This plan has no week ${copied}.`;
}
