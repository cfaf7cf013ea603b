import { dayOf, numbersOf } from '../../grammar/days.ts';
import {
  type Activity,
  type AthleteAttribute,
  type Day,
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
import type { Units } from '../../quantities/distance.ts';
import { vdotFromRace } from '../../quantities/vdot.ts';
import { repetitions } from '../../training/run-load.ts';
import { figureOf, figuresOf, readFigure } from '../../vocabulary/figures.ts';
import type { HeldFigure } from '../../vocabulary/held.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { PLAUSIBLE_RUN, PLAUSIBLE_WEEK } from '../../vocabulary/plausible.ts';
import type { QuantityName, ValueOfQuantity } from '../../vocabulary/quantities.ts';
import { exceeds } from '../compare.ts';
import { defineRule, type Report } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, type FigureUnit, figure, type Subject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { told } from '../words.ts';

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

/** What can't be meant; `text` is the figure as written. */
type Problem =
  | (Compared<'metres'> & { readonly problem: 'week' | 'metres of steps' })
  | (Compared<'metres' | 'seconds'> & { readonly problem: 'sum' })
  | (Compared<'metres' | 'seconds'> & Written & { readonly problem: 'amount' })
  | (Compared<'metres'> & Written & { readonly problem: 'short'; readonly of: Whole })
  | (Compared<'metres'> & Written & { readonly problem: 'minutes'; readonly metres: string })
  | (Compared<'metres'> & Written & { readonly problem: 'recent'; readonly purpose: string | undefined })
  | (Compared<'seconds/km'> & Written & { readonly problem: 'pace'; readonly units: Units })
  | (Compared<'beats/min' | 'steps/min'> & Written & { readonly problem: 'rate' })
  | (Compared<'fraction'> & Written & { readonly problem: 'share'; readonly week: string })
  | (Compared<'count'> & { readonly problem: 'repetitions' })
  | (Compared<'count'> & Written & { readonly problem: 'sets' | 'reps' })
  | (Compared<'kg'> & Written & { readonly problem: 'load' })
  | (Compared<'seconds'> & Written & { readonly problem: 'length'; readonly of: 'a session' | 'an exercise' })
  | (Written & { readonly problem: 'nothing' | 'no repetition' })
  | (Written & {
      readonly problem: 'best';
      readonly distance: string;
      readonly pace: Figure<'seconds/km'>;
      readonly isFast: boolean;
    });

interface Compared<Unit extends FigureUnit> {
  readonly seen: Figure<Unit>;
  readonly limit: Figure<Unit>;
}

interface Written {
  readonly text: string;
}

type Whole = 'a whole session' | 'this step';

type Implausible = Facts & Problem;
type Where = Pick<Report, 'at' | 'property' | 'repairs'>;
/** Reports a problem of what is looked at. */
type Say = (where: Where, problem: Problem) => void;

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
  message(facts: Implausible, units) {
    return inWords(facts, units);
  },
  checkPlan({ plan, report }) {
    for (const week of plan.node.weeks) {
      const [number] = numbersOf(week);
      const about: Subject = number === undefined ? { kind: 'plan' } : { kind: 'week', week: number };
      if (week.like) checkLike(week.like, sayer(about, report));
      for (const day of week.days)
        for (const { activity } of day.sessions)
          checkActivity(activity, sayer(sessionIn(about, day, activity), report));
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
        for (const line of statement.attributes) checkAthleteLine(line, say);
      } else if (isPace(statement)) {
        const say = sayer({ kind: 'definition', definition: 'pace', name: statement.name }, report);
        checkFigures(statement, say);
      } else if (isWorkout(statement)) {
        const say = sayer({ kind: 'definition', definition: 'workout', name: statement.name }, report);
        const steps = statement.lines.flatMap((line) => line.steps);
        const load = loadOf(steps, LONGEST_RUN, say);
        if (!load.reported) checkSum(load, steps, LONGEST_RUN, { at: statement, property: 'name' }, say);
      } else if (isBlock(statement)) {
        const say = sayer({ kind: 'definition', definition: 'block', name: statement.name }, report);
        for (const item of statement.items) if (isExerciseUse(item)) checkExercise(item, say);
      }
    }
  },
});

