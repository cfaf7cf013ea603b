/** What a time of two figures can mean: `1:45` is minutes and seconds, or hours and minutes. */
import { parseClock } from '../quantities/duration.ts';

/** The seconds that `1:45` is in hours and minutes; undefined for what is no time of two figures. */
export function clockAsHours(text: string): number | undefined {
  return /^\d+:\d\d$/.test(text) ? parseClock(`${text}:00`) : undefined;
}
