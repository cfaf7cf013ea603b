/** The growing weeks of a runner who runs already: distances, sessions with a purpose, a long run. */
import type { WeekdayWord } from '../quantities/weekday.ts';
import { coreDays } from './core.ts';
import type { Distances } from './distances.ts';
import { downWeek } from './down-week.ts';
import { HAS_LARGE_LONG_RUN, longestOf, peakOf } from './goals.ts';
import { hardRunning } from './hard-sessions.ts';
import { stageAt } from './purposes.ts';
import type { RhythmWeek } from './rhythm.ts';
import {
  hasHardSessions,
  mostInFourWeeks,
  mostInRun,
  mostInRunAfter,
  mostInWeekAfter,
  mostOfWeek,
  type Runner,
} from './runner.ts';
import { plainRun, steadySession, strides } from './sessions.ts';
import {
  type DayPlan,
  dayOf,
  type PlannedRun,
  type PlannedWeek,
  volumeOf,
  type WeekDays,
  weekOf,
} from './week.ts';

/** The largest growth of a week, a bit less than the limit; a small week can take a larger step. */
const FASTEST = 1.08;
const FASTEST_SMALL = 1.12;
const SMALL_WEEK = 12_000;
/** So many weeks later growth over four weeks is looked at. */
const THREE_WEEKS = 3;
/** Weeks in which hard running is looked back for. */
const FOUR_WEEKS = 4;

/** The part of the long run that another run has at most, by runs a week: with few, the long run can't be the rest. */
const MIDWEEK: Readonly<Record<number, number>> = { 3: 0.67, 4: 0.7, 5: 0.65, 6: 0.6, 7: 0.6 };
/** The same of a session with a purpose, with its warm-up and cool-down. */
const MIDWEEK_HARD = 0.8;
/**
 * A session with a purpose has at most so many times what the other runs have in the mean; where they are short, so many
 * metres, and yet not the whole week.
 */
const PURPOSE = 1.2;
const SHORT_PURPOSE = 6500;
const PURPOSE_OF_SHORT_RUNS = 1.9;
/** What an easy run has at least, for a session with a purpose to be worth it, and the part of a mean run. */
const SHORTEST_EASY = 3000;
const SHORTEST_SHARE = 0.5;
/** The run in the evening of a day with two, and the run before the long one, are shorter than others. */
const EVENING = 0.6;
/** What the two runs of a day have together at most of the long run. */
const BOTH = 0.8;
/** On the way to a long race, an easy run in the place of a session with a purpose is longer than others. */
const MEDIUM_LONG = 1.3;
const MANY_RUNS = 5;
const BEFORE_LONG = 0.85;
/** What a week with hard sessions, which are shorter than the runs in their place, has at least of the one before. */
const MUCH_OF_BEFORE = 0.85;
/** The same of the first week, of what is run now. */
const MUCH_OF_NOW = 0.7;
const STRIDES = 4;
/** Minutes of the first steady run, and what comes on top in each. */
const FIRST_STEADY = 12;
const STEADY_STEP = 3;
/** Runners without hard sessions in the first weeks begin with strides in this growing week. */
const LATE_STRIDES = 3;

export function trainingWeeks(
  rhythm: readonly RhythmWeek[],
  runner: Runner,
  distances: Distances,
): PlannedWeek[] {
  const growing = rhythm.filter(({ isDown }) => !isDown).length;
  const weeks: PlannedWeek[] = [];
  const grown: Growing[] = [];
  for (const [index, { phase, isDown }] of rhythm.entries()) {
    const last = grown.at(-1);
    if (isDown && last) {
      weeks.push(downWeek(index + 1, last.week, runner, distances));
      continue;
    }
    const week = growingWeek({ index, position: grown.length, growing, grown }, runner, distances);
    const planned = weekOf(index + 1, phase, week.days, last?.week);
    weeks.push(planned);
    grown.push({ ...week, index, week: planned });
  }
  return weeks;
}

interface Filled {
  readonly days: WeekDays;
  readonly volume: number;
  readonly longest: number;
  readonly hardMinutes: number;
}

