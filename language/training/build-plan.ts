import * as ast from '../grammar/generated/ast.ts';
import { hasMistake } from '../grammar/mistakes.ts';
import { standIn, writtenNode } from '../grammar/one-of-several.ts';
import { partOf } from '../grammar/parts.ts';
import type { DayNumber } from '../quantities/date.ts';
import { addRanges, exactly } from '../quantities/range.ts';
import { DAYS, type Weekday } from '../quantities/weekday.ts';
import { linesOf, weeksOf } from '../scope/templates.ts';
import { SESSION_KIND } from '../vocabulary/kinds.ts';
import { PHASE } from '../vocabulary/word-lists.ts';
import { type Block, calendarOf, cycleLengthOf } from './cycles.ts';
import { doneByDate, doneEntry, isAbout } from './done.ts';
import type { WeekSource } from './kept-weeks.ts';
import { expandLikes, type NumberedWeek, notesOf, type WeekContent, weekNumber } from './like.ts';
import type {
  Athlete,
  DayName,
  PlanPainRule,
  PlanRace,
  Total,
  TrainingDay,
  TrainingPlan,
  TrainingSession,
  TrainingWeek,
  WeekAlone,
} from './model.ts';
import type { PaceLookup } from './paces.ts';
import { unitsOf } from './plan-units.ts';
import {
  firstDayByRaces,
  firstDayOfWeek,
  isInWeek,
  mainRaceOf,
  plannedRaces,
  raceAt,
  startOf,
} from './planned-races.ts';
import { gapsBefore, markDownWeeks, markPartial, markTaper, referencesOf } from './progress.ts';
import { goalRaceOf } from './race-day.ts';
import { type SessionReader, SessionReaders } from './session-reader.ts';
import { sessionsAsDone } from './sessions-as-done.ts';
import { countedWeek } from './week-numbers.ts';

/** What is being built; frozen into the model's read-only types when done. */
export type Writable<Model> = { -readonly [Key in keyof Model]: Model[Key] };

/**
 * Builds the training model of a plan for one athlete. Never throws: parts that can't be understood are absent or
 * unknown.
 *
 * @param lookup finds the definitions of named paces
 * @param isBroken whether a syntax mistake lies in a week of the file
 * @param share how much of the runs is for the athlete, where they are not all of it
 * @param readers of the sessions of this file
 */
export function buildPlan(
  node: ast.Plan,
  athlete: Athlete,
  lookup: PaceLookup,
  isBroken: (week: ast.Week) => boolean,
  share = 1,
  readers = new SessionReaders(),
): TrainingPlan {
  const parts = { node, athlete, lookup, isBroken, share, readers };
  const plan = build(parts, false);
  if (plan.comes > 0) plan.asDone = build(parts, true);
  return plan;
}

/** What a plan is made of. */
interface Parts {
  readonly node: ast.Plan;
  readonly athlete: Athlete;
  readonly lookup: PaceLookup;
  readonly isBroken: (week: ast.Week) => boolean;
  readonly share: number;
  readonly readers: SessionReaders;
}

