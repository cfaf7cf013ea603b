import { AstUtils } from 'langium';
import { dayOf } from '../../grammar/days.ts';
import {
  type Activity,
  type Athlete,
  type Best,
  type BlockItem,
  type Clearance,
  type Day,
  type DoneLine,
  type ExerciseUse,
  isAthlete,
  isBest,
  isBlock,
  isClearance,
  isCueText,
  isExerciseUse,
  isPace,
  isPlan,
  isPlanRace,
  isRaceGoal,
  isRounds,
  isRun,
  isStrength,
  isTarget,
  isWorkout,
  isWorkoutUse,
  type Plan,
  type PlanRace,
  type RaceGoal,
  type Run,
  type Step,
  type Target,
  type Week,
} from '../../grammar/generated/ast.ts';
import { propertyOf } from '../../grammar/property.ts';
import type { Amount } from '../../quantities/amount.ts';
import type { Units } from '../../quantities/distance.ts';
import { exactly, figureIn, isOpen, type Range } from '../../quantities/range.ts';
import { vdotFromRace } from '../../quantities/vdot.ts';
import { athletesOf } from '../../scope/runners.ts';
import { athleteFrom } from '../../training/athlete.ts';
import { exerciseFacts } from '../../training/exercise.ts';
import { weekNumber } from '../../training/like.ts';
import { unitsOf } from '../../training/plan-units.ts';
import { paceOfTime } from '../../training/targets/time.ts';
import { usualDose } from '../../training/usual-dose.ts';
import type { AmountBounds } from '../../vocabulary/amounts.ts';
import { amountBounds, amountOfRun } from '../../vocabulary/amounts.ts';
import { clockAsHours } from '../../vocabulary/clocks.ts';
import { figureOf, figuresOf, readFigure } from '../../vocabulary/figures.ts';
import type { HeldFigure } from '../../vocabulary/held.ts';
import { namesSomeone } from '../../vocabulary/lines/athlete/clearance.ts';
import { type Bounds, PLAUSIBLE_PACE, PLAUSIBLE_WEEK } from '../../vocabulary/plausible.ts';
import type { QuantityName, ValueOfQuantity } from '../../vocabulary/quantities.ts';
import { exceeds } from '../compare.ts';
import { defineRule, type Report } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, type FigureUnit, figure, type Subject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { told } from '../words.ts';
import { type StepSum, sumOfSteps } from './step-sums.ts';

const MOST_REPETITIONS = 1000;
/**
 * World records from 800 m on show a VDOT of up to 88 by the equations that are used; below, the equations reach further than
 * they were made for. 10 is the pace of a slow walk.
 */
const VDOT = { low: 10, high: 88 };
const VDOT_OF_SPRINT = { low: 10, high: 120 };
const LONGEST_SPRINT = 799;
/** Above this many metres or seconds a sum is not worth printing. */
const BEYOND_WORDS = 1e8;

const CHECK = 'Check the figure and its unit.';

/** What can't be meant; `text` is the figure as written. */
type Problem =
  | (Compared<'metres'> & { readonly problem: 'week' | 'metres of steps' })
  | (Compared<'metres' | 'seconds'> & { readonly problem: 'sum' })
  | (Compared<'count'> & { readonly problem: 'repetitions' })
  | (Compared<FigureUnit> &
      Written & {
        readonly problem: 'outside';
        readonly quantity: QuantityName;
        /** What it is a figure of. */
        readonly of: string;
        readonly isLess: boolean;
        /** The unit in which it is written, where it has one of distance. */
        readonly units: Units;
        /** What may have been meant, as it would be written. */
        readonly meant: readonly string[];
      })
  | (Written & { readonly problem: 'nothing' | 'no repetition' | 'nobody' })
  | (Written & { readonly problem: 'held'; readonly exercise: string })
  | (Written & {
      readonly problem: 'best';
      readonly distance: string;
      readonly pace: Figure<'seconds/km'>;
      readonly isFast: boolean;
      readonly meant?: string;
    });

interface Compared<Unit extends FigureUnit> {
  readonly seen: Figure<Unit>;
  readonly limit: Figure<Unit>;
}

interface Written {
  readonly text: string;
}

