import {
  type Activity,
  type AthleteAttribute,
  type Detail,
  type ExerciseUse,
  isAthlete,
  isBlock,
  isExerciseUse,
  isPace,
  isRun,
  isStrength,
  isWorkout,
  isWorkoutUse,
  type Like,
  type Pace,
  type Piece,
  type Run,
  type Step,
} from '../../grammar/generated/ast.ts';
import type { Amount } from '../../quantities/amount.ts';
import { formatDistance } from '../../quantities/distance.ts';
import { formatDuration } from '../../quantities/duration.ts';
import { formatPace } from '../../quantities/pace.ts';
import { vdotFromRace } from '../../quantities/vdot.ts';
import { repetitions } from '../../training/run-load.ts';
import { figureOf, figuresOf, readFigure } from '../../vocabulary/figures.ts';
import type { HeldFigure } from '../../vocabulary/held.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { PLAUSIBLE_RUN, PLAUSIBLE_WEEK } from '../../vocabulary/plausible.ts';
import type { QuantityName, ValueOfQuantity } from '../../vocabulary/quantities.ts';
import { exceeds } from '../compare.ts';
import { defineRule, type Report } from '../define-rule.ts';
import type { Repair } from '../repair.ts';
import { distance } from '../words.ts';

/** The longest session that can be meant: metres on foot and otherwise, and seconds. */
const LONGEST_RUN = PLAUSIBLE_RUN.high;
const LONGEST_OTHER = 600_000;
const LONGEST_TIME = 24 * 3600;
/** A whole session, a warm-up or a cool-down below this, and a piece of running below that, in metres. */
const SHORTEST_SESSION = 200;
const SHORTEST_PIECE = 40;
const MOST_REPETITIONS = 1000;
const LARGEST_SHARE = 3;
/** The best runners reach about 85; 10 is the pace of a slow walk. */
const VDOT = { low: 10, high: 90 };
const MOST_SETS = 100;
const MOST_REPS = 1000;
const HEAVIEST = 500;
/** Above this many metres or seconds a sum is not worth printing. */
const BEYOND_WORDS = 1e8;

const CHECK = 'Check the figure and its unit.';

type ReportTo = (report: Report) => void;

export const implausibleAmount = defineRule({
  id: 'implausible-amount',
  group: 'plan-quality',
  severity: 'error',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A figure that cannot be meant, such as `easy 45 m` where minutes were meant.',
    what:
      'Amounts, repetitions, paces and rates that lie far outside of what anyone trains: mostly a slip of the unit or ' +
      'a digit too many. `m` always means metres, so `45 m` is 45 metres. Repetitions are multiplied, and a sum that ' +
      'cannot be meant is reported once, at the outermost repetition.',
    why: 'Such a figure passes into totals, paces and calendars, where it is harder to recognise than here.',
    evidence: 'Not a matter of evidence: the bounds are convention, and wide enough for every real plan.',
    defaults: [
      ['a run', 'not 0, not below 200 m, at most 200 km and 24 h'],
      ['other sessions', 'not 0, at most 600 km and 24 h'],
      ['a step', 'not 0; warm-up and cool-down not below 200 m, running not below 40 m where written in `m`'],
      ['repetitions', 'from 1 to 1000 in all'],
      ['a week', 'at most 400 km, the same for `recent volume`'],
      ['pace', 'from 2:00/km to 20:00/km'],
      ['heart rate, cadence', 'from 40 to 230 bpm, from 100 to 250 spm'],
      ['`like … at`', 'above 0%, at most 300%'],
      ['`best`', 'a VDOT from 10 to 90'],
      ['an exercise', 'from 1 to 100 sets, from 1 to 1000 repetitions, at most 24 h and 500 kg'],
    ],
    repair:
      'Correct the figure or the unit: `45 min` for minutes, `800 m` for metres, `8 km` for kilometres.',
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
  checkPlan({ plan, units, report }) {
    for (const week of plan.node.weeks) {
      if (week.like) checkLike(week.like, report);
      for (const day of week.days)
        for (const session of day.sessions) checkActivity(session.activity, report);
    }
    for (const week of plan.weeks) {
      // A session that is too long by itself was reported already, and so was a week that is copied as it is.
      const { volume, runs } = week;
      if (!exceeds(volume.distance.high, PLAUSIBLE_WEEK.high)) continue;
      if (runs.some(({ run }) => exceeds(run?.distance?.high ?? 0, LONGEST_RUN))) continue;
      if (week.node.like && !week.node.like.share && runs.every((session) => session.copied)) continue;
      report({
        at: week.node,
        week,
        message:
          `Week ${week.number} adds up to ${distance(volume.distance.high, units, volume.estimated)} of running. More than ` +
          `${formatDistance(PLAUSIBLE_WEEK.high, units)} a week can't be meant. Check the figures of its sessions.`,
      });
    }
  },
  checkFile({ file, report }) {
    for (const statement of file.statements) {
      if (isAthlete(statement)) {
        for (const line of statement.attributes) checkAthleteLine(line, report);
      } else if (isPace(statement)) {
        checkFigures(statement, report);
      } else if (isWorkout(statement)) {
        const steps = statement.lines.flatMap((line) => line.steps);
        const load = loadOf(steps, LONGEST_RUN, report);
        if (!load.reported) checkSum(load, steps, LONGEST_RUN, { at: statement, property: 'name' }, report);
      } else if (isBlock(statement)) {
        for (const item of statement.items) if (isExerciseUse(item)) checkExercise(item, report);
      }
    }
  },
});

