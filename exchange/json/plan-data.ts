/**
 * What a plan means for one athlete, as plain data for other programs: the figures of the training model. Public:
 * `plan.schema.json` describes it. Distances are metres, durations seconds, paces seconds per kilometre, dates `2027-03-01`.
 */
import {
  ast,
  type Band,
  type DefinitionText,
  type DoneEntry,
  type DoneFacts,
  definitionTexts,
  doneWords,
  type ExerciseDose,
  figureLines,
  formatDate,
  formatTimeOfDay,
  type PlanRace,
  type Range,
  type ResolvedPace,
  type Segment,
  type SessionText,
  sessionTexts,
  type Total,
  type TrainingDay,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
  targetInWords,
} from '@runplan/language/internal';
import type { ExportSource } from '../define-format.ts';
import { plainText } from '../plain-text.ts';
import { sessionTitle } from '../sessions/session-title.ts';

/** Grows when something that was there means something else, or is gone. */
export const VERSION = 1;

export interface PlanData {
  readonly version: typeof VERSION;
  readonly name: string;
  /** Absent where the plan names nobody. */
  readonly athlete?: string;
  /** The lines about the athlete that paces, heart rates, power and weights rest on: `best 10k in 49:30`. */
  readonly figures: readonly string[];
  /** What sessions name, in the words of the plan; what names others stands behind them. */
  readonly definitions: readonly DefinitionData[];
  readonly units: 'km' | 'mi';
  /** The first day of week 1. */
  readonly begins?: string;
  readonly races: readonly RaceData[];
  /** When to stop. */
  readonly painRule?: string;
  readonly notes: readonly string[];
  readonly weeks: readonly WeekData[];
}

export interface DefinitionData {
  readonly kind: 'workout' | 'block' | 'exercise' | 'pace';
  readonly name: string;
  /** As they stand in a plan; the first one has the kind and the name. */
  readonly lines: readonly string[];
}

export interface RaceData {
  readonly distanceName: string;
  readonly metres?: number;
  readonly date?: string;
  readonly title?: string;
  readonly priority: 'A' | 'B' | 'C';
  readonly goal?: Range | 'finish';
}

export interface WeekData {
  readonly number: number;
  readonly phase?: string;
  readonly begins?: string;
  readonly isDown: boolean;
  readonly isTaper: boolean;
  readonly absence?: { readonly kind: string; readonly reason?: string };
  readonly notes: readonly string[];
  /** Of running; `unknown` counts the runs without an amount, which are not in it. */
  readonly volume: { readonly metres: Range; readonly isEstimated: boolean; readonly unknown: number };
  /** Seconds of running, and of it moderate and hard. */
  readonly seconds: { readonly running: number; readonly moderate: number; readonly hard: number };
  /** Seven, in the order of the plan's weeks. */
  readonly days: readonly DayData[];
  /** On a day of the athlete's choice. */
  readonly floating: readonly SessionData[];
}

export interface DayData {
  readonly name: string;
  readonly date?: string;
  readonly notes: readonly string[];
  readonly sessions: readonly SessionData[];
  /** Absent where nothing is told of it. */
  readonly done?: readonly DoneData[];
}

/** What was done on a day, or missed. */
export interface DoneData extends DoneFacts {
  /** As a line of a plan says it. */
  readonly text: string;
}

export interface SessionData {
  readonly kind: string;
  readonly discipline: 'run' | 'strength' | 'cross-training' | 'rest';
  readonly title: string;
  /** Its kind with amount or name, as it is written. */
  readonly text: string;
  /** What is written behind that: target, steps, how it is done. */
  readonly details?: string;
  readonly cue?: string;
  readonly time?: string;
  readonly half?: 'am' | 'pm';
  readonly isHard: boolean;
  readonly metres?: Range;
  readonly seconds?: Range;
  /** Which of the two was computed through the pace. */
  readonly estimated?: 'metres' | 'seconds';
  readonly steps?: readonly StepData[];
  readonly exercises?: readonly ExerciseData[];
}

/** A step of a run with all its repetitions. */
export interface StepData {
  readonly role: Segment['role'];
  readonly movement: Segment['movement'];
  readonly times: number;
  readonly metres?: Range;
  readonly seconds?: Range;
  readonly estimated?: 'metres' | 'seconds';
  /** Until the athlete presses lap. */
  readonly isOpen?: true;
  readonly pace?: Range;
  readonly band: Band;
  /** As it is written, with what it comes to for the athlete. */
  readonly target?: string;
  readonly cue?: string;
}

export interface ExerciseData {
  readonly name: string;
  readonly sets: number;
  readonly repetitions?: number;
  readonly load?: { readonly kilograms: Range };
  /** As it is written. */
  readonly dose?: string;
  readonly cue?: string;
}

/** @param source where the plan comes from: what its sessions name stands there or in other files */
export function planData(
  plan: TrainingPlan,
  { document, services }: Pick<ExportSource, 'document' | 'services'>,
): PlanData {
  const { name, athlete, units, date, races, painRule, notes, weeks } = plan;
  const asWritten = sessionTexts(plan);
  const { definitions, scaled } = definitionTexts(plan, asWritten, document, services.documents);
  const texts = new Map(asWritten);
  for (const [session, workout] of scaled)
    texts.set(session, { ...texts.get(session), head: `workout "${workout}"` });
  return {
    version: VERSION,
    name: plainText(name),
    ...(athlete.name && { athlete: plainText(athlete.name) }),
    figures: figureLines(plan).map(plainText),
    definitions: definitions.map(definitionData),
    units,
    ...(date !== undefined && { begins: formatDate(date) }),
    races: races.map(raceData),
    ...(painRule?.text && { painRule: plainText(painRule.text) }),
    notes: notes.map(plainText),
    weeks: weeks.map((week) => weekData(week, texts)),
  };
}