/** @param isAsDone whether what was done counts in place of what was planned */
function build(
  { node, athlete, lookup, isBroken, share, readers }: Parts,
  isAsDone: boolean,
): Writable<TrainingPlan> {
  const numbered = numberedWeeks(node);
  const firstDay = firstDayOf(node);
  const races = plannedRaces(node);
  const race = mainRaceOf(races);
  const reader = readers.for(athlete, lookup, race?.distance);
  const painRule = painRuleOf(node);
  const contents = expandLikes(numbered, { athlete: athlete.node, share }, reader.weeks);
  const cycleLength = cycleLengthOf(node);
  // Without their length nothing is known of cycles.
  const blocks = blocksOf(numbered, contents, (week) => (week.isCycle && !cycleLength) || isBroken(week));
  const calendar = cycleLength ? calendarOf(node, blocks, cycleLength, races, firstDay) : undefined;
  const date = calendar ? calendar.date : dateOfFirstWeek(node, races, firstDay, numbered, contents);
  const weeks: Writable<TrainingWeek>[] = [];
  const plan: Writable<TrainingPlan> = {
    node,
    name: node.name ?? '',
    athlete,
    units: unitsOf(node, athlete),
    firstDay,
    weeks,
    days: [],
    races,
    runsByDay: [],
    comes: 0,
    notes: notesOf(node.attributes.filter(ast.isPlanNote)),
    ...(cycleLength !== undefined && { cycleLength }),
    ...(race && { race }),
    ...(painRule && { painRule }),
    ...(date !== undefined && { date }),
  };
  const reading: Reading = { plan, reader, isAsDone, doneOn: doneByDate(node) };
  const byNumber = new Map<number | undefined, Writable<TrainingWeek>>();
  for (const [index, block] of (calendar?.weeks ?? blocks).entries()) {
    const copied = byNumber.get(weekNumber(block.node.like?.number));
    const week = inPlan(weekAlone(block, reading), plan, index);
    weeks.push(week);
    byNumber.set(block.number, week);
    if (copied) copied.copies = [...copied.copies, week];
  }
  plan.days = weeks.flatMap(({ days }) => days);
  plan.comes = 1 + (plan.days.findLast(({ done }) => done.length > 0)?.index ?? -1);
  plan.runsByDay = runsByDay(weeks);
  markRaceWeeks(weeks, races);
  setGoalRace(plan, weeks);
  markPartial(weeks);
  markTaper(weeks);
  markDownWeeks(weeks);
  for (const [index, gap] of gapsBefore(plan).entries())
    (weeks[index] as Writable<TrainingWeek>).gapBefore = gap;
  for (const [index, reference] of referencesOf(weeks).entries())
    (weeks[index] as Writable<TrainingWeek>).reference = reference;
  return plan;
}

