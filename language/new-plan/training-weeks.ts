/** The weeks of a runner who runs already: distances that grow, one session with a purpose, a long run, down weeks. */

import type { WeekdayWord } from '../quantities/weekday.ts';
import type { Level } from '../training/model.ts';
import type { RaceName } from './answers.ts';
import { coreDays } from './core.ts';
import type { Distances } from './distances.ts';
import type { RhythmWeek } from './rhythm.ts';
import {
  mostInFourWeeks,
  mostInRun,
  mostInRunAfter,
  mostInWeekAfter,
  mostOfWeek,
  type Runner,
} from './runner.ts';
import {
  type HardWork,
  hardSession,
  longWithMarathonPace,
  plainRun,
  steadySession,
  strides,
} from './sessions.ts';
import {
  type DayPlan,
  dayOf,
  type PlannedRun,
  type PlannedWeek,
  volumeOf,
  type WeekDays,
  weekAt,
  weekOf,
} from './week.ts';

type Goal = RaceName | 'none';

/** Metres a week that a first plan grows to at most. */
const PEAK: Readonly<Record<Goal, Readonly<Record<Level, number>>>> = {
  none: { novice: 25_000, intermediate: 40_000, advanced: 60_000 },
  '5k': { novice: 24_000, intermediate: 36_000, advanced: 55_000 },
  '10k': { novice: 30_000, intermediate: 45_000, advanced: 65_000 },
  'half-marathon': { novice: 44_000, intermediate: 55_000, advanced: 75_000 },
  marathon: { novice: 50_000, intermediate: 70_000, advanced: 90_000 },
};
/** Metres of the longest run that the goal asks for. */
const LONGEST: Readonly<Record<Goal, number>> = {
  none: 16_000,
  '5k': 12_000,
  '10k': 16_000,
  'half-marathon': 20_000,
  marathon: 32_000,
};
/** The largest growth of a week, a bit less than the limit; a small week can take a larger step. */
const FASTEST = 1.08;
const FASTEST_SMALL = 1.12;
const SMALL_WEEK = 12_000;
/** So many weeks later growth over four weeks is looked at. */
const THREE_WEEKS = 3;