type Implausible = Facts & Problem;
type Where = Pick<Report, 'at' | 'property' | 'repairs'>;
/** Reports a problem of what is looked at. */
type Say = (where: Where, problem: Problem) => void;
/** What holds figures. */
type Holder = Parameters<typeof readFigure>[0] & Report['at'];

export const implausibleAmount = defineRule({
  id: 'implausible-amount',
  group: 'plan-quality',
  isAboutText: true,
  severity: 'error',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A figure that cannot be meant, such as `easy 45 m` where minutes were meant.',
    what:
      'Figures that lie far outside of what anyone trains, wherever they stand: mostly a slip of the unit or a digit too ' +
      'many. `m` always means metres, so `45 m` is 45 metres. Repetitions are multiplied, and a sum that cannot be meant ' +
      'is reported once, at the outermost repetition. Also reported: `cleared by` without a name.',
    why: 'Such a figure passes into totals, paces and calendars, where it is harder to recognise than here.',
    evidence: 'Not a matter of evidence: the bounds are convention, and wide enough for every real plan.',
    defaults: [
      [
        'a run',
        'from 200 m to 200 km, from 30 s to 24 h; of a race from 50 m or 5 s, of strides from 40 m or 5 s',
      ],
      ['core and strength sessions', 'from 1 min to 4 h'],
      ['other sessions', 'from 200 m to 600 km, from 30 s to 24 h'],
      ['warm-up and cool-down', 'from 200 m to 30 km, from 30 s to 3 h'],
      ['a step of running', 'from 40 m to 200 km, from 3 s to 24 h'],
      ['a recovery between repetitions', 'from 10 m to 10 km, from 3 s to 1 h'],
      ['walking and jogging elsewhere', 'from 10 m to 200 km, from 3 s to 24 h'],
      ['repetitions', 'from 1 to 1000 in all'],
      ['a week', 'at most 400 km, the same for `recent volume` and `total`'],
      ['pace, share of VDOT', 'from 2:00/km to 20:00/km, from 30% to 150%'],
      ['heart rate, `max hr`, cadence', 'from 40 to 230 bpm, from 100 to 230 bpm, from 100 to 250 spm'],
      ['`zone`, `rpe`', 'from 1 to 5, from 1 to 10'],
      ['`vdot`, `age`, `resting hr`', 'from 10 to 88, from 5 to 110 years, from 25 to 120 bpm'],
      ['power, a share of a heart rate, VDOT or power', 'from 20 to 2000 W, from 20% to 200%'],
      ['a difference in pace', 'at most 300 s/km'],
      ['`like … at`, `plan … for … at`', 'from 1% to 300%'],
      ['`climb`, `descent`', 'at most 15 km'],
      ['a race, a `best`', 'from 50 m to 1000 km; a VDOT from 10 to 88, below 800 m to 120'],
      ['`shoes`, `born`', 'at most 5000 km, from 1900 to 2025'],
      [
        'an exercise',
        'from 1 to 100 sets or rounds, from 1 to 1000 repetitions, at most 1 h or 5 km a set, from 0.1 to 500 kg or 10% to 150% of `1rm`, at most 20 `rir`, at most 1 h of rest; one that is held below 15 repetitions',
      ],
    ],
    repair:
      'Correct the figure or the unit: `45 min` for minutes, `800 m` for metres, `8 km` for kilometres. Where another unit ' +
      'makes it a figure that can be meant, that is offered.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 45 m
    thu easy 8 km + strength 20 min
    sun long 8 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 45 min
    thu easy 8 km + strength 20 min
    sun long 8 km
`,
    },
  },
  message(facts: Implausible, units) {
    return inWords(facts, units);
  },
  checkPlan({ plan, report }) {
    for (const one of reportsOnLines(plan.node)) report(one);
    for (const week of plan.weeks) {
      // A session that is too long by itself was reported already, and so was a week that is copied as it is.
      const { volume, runs } = week;
      if (!exceeds(volume.distance.high, PLAUSIBLE_WEEK.high)) continue;
      if (runs.some(({ source: { activity } }) => isRun(activity) && amountProblemOf(activity))) continue;
      if (week.node.like && !week.node.like.share && runs.every((session) => session.copied)) continue;
      report({
        at: week.node,
        week,
        facts: {
          subject: aboutWeek(week),
          problem: 'week',
          seen: figure(volume.distance.high, 'metres', volume.estimated),
          limit: figure(PLAUSIBLE_WEEK.high, 'metres'),
        },
      });
    }
  },
  checkFile({ file, report }) {
    for (const statement of file.statements) {
      if (isAthlete(statement)) {
        const say = sayer({ kind: 'definition', definition: 'athlete', name: statement.name }, report);
        for (const line of statement.attributes) {
          const isSound = checkFigures(line, say);
          if (isBest(line) && isSound) checkBest(line, say);
          if (isClearance(line)) checkClearance(line, statement, say);
        }
      } else if (isPace(statement)) {
        const say = sayer({ kind: 'definition', definition: 'pace', name: statement.name }, report);
        checkFigures(statement, say);
      } else if (isWorkout(statement)) {
        const say = sayer({ kind: 'definition', definition: 'workout', name: statement.name }, report);
        const steps = statement.lines.flatMap((line) => line.steps);
        const bounds = amountOfRun({});
        const sum = checkSteps(steps, say);
        if (!sum.isOff) checkSum(sum, steps, bounds, { at: statement, property: 'name' }, say);
      } else if (isBlock(statement)) {
        const say = sayer({ kind: 'definition', definition: 'block', name: statement.name }, report);
        checkItems(statement.items, say);
      }
    }
  },
});

/** The same for all athletes of a plan. */
const onLines = new WeakMap<Plan, readonly Report<Implausible>[]>();

function reportsOnLines(plan: Plan): readonly Report<Implausible>[] {
  let reports = onLines.get(plan);
  if (!reports) {
    const found: Report<Implausible>[] = [];
    checkPlanLines(plan, (report) => found.push(report));
    onLines.set(plan, found);
    reports = found;
  }
  return reports;
}

/** The lines of a plan, its weeks and its sessions. */
function checkPlanLines(plan: Plan, report: (report: Report<Implausible>) => void): void {
  const say = sayer({ kind: 'plan' }, report);
  for (const runner of plan.runners) checkFigures(runner, say);
  for (const line of plan.attributes) {
    checkFigures(line, say);
    if (isPlanRace(line)) for (const goal of line.details.filter(isRaceGoal)) checkGoal(line, goal, say);
  }
  for (const week of plan.weeks) {
    if (soundWeeks.has(week)) continue;
    let isSound = true;
    checkWeek(week, (found) => {
      isSound = false;
      report(found);
    });
    if (isSound) soundWeeks.add(week);
  }
}

/** Weeks without anything to report: it stays so while others are edited. */
const soundWeeks = new WeakSet<Week>();

function checkWeek(week: Week, report: (report: Report<Implausible>) => void): void {
  const number = weekNumber(week.number);
  const about: Subject = number === undefined ? { kind: 'plan' } : { kind: 'week', week: number };
  checkFigures(week, sayer(about, report));
  if (week.like) checkFigures(week.like, sayer(about, report));
  for (const day of week.days) {
    const sessions = [...day.sessions, ...day.others.flatMap((line) => line.sessions)];
    for (const { activity } of sessions)
      checkActivity(activity, sayer(sessionIn(about, day, activity), report));
    checkDone(day.done, sayer(dayIn(about, day), report));
  }
  checkDone(week.done, sayer(about, report));
}

/** What was done. */
function checkDone(lines: readonly DoneLine[], say: Say): void {
  for (const detail of lines.flatMap((line) => line.details))
    if (!isCueText(detail)) checkFigures(detail, say);
}

function checkActivity(activity: Activity | undefined, say: Say): void {
  if (!activity) return;
  const isSound = checkFigures(activity, say);
  if (isStrength(activity)) checkItems(activity.items, say);
  if (isRun(activity) || isWorkoutUse(activity))
    for (const detail of activity.details) checkFigures(detail, say);
  if (isRun(activity)) checkStepsOf(activity, isSound, say);
}

function checkStepsOf(run: Run, isSound: boolean, say: Say): void {
  const sum = checkSteps(run.steps, say);
  if (run.amount !== undefined || sum.isOff || !isSound) return;
  const bounds = amountBounds(run);
  const at = { at: run, property: 'kind' };
  checkSum(sum, run.steps, bounds, at, say);
  if (sum.unknown || sum.seconds > 0 || sum.metres === 0 || sum.metres >= bounds.metres.low) return;
  say(at, {
    problem: 'metres of steps',
    seen: figure(sum.metres, 'metres'),
    limit: figure(bounds.metres.low, 'metres'),
  });
}

/** Reports steps that can't be meant by themselves; what they add up to. */
function checkSteps(steps: readonly Step[], say: Say): StepSum {
  return sumOfSteps(steps, (node) => {
    if (node.$type === 'Piece') {
      if (node.target) checkFigures(node.target, say);
      return !checkFigures(node, say);
    }
    const isNever = /^0+\D/.test(node.times ?? '');
    if (isNever) say({ at: node, property: 'times' }, { problem: 'no repetition', text: node.times });
    return isNever;
  });
}

/** Reports a sum that can't be meant: at the one repetition that makes it, or else at the whole. */
function checkSum(
  sum: StepSum,
  steps: readonly Step[],
  bounds: AmountBounds,
  whole: Pick<Report, 'at' | 'property'>,
  say: Say,
): void {
  const problem = sumProblem(sum, bounds);
  if (!problem) return;
  const culprits = steps.filter((step) =>
    sumProblem(
      sumOfSteps([step], () => false),
      bounds,
    ),
  );
  const [only] = culprits;
  say(only && culprits.length === 1 ? { at: only } : whole, problem);
}

function sumProblem(
  { metres, seconds, repetitions: times }: StepSum,
  { metres: { high: most }, seconds: { high: longest } }: AmountBounds,
): Problem | undefined {
  if (exceeds(metres, most)) {
    return { problem: 'sum', seen: figure(metres, 'metres'), limit: figure(most, 'metres') };
  }
  if (exceeds(seconds, longest)) {
    return { problem: 'sum', seen: figure(seconds, 'seconds'), limit: figure(longest, 'seconds') };
  }
  return times > MOST_REPETITIONS
    ? { problem: 'repetitions', seen: figure(times, 'count'), limit: figure(MOST_REPETITIONS, 'count') }
    : undefined;
}

function checkBest(line: Best, say: Say): void {
  const metres = figureOf(line, 'distance');
  const seconds = figureOf(line, 'time')?.high;
  if (metres && seconds !== undefined)
    checkRaced({ at: line, property: 'time' }, line.distance, metres, seconds, say);
}

function checkGoal(race: PlanRace, node: RaceGoal, say: Say): void {
  const metres = figureOf(race, 'distance');
  const goal = figureOf(node, 'goal');
  if (!metres || goal === undefined || goal === 'finish') return;
  checkRaced({ at: node, property: 'goal' }, race.distance, metres, goal.high, say);
}

/** A time of a race that nobody runs; minutes and seconds are mostly meant as hours and minutes. */
function checkRaced(
  place:
    | { readonly at: Best; readonly property: 'time' }
    | { readonly at: RaceGoal; readonly property: 'goal' },
  distance: string,
  metres: number,
  seconds: number,
  say: Say,
): void {
  if (isRaced(metres, seconds)) return;
  const written = 'time' in place.at ? place.at.time : place.at.goal;
  const text = written.replace(/^(?:in|goal)\s+/i, '');
  const hours = clockAsHours(text);
  const isMeant = hours !== undefined && isRaced(metres, hours);
  say(
    { ...place, repairs: () => (isMeant ? [replaced(place.at, place.property, `${written}:00`)] : []) },
    {
      problem: 'best',
      text,
      distance,
      pace: figure((seconds / metres) * 1000, 'seconds/km'),
      isFast: vdotOf(metres, seconds) > VDOT.low,
      ...(isMeant && { meant: `${text}:00` }),
    },
  );
}

/** The exercises, pauses and rounds of a block or session, those in rounds as well. */
function checkItems(items: readonly BlockItem[], say: Say): void {
  for (const item of items) {
    checkFigures(item, say);
    if (isRounds(item)) checkItems(item.items, say);
    else if (isExerciseUse(item)) {
      checkHold(item, say);
      for (const intensity of item.intensities) checkFigures(intensity, say);
    }
  }
}

/** From here on what an exercise is held for are seconds; fewer may be times that it is held. */
const LEAST_SECONDS = 15;

/** `plank 3 x 60`: an exercise that is held, with a figure that lacks its unit. */
function checkHold(use: ExerciseUse, say: Say): void {
  const exercise = use.exercise?.ref;
  const figure = Number(use.reps);
  const isHeld = exercise && usualDose(exerciseFacts(exercise).dose)?.rest.startsWith(' s');
  if (!isHeld || !(figure >= LEAST_SECONDS)) return;
  const text = use.reps as string;
  const repairs = () => [replaced(use, 'reps', `${text} s`)];
  say({ at: use, property: 'reps', repairs }, { problem: 'held', text, exercise: exercise.name });
}

/** Whether someone can have raced a distance in this time. */
function isRaced(metres: number, seconds: number): boolean {
  const { low, high } = metres > LONGEST_SPRINT ? VDOT : VDOT_OF_SPRINT;
  const vdot = vdotOf(metres, seconds);
  return vdot >= low && vdot <= high;
}

function vdotOf(metres: number, seconds: number): number {
  return vdotFromRace(metres, seconds) ?? 0;
}

/** With a back status or symptoms that ask for a clearance, `clearance` names one without a name. */
function checkClearance(line: Clearance, athlete: Athlete, say: Say): void {
  if (line.by === undefined || namesSomeone(line.by)) return;
  const { back, symptoms } = athleteFrom(athlete);
  if (back === 'disc' || back === 'pain' || symptoms.length > 0) return;
  say({ at: line, property: 'by' }, { problem: 'nobody', text: line.by });
}

/** Reports the figures of a node that lie outside of what can be meant where they stand; whether there are none. */
function checkFigures(node: Holder, say: Say): boolean {
  let isSound = !isTarget(node) || isPaceMeant(node, say);
  for (const { property, held } of figuresOf(node.$type as Parameters<typeof figuresOf>[0])) {
    const problem = figureProblem(node, property, held);
    if (!problem) continue;
    isSound = false;
    sayFigure(node, property, problem, say);
  }
  return isSound;
}

function sayFigure(node: Holder, property: string, problem: Problem, say: Say): void {
  const meant = problem.problem === 'outside' ? problem.meant : [];
  say({ at: node, property, repairs: () => meant.map((text) => replaced(node, property, text)) }, problem);
}

/** Reports a speed, or a time for a distance, that comes to a pace which can't be meant; whether there is none. */
function isPaceMeant(target: Target, say: Say): boolean {
  const property = target.speed ? 'speed' : 'time';
  const range = target.speed ? figureOf(target, 'speed')?.range : paceOfTime(target);
  const problem =
    range && outside(target[property] as string, 'pace', { range, unit: 'seconds/km' }, PLAUSIBLE_PACE);
  if (problem) say({ at: target, property }, problem);
  return !problem;
}

function replaced(node: Holder, property: string, text: string): Repair {
  const edits = [{ replace: { from: node, property }, text }];
  return { kind: 'suggested', title: `Write \`${text}\``, edits };
}

