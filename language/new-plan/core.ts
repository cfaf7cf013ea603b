import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import type { Runner } from './runner.ts';
import { type DayPlan, type WeekDays, withCore } from './week.ts';

/** The week with its two core sessions, behind the runs of their days. The first trains every group that a week should. */
export function coreDays(days: WeekDays, { level, back, shape, strength }: Runner): WeekDays {
  const isStrong = level === 'advanced' && back === 'healthy';
  const first =
    strength === 'gym'
      ? 'strength "Gym Strength"'
      : `core "${isStrong ? 'Core for Runners' : 'Core and Hips'}"`;
  const sessions = [first, `core "${isStrong ? 'Core and Hips' : 'Core Basics'}"`];
  const all: Partial<Record<WeekdayWord, DayPlan>> = { ...days };
  for (const [index, day] of shape.coreDays.entries()) {
    const core = sessions[index] as string;
    all[day] = withCore(core, all[day]);
  }
  return Object.fromEntries(DAYS.flatMap((day) => (all[day] ? [[day, all[day]]] : [])));
}
