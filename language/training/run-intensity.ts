/** How much of a run is harder than easy. */
import { hardBoutsOf } from './hard-bouts.ts';
import type { RunLoad, Segment } from './model.ts';
import type { ReadSteps, RunParts } from './run-reading.ts';
import { timesOf } from './run-segments.ts';

export const NO_WORK = { hardSeconds: 0, moderateSeconds: 0, hardBouts: [] } as const;

/** How much of a run is harder than easy. */
export function hardWork(
  parts: RunParts,
  segments: readonly Segment[],
  { paced, ofPiece }: ReadSteps,
): Pick<RunLoad, 'hardSeconds' | 'moderateSeconds' | 'hardBouts'> {
  const hardSeconds = secondsIn('hard', segments);
  const moderateSeconds = secondsIn('moderate', segments);
  if (hardSeconds === 0) return { ...NO_WORK, moderateSeconds };
  if (parts.steps.length === 0)
    return { hardSeconds, moderateSeconds, hardBouts: [{ seconds: hardSeconds, times: 1 }] };
  const hardBouts = hardBoutsOf(
    parts.steps,
    (piece) => hardSecondsOf(ofPiece.get(piece)),
    (repeat) => timesOf(repeat, paced),
  );
  return { hardSeconds, moderateSeconds, hardBouts };
}

function secondsIn(band: 'moderate' | 'hard', segments: readonly Segment[]): number {
  return segments.reduce(
    (sum, part) => sum + shareIn(part, band) * (part.duration?.high ?? 0) * part.times,
    0,
  );
}

/** Of one repetition; undefined where the time of hard work is not known. */
function hardSecondsOf(part: Segment | undefined): number | undefined {
  if (!part) return undefined;
  const share = shareIn(part, 'hard');
  return share === 0 ? 0 : part.duration && part.duration.high * share;
}

/** How much of the time of a segment is moderate or hard. */
function shareIn({ band, change }: Segment, wanted: 'moderate' | 'hard'): number {
  return change ? change[wanted] : band === wanted ? 1 : 0;
}