function figureProblem(node: Holder, property: string, held: HeldFigure): Problem | undefined {
  const value = readFigure(node, property);
  if (value === undefined || value === 'reversed') return undefined;
  const text = propertyOf(node, property) as string;
  if (held.quantity === 'amount') {
    const bounds = held.plausibleAt?.(node as never);
    return bounds && amountProblem(text, value as Amount, bounds, () => unitsAround(node));
  }
  const { plausible, quantity } = held;
  const measure = plausible && measureOf(quantity, value);
  if (!measure) return undefined;
  if (quantity === 'duration' && measure.range.high === 0) return { problem: 'nothing', text };
  return outside(text, quantity, measure, plausible);
}

/** What is wrong with the amount of a run; undefined where it can be meant, or can't be read. */
function amountProblemOf(run: Run): Problem | undefined {
  const amount = figureOf(run, 'amount');
  return amount && amountProblem(run.amount as string, amount, amountBounds(run), () => unitsAround(run));
}

function amountProblem(
  text: string,
  { distance, duration, unit }: Amount,
  bounds: AmountBounds,
  units: () => Units,
): Problem | undefined {
  const range = distance ?? duration;
  if (!range) return undefined;
  if (range.high === 0) return { problem: 'nothing', text };
  const { low, high } = distance ? bounds.metres : bounds.seconds;
  if (!exceeds(low, range.high) && !exceeds(range.high, high)) return undefined;
  const measure: Measure = distance
    ? { range: distance, unit: 'metres', units: unit === 'mi' ? 'mi' : 'km' }
    : { range, unit: 'seconds' };
  const limits = { low, high, for: bounds.for };
  return outside(text, 'amount', measure, limits, () => meantBy(text, bounds, units()));
}

