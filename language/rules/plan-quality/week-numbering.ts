import { renumberedWeeks } from '../../edit/renumbered-weeks.ts';
import { MOST_WEEKS, weeksIn } from '../../grammar/days.ts';
import type { Plan, Week } from '../../grammar/generated/ast.ts';
import { isMisread } from '../../grammar/mistakes.ts';
import { templatesOf } from '../../scope/templates.ts';
import { weekNumber } from '../../training/like.ts';
import type { TrainingPlan } from '../../training/model.ts';
import { countedWeek, countedWeeks, type NumberMistake } from '../../training/week-numbers.ts';
import { defineRule, type Report } from '../define-rule.ts';
import type { Facts, Subject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { weekNumbers } from '../words.ts';

const how = (block: BlockWord) => `Number the ${block}s 1, 2, 3 … in order, each once.`;
const like = (block: BlockWord) => `\`like\` copies an earlier ${block} of the same plan.`;

/** What a plan is written in. */
type BlockWord = 'week' | 'cycle';

interface WrongNumber extends Facts {
  readonly block: BlockWord;
  readonly problem: NumberMistake['problem'];
  /** The numbers as written, of this week and the one before. */
  readonly text: string | undefined;
  readonly before?: string | undefined;
  readonly expected: number;
  /** The weeks that copy one of those that are missing. */
  readonly copies?: readonly number[];
}

interface WrongLike extends Facts {
  readonly block: BlockWord;
  readonly problem: 'like';
  /** The number as written. */
  readonly text: string;
  readonly copied: number | undefined;
  readonly week: number;
  /** The others that copy the same missing week. */
  readonly others: readonly number[];
  readonly isThere: boolean;
}

export const weekNumbering = defineRule({
  id: 'week-numbering',
  group: 'plan-quality',
  isAboutText: true,
  severity: 'error',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'Weeks that are not numbered 1, 2, 3 …, and a `like` that copies a week it cannot copy.',
    what:
      'The weeks of a plan, or its cycles, are numbered with whole numbers from 1, in order, without a gap, each once; `week 3-5` is three ' +
      'weeks. A plan that is like another one has the weeks of that one as well. `like week N` ' +
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
  message(facts: WrongNumber | WrongLike) {
    return facts.problem === 'like'
      ? `${likeInWords(facts)} ${like(facts.block)}`
      : `${numberInWords(facts)} ${how(facts.block)}`;
  },
  checkPlan({ plan, report }) {
    if (!areWhole(plan)) checkNumbers(plan.node, report);
    checkLikes(plan, report);
  },
});

/**
 * Whether the own weeks of a plan and those of the plan that it is like are numbered in order. Without that plan, and where
 * its weeks have a wrong number, which is reported there, it can't be known.
 */
function areWhole({ node, weeks }: TrainingPlan): boolean {
  if (!node.template) return false;
  const isKnown =
    node.template.plan?.ref !== undefined &&
    templatesOf(node).every((plan) => plan.template || countedWeeks(plan).every(({ mistake }) => !mistake));
  if (!isKnown) return true;
  const own = weeksIn(node).map(({ number }) => weekNumber(number));
  return (
    own.every((number) => number !== undefined) &&
    !isRepeated(own).includes(true) &&
    weeks.every(({ number }, index) => number === index + 1)
  );
}

function checkNumbers(plan: Plan, report: (report: Report<WrongNumber | WrongLike>) => void): void {
  const counted = countedWeeks(plan);
  // The same for each of its findings.
  let repairs: readonly Repair[] | undefined;
  for (const [index, { node: week, mistake }] of counted.entries()) {
    if (!mistake) continue;
    const { problem, expected, first } = mistake;
    const number = weekNumber(week.number);
    const before = counted[index - 1]?.node;
    const copies = problem === 'gap' && number !== undefined ? copiesOf(plan, expected, number) : [];
    report({
      at: week,
      property: 'number',
      facts: {
        subject: aboutNumber(number, week),
        block: blockOf(week),
        problem,
        text: week.number,
        ...(before && { before: before.number }),
        expected,
        ...(copies.length > 0 && { copies }),
      },
      repairs: () => {
        repairs ??= renumbered(plan);
        return repairs;
      },
      related: () =>
        first ? [{ at: first, message: `${capital(blockOf(first))} ${number} is already here.` }] : [],
    });
  }
}

/**
 * Numbers all weeks as they stand, and what copies them along with it. Where nothing but a repeated number is wrong
 * and no week is empty, that is what was meant; with a gap a week may be missing, and another order may be meant.
 */
function renumbered(plan: Plan): Repair[] {
  if (isMisread(plan)) return [];
  const weeks = weeksIn(plan);
  const numbers = weeks.map((week) => Number(week.number));
  const written = weeks.map(({ number }) => number);
  const repeated = new Set(isRepeated(written).flatMap((is, index) => (is ? written[index] : [])));
  const edits = renumberedWeeks(plan);
  if (!edits) return [];
  const steps = numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
  const isCertain =
    steps.every((step) => step === 0 || step === 1) &&
    weeks.every(({ days, like }) => (like ? !repeated.has(like.number) : days.length > 0));
  const title = `Number the ${weeks[0] ? blockOf(weeks[0]) : 'week'}s from 1 to ${weeks.length}`;
  return [{ kind: isCertain ? 'safe' : 'suggested', title, edits }];
}

/** Of each entry whether the same stands before it. */
function isRepeated(entries: readonly unknown[]): readonly boolean[] {
  const seen = new Set<unknown>();
  return entries.map((entry) => seen.size === seen.add(entry).size);
}

/** The weeks that copy one from a number up to below another. */
function copiesOf({ weeks }: Plan, from: number, to: number): readonly number[] {
  return weeks.flatMap(({ number, like }) => {
    const copied = weekNumber(like?.number);
    return copied !== undefined && copied >= from && copied < to ? (weekNumber(number) ?? []) : [];
  });
}

/** `2-521`: a range, of more weeks than a line can be about. */
function isLongRange(text: string): boolean {
  const [, first, last] = /^([1-9]\d*)-([1-9]\d*)$/.exec(text) ?? [];
  return first !== undefined && Number(last) - Number(first) >= MOST_WEEKS;
}

function numberInWords({ block, problem, text, before, expected, copies }: WrongNumber): string {
  const number = weekNumber(text) as number;
  switch (problem) {
    case 'text':
      return isLongRange(text ?? '')
        ? `\`${block} ${text}\` stands for more ${block}s than one line can: up to ${MOST_WEEKS}.`
        : `\`${block} ${text}\` is not numbered with a whole number from 1 on.`;
    case 'repeated':
      return `${capital(block)} ${number} is there twice.`;
    case 'order':
      return `${capital(block)} ${number} stands where ${block} ${expected} is expected.`;
    case 'gap': {
      const missing =
        number - 1 === expected
          ? `${block} ${expected} is missing`
          : `${block}s ${expected}–${number - 1} are missing`;
      const copied = copies ? ` What is missing is copied by ${numbersInWords(copies, block)}.` : '';
      return before === undefined
        ? `The plan begins with ${block} ${number}: ${missing}.${copied}`
        : `${capital(block)} ${number} follows ${block} ${before}: ${missing}.${copied} A ${block} off has its line too, without days.`;
    }
  }
}

/** A cycle is no week: what is wrong with its number is about the plan. */
function aboutNumber(number: number | undefined, week: Week): Subject {
  return number === undefined || week.isCycle ? { kind: 'plan' } : { kind: 'week', week: number };
}

function checkLikes(
  { node: plan, weeks: all }: TrainingPlan,
  report: (report: Report<WrongNumber | WrongLike>) => void,
): void {
  const weeks = weeksIn(plan);
  const numbers = new Set([
    ...weeks.map((week) => weekNumber(week.number)),
    ...all.map(({ number }) => number),
  ]);
  /** The weeks that copy one that is missing, by its number. One missing week costs one finding. */
  const lost = new Map<number, Week[]>();
  for (const week of weeks) {
    const { number: text, like } = week;
    const { number, isUncertain } = countedWeek(week);
    // Where one of the numbers could not be read, or leaves open which week it is, that was reported already.
    if (!like?.number || number === undefined || isUncertain || weekNumber(text) === undefined) continue;
    const copied = weekNumber(like.number);
    const isThere = numbers.has(copied);
    if (copied !== undefined && isThere && copied < number) continue;
    // A week that seems to be missing may be among the lines that could not be read.
    if (copied !== undefined && !isThere && isMisread(plan)) continue;
    if (copied === undefined || isThere) wrongLike(week, [], isThere, report);
    else {
      const others = lost.get(copied) ?? [];
      lost.set(copied, others);
      others.push(week);
    }
  }
  for (const [first, ...others] of lost.values()) if (first) wrongLike(first, others, false, report);
}

function wrongLike(
  week: Week,
  others: readonly Week[],
  isThere: boolean,
  report: (report: Report<WrongNumber | WrongLike>) => void,
): void {
  const { number, like } = week;
  if (!like) return;
  report({
    at: like,
    property: 'number',
    facts: {
      subject: aboutNumber(weekNumber(number), week),
      block: blockOf(week),
      problem: 'like',
      text: like.number,
      copied: weekNumber(like.number),
      week: weekNumber(number) ?? 0,
      others: others.flatMap((other) => weekNumber(other.number) ?? []),
      isThere,
    },
    related: () =>
      others.flatMap((other) =>
        other.like
          ? [{ at: other.like, message: `${capital(blockOf(other))} ${other.number} copies it too.` }]
          : [],
      ),
  });
}

function likeInWords({ block, text, copied, week, others, isThere }: WrongLike): string {
  if (copied === undefined) return `\`${block} ${text}\` is not the number of a ${block}.`;
  if (copied === week) return `${capital(block)} ${week} is to be like itself.`;
  if (isThere) return `${capital(block)} ${copied} comes after ${block} ${week}.`;
  if (others.length === 0) return `This plan has no ${block} ${copied}.`;
  return `This plan has no ${block} ${copied}, which ${numbersInWords([week, ...others], block)} copy.`;
}

function blockOf({ isCycle }: Week): BlockWord {
  return isCycle ? 'cycle' : 'week';
}

function capital(block: BlockWord): string {
  return block === 'week' ? 'Week' : 'Cycle';
}

/** `weeks 3–6`, `cycles 3–6`. */
function numbersInWords(numbers: readonly number[], block: BlockWord): string {
  return weekNumbers(numbers).replace('week', block);
}