/** The weeks that count, in the order of their numbers; own ones of a plan replace those of the plan that it is like. */
export function numberedWeeks(plan: ast.Plan): NumberedWeek[] {
  const byNumber = new Map<number, NumberedWeek>();
  for (const { node, from } of weeksOf(plan)) {
    const { number, isUncertain } = countedWeek(node);
    if (number === undefined || byNumber.has(number)) continue;
    const counted = { number, ...(isUncertain && { isUncertain }) };
    byNumber.set(
      number,
      from
        ? {
            ...counted,
            node: standIn(node, from, plan, { days: [], allows: [] }),
            original: node,
            from,
          }
        : { ...counted, node },
    );
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/** The weeks or cycles of a plan with what is known about each. */
function blocksOf(
  numbered: readonly NumberedWeek[],
  contents: readonly WeekContent[],
  isBroken: (week: ast.Week) => boolean,
): readonly Block[] {
  const brokenNumbers = new Set<number | undefined>();
  return numbered.map(({ number, node, original, isUncertain = false }, index) => {
    const broken =
      isUncertain ||
      isBroken(writtenNode(node)) ||
      (original !== undefined && isMisread(original)) ||
      brokenNumbers.has(weekNumber(node.like?.number));
    if (broken) brokenNumbers.add(number);
    return { number, node, content: contents[index] as WeekContent, broken };
  });
}

/** Whether a syntax mistake lies in a week of another plan, which may stand in another file. */
function isMisread(week: ast.Week): boolean {
  const part = partOf(week);
  return part !== undefined && hasMistake(week.$container.$container, part.offset, part.end);
}

function firstDayOf(plan: ast.Plan): Weekday {
  const day = linesOf(plan).find(ast.isWeekStart)?.day?.toLowerCase();
  return Math.max(0, (DAYS as readonly string[]).indexOf(day ?? '')) as Weekday;
}

/** The first stop rule that says something; one whose name is not known may. */
function painRuleOf(plan: ast.Plan): PlanPainRule | undefined {
  const node = linesOf(plan)
    .filter(ast.isPainRuleUse)
    .find(({ text, rule }) => saysWhenToStop(text ?? rule?.ref?.text ?? rule?.$refText ?? ''));
  if (!node) return undefined;
  const text = node.text ?? node.rule?.ref?.text;
  return { node, ...(text !== undefined && { text }) };
}

/** Whether a text may be a stop rule: `none` is none. */
function saysWhenToStop(text: string): boolean {
  return /\p{L}/u.test(text) && !/^\W*(?:none|no|off|nothing|n\/a|tbd|tbc|to do|todo)\W*$/i.test(text);
}

/** The first day of week 1: of the week that the start lies in, or counted back from where the races stand. */
function dateOfFirstWeek(
  plan: ast.Plan,
  races: readonly PlanRace[],
  firstDay: Weekday,
  weeks: readonly NumberedWeek[],
  contents: readonly WeekContent[],
): DayNumber | undefined {
  const start = startOf(plan);
  if (start !== undefined) return firstDayOfWeek(start, firstDay);
  return firstDayByRaces(races, firstDay, weeks, contents);
}

/** A week by itself: the one of the model before, if that was read from the same. */
function weekAlone(block: Block, reading: Reading): WeekAlone {
  const { plan, reader, isAsDone } = reading;
  const { node, number, content, broken } = block;
  const date = plan.date === undefined ? undefined : plan.date + (number - 1) * 7;
  const source = { node, number, content, broken, date, firstDay: plan.firstDay };
  const kept = isAsDone ? reader.done : reader.planned;
  // What lines elsewhere say of a date may be different.
  const isKept = date === undefined || !isNamed(date, reading);
  const week = (isKept && kept.take(source)) || readWeek(source, reading);
  if (isKept) kept.keep(source, week);
  return week;
}

/** Whether a race, or what was done, is dated in the week that begins on a day. */
function isNamed(date: DayNumber, { plan: { races }, doneOn }: Reading): boolean {
  return (
    races.some((race) => race.date !== undefined && isInWeek(race.date, { date })) ||
    (doneOn.size > 0 && DAYS.some((_, offset) => doneOn.has(date + offset)))
  );
}

function readWeek({ node, number, content, broken, date }: WeekSource, reading: Reading): WeekAlone {
  const phase = PHASE.read(node.phase);
  const week: Writable<WeekAlone> = {
    node,
    number,
    days: [],
    floating: [],
    notes: [...(node.title?.trim() ? [node.title.trim()] : []), ...notesOf(node.notes)],
    sessions: [],
    runs: [],
    volume: NO_RUNNING,
    runSeconds: 0,
    hardSeconds: 0,
    moderateSeconds: 0,
    broken,
    ...(phase && { phase }),
    ...absenceOf(node),
    ...(date !== undefined && { date }),
  };
  fill(week as Writable<TrainingWeek>, content, reading);
  sumUp(week);
  return week;
}

/** Says how a week stands in its plan, as far as that is known without the others. */
function inPlan(week: WeekAlone, plan: TrainingPlan, index: number): Writable<TrainingWeek> {
  return Object.assign(week, {
    plan,
    index,
    trainingVolume: week.volume,
    trainingSeconds: week.runSeconds,
    isTaper: week.phase === 'taper',
    isRace: week.phase === 'race',
    isPartial: false,
    isDown: false,
    reference: undefined,
    gapBefore: 0,
    copies: NOTHING,
  });
}

function absenceOf({ absence, reason }: ast.Week): Pick<TrainingWeek, 'absence'> {
  const kind = SESSION_KIND.read(absence);
  return kind ? { absence: { kind, ...(reason?.trim() && { reason }) } } : {};
}

/** How the days of a plan are read. */
interface Reading {
  readonly plan: TrainingPlan;
  readonly reader: SessionReader;
  readonly isAsDone: boolean;
  /** The lines that name a date. */
  readonly doneOn: ReadonlyMap<DayNumber, readonly ast.DoneLine[]>;
}

const NOTHING: readonly never[] = [];

function fill(
  week: Writable<TrainingWeek>,
  content: WeekContent,
  { plan: { races, race, athlete, firstDay }, reader, isAsDone, doneOn }: Reading,
): void {
  const read = (name: DayName, day: TrainingDay | undefined): readonly TrainingSession[] =>
    content
      .get(name)
      ?.sessions.map((source) =>
        reader.session(source, { week, day }, raceAt(races, day?.date, week) ?? race),
      ) ?? NOTHING;
  week.days = DAYS.map((_, offset) => {
    const name = DAYS[(firstDay + offset) % 7] as TrainingDay['name'];
    const { node, written, notes = NOTHING, done = NOTHING } = content.get(name) ?? {};
    const date = week.date === undefined ? undefined : week.date + offset;
    const dated = date === undefined ? undefined : doneOn.get(date);
    const lines = dated ? [...done, ...dated] : done;
    const cycle = weekNumber(written?.cycle.number);
    const day: Writable<TrainingDay> = {
      week,
      name,
      index: (week.number - 1) * 7 + offset,
      sessions: NOTHING,
      notes,
      done: lines.length === 0 ? NOTHING : lines.filter((line) => isAbout(line, athlete.node)).map(doneEntry),
    };
    if (date !== undefined) day.date = date;
    if (node) day.node = node;
    if (written && cycle) day.inCycle = { node: written.cycle, cycle, day: written.day };
    day.sessions = read(name, day);
    if (isAsDone && day.done.length > 0)
      day.sessions = sessionsAsDone(day.sessions, day.done, { week, day }, reader.paces);
    return day;
  });
  week.floating = read('any', undefined);
  week.notes = [...week.notes, ...(content.get('any')?.notes ?? [])];
  week.sessions = [...week.days.flatMap((day) => day.sessions), ...week.floating];
  week.runs = week.sessions.filter((session) => session.discipline === 'run');
}

const NO_RUNNING: Total = { distance: exactly(0), estimated: false, unknown: 0 };

function sumUp(week: Writable<WeekAlone>): void {
  let longest: TrainingSession | undefined;
  for (const session of week.runs) {
    const run = session.run;
    if (!run?.distance) continue;
    if (!longest?.run?.distance || run.distance.high > longest.run.distance.high) longest = session;
    week.runSeconds += run.duration?.high ?? 0;
    week.hardSeconds += run.hardSeconds;
    week.moderateSeconds += run.moderateSeconds;
  }
  const volume = totalOf(week.runs);
  week.volume = { ...volume, unknown: volume.unknown + week.sessions.filter(hasUnknownKind).length };
  if (longest) week.longestRun = longest;
}

/** Whether nobody can tell what a session is: it may be a run whose kind is mistyped. */
function hasUnknownKind({ discipline, kind }: TrainingSession): boolean {
  return discipline === 'rest' && SESSION_KIND.read(kind) === undefined;
}

function totalOf(runs: readonly TrainingSession[]): Total {
  const total: Writable<Total> = { ...NO_RUNNING };
  for (const { run } of runs) {
    if (!run?.distance) {
      total.unknown++;
      continue;
    }
    total.distance = addRanges(total.distance, run.distance);
    if (run.estimated === 'distance') total.estimated = true;
  }
  return total;
}

function setGoalRace(plan: Writable<TrainingPlan>, weeks: readonly Writable<TrainingWeek>[]): void {
  const goal = goalRaceOf(plan);
  const week = weeks.find((one) => one === goal?.week);
  if (!goal || !week) return;
  plan.goalRace = goal;
  week.trainingVolume = totalOf(week.runs.filter((session) => session !== goal));
  week.trainingSeconds -= goal.run?.distance ? (goal.run.duration?.high ?? 0) : 0;
}

function runsByDay(weeks: readonly TrainingWeek[]): TrainingPlan['runsByDay'] {
  return weeks.flatMap((week) => {
    const lastDay = (week.number - 1) * 7 + 6;
    return week.runs.map((session) => ({ index: session.day?.index ?? lastDay, session }));
  });
}

function markRaceWeeks(weeks: readonly Writable<TrainingWeek>[], races: readonly PlanRace[]): void {
  for (const { date, priority } of races) {
    if (date === undefined || priority !== 'A') continue;
    for (const week of weeks) if (isInWeek(date, week)) week.isRace = true;
  }
}
