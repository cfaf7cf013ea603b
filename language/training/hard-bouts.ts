/** The hard running of a session in its pieces: what stands between easier running, walking and standing. */
import * as ast from '../grammar/generated/ast.ts';
import type { HardBout } from './model.ts';

/**
 * The hard bouts of steps, in order. Hard steps that follow each other are one; each repetition is one of its own, since
 * nobody repeats without a pause. Those of unknown length are left out.
 *
 * @param secondsOf the hard time of a piece: 0 where it is not hard, undefined where that is not known
 * @param timesOf how often a repeat is done
 */
export function hardBoutsOf(
  steps: readonly ast.Step[],
  secondsOf: (piece: ast.Piece) => number | undefined,
  timesOf: (repeat: ast.Repeat) => number,
): HardBout[] {
  const bouts: HardBout[] = [];
  let seconds = 0;
  const close = () => {
    if (seconds > 0) bouts.push({ seconds, times: 1 });
    seconds = 0;
  };
  for (const step of steps) {
    if (ast.isRepeat(step)) {
      close();
      const times = timesOf(step);
      for (const bout of hardBoutsOf(step.steps, secondsOf, timesOf)) {
        bouts.push({ ...bout, times: bout.times * times });
      }
      continue;
    }
    const hard = secondsOf(step);
    if (hard === 0) close();
    else seconds += hard ?? 0;
  }
  close();
  return bouts;
}

/** Seconds of hard running in bouts that last at least so many seconds each. */
export function hardSecondsIn(bouts: readonly HardBout[], shortest: number): number {
  return bouts.reduce((sum, { seconds, times }) => sum + (seconds >= shortest ? seconds * times : 0), 0);
}
