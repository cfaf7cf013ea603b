const TIME = /^(\d{1,2}):(\d\d)$/;
const MINUTES_PER_DAY = 24 * 60;

/** Reads `06:30` or `6:30` as minutes since midnight. `undefined` from 24:00 on and for any other form. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  return hours > 23 || minutes > 59 ? undefined : hours * 60 + minutes;
}

/** Prints minutes since midnight, rounded to whole ones, as `06:30`; beyond a day's end the clock wraps. */
export function formatTimeOfDay(minutes: number): string {
  const whole = ((Math.round(minutes) % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
