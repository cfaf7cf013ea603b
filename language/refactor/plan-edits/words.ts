import { DAYS, type WeekdayWord } from '../../quantities/weekday.ts';

/** `week 4`, `weeks 6, 7 and 9`. */
export function weeksInWords(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  return numbers.length < 2 ? `week ${last}` : `weeks ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

/** The day that a word stands for. */
export function dayIn(word: string | undefined): WeekdayWord | undefined {
  return DAYS.find((day) => day === word?.toLowerCase());
}
