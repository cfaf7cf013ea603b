/** Which weeks of a plan are meant. */
import type { TrainingPlan } from '@runplan/language/internal';
import { ExportRefusal } from './export-refusal.ts';

/** Weeks that are asked for. */
export interface WeeksAsked {
  /** As they were typed. */
  readonly text: string;
  /** Those of a plan that are meant, by their numbers. */
  of(numbers: readonly number[]): ReadonlySet<number>;
}

/**
 * Reads which weeks are meant: `3`, `3-5`, `last`.
 *
 * @throws ExportRefusal when it is none of these
 */
export function readWeeks(text: string): WeeksAsked {
  if (text === 'last') return { text, of: (numbers) => new Set([Math.max(...numbers)]) };
  const [, first, last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text) ?? [];
  const [low, high] = [Number(first), Number(last)];
  if (first === undefined || low > high)
    throw new ExportRefusal(`Weeks are a number such as 3, a range such as 3-5, or last, not "${text}".`);
  return { text, of: (numbers) => new Set(numbers.filter((number) => number >= low && number <= high)) };
}

/** The refusal of weeks that no plan has. */
export function noSuchWeek({ text }: WeeksAsked, plans: readonly TrainingPlan[]): ExportRefusal {
  const numbers = plans.flatMap(({ weeks }) => weeks.map(({ number }) => number));
  const there = numbers.length === 0 ? 'none' : `weeks ${Math.min(...numbers)} to ${Math.max(...numbers)}`;
  return new ExportRefusal(`There is no week ${text}: the plan has ${there}.`, 'choice');
}

/**
 * Plans with those of their weeks that are asked for; plans that have none of these are left out.
 *
 * @throws ExportRefusal if no plan has such a week
 */
export function withWeeks(plans: readonly TrainingPlan[], asked: WeeksAsked): readonly TrainingPlan[] {
  const shortened = plans.flatMap((plan) => {
    const numbers = asked.of(plan.weeks.map(({ number }) => number));
    const weeks = plan.weeks.filter(({ number }) => numbers.has(number));
    return weeks.length > 0 ? [{ ...plan, weeks }] : [];
  });
  if (shortened.length === 0) throw noSuchWeek(asked, plans);
  return shortened;
}