function checkAthleteLine(line: AthleteAttribute, report: ReportTo): void {
  checkFigures(line, report);
  switch (line.$type) {
    case 'Best': {
      const metres = figureOf(line, 'distance');
      const seconds = figureOf(line, 'time')?.high;
      if (!metres || seconds === undefined) break;
      const vdot = vdotFromRace(metres, seconds) ?? (seconds > 0 ? 0 : Number.POSITIVE_INFINITY);
      if (vdot >= VDOT.low && vdot <= VDOT.high) break;
      report({
        at: line,
        property: 'time',
        message:
          `${line.distance} in ${line.time} would be a pace of ${formatPace((seconds / metres) * 1000, 'km')}, ` +
          `${vdot > VDOT.high ? 'faster than anyone has run' : 'slower than a slow walk'}. Times are written ` +
          '`52:30` for minutes and seconds, and `1:52:30` with hours.',
      });
      break;
    }
    default:
  }
}

function checkActivity(activity: Activity | undefined, report: ReportTo): void {
  if (isStrength(activity)) {
    const seconds = figureOf(activity, 'duration')?.high;
    if (seconds !== undefined && (seconds === 0 || exceeds(seconds, LONGEST_TIME))) {
      report({
        at: activity,
        property: 'duration',
        message: `\`${activity.duration}\` can't be meant as the length of a session. ${CHECK}`,
      });
    }
    for (const exercise of activity.exercises) checkExercise(exercise, report);
  } else if (isWorkoutUse(activity)) checkDetails(activity.details, report);
  else if (isRun(activity)) {
    checkDetails(activity.details, report);
    checkRun(activity, report);
  }
}

function checkRun(run: Run, report: ReportTo): void {
  const kind = run.kind?.toLowerCase() ?? '';
  const { discipline, competes } = KINDS.get(kind) ?? {};
  const onFoot = discipline !== 'cross-training';
  const longest = onFoot ? LONGEST_RUN : LONGEST_OTHER;
  const load = loadOf(run.steps, longest, report);
  const at = { at: run, property: run.amount === undefined ? 'kind' : 'amount' };
  if (run.amount !== undefined) {
    const shortest = competes ? 0 : SHORTEST_SESSION;
    const read = figureOf(run, 'amount') ?? {};
    const problem = amountProblem(run.amount, read, longest, () => shortest, 'a whole session');
    if (problem) report({ ...at, ...problem, repairs: () => inMinutes(run, problem) });
  } else if (!load.reported) {
    checkSum(load, run.steps, longest, at, report);
    if (load.unknown || load.seconds > 0 || load.metres === 0 || load.metres >= SHORTEST_SESSION) return;
    report({
      ...at,
      message:
        `The steps of this session add up to ${formatDistance(load.metres, 'km')}: \`m\` always means metres. If minutes ` +
        'were meant, write `min`.',
    });
  }
}

/** What steps add up to as they are written, with all repetitions. */
interface Load {
  metres: number;
  seconds: number;
  repetitions: number;
  /** Whether a part has no amount. */
  unknown: boolean;
  /** Whether a part was reported, so that sums with it need not be. */
  reported: boolean;
}

