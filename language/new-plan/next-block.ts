/** The answers for the block that comes after a plan: who runs, what they run now, and when it can begin. */
import { type DayNumber, formatDate } from '../quantities/date.ts';
import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import type { TrainingPlan, TrainingSession, TrainingWeek } from '../training/model.ts';
import { answerProblems } from './problems.ts';
import { answersFrom, type Given } from './questions.ts';
import { readBest } from './readings.ts';

export type NextBlock =
  | { readonly given: Given; readonly notes: readonly string[] }
  | { readonly refused: string };

const WEEK = 7;
/** What is run now is the mean of so many weeks, and the longest run of so many days. */
const FOUR_WEEKS = 4;
const WINDOW = 30;
const METRES_PER_MILE = 1609.344;
/** A plan that ended so many days ago says little about what is run now. */
const LONG_AGO = 28;
const WEEKS_IN_WORDS = [
  '',
  'A week of recovery lies',
  'Two weeks of recovery lie',
  'Three weeks of recovery lie',
];

/**
 * What is known from a plan for the one after it. Where the plan tells what was done, that counts.
 *
 * Behind a race lies a day of recovery for each mile that was raced, in whole weeks: a convention of coaches. Behind a plan
 * without one it is a week, unless its last week was a down week.
 */
export function nextBlock(planned: TrainingPlan, today: DayNumber): NextBlock {
  const plan = planned.asDone ?? planned;
  const { athlete, weeks, units, date } = plan;
  const last = weeks.findLast(({ sessions }) => sessions.length > 0);
  if (date === undefined || last?.date === undefined)
    return { refused: `The plan "${plan.name}" has no dates, so that nothing can come after it.` };
  if (!athlete.node)
    return { refused: `The plan "${plan.name}" is for nobody: name its athlete behind \`for\`.` };
  const end = last.date + WEEK - 1;
  const recovery = weeksOfRecovery(plan, last);
  const start = Math.max(end + 1 + recovery * WEEK, today);
  const { clearance, best, born, age, symptoms } = athlete;
  const readable = best && readBest(`${best.distance} ${best.time}`);
  const given: Given = {
    name: athlete.name,
    level: athlete.level,
    back: athlete.back,
    units,
    volume: meanVolume(weeks, units),
    longest: longestRun(plan, units),
    start,
    ...(recovery > 0 && { recovers: true }),
    ...(clearance?.on !== undefined && { clearedBy: clearance.by, clearedOn: clearance.on }),
    ...(readable && 'value' in readable && { best: readable.value }),
    ...(born !== undefined && { born }),
    ...(age !== undefined && { age: { years: age, on: date } }),
    ...(symptoms.length > 0 && { symptoms }),
  };
  return {
    given: { ...given, ...daysOf(plan, given, today) },
    notes: notesOn(plan.name, end, recovery, start, today),
  };
}

function weeksOfRecovery(plan: TrainingPlan, last: TrainingWeek): number {
  const race = last.sessions.findLast(({ kind }) => kind === 'race');
  const metres = race?.run?.distance?.high ?? (last.isRace ? plan.race?.distance : undefined);
  if (metres !== undefined) return Math.ceil(metres / METRES_PER_MILE / WEEK);
  return last.isDown || last.phase === 'recovery' ? 0 : 1;
}

/** Metres, in halves of the unit. */
function rounded(metres: number, units: 'km' | 'mi'): number {
  const half = (units === 'mi' ? METRES_PER_MILE : 1000) / 2;
  return Math.round(metres / half) * half;
}

/** Races are no training: what comes before the next block is judged without them. */
function meanVolume(weeks: readonly TrainingWeek[], units: 'km' | 'mi'): number {
  const late = weeks.slice(-FOUR_WEEKS);
  const sum = late.reduce((metres, week) => metres + week.trainingVolume.distance.high, 0);
  return rounded(sum / late.length, units);
}

function longestRun({ runsByDay, weeks }: TrainingPlan, units: 'km' | 'mi'): number {
  const from = weeks.length * WEEK - WINDOW;
  const metres = ({ kind, run }: TrainingSession) => (kind === 'race' ? 0 : (run?.distance?.high ?? 0));
  return rounded(
    Math.max(0, ...runsByDay.flatMap(({ index, session }) => (index >= from ? [metres(session)] : []))),
    units,
  );
}

/** The days of the last week that was neither light nor that of a race; nothing where they give no plan. */
function daysOf(plan: TrainingPlan, given: Given, today: DayNumber): Pick<Given, 'days' | 'longDay'> {
  const full = plan.weeks.findLast(
    ({ isTaper, isRace, isDown, phase }) => !isTaper && !isRace && !isDown && phase !== 'recovery',
  );
  const days = DAYS.filter((name) => full?.runs.some(({ day }) => day?.name === name));
  const longDay: WeekdayWord | undefined = full?.longestRun?.day?.name;
  const own = { days, ...(longDay && { longDay }) };
  const problems = answerProblems(answersFrom({ ...given, ...own }), today);
  return problems.some(({ answer }) => answer === 'days' || answer === 'longDay' || answer === 'runs')
    ? {}
    : own;
}

function notesOn(
  name: string,
  end: DayNumber,
  recovery: number,
  start: DayNumber,
  today: DayNumber,
): string[] {
  if (end + LONG_AGO < today)
    return [
      `"${name}" ended on ${formatDate(end)}: give --volume and --longest as they are now, if they have changed since.`,
    ];
  if (recovery === 0 || start === today) return [];
  return [
    `${WEEKS_IN_WORDS[recovery] ?? `${recovery} weeks of recovery lie`} behind "${name}", which ends on ${formatDate(end)}: ` +
      'easy running only, about half as much as usual, and none while anything hurts.',
  ];
}