function checkAthleteLine(line: AthleteAttribute, say: Say): void {
  checkFigures(line, say);
  switch (line.$type) {
    case 'Best': {
      const metres = figureOf(line, 'distance');
      const seconds = figureOf(line, 'time')?.high;
      if (!metres || seconds === undefined) break;
      const vdot = vdotFromRace(metres, seconds) ?? (seconds > 0 ? 0 : Number.POSITIVE_INFINITY);
      if (vdot >= VDOT.low && vdot <= VDOT.high) break;
      say(
        { at: line, property: 'time' },
        {
          problem: 'best',
          text: line.time,
          distance: line.distance,
          pace: figure((seconds / metres) * 1000, 'seconds/km'),
          isFast: vdot > VDOT.high,
        },
      );
      break;
    }
    default:
  }
}

function checkActivity(activity: Activity | undefined, say: Say): void {
  if (isStrength(activity)) {
    const seconds = figureOf(activity, 'duration')?.high;
    if (seconds !== undefined && (seconds === 0 || exceeds(seconds, LONGEST_TIME))) {
      say(
        { at: activity, property: 'duration' },
        {
          problem: 'length',
          of: 'a session',
          text: activity.duration as string,
          seen: figure(seconds, 'seconds'),
          limit: figure(LONGEST_TIME, 'seconds'),
        },
      );
    }
    for (const exercise of activity.exercises) checkExercise(exercise, say);
  } else if (isWorkoutUse(activity)) checkDetails(activity.details, say);
  else if (isRun(activity)) {
    checkDetails(activity.details, say);
    checkRun(activity, say);
  }
}