interface Growing extends Filled {
  readonly index: number;
  readonly week: PlannedWeek;
}

interface PlaceInPlan {
  readonly index: number;
  /** Among the growing weeks. */
  readonly position: number;
  /** How many growing weeks there are, and those before this one. */
  readonly growing: number;
  readonly grown: readonly Growing[];
}

/** A value on an even way from the first week to the last. */
function onTheWay(first: number, last: number, position: number, steps: number, fastest: number): number {
  const even = (Math.max(last, first) / first) ** (1 / Math.max(1, steps));
  return Math.min(Math.max(last, first), first * Math.min(fastest, even) ** position);
}

/** The metres that a growing week should have. */
function wantedVolume({ position, growing, grown, index }: PlaceInPlan, runner: Runner): number {
  const [first, last] = [grown[0], grown.at(-1)];
  if (!first || !last) return runner.volume;
  const fastest = first.volume < SMALL_WEEK ? FASTEST_SMALL : FASTEST;
  const before = grown.findLast((week) => week.index <= index - THREE_WEEKS);
  return Math.min(
    mostInWeekAfter(last.volume),
    before ? mostInFourWeeks(before.volume, runner) : Number.POSITIVE_INFINITY,
    Math.max(last.volume, onTheWay(first.volume, peakOf(runner), position, growing - 1, fastest)),
  );
}

/** The metres that the long run of a week of so many metres should have; the last two weeks have the longest. */
function wantedLongest(
  { position, growing, grown, index }: PlaceInPlan,
  volume: number,
  runner: Runner,
): number {
  const { runs } = runner;
  // With many metres a week, the long run carries its part, so that no other has to be nearly as long.
  const carrying = volume / (1 + (MIDWEEK[runs] as number) * (runs - 1));
  const target = Math.max(longestOf(runner), carrying);
  const [first, last] = [grown[0], grown.at(-1)];
  const wish =
    first && last
      ? Math.min(
          mostInRunAfter(last.longest, runner),
          Math.max(
            onTheWay(first.longest, target, position, growing - 2, Number.POSITIVE_INFINITY),
            carrying,
          ),
        )
      : Math.min(runner.longest, target);
  return Math.min(wish, mostInRun(runner, index), mostOfWeek(volume, runner));
}

function growingWeek(place: PlaceInPlan, runner: Runner, distances: Distances): Filled {
  const volume = wantedVolume(place, runner);
  const last = place.grown.at(-1);
  const least = last ? last.volume * MUCH_OF_BEFORE : volume * MUCH_OF_NOW;
  let longest = distances.down(wantedLongest(place, volume, runner));
  // What the other days cannot take makes the week shorter, and the long run too large a part of it.
  for (; ; longest -= distances.step) {
    // In a week of short runs a session with a purpose may be too short to take their place.
    const week = [2, 1, 0]
      .map((sessions) => filledWeek(place, volume, longest, sessions, runner, distances))
      .find((one, index) => index === 2 || (one && one.volume >= least)) as Filled;
    if (longest <= distances.step || longest <= mostOfWeek(week.volume, runner)) return week;
  }
}

/** A run that is still to be given its distance. */
interface EasySlot {
  readonly day: WeekdayWord;
  readonly weight: number;
  /** Metres. */
  readonly most: number;
}