/** Adds steps up; reports pieces that can't be meant by themselves. */
function loadOf(steps: readonly (Step | Piece)[], longest: number, report: ReportTo): Load {
  const sum: Load = { metres: 0, seconds: 0, repetitions: 1, unknown: false, reported: false };
  const add = (load: Load, times: number) => {
    sum.metres += load.metres * times;
    sum.seconds += load.seconds * times;
    sum.repetitions = Math.max(sum.repetitions, load.repetitions * Math.max(1, times));
    sum.unknown ||= load.unknown;
    sum.reported ||= load.reported;
  };
  for (const step of steps) {
    if (step.$type === 'Piece') {
      add(pieceLoad(step, longest, report), 1);
      continue;
    }
    const times = repetitions(step.times);
    add(loadOf(step.steps, longest, report), times);
    if (step.recovery) add(pieceLoad(step.recovery, longest, report), Math.max(0, times - 1));
    if (times === 0) {
      report({
        at: step,
        property: 'times',
        message: `\`${step.times}\` repeats nothing. Write how often, or delete the step.`,
      });
      sum.reported = true;
    }
  }
  return sum;
}

function pieceLoad(piece: Piece, longest: number, report: ReportTo): Load {
  if (piece.target) checkFigures(piece.target, report);
  const { amount } = piece;
  const read = figureOf(piece, 'amount') ?? {};
  const problem = amount && amountProblem(amount, read, longest, () => shortestOf(piece), 'this step');
  if (problem)
    report({ at: piece, property: 'amount', ...problem, repairs: () => inMinutes(piece, problem) });
  return {
    metres: read.distance?.high ?? 0,
    seconds: read.duration?.high ?? 0,
    repetitions: 1,
    unknown: !read.distance && !read.duration,
    reported: Boolean(problem),
  };
}

/** How short a piece may be that is written in metres; recoveries and walks may be as short as one likes. */
function shortestOf({ amount, kind = '', manner }: Piece): number {
  if (!amount || !/\d\s*m$/i.test(amount)) return 0;
  if (/^(warm|cool)/i.test(kind)) return SHORTEST_SESSION;
  return (kind === '' || kind.toLowerCase() === 'run') && !manner ? SHORTEST_PIECE : 0;
}

interface Problem {
  readonly message: string;
  /** The amount in minutes, where they were probably meant. */
  readonly minutes?: string;
}

/** What is wrong with an amount; undefined where it can be meant or can't be read. */
function amountProblem(
  text: string,
  { distance, duration }: Amount,
  longest: number,
  shortest: () => number,
  what: string,
): Problem | undefined {
  const high = distance?.high ?? duration?.high;
  if (high === undefined) return undefined;
  if (high === 0) {
    return { message: `An amount of \`${text}\` can't be meant. Write the real one, or delete the line.` };
  }
  const most =
    duration && exceeds(high, LONGEST_TIME)
      ? formatDuration(LONGEST_TIME)
      : distance && exceeds(high, longest)
        ? formatDistance(longest, 'km')
        : undefined;
  if (most) return { message: `\`${text}\` is more than ${most}, which can't be meant here. ${CHECK}` };
  if (!distance || high >= SHORTEST_SESSION || high >= shortest()) return undefined;
  const figure = /^(.*\d)\s*m$/i.exec(text)?.[1];
  if (!figure) return { message: `\`${text}\` is too short for ${what}. ${CHECK}` };
  return {
    message: `\`${text}\` is ${figure} metres: \`m\` always means metres. If minutes were meant, write \`${figure} min\`.`,
    minutes: `${figure} min`,
  };
}

/** The amount in minutes, where the unit is the likely slip. */
function inMinutes(node: Run | Piece, { minutes }: Problem): Repair[] {
  if (minutes === undefined) return [];
  const edits = [{ replace: { from: node, property: 'amount' }, text: minutes }];
  return [{ kind: 'suggested', title: `Write \`${minutes}\``, edits }];
}

/** Reports a sum that can't be meant: at the one repetition that makes it, or else at the whole. */
function checkSum(
  load: Load,
  steps: readonly Step[],
  longest: number,
  whole: Pick<Report, 'at' | 'property'>,
  report: ReportTo,
): void {
  const problem = sumProblem(load, longest);
  if (!problem) return;
  const silent = () => {};
  const culprits = steps.filter((step) => sumProblem(loadOf([step], longest, silent), longest));
  const [only] = culprits;
  report({ ...(only && culprits.length === 1 ? { at: only } : whole), message: `${problem} ${CHECK}` });
}