function checkRun(run: Run, say: Say): void {
  const kind = run.kind?.toLowerCase() ?? '';
  const { discipline, competes } = KINDS.get(kind) ?? {};
  const onFoot = discipline !== 'cross-training';
  const longest = onFoot ? LONGEST_RUN : LONGEST_OTHER;
  const load = loadOf(run.steps, longest, say);
  const at = { at: run, property: run.amount === undefined ? 'kind' : 'amount' };
  if (run.amount !== undefined) {
    const shortest = competes ? 0 : SHORTEST_SESSION;
    const read = figureOf(run, 'amount') ?? {};
    const problem = amountProblem(run.amount, read, longest, () => shortest, 'a whole session');
    if (problem) say({ ...at, repairs: () => inMinutes(run, problem) }, problem);
  } else if (!load.reported) {
    checkSum(load, run.steps, longest, at, say);
    if (load.unknown || load.seconds > 0 || load.metres === 0 || load.metres >= SHORTEST_SESSION) return;
    say(at, {
      problem: 'metres of steps',
      seen: figure(load.metres, 'metres'),
      limit: figure(SHORTEST_SESSION, 'metres'),
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
function loadOf(steps: readonly (Step | Piece)[], longest: number, say: Say): Load {
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
      add(pieceLoad(step, longest, say), 1);
      continue;
    }
    const times = repetitions(step.times);
    add(loadOf(step.steps, longest, say), times);
    if (step.recovery) add(pieceLoad(step.recovery, longest, say), Math.max(0, times - 1));
    if (times === 0) {
      say({ at: step, property: 'times' }, { problem: 'no repetition', text: step.times });
      sum.reported = true;
    }
  }
  return sum;
}

function pieceLoad(piece: Piece, longest: number, say: Say): Load {
  if (piece.target) checkFigures(piece.target, say);
  const { amount } = piece;
  const read = figureOf(piece, 'amount') ?? {};
  const problem = amount && amountProblem(amount, read, longest, () => shortestOf(piece), 'this step');
  if (problem) {
    say({ at: piece, property: 'amount', repairs: () => inMinutes(piece, problem) }, problem);
  }
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

/** What is wrong with an amount; undefined where it can be meant or can't be read. */
function amountProblem(
  text: string,
  { distance, duration }: Amount,
  longest: number,
  shortest: () => number,
  of: Whole,
): Problem | undefined {
  const high = distance?.high ?? duration?.high;
  if (high === undefined) return undefined;
  if (high === 0) {
    return { problem: 'nothing', text };
  }
  const [unit, most] = duration ? (['seconds', LONGEST_TIME] as const) : (['metres', longest] as const);
  if (exceeds(high, most)) {
    return { problem: 'amount', text, seen: figure(high, unit), limit: figure(most, unit) };
  }
  if (!distance || high >= SHORTEST_SESSION) return undefined;
  const least = shortest();
  if (high >= least) return undefined;
  const short = { text, seen: figure(high, 'metres'), limit: figure(least, 'metres') };
  const metres = /^(.*\d)\s*m$/i.exec(text)?.[1];
  return metres ? { problem: 'minutes', ...short, metres } : { problem: 'short', ...short, of };
}

/** The amount in minutes, where the unit is the likely slip. */
function inMinutes(node: Run | Piece, problem: Problem): Repair[] {
  if (problem.problem !== 'minutes') return [];
  const text = `${problem.metres} min`;
  const edits = [{ replace: { from: node, property: 'amount' }, text }];
  return [{ kind: 'suggested', title: `Write \`${text}\``, edits }];
}

/** Reports a sum that can't be meant: at the one repetition that makes it, or else at the whole. */
function checkSum(
  load: Load,
  steps: readonly Step[],
  longest: number,
  whole: Pick<Report, 'at' | 'property'>,
  say: Say,
): void {
  const problem = sumProblem(load, longest);
  if (!problem) return;
  const silent = () => {};
  const culprits = steps.filter((step) => sumProblem(loadOf([step], longest, silent), longest));
  const [only] = culprits;
  say(only && culprits.length === 1 ? { at: only } : whole, problem);
}

function sumProblem({ metres, seconds, repetitions: times }: Load, longest: number): Problem | undefined {
  if (exceeds(metres, longest)) {
    return { problem: 'sum', seen: figure(metres, 'metres'), limit: figure(longest, 'metres') };
  }
  if (exceeds(seconds, LONGEST_TIME)) {
    return { problem: 'sum', seen: figure(seconds, 'seconds'), limit: figure(LONGEST_TIME, 'seconds') };
  }
  return times > MOST_REPETITIONS
    ? { problem: 'repetitions', seen: figure(times, 'count'), limit: figure(MOST_REPETITIONS, 'count') }
    : undefined;
}

function checkExercise(use: ExerciseUse, say: Say): void {
  const sets = repetitions(use.sets);
  const reps = figureOf(use, 'reps')?.high;
  const load = figureOf(use, 'load');
  const seconds = figureOf(use, 'duration')?.high;
  if (use.sets !== undefined && (sets === 0 || sets > MOST_SETS)) {
    say(
      { at: use, property: 'sets' },
      { problem: 'sets', text: use.sets, seen: figure(sets, 'count'), limit: figure(MOST_SETS, 'count') },
    );
  } else if (use.reps !== undefined && reps !== undefined && (reps === 0 || reps > MOST_REPS)) {
    say(
      { at: use, property: 'reps' },
      { problem: 'reps', text: use.reps, seen: figure(reps, 'count'), limit: figure(MOST_REPS, 'count') },
    );
  } else if (
    use.duration &&
    seconds !== undefined &&
    (seconds === 0 || exceeds(seconds * sets, LONGEST_TIME))
  ) {
    say(
      { at: use, property: 'duration' },
      {
        problem: 'length',
        of: 'an exercise',
        text: use.duration,
        seen: figure(seconds * sets, 'seconds'),
        limit: figure(LONGEST_TIME, 'seconds'),
      },
    );
  } else if (use.load !== undefined && load && exceeds(load.range.high, HEAVIEST)) {
    say(
      { at: use, property: 'load' },
      { problem: 'load', text: use.load, seen: figure(load.range, 'kg'), limit: figure(HEAVIEST, 'kg') },
    );
  }
}

function checkDetails(details: readonly Detail[], say: Say): void {
  for (const detail of details) checkFigures(detail, say);
}

/** Reports the figures of a node that lie outside of what can be meant where they stand. */
function checkFigures(node: AthleteAttribute | Detail | Pace, say: Say): void {
  for (const { property, held } of figuresOf(node.$type)) {
    const bounds = held.plausible;
    const value = bounds && readFigure(node, property);
    if (value === undefined || value === 'reversed') continue;
    const text = (node as unknown as Record<string, string>)[property] as string;
    const problem = outside(text, held.quantity, value, bounds as FigureBounds);
    if (problem) say({ at: node, property }, problem);
  }
}

type FigureBounds = NonNullable<HeldFigure['plausible']>;

/** What is wrong with a figure; undefined where it can be meant. */
function outside(
  text: string,
  quantity: QuantityName,
  value: unknown,
  { low, high, for: purpose }: FigureBounds,
): Problem | undefined {
  switch (quantity) {
    case 'distance': {
      const { range } = value as ValueOfQuantity<'distance'>;
      if (!exceeds(range.high, high)) return undefined;
      const seen = figure(range, 'metres');
      return { problem: 'recent', text, seen, limit: figure(high, 'metres'), purpose };
    }
    case 'pace': {
      const { range, unit } = value as ValueOfQuantity<'pace'>;
      const fast = exceeds(low, range.low);
      if (!fast && !exceeds(range.high, high)) return undefined;
      return {
        problem: 'pace',
        text,
        seen: figure(fast ? range.low : range.high, 'seconds/km'),
        limit: figure(fast ? low : high, 'seconds/km'),
        units: unit,
      };
    }
    case 'heartRate':
    case 'stepRate': {
      const rate = value as ValueOfQuantity<'heartRate'>;
      if (rate.low >= low && rate.high <= high) return undefined;
      const unit = quantity === 'heartRate' ? 'beats/min' : 'steps/min';
      return { problem: 'rate', text, seen: figure(rate, unit), limit: figure({ low, high }, unit) };
    }
    default:
      return undefined;
  }
}

function checkLike(like: Like, say: Say): void {
  const share = figureOf(like, 'share')?.high;
  if (like.share === undefined || share === undefined) return;
  if (share > 0 && !exceeds(share, LARGEST_SHARE)) return;
  say(
    { at: like, property: 'share' },
    {
      problem: 'share',
      text: like.share,
      week: like.number,
      seen: figure(share, 'fraction'),
      limit: figure(LARGEST_SHARE, 'fraction'),
    },
  );
}

function sayer(subject: Subject, report: (report: Report<Implausible>) => void): Say {
  return (where, problem) => report({ ...where, facts: { subject, ...problem } });
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
        `The steps of this session add up to ${told(facts.seen, 'km')}: \`m\` always means metres. If minutes were ` +
        'meant, write `min`.'
      );
    case 'sum': {
      const { seen, limit } = facts;
      const sum = seen.value > BEYOND_WORDS ? 'far more than' : `${told(seen, 'km')}, more than`;
      return `With all repetitions this is ${sum} ${told(limit, 'km')}, which can't be meant. ${CHECK}`;
    }
    case 'amount':
      return `\`${facts.text}\` is more than ${told(facts.limit, 'km')}, which can't be meant here. ${CHECK}`;
    case 'short':
      return `\`${facts.text}\` is too short for ${facts.of}. ${CHECK}`;
    case 'minutes': {
      const { text, metres } = facts;
      return `\`${text}\` is ${metres} metres: \`m\` always means metres. If minutes were meant, write \`${metres} min\`.`;
    }
    case 'recent':
      return `\`${facts.text}\` is more than ${told(facts.limit, 'km')}, which can't be meant for ${facts.purpose}. ${CHECK}`;
    case 'pace': {
      const { text, seen, limit } = facts;
      const comparison = seen.value < limit.value ? 'faster' : 'slower';
      const bound = told(limit, facts.units);
      return `\`${text}\` is ${comparison} than ${bound}, which can't be meant as a pace. ${CHECK}`;
    }
    case 'rate': {
      const { low, value, unit } = facts.limit;
      const counted = unit === 'beats/min' ? 'beats a minute' : 'steps a minute; both feet are counted';
      return `\`${facts.text}\` lies outside of ${low} to ${value} ${counted}. ${CHECK}`;
    }
    case 'share':
      return (
        `\`like week ${facts.week} at ${facts.text}\` can't be meant. \`100%\` is the week as it is; write a share above ` +
        `0% and up to ${told(facts.limit, units)}.`
      );
    case 'repetitions':
      return `More than ${facts.limit.value} repetitions in a session can't be meant. ${CHECK}`;
    case 'sets':
      return `\`${facts.text}\` can't be meant as a number of sets. ${CHECK}`;
    case 'reps':
      return `${facts.text} repetitions can't be meant. ${CHECK}`;
    case 'load':
      return `\`${facts.text}\` is more than ${told(facts.limit, units)}. ${CHECK}`;
    case 'length':
      return `\`${facts.text}\` can't be meant as the length of ${facts.of}. ${CHECK}`;
    case 'nothing':
      return `An amount of \`${facts.text}\` can't be meant. Write the real one, or delete the line.`;
    case 'no repetition':
      return `\`${facts.text}\` repeats nothing. Write how often, or delete the step.`;
    case 'best':
      return (
        `${facts.distance} in ${facts.text} would be a pace of ${told(facts.pace, 'km')}, ` +
        `${facts.isFast ? 'faster than anyone has run' : 'slower than a slow walk'}. Times are written ` +
        '`52:30` for minutes and seconds, and `1:52:30` with hours.'
      );
  }
}