/** A week with up to so many sessions with a purpose; undefined where they leave too little for the easy runs. */
function filledWeek(
  place: PlaceInPlan,
  volume: number,
  longest: number,
  sessions: number,
  runner: Runner,
  distances: Distances,
): Filled | undefined {
  const { index, position, growing, grown } = place;
  const { runs, shape } = runner;
  const { longDay, runDays, doubleDay } = shape;
  const other = longest > 3000 ? longest - distances.step : longest;
  const usual = Math.min(other, runner.volume / runs);
  const mostEasy = Math.max(
    distances.step,
    Math.min(mostInRun(runner, index), Math.max(longest * (MIDWEEK[runs] as number), usual), other),
  );
  const mean = (volume - longest) / (runs - 1);
  const mostHard = Math.min(
    mostInRun(runner, index),
    Math.max(longest * MIDWEEK_HARD, usual),
    other,
    Math.max(mean * PURPOSE, Math.min(SHORT_PURPOSE, mean * PURPOSE_OF_SHORT_RUNS)),
  );
  const stage = stageAt(position, growing);
  const recent = grown.filter((week) => week.index >= index - FOUR_WEEKS);
  const hardBefore = Math.max(0, ...recent.map(({ hardMinutes }) => hardMinutes));
  const hard = hardRunning(
    { weekIndex: index, position, stage, volume, longest, most: mostHard, hardBefore, sessions },
    runner,
    distances,
  );
  const purposes = new Map(hard.runs);
  if (!hasHardSessions(runner) && sessions > 0 && stage !== 'base') {
    const [day] = shape.purposeDays;
    const minutes = FIRST_STEADY + STEADY_STEP * (position - Math.ceil(growing / 3));
    const steady = day && steadySession(minutes, mostHard, runner, distances);
    if (steady) purposes.set(day, steady);
  }
  const slots = runDays.flatMap((day): EasySlot[] => {
    if (day === longDay || purposes.has(day)) return [];
    const weight = easyWeight(day, runner);
    if (day !== doubleDay) return [{ day, weight, most: mostEasy }];
    const morning = (longest * BOTH) / (1 + EVENING);
    return [
      { day, weight, most: Math.min(mostEasy, morning) },
      { day, weight: EVENING, most: Math.min(mostEasy, morning * EVENING) },
    ];
  });
  const isEarly = hard.runs.size > 0 || position >= LATE_STRIDES;
  const extra = hard.runs.size < 2 && isEarly ? strides(STRIDES, runner) : undefined;
  const stridesDay = extra && slots[0]?.day;
  const left =
    volume -
    longest -
    (extra?.metres ?? 0) -
    [...purposes.values()].reduce((sum, { metres }) => sum + metres, 0);
  const least = Math.min(SHORTEST_EASY, (volume / runs) * SHORTEST_SHARE);
  if (purposes.size > 0 && left < least * slots.length) return undefined;
  const easy = shared(left, slots, distances);
  const days: Partial<Record<WeekdayWord, DayPlan>> = {};
  for (const day of runDays) {
    const purpose = day === longDay ? hard.long : purposes.get(day);
    const metres = slots.flatMap((slot, at) => (slot.day === day ? [easy[at] as number] : []));
    days[day] = purpose
      ? dayOf(purpose)
      : dayOf(...easyRuns(metres, distances), ...(extra && day === stridesDay ? [extra] : []));
  }
  const all = coreDays(days, runner);
  return { days: all, volume: volumeOf({ days: all }), longest, hardMinutes: hard.minutes };
}

/** What an easy run has beside others of the week. */
function easyWeight(day: WeekdayWord, { goal, runs, shape }: Runner): number {
  const { runDays, longDay, purposeDays } = shape;
  if (runDays[runDays.indexOf(day) + 1] === longDay) return BEFORE_LONG;
  return purposeDays.includes(day) && HAS_LARGE_LONG_RUN[goal] && runs >= MANY_RUNS ? MEDIUM_LONG : 1;
}

function easyRuns(metres: readonly number[], distances: Distances): PlannedRun[] {
  const runs = metres.map((one) => plainRun('easy', one, distances));
  if (runs.length < 2) return runs;
  return runs.map((run, index) => ({ ...run, head: `${index === 0 ? 'am' : 'pm'} ${run.head}` }));
}

/** Shares metres between runs in whole steps. */
function shared(metres: number, slots: readonly EasySlot[], { step, down }: Distances): number[] {
  const weights = slots.reduce((sum, { weight }) => sum + weight, 0);
  const parts = slots.map(({ weight, most }) =>
    Math.max(step, Math.min(down(most), down((metres * weight) / weights))),
  );
  let left = metres - parts.reduce((sum, part) => sum + part, 0);
  for (const [index, { most }] of slots.entries()) {
    const part = parts[index] as number;
    if (left < step || part + step > most) continue;
    parts[index] = part + step;
    left -= step;
  }
  return parts;
}
