import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import type { Runner } from './runner.ts';
import type { DayPlan, WeekDays } from './week.ts';

/** Two sessions a week with days between. The first trains every group that a week should hold. */
export const CORE_DAYS = ['mon', 'fri'] as const;

/** The week with its core sessions, behind the runs of their days. */
export function coreDays(days: WeekDays, { level, back }: Runner): WeekDays {
  const isStrong = level === 'advanced' && back === 'healthy';
  const blocks = isStrong ? ['Core for Runners', 'Core and Hips'] : ['Core and Hips', 'Core Basics'];
  const all: Partial<Record<WeekdayWord, DayPlan>> = { ...days };
  for (const [index, day] of CORE_DAYS.entries()) {
    const text = `core "${blocks[index]}"`;
    const before = all[day];
    all[day] = before ? { ...before, text: `${before.text} + ${text}` } : { text, runs: [] };
  }
  return Object.fromEntries(DAYS.flatMap((day) => (all[day] ? [[day, all[day]]] : [])));
}