function sumProblem(load: Load, longest: number): string | undefined {
  if (exceeds(load.metres, longest)) {
    const sum =
      load.metres > BEYOND_WORDS ? 'far more than' : `${formatDistance(load.metres, 'km')}, more than`;
    return `With all repetitions this is ${sum} ${formatDistance(longest, 'km')}, which can't be meant.`;
  }
  if (exceeds(load.seconds, LONGEST_TIME)) {
    const sum = load.seconds > BEYOND_WORDS ? 'far more than' : `${formatDuration(load.seconds)}, more than`;
    return `With all repetitions this is ${sum} ${formatDuration(LONGEST_TIME)}, which can't be meant.`;
  }
  return load.repetitions > MOST_REPETITIONS
    ? `More than ${MOST_REPETITIONS} repetitions in a session can't be meant.`
    : undefined;
}

function checkExercise(use: ExerciseUse, report: ReportTo): void {
  const sets = repetitions(use.sets);
  const reps = figureOf(use, 'reps')?.high;
  const load = figureOf(use, 'load');
  const seconds = figureOf(use, 'duration')?.high;
  const say = (property: string, message: string) => report({ at: use, property, message });
  if (sets === 0 || sets > MOST_SETS)
    say('sets', `\`${use.sets}\` can't be meant as a number of sets. ${CHECK}`);
  else if (reps !== undefined && (reps === 0 || reps > MOST_REPS)) {
    say('reps', `${use.reps} repetitions can't be meant. ${CHECK}`);
  } else if (seconds !== undefined && (seconds === 0 || exceeds(seconds * sets, LONGEST_TIME))) {
    say('duration', `\`${use.duration}\` can't be meant as the length of an exercise. ${CHECK}`);
  } else if (load && exceeds(load.range.high, HEAVIEST)) {
    say('load', `\`${use.load}\` is more than ${HEAVIEST} kg. ${CHECK}`);
  }
}

function checkDetails(details: readonly Detail[], report: ReportTo): void {
  for (const detail of details) checkFigures(detail, report);
}

/** Reports the figures of a node that lie outside of what can be meant where they stand. */
function checkFigures(node: AthleteAttribute | Detail | Pace, report: ReportTo): void {
  for (const { property, held } of figuresOf(node.$type)) {
    const bounds = held.plausible;
    const value = bounds && readFigure(node, property);
    if (value === undefined || value === 'reversed') continue;
    const text = (node as unknown as Record<string, string>)[property] as string;
    const problem = outside(text, held.quantity, value, bounds as FigureBounds);
    if (problem) report({ at: node, property, message: `${problem} ${CHECK}` });
  }
}

type FigureBounds = NonNullable<HeldFigure['plausible']>;

/** What is said of a figure that can't be meant; undefined where it can. */
function outside(
  text: string,
  quantity: QuantityName,
  value: unknown,
  { low, high, for: purpose }: FigureBounds,
): string | undefined {
  switch (quantity) {
    case 'distance': {
      const { range } = value as ValueOfQuantity<'distance'>;
      if (!exceeds(range.high, high)) return undefined;
      return `\`${text}\` is more than ${formatDistance(high, 'km')}, which can't be meant for ${purpose}.`;
    }
    case 'pace': {
      const { range, unit } = value as ValueOfQuantity<'pace'>;
      const fast = exceeds(low, range.low);
      if (!fast && !exceeds(range.high, high)) return undefined;
      const bound = formatPace(fast ? low : high, unit);
      return `\`${text}\` is ${fast ? 'faster' : 'slower'} than ${bound}, which can't be meant as a pace.`;
    }
    case 'heartRate':
    case 'stepRate': {
      const rate = value as ValueOfQuantity<'heartRate'>;
      if (rate.low >= low && rate.high <= high) return undefined;
      const unit = quantity === 'heartRate' ? 'beats a minute' : 'steps a minute; both feet are counted';
      return `\`${text}\` lies outside of ${low} to ${high} ${unit}.`;
    }
    default:
      return undefined;
  }
}

function checkLike(like: Like, report: ReportTo): void {
  const share = figureOf(like, 'share')?.high;
  if (share === undefined || (share > 0 && !exceeds(share, LARGEST_SHARE))) return;
  report({
    at: like,
    property: 'share',
    message:
      `\`like week ${like.number} at ${like.share}\` can't be meant. \`100%\` is the week as it is; write a share above ` +
      `0% and up to ${LARGEST_SHARE * 100}%.`,
  });
}
