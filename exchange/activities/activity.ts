/** What was done in one go, as a watch or a log has it. Where it was is never kept. */
import type { DayNumber } from '@runplan/language/internal';

export interface Activity {
  /** The file that it stands in. */
  readonly source: string;
  /** The day on which it began, where it was done. */
  readonly date: DayNumber;
  /** When it began, in milliseconds since 1970; absent where only the day is told. */
  readonly start?: number;
  /** The kind of session: `run`, `bike`, `strength` … */
  readonly kind: string;
  /** What the file calls its sport, where that is none known here. */
  readonly unknownSport?: string;
  readonly metres?: number;
  /** Seconds without pauses. */
  readonly seconds?: number;
  /** Beats a minute, on average. */
  readonly heartRate?: number;
}