function raceData({ distanceName, distance, date, title, priority, goal }: PlanRace): RaceData {
  return {
    distanceName: plainText(distanceName),
    ...(distance !== undefined && { metres: rounded(distance) }),
    ...(date !== undefined && { date: formatDate(date) }),
    ...(title && { title: plainText(title) }),
    priority,
    ...(goal !== undefined && { goal: goal === 'finish' ? goal : rangeData(goal) }),
  };
}

function definitionData({ kind, name, lines }: DefinitionText): DefinitionData {
  return { kind, name: plainText(name), lines: lines.map(plainText) };
}

type Texts = ReadonlyMap<TrainingSession, SessionText>;

function weekData(week: TrainingWeek, texts: Texts): WeekData {
  const { number, phase, date, isDown, isTaper, absence, notes, days, floating } = week;
  const sessions = (some: readonly TrainingSession[]) => some.map((one) => sessionData(one, texts.get(one)));
  return {
    number,
    ...(phase && { phase }),
    ...(date !== undefined && { begins: formatDate(date) }),
    isDown,
    isTaper,
    ...(absence && {
      absence: { kind: absence.kind, ...(absence.reason && { reason: plainText(absence.reason) }) },
    }),
    notes: notes.map(plainText),
    volume: volumeData(week.volume),
    seconds: {
      running: rounded(week.runSeconds),
      moderate: rounded(week.moderateSeconds),
      hard: rounded(week.hardSeconds),
    },
    days: days.map((day: TrainingDay) => ({
      name: day.name,
      ...(day.date !== undefined && { date: formatDate(day.date) }),
      notes: day.notes.map(plainText),
      sessions: sessions(day.sessions),
      ...(day.done.length > 0 && { done: day.done.map(doneData) }),
    })),
    floating: sessions(floating),
  };
}

function volumeData({ distance, estimated, unknown }: Total): WeekData['volume'] {
  return { metres: rangeData(distance), isEstimated: estimated, unknown };
}

function sessionData(session: TrainingSession, text: SessionText = { head: session.kind }): SessionData {
  const { kind, discipline, time, half, hard, run, strength } = session;
  return {
    kind,
    discipline,
    title: plainText(sessionTitle(session, text)),
    text: plainText(text.head),
    ...(text.rest && { details: plainText(text.rest) }),
    ...(text.cue && { cue: plainText(text.cue) }),
    ...(time !== undefined && { time: formatTimeOfDay(time) }),
    ...(half && { half }),
    isHard: hard,
    ...(run && { ...amountData(run), steps: run.segments.map((one) => stepData(one, session)) }),
    ...(strength && {
      ...(strength.duration !== undefined && {
        seconds: { low: rounded(strength.duration), high: rounded(strength.duration) },
      }),
      exercises: strength.exercises.map((dose, index) => exerciseData(dose, text.exercises?.[index])),
    }),
  };
}

function doneData({ node: _, ...entry }: DoneEntry): DoneData {
  const { isMissed, remark } = entry;
  const kilometres = (metres: number) => `${rounded(metres) / 1000} km`;
  return {
    ...entry,
    ...(entry.metres !== undefined && { metres: rounded(entry.metres) }),
    ...(remark !== undefined && { remark: plainText(remark) }),
    text: `${isMissed ? 'missed' : 'done'} ${doneWords(entry, kilometres)}`.trim(),
  };
}

interface Amount {
  readonly distance?: Range;
  readonly duration?: Range;
  readonly estimated?: 'distance' | 'duration' | undefined;
}

function amountData({
  distance,
  duration,
  estimated,
}: Amount): Pick<SessionData, 'metres' | 'seconds' | 'estimated'> {
  return {
    ...(distance && { metres: rangeData(distance) }),
    ...(duration && { seconds: rangeData(duration) }),
    ...(estimated && { estimated: estimated === 'distance' ? 'metres' : 'seconds' }),
  };
}

function stepData(segment: Segment, { source: { activity }, week }: TrainingSession): StepData {
  const { node, role, movement, times, pace, band } = segment;
  const isOwn = ast.isPiece(node);
  const whole =
    ast.isRun(activity) || ast.isWorkoutUse(activity) ? activity.details.find(ast.isTarget) : undefined;
  const target = isOwn ? node.target : whole;
  const words = target && targetInWords(target, week.plan.athlete);
  return {
    role,
    movement,
    times,
    ...amountData(segment),
    ...(isOwn && node.open && { isOpen: true as const }),
    ...paceData(pace),
    band,
    ...(words && { target: plainText(words) }),
    ...(isOwn && node.cue && { cue: plainText(node.cue) }),
  };
}

function paceData(pace: ResolvedPace | undefined): Pick<StepData, 'pace'> {
  return pace ? { pace: rangeData(pace.range) } : {};
}

function exerciseData(
  { sets, repetitions, load, node }: ExerciseDose,
  text: NonNullable<SessionText['exercises']>[number] | undefined,
): ExerciseData {
  return {
    name: plainText(text?.name ?? node.exercise?.$refText ?? ''),
    sets,
    ...(repetitions !== undefined && { repetitions }),
    ...(load && { load: { kilograms: rangeData(load.range) } }),
    ...(text?.dose && { dose: plainText(text.dose) }),
    ...(text?.cue && { cue: plainText(text.cue) }),
  };
}

function rangeData({ low, high }: Range): Range {
  return { low: rounded(low), high: rounded(high) };
}

/** To tenths: what is below that is no figure of training. */
function rounded(figure: number): number {
  return Math.round(figure * 10) / 10;
}
