/** What was done, as a line of the language says it. */
import { formatDuration } from '../quantities/duration.ts';
import { quoted } from './quoted.ts';

/** Up to here minutes and seconds may as well be hours and minutes. */
const UNCLEAR_CLOCK = 9 * 60;

/** What was done, or missed. */
export interface DoneFacts {
  readonly isMissed: boolean;
  readonly kind?: string;
  readonly metres?: number;
  readonly seconds?: number;
  /** Beats a minute, on average. */
  readonly heartRate?: number;
  /** From 1 to 10. */
  readonly effort?: number;
  readonly remark?: string;
}

/**
 * What stands behind `done` or `missed`: `run 8.1 km 52:10 141 bpm rpe 3 "heavy legs"`.
 *
 * @param asDistance writes metres as a distance
 */
export function doneWords(
  { isMissed, kind, metres, seconds, heartRate, effort, remark }: DoneFacts,
  asDistance: (metres: number) => string,
): string {
  const figures = [
    ...(metres === undefined ? [] : [asDistance(metres)]),
    ...(seconds === undefined ? [] : [clock(seconds)]),
    ...(heartRate === undefined ? [] : [`${Math.round(heartRate)} bpm`]),
    ...(effort === undefined ? [] : [`rpe ${effort}`]),
  ];
  return [kind, ...(isMissed ? [] : figures), remark && quoted(remark)].filter(Boolean).join(' ');
}

/** `1:14:10`, `38:10`; short times in words. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < UNCLEAR_CLOCK) return formatDuration(whole);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (figure: number) => String(figure).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
