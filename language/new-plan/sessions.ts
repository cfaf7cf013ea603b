/** The sessions of a plan, as text and in metres. */
import type { Distances } from './distances.ts';
import { metresIn, type Runner } from './runner.ts';
import type { PlannedRun } from './week.ts';

const STRIDE_SECONDS = 20;

/** A run of a distance. */
export function plainRun(kind: 'easy' | 'long', metres: number, distances: Distances, cue = ''): PlannedRun {
  return {
    text: `${kind} ${distances.text(metres)}${cue && ` "${cue}"`}`,
    metres,
    scaled: (share) => distances.scaled(metres, share),
  };
}

/** A long run whose last part is at marathon pace. */
export function longWithMarathonPace(metres: number, fast: number, distances: Distances): PlannedRun {
  const { text } = distances;
  return {
    text: `long ${text(metres)}: ${text(metres - fast)} @ easy, ${text(fast)} @ marathon`,
    metres,
    scaled: (share) => distances.scaled(metres, share),
  };
}

/** Short relaxed accelerations, with walking between. */
export function strides(times: number, { paces }: Runner): PlannedRun {
  const one = metresIn(STRIDE_SECONDS, paces.repetition);
  return {
    text: `strides ${times} x (${STRIDE_SECONDS} s, walk 1 min)`,
    metres: times * one,
    scaled: (share) => Math.max(1, Math.round(times * share)) * one,
  };
}

export interface HardWork {
  readonly kind: 'tempo' | 'intervals';
  readonly pace: 'threshold' | 'half' | '10k' | '5k';
  readonly times: number;
  /** Minutes of one repetition. */
  readonly each: number;
}

/** A hard session between an easy warm-up and cool-down, of about so many metres; undefined where it does not fit in. */
export function hardSession(
  { kind, pace, times, each }: HardWork,
  most: number,
  runner: Runner,
  distances: Distances,
): PlannedRun | undefined {
  const pause = each < 3 ? 1 : 2;
  const work =
    metresIn(times * each * 60, runner.paces[pace]) +
    metresIn((times - 1) * pause * 60, runner.paces.recovery);
  const ends = endsFor(most - work, distances);
  if (!ends) return undefined;
  const metres = ends.before + work + ends.after;
  const repetitions = `${times} x ${each} min @ ${pace} recover jog ${pause} min`;
  return { ...wrapped(kind, repetitions, ends, metres, distances), hardMinutes: times * each };
}

/** A run with a part at a steady pace, which is not a hard session; undefined where it does not fit in. */
export function steadySession(most: number, distances: Distances): PlannedRun | undefined {
  const work = Math.min(distances.down((most - 2000) * 0.6), distances.nearest(6000));
  const ends = endsFor(most - work, distances);
  if (!ends || work < 2000) return undefined;
  const metres = ends.before + work + ends.after;
  return wrapped('steady', `${distances.text(work)} @ steady`, ends, metres, distances);
}

interface Ends {
  readonly before: number;
  readonly after: number;
}

/** A warm-up of more than ten easy minutes and a cool-down; both grow with what there is to fill. */
function endsFor(metres: number, { step, down }: Distances): Ends | undefined {
  const least = Math.ceil(2000 / step) * step;
  const before = Math.max(least, Math.min(down(metres * 0.55), 2 * step + least));
  const after = down(Math.min(metres - before, 2 * step + 2000));
  return after < 1000 ? undefined : { before, after };
}

function wrapped(
  kind: string,
  work: string,
  { before, after }: Ends,
  metres: number,
  distances: Distances,
): PlannedRun {
  return {
    text: `${kind}: warm up ${distances.text(before)}, ${work}, cool down ${distances.text(after)}`,
    metres,
    scaled: (share) => metres * share,
  };
}