/** The units in which the plan that holds a node is told. */
function unitsAround(node: Holder): Units {
  const plan = AstUtils.getContainerOfType(node, isPlan);
  const [runner] = plan ? athletesOf(plan) : [];
  return plan ? unitsOf(plan, { node: runner }) : 'km';
}

/** In metres. */
const LENGTHS: Readonly<Record<Units, number>> = { km: 1000, mi: 1609.344 };

/**
 * The same number with another unit, where it can be meant: metres are written for minutes, and for kilometres or miles, and
 * the other way.
 *
 * @param units of the plan
 */
function meantBy(text: string, { metres, seconds }: AmountBounds, units: Units): readonly string[] {
  const [, number = '', unit = ''] = /^(\d[\d.]*(?:-\d[\d.]*)?)[ \t]*(m|km|mi)$/i.exec(text) ?? [];
  const high = Number(number.split('-').at(-1));
  const isMeant = (value: number, { low, high: most }: Range) => value >= low && value <= most;
  const readings =
    unit.toLowerCase() === 'm'
      ? [
          { unit: 'min', fits: isMeant(high * 60, seconds) },
          { unit: units, fits: isMeant(high * LENGTHS[units], metres) },
        ]
      : [{ unit: 'm', fits: unit !== '' && isMeant(high, metres) }];
  return readings.filter(({ fits }) => fits).map((reading) => `${number} ${reading.unit}`);
}

