import type { Span } from './span.ts';

/** What of a text was replaced, and with how much. */
export interface ChangedSpan extends Span {
  /** How much longer the text is now. */
  readonly by: number;
}

/** As much is compared at once. */
const AT_ONCE = 2048;

/** The one stretch of a text that has to be replaced so that it becomes another one. */
export function changedSpan(before: string, now: string): ChangedSpan {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start + AT_ONCE <= most && before.startsWith(now.slice(start, start + AT_ONCE), start))
    start += AT_ONCE;
  while (start < most && before.charCodeAt(start) === now.charCodeAt(start)) start++;
  const rest = most - start;
  let same = 0;
  const isSame = (length: number) =>
    before.startsWith(now.slice(now.length - length, now.length - length + AT_ONCE), before.length - length);
  while (same + AT_ONCE <= rest && isSame(same + AT_ONCE)) same += AT_ONCE;
  while (same < rest && before.charCodeAt(before.length - 1 - same) === now.charCodeAt(now.length - 1 - same))
    same++;
  return { start, end: before.length - same, by: now.length - before.length };
}
