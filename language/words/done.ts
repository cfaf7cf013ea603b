/** What was done, as people read it. */
import { formatDistance, type Units } from '../quantities/distance.ts';
import { formatDuration } from '../quantities/duration.ts';
import type { ComparedWeek } from '../training/compared.ts';
import type { DoneEntry } from '../training/model.ts';

/** `Done: 8.1 km, 52 min 10 s, 141 bpm, rpe 3 · heavy legs`, `Missed run: travel`. */
export function doneInWords(entry: DoneEntry, units: Units): string {
  const { isMissed, kind, metres, seconds, heartRate, effort, remark } = entry;
  const figures = [
    ...(metres === undefined ? [] : [formatDistance(metres, units)]),
    ...(seconds === undefined ? [] : [formatDuration(seconds)]),
    ...(heartRate === undefined ? [] : [`${Math.round(heartRate)} bpm`]),
    ...(effort === undefined ? [] : [`rpe ${effort}`]),
  ];
  const what = `${isMissed ? 'Missed' : 'Done'}${kind ? ` ${kind}` : ''}`;
  if (isMissed || figures.length === 0) return remark ? `${what}: ${remark}` : what;
  return `${what}: ${figures.join(', ')}${remark ? ` · ${remark}` : ''}`;
}

/** `Done: 17.1 of 34 km`, `Done so far: …`. */
export function weekDoneInWords({ planned, done, isUnderWay }: ComparedWeek, units: Units): string {
  const mark = done.isEstimated ? '≈' : '';
  return (
    `Done${isUnderWay ? ' so far' : ''}: ${mark}${formatDistance(done.metres, units)} of ` +
    `${planned.isEstimated ? '≈' : ''}${formatDistance(planned.metres, units)}`
  );
}