/** A figure in the unit in which it is compared. */
interface Measure {
  readonly range: Range;
  readonly unit: FigureUnit;
  readonly units?: Units;
}

/** A figure in the unit in which it is compared; undefined for what has no bounds. */
function measureOf(quantity: QuantityName, value: unknown): Measure | undefined {
  switch (quantity) {
    case 'distance': {
      const { range, unit } = value as ValueOfQuantity<'distance'>;
      return { range, unit: 'metres', units: unit === 'mi' ? 'mi' : 'km' };
    }
    case 'pace': {
      const { range, unit } = value as ValueOfQuantity<'pace'>;
      return { range: inFigures(range), unit: 'seconds/km', units: unit };
    }
    case 'counts': {
      const counts = value as ValueOfQuantity<'counts'>;
      return { range: { low: Math.min(...counts), high: Math.max(...counts) }, unit: 'count' };
    }
    case 'mass':
      return { range: (value as ValueOfQuantity<'mass'>).range, unit: 'kg' };
    case 'raceDistance':
    case 'year':
      return {
        range: { low: value as number, high: value as number },
        unit: quantity === 'year' ? 'count' : 'metres',
      };
    default: {
      const unit = UNITS[quantity];
      return unit && { range: inFigures(value as Range), unit };
    }
  }
}

