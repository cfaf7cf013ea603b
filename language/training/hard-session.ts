/** What makes a session a hard one. The limits are conventions of coaches. */
import type { KindFacts } from '../vocabulary/kinds.ts';
import { hardSecondsIn } from './hard-bouts.ts';
import type { RunLoad, TrainingSession } from './model.ts';

/** Seconds of hard running from which a session is hard, in bouts of at least so many seconds. */
export const HARD_WORK = { total: 600, bout: 90 } as const;

/** The same for interval and hill sessions, whose repetitions may be short. Strides and hill sprints stay below. */
export const HARD_REPETITIONS = { total: 300, bout: 30 } as const;

/** Seconds of moderate and hard running together from which a session is hard. */
export const MODERATE_WORK = 1800;

/** What of a kind makes its sessions hard. */
type KindOfHard = Pick<KindFacts, 'band' | 'competes' | 'repeats'>;

/** Named workouts have no kind: their repetitions count like those of an interval session. */
export const AS_WORKOUT: KindOfHard = { repeats: true };

/** Floating-point noise of estimates, in seconds. */
const NOISE = 1e-6;

/** Whether a hard session is so through moderate running, such as a long run at marathon pace. */
export function isModerateSession({ hard, run }: TrainingSession): boolean {
  return hard && run !== undefined && run.moderateSeconds > run.hardSeconds;
}

/**
 * Whether a run is a hard session: a race, or one with enough hard or moderate running.
 *
 * @param kind what is known of its kind
 * @param isTold whether steps or a target say what is done; else, and where they leave the hard part open, a session
 *   of a hard kind is hard
 */
export function isHardSession(run: RunLoad, kind: KindOfHard, isTold: boolean): boolean {
  if (kind.competes) return true;
  const hardParts = run.segments.filter((part) => part.band === 'hard');
  const isOpen = hardParts.length > 0 && (run.hardSeconds === 0 || hardParts.some((part) => !part.duration));
  if (kind.band === 'hard' && (!isTold || isOpen)) return true;
  const sustained = hardSecondsIn(run.hardBouts, HARD_WORK.bout);
  const repeated = kind.repeats ? hardSecondsIn(run.hardBouts, HARD_REPETITIONS.bout) : 0;
  return (
    sustained >= HARD_WORK.total - NOISE ||
    repeated >= HARD_REPETITIONS.total - NOISE ||
    run.moderateSeconds + sustained >= MODERATE_WORK - NOISE
  );
}