const RUN_DAYS: Readonly<Record<number, readonly WeekdayWord[]>> = {
  3: ['tue', 'thu', 'sun'],
  4: ['tue', 'thu', 'sat', 'sun'],
  5: ['tue', 'wed', 'thu', 'sat', 'sun'],
  6: ['tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
};
const LONG_DAY = 'sun';
const STRIDES_DAY = 'tue';
export const PURPOSE_DAY = 'thu';
/** How the easy days share what is left: less on the day before the long run. */
const WEIGHTS: Readonly<Record<WeekdayWord, number>> = {
  mon: 1,
  tue: 1,
  wed: 1.2,
  thu: 1,
  fri: 0.8,
  sat: 0.8,
  sun: 1,
};
/** What a growing week has at least of the one before. */
const MUCH_OF_BEFORE = 0.95;
const SHORTEST_EASY = 1500;
const STRIDES = 4;
/** Novices, and runners with a disc diagnosis, begin with strides in this growing week. */
const LATE_STRIDES = 3;

/** Minutes of hard running: the first, what comes on top each week, and the most. A step below what is reported. */
const HARD_STEP = 4;
const HARD: Readonly<
  Record<Level, { readonly from: number; readonly first: number; readonly most: number }>
> = {
  novice: { from: Number.POSITIVE_INFINITY, first: 0, most: 0 },
  intermediate: { from: 2, first: 4, most: 24 },
  advanced: { from: 0, first: 8, most: 32 },
};
/** The share of a week's running time that may be hard: with down weeks between, 80% and more stay easy. */
const HARD_SHARE = 0.13;
const DOWN_SHARES = [0.75, 0.7, 0.65];
const DOWN = 0.795;

/** Whether the plan holds hard sessions: not for novices, and not with a disc diagnosis. */
export function hasHardSessions({ level, back }: Runner): boolean {
  return level !== 'novice' && (back === 'healthy' || back === 'history');
}

export function trainingWeeks(
  rhythm: readonly RhythmWeek[],
  goal: Goal,
  runner: Runner,
  distances: Distances,
): PlannedWeek[] {
  const growing = rhythm.filter(({ isDown }) => !isDown).length;
  const weeks: PlannedWeek[] = [];
  const grown: { readonly index: number; readonly volume: number }[] = [];
  let last: Growing | undefined;
  let first = 0;
  let position = 0;
  for (const [index, { phase, isDown }] of rhythm.entries()) {
    if (isDown && last) {
      weeks.push(downWeek(index + 1, last, runner, distances));
      continue;
    }
    const isPeak = phase === 'peak';
    const before = grown.findLast((week) => week.index <= index - THREE_WEEKS);
    const volume = last
      ? Math.min(
          mostInWeekAfter(last.volume),
          before ? mostInFourWeeks(before.volume, runner) : Number.POSITIVE_INFINITY,
          wanted(first, PEAK[goal][runner.level], position, growing, last.volume),
        )
      : runner.volume;
    const week: Growing = growingWeek(
      { index, position, volume, goal, isPeak, isBase: phase === 'base', ...(last && { last }) },
      runner,
      distances,
    );
    if (!last) first = week.volume;
    grown.push({ index, volume: week.volume });
    weeks.push({ ...weekOf(index + 1, phase, week.days, last?.week) });
    last = { ...week, week: weeks.at(-1) as PlannedWeek };
    position++;
  }
  return weeks;
}

/** The metres of a growing week on an even way from the first week to the peak. */
function wanted(first: number, peak: number, position: number, growing: number, before: number): number {
  const fastest = first < SMALL_WEEK ? FASTEST_SMALL : FASTEST;
  const even = (Math.max(peak, first) / first) ** (1 / Math.max(1, growing - 1));
  return Math.max(before, first * Math.min(fastest, even) ** position);
}

interface Growing {
  readonly days: WeekDays;
  readonly volume: number;
  readonly longest: number;
  readonly hardMinutes: number;
  readonly week?: PlannedWeek;
}

interface PlaceInPlan {
  readonly index: number;
  /** Among the growing weeks. */
  readonly position: number;
  readonly volume: number;
  readonly goal: Goal;
  readonly isBase: boolean;
  readonly isPeak: boolean;
  readonly last?: Growing;
}

function growingWeek(place: PlaceInPlan, runner: Runner, distances: Distances): Growing {
  const { index, volume, goal, last } = place;
  let longest = distances.down(
    Math.min(
      mostInRun(runner, index),
      LONGEST[goal],
      last ? mostInRunAfter(last.longest) : runner.longest,
      mostOfWeek(volume, runner),
    ),
  );
  // What the other days cannot take makes the week shorter, and the long run too large a part of it.
  for (; ; longest -= distances.step) {
    const withPurpose = filledWeek(place, longest, true, runner, distances);
    // In a week of few long runs a session with a purpose may be too short to take their place.
    const isShort = withPurpose.volume < (last?.volume ?? volume) * MUCH_OF_BEFORE;
    const week = isShort ? filledWeek(place, longest, false, runner, distances) : withPurpose;
    if (longest <= distances.step || longest <= mostOfWeek(week.volume, runner)) return week;
  }
}

function filledWeek(
  place: PlaceInPlan,
  longest: number,
  hasPurpose: boolean,
  runner: Runner,
  distances: Distances,
): Growing {
  const { index, position, volume, goal, isPeak, isBase, last } = place;
  const names = RUN_DAYS[runner.runs] as readonly WeekdayWord[];
  const most = Math.max(
    distances.step,
    Math.min(mostInRun(runner, index), longest > 3000 ? longest - distances.step : longest),
  );
  const others = names.filter((day) => day !== LONG_DAY);
  const isEarly = hasHardSessions(runner) || position >= LATE_STRIDES;
  const extra = isEarly ? strides(STRIDES, runner) : undefined;
  const left = volume - longest - (extra?.metres ?? 0);
  const purposeMost = Math.min(most, (left / others.length) * 1.25);
  const hard = hasPurpose ? hardWork(place, purposeMost, runner, distances) : undefined;
  const isSteady = hasPurpose && !isBase && !hasHardSessions(runner);
  const purpose = hard?.run ?? (isSteady ? steadySession(purposeMost, distances) : undefined);
  const easyDays = others.filter((day) => !purpose || day !== PURPOSE_DAY);
  const easy = shared(left - (purpose?.metres ?? 0), easyDays, most, distances);
  const days: Partial<Record<WeekdayWord, DayPlan>> = {};
  for (const day of others) {
    const metres = easy.get(day);
    const run = metres === undefined ? purpose : plainRun('easy', metres, distances);
    if (run) days[day] = dayOf(run, ...(extra && day === STRIDES_DAY ? [extra] : []));
  }
  const fast = goal === 'marathon' && isPeak ? distances.down(longest / 4) : 0;
  days[LONG_DAY] = dayOf(
    fast > 0 ? longWithMarathonPace(longest, fast, distances) : plainRun('long', longest, distances),
  );
  const all = coreDays(days, runner);
  return {
    days: all,
    volume: volumeOf({ days: all }),
    longest,
    hardMinutes: hard?.minutes ?? last?.hardMinutes ?? 0,
  };
}

/** Shares metres between days in whole steps. */
function shared(
  metres: number,
  days: readonly WeekdayWord[],
  most: number,
  { step, down }: Distances,
): Map<WeekdayWord, number> {
  const weights = days.reduce((sum, day) => sum + WEIGHTS[day], 0);
  const parts = new Map(
    days.map((day) => [day, Math.max(step, Math.min(down(most), down((metres * WEIGHTS[day]) / weights)))]),
  );
  let left = metres - [...parts.values()].reduce((sum, part) => sum + part, 0);
  for (const [day, part] of parts) {
    if (left < step || part + step > most) continue;
    parts.set(day, part + step);
    left -= step;
  }
  return parts;
}

/** The hard session of a week, a little more than that of the week before and as much as fits in. */
function hardWork(
  { position, volume, goal, isPeak, last }: PlaceInPlan,
  most: number,
  runner: Runner,
  distances: Distances,
): { readonly minutes: number; readonly run: PlannedRun } | undefined {
  const { from, first, most: mostMinutes } = HARD[runner.level];
  if (!hasHardSessions(runner) || position < from) return undefined;
  const weekMinutes = ((volume / 1000) * runner.paces.easy) / 60;
  const wish = last ? last.hardMinutes + HARD_STEP : first;
  for (let minutes = Math.min(wish, mostMinutes); minutes >= HARD_STEP; minutes -= HARD_STEP) {
    if (minutes > weekMinutes * HARD_SHARE) continue;
    const run = hardSession(workOf(minutes, goal, isPeak), most, runner, distances);
    if (run && volume - run.metres > SHORTEST_EASY * runner.runs) return { minutes, run };
  }
  return undefined;
}

/** So many minutes in repetitions: at threshold first, in the last weeks at the pace of the race. */
export function workOf(minutes: number, goal: Goal, isPeak: boolean): HardWork {
  const times = minutes === 12 || minutes === 24 ? 3 : 4;
  const inBlocks = { times, each: minutes / times };
  if (!isPeak || goal === 'none' || goal === 'marathon')
    return { kind: 'tempo', pace: 'threshold', ...inBlocks };
  if (goal === 'half-marathon') return { kind: 'tempo', pace: 'half', ...inBlocks };
  const short = minutes > 12 ? { times: minutes / 4, each: 4 } : { times: 4, each: minutes / 4 };
  return { kind: 'intervals', pace: goal, ...short };
}

/** The week before at three quarters, without hard or steady running. */
function downWeek(
  number: number,
  { week, volume }: Growing,
  runner: Runner,
  distances: Distances,
): PlannedWeek {
  const earlier = week as PlannedWeek;
  const lighter = DOWN_SHARES.map((share) => {
    const written = easyInstead(earlier, share, distances);
    const down = weekAt(number, 'recovery', earlier, share, written);
    const most = mostOfWeek(volumeOf(down), runner);
    const isLong = (down.days[LONG_DAY]?.runs[0]?.metres ?? 0) > most;
    const shorter = dayOf(plainRun('long', distances.down(most * 0.98), distances));
    return isLong ? weekAt(number, 'recovery', earlier, share, { ...written, [LONG_DAY]: shorter }) : down;
  });
  const isDown = (one: PlannedWeek) => volumeOf(one) <= volume * DOWN;
  return lighter.find(isDown) ?? (lighter.at(-1) as PlannedWeek);
}

/** Easy runs for the days of a week on which more than easy running stands, at a share. */
export function easyInstead({ days }: PlannedWeek, share: number, distances: Distances): WeekDays {
  const written: Partial<Record<WeekdayWord, DayPlan>> = {};
  for (const [name, kind] of [
    [PURPOSE_DAY, 'easy'],
    [LONG_DAY, 'long'],
  ] as const) {
    const day = days[name];
    if (!day?.text.includes(':')) continue;
    const metres = day.runs.reduce((sum, run) => sum + run.metres, 0);
    written[name] = dayOf(plainRun(kind, distances.nearest(metres * share), distances));
  }
  return written;
}