/** Of a range that is open on one side, the figure that is written. */
function inFigures(range: Range): Range {
  return isOpen(range) ? exactly(figureIn(range)) : range;
}

const UNITS: Readonly<Partial<Record<QuantityName, FigureUnit>>> = {
  duration: 'seconds',
  time: 'seconds',
  heartRate: 'beats/min',
  stepRate: 'steps/min',
  percentage: 'fraction',
  count: 'count',
  times: 'count',
  zone: 'count',
  effort: 'count',
  reserve: 'count',
  paceOffset: 'seconds',
  power: 'count',
};

/** What is wrong with a figure; undefined where it can be meant. */
function outside(
  text: string,
  quantity: QuantityName,
  { range, unit, units = 'km' }: Measure,
  { low, high, for: of }: Bounds,
  meant: () => readonly string[] = () => [],
): Problem | undefined {
  // Up to: the upper end says what is meant at most. A pace, a rate or a step of a scale is meant from one end to the other.
  const least = isAmount(unit) ? range.high : range.low;
  const isLess = exceeds(low, least);
  if (!isLess && !exceeds(range.high, high)) return undefined;
  return {
    problem: 'outside',
    text,
    quantity,
    of,
    isLess,
    units,
    meant: meant(),
    seen: figure(unit === 'seconds/km' ? (isLess ? range.low : range.high) : range, unit),
    limit: isScale(unit) ? figure({ low, high }, unit) : figure(isLess ? low : high, unit),
  };
}

