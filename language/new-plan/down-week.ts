/** A down week after those that grew, and easy days in the place of those that asked for more. */
import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import type { Distances } from './distances.ts';
import { mostOfWeek, type Runner } from './runner.ts';
import { plainRun, strides } from './sessions.ts';
import { type DayPlan, type PlannedWeek, sameDay, volumeOf, type WeekDays, weekAt } from './week.ts';

const SHARES = [0.75, 0.7, 0.65];
/** What it has of the week before at most. */
const DOWN = 0.795;
const STRIDES = 4;

/** The week before at three quarters, without hard or steady running. */
export function downWeek(
  number: number,
  earlier: PlannedWeek,
  runner: Runner,
  distances: Distances,
): PlannedWeek {
  const { longDay } = runner.shape;
  const lighter = SHARES.map((share) => {
    const written = easyInstead(earlier, share, runner, distances);
    const down = weekAt(number, 'recovery', earlier, share, written);
    const most = mostOfWeek(volumeOf(down), runner);
    if ((down.days[longDay]?.runs[0]?.metres ?? 0) <= most) return down;
    const shorter = sameDay(earlier.days[longDay], plainRun('long', distances.down(most * 0.98), distances));
    return weekAt(number, 'recovery', earlier, share, { ...written, [longDay]: shorter });
  });
  const isDown = (one: PlannedWeek) => volumeOf(one) <= volumeOf(earlier) * DOWN;
  return lighter.find(isDown) ?? (lighter.at(-1) as PlannedWeek);
}

/** Easy runs for the days of a week on which more than easy running stands, at a share; strides where two were hard. */
export function easyInstead(
  { days }: PlannedWeek,
  share: number,
  runner: Runner,
  distances: Distances,
): WeekDays {
  const { longDay, purposeDays } = runner.shape;
  const hasTwo = purposeDays.every((day) => days[day]?.runs[0]?.hardMinutes !== undefined);
  const written: Partial<Record<WeekdayWord, DayPlan>> = {};
  for (const name of DAYS) {
    const day = days[name];
    const [run] = day?.runs ?? [];
    // What has steps is more than easy running.
    if (!day || !run || !day.text.includes(':')) continue;
    const plain = plainRun(
      name === longDay ? 'long' : 'easy',
      distances.nearest(run.metres * share),
      distances,
    );
    const extra =
      hasTwo && purposeDays.length > 1 && name === purposeDays[1] ? [strides(STRIDES, runner)] : [];
    written[name] = sameDay(day, plain, ...extra);
  }
  return written;
}
