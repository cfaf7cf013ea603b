/** The weeks of a runner who begins, or begins again after pain: three sessions of run and walk, longer by little. */
import { SMALL_INCREASE } from '../rules/progression/small-increase.ts';
import { coreDays } from './core.ts';
import type { RhythmWeek } from './rhythm.ts';
import { metresIn, type Runner } from './runner.ts';
import { type DayPlan, dayOf, type PlannedRun, type PlannedWeek, type WeekDays, weekOf } from './week.ts';

interface Rung {
  /** Minutes of running. */
  readonly minutes: number;
  readonly steps: string;
}

/** Two minutes more from one rung to the next, and a bout of running at most twice as long. */
const LADDER: readonly Rung[] = [
  { minutes: 4, steps: '8 x (run 30 s, walk 2 min)' },
  { minutes: 6, steps: '8 x (run 45 s, walk 2 min)' },
  { minutes: 8, steps: '8 x (run 1 min, walk 2 min)' },
  { minutes: 10, steps: '5 x (run 2 min, walk 2 min)' },
  { minutes: 12, steps: '4 x (run 3 min, walk 90 s)' },
  { minutes: 14, steps: '4 x (run 3 min 30 s, walk 90 s)' },
  { minutes: 16, steps: '4 x (run 4 min, walk 90 s)' },
  { minutes: 18, steps: '3 x (run 6 min, walk 90 s)' },
  { minutes: 20, steps: '2 x (run 10 min, walk 90 s)' },
  { minutes: 22, steps: '2 x (run 11 min, walk 90 s)' },
  { minutes: 24, steps: '2 x (run 12 min, walk 90 s)' },
  { minutes: 26, steps: '2 x (run 13 min, walk 1 min)' },
  { minutes: 28, steps: 'run 28 min' },
  { minutes: 30, steps: 'run 30 min' },
  { minutes: 32, steps: 'run 32 min' },
  { minutes: 34, steps: 'run 34 min' },
  { minutes: 36, steps: 'run 36 min' },
  { minutes: 38, steps: 'run 38 min' },
  { minutes: 40, steps: 'run 40 min' },
];
/** Up to these minutes a runner with a healthy back takes each rung, from there on every second one. */
const SMALL_RUNGS_UP_TO = 20;
/** Where a runner with a healthy back or a history of back pain begins, in minutes: with bouts of a minute. */
const HEALTHY_START = 8;
/** What a down week has of the one before it. */
const DOWN = 0.78;

export function runWalkWeeks(rhythm: readonly RhythmWeek[], runner: Runner): PlannedWeek[] {
  const weeks: PlannedWeek[] = [];
  let rung = firstRung(runner);
  let isFirst = true;
  for (const [index, { phase, isDown }] of rhythm.entries()) {
    if (!isDown && !isFirst) rung = Math.min(rung + rungsAfter(rung, runner), LADDER.length - 1);
    isFirst = false;
    const { minutes } = LADDER[rung] as Rung;
    weeks.push(runWalkWeek(index + 1, phase, isDown ? minutes * DOWN : minutes, weeks, runner));
  }
  return weeks;
}

/** A week of three such sessions, written as the earlier week that is most like it. */
export function runWalkWeek(
  number: number,
  phase: PlannedWeek['phase'],
  minutes: number,
  earlier: readonly PlannedWeek[],
  runner: Runner,
): PlannedWeek {
  const day = dayOf(runWalkSession(minutes, runner, hasRunThrough(earlier)));
  const days: WeekDays = coreDays(
    Object.fromEntries(runner.shape.runDays.map((name): [string, DayPlan] => [name, day])),
    runner,
  );
  const [first] = runner.shape.runDays;
  const same = earlier.findLast((week) => first && week.days[first]?.runs[0]?.metres === day.runs[0]?.metres);
  return weekOf(number, phase, days, same ?? earlier[0]);
}

/**
 * The session with the most running that is no more than so many minutes.
 *
 * @param through whether it is run without a break, by someone who has done that before
 */
export function runWalkSession(minutes: number, { paces }: Runner, through: boolean): PlannedRun {
  const rung = LADDER.findLast((one) => one.minutes <= minutes) ?? (LADDER[0] as Rung);
  const steps = through ? `run ${rung.minutes} min` : rung.steps;
  const kind = steps.startsWith('run') ? 'easy' : 'run-walk';
  return {
    head: kind,
    details: `: warm up 5 min walk, ${steps}, cool down 5 min walk`,
    effort: 'easy',
    metres: metresIn(rung.minutes * 60, paces.easy),
    scaled: (share) => metresIn(rung.minutes * 60 * share, paces.easy),
  };
}

/** Whether the weeks hold a run without a break. */
export function hasRunThrough(weeks: readonly PlannedWeek[]): boolean {
  return weeks.some(({ days }) => Object.values(days).some(({ text }) => text.startsWith('easy')));
}

/** Minutes of running in a session of the week. */
export function minutesOf(week: PlannedWeek, { paces, shape }: Runner): number {
  const [first] = shape.runDays;
  const metres = (first && week.days[first]?.runs[0]?.metres) ?? 0;
  return Math.round(((metres / 1000) * paces.easy) / 60);
}

/** Where to begin: at what is run now, and with pain at the bottom. */
function firstRung({ back, volume, longest, paces, runs }: Runner): number {
  if (back === 'pain') return 0;
  const most = Math.min(volume / runs, longest);
  const isHealthy = back === 'healthy' || back === 'history';
  const rung = LADDER.findLastIndex(({ minutes }) => {
    const metres = metresIn(minutes * 60, paces.easy);
    const isSmallStep = volume === 0 || metres * runs <= volume + SMALL_INCREASE[back];
    return metres <= most || (isHealthy && isSmallStep && minutes <= HEALTHY_START);
  });
  return Math.max(0, rung);
}

function rungsAfter(rung: number, { back }: Runner): number {
  const isSmall = back === 'disc' || back === 'pain' || (LADDER[rung] as Rung).minutes < SMALL_RUNGS_UP_TO;
  return isSmall ? 1 : 2;
}