function isAmount(unit: FigureUnit): boolean {
  return unit === 'metres' || unit === 'seconds';
}

/** Told with both of its ends. */
function isScale(unit: FigureUnit): boolean {
  return unit === 'count' || unit === 'beats/min' || unit === 'steps/min';
}

function sayer(subject: Subject, report: (report: Report<Implausible>) => void): Say {
  return (where, problem) => report({ ...where, facts: { subject, ...problem } });
}

/** A day as it is written, in a week whose number can be read. */
function dayIn(week: Subject, day: Day): Subject {
  const name = dayOf(day);
  return week.kind !== 'week' || name === undefined ? week : { kind: 'day', week: week.week, day: name };
}

/** A session as it is written, in a week whose number can be read. */
function sessionIn(week: Subject, day: Day, activity: Activity | undefined): Subject {
  const name = dayOf(day);
  if (week.kind !== 'week' || name === undefined || activity === undefined) return week;
  const kind = 'kind' in activity ? activity.kind?.toLowerCase() : undefined;
  return { kind: 'session', activity: kind ?? 'workout', week: week.week, day: name };
}

/** The problem, and what to do about it. */
function inWords(facts: Implausible, units: Units): string {
  switch (facts.problem) {
    case 'week':
      return (
        `Week ${facts.subject.kind === 'week' ? facts.subject.week : ''} adds up to ${told(facts.seen, units)} of running. ` +
        `More than ${told(facts.limit, units)} a week can't be meant. Check the figures of its sessions.`
      );
    case 'metres of steps':
      return (
        `The steps of this session add up to ${told(facts.seen, units)}: \`m\` always means metres. If minutes were ` +
        'meant, write `min`.'
      );
    case 'sum': {
      const { seen, limit } = facts;
      const sum = seen.value > BEYOND_WORDS ? 'far more than' : `${told(seen, units)}, more than`;
      return `With all repetitions this is ${sum} ${told(limit, units)}, which can't be meant. ${CHECK}`;
    }
    case 'repetitions':
      return `More than ${facts.limit.value} repetitions in a session can't be meant. ${CHECK}`;
    case 'outside':
      return outsideInWords(facts);
    case 'nothing':
      return `An amount of \`${facts.text}\` can't be meant. Write the real one, or delete the line.`;
    case 'no repetition':
      return `\`${facts.text}\` repeats nothing. Write how often, or delete the step.`;
    case 'held':
      return `\`${facts.exercise}\` is held, and \`${facts.text}\` would be repetitions. For seconds write \`${facts.text} s\`.`;
    case 'nobody':
      return `\`cleared by "${facts.text}"\` names nobody. Write who has agreed to the running, or delete the line.`;
    case 'best':
      return (
        `${facts.distance} in ${facts.text} would be a pace of ${told(facts.pace, 'km')}, ` +
        `${facts.isFast ? 'faster than anyone has run' : 'slower than a slow walk'}. ` +
        (facts.meant === undefined
          ? 'Times are written `52:30` for minutes and seconds, and `1:52:30` with hours.'
          : `If hours and minutes were meant, write \`${facts.meant}\`.`)
      );
  }
}

function outsideInWords(facts: Extract<Implausible, { problem: 'outside' }>): string {
  const { text, quantity, of, isLess, units, meant, limit } = facts;
  if (isScale(limit.unit)) {
    const { low = 0, value } = limit;
    return limit.unit === 'count'
      ? `\`${text}\` can't be meant: ${of} go from ${low} to ${value}.`
      : `\`${text}\` lies outside of ${low} to ${value} ${of}. ${CHECK}`;
  }
  const bound = told(limit, units);
  if (quantity === 'pace') {
    return `\`${text}\` is ${isLess ? 'faster' : 'slower'} than ${bound}, which can't be meant as a pace. ${CHECK}`;
  }
  const isMetres = isLess && quantity === 'amount' && /\d\s*m$/i.test(text);
  const choice = meant.map((one) => `\`${one}\``).join(' or ');
  const advice = meant.length > 0 ? `If that was meant, write ${choice}.` : CHECK;
  if (isMetres) return `\`${text}\` is too short for ${of}: \`m\` always means metres. ${advice}`;
  return `\`${text}\` is ${isLess ? 'less' : 'more'} than ${bound}, which can't be meant for ${of}. ${advice}`;
}
