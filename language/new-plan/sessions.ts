/** The sessions of a plan, as text and in metres. */
import type { Distances } from './distances.ts';
import { metresIn, type Runner } from './runner.ts';
import type { PlannedRun } from './week.ts';

const STRIDE_SECONDS = 20;
/** From 30 minutes of moderate running on a session counts as hard. */
const STEADY_MINUTES = 25;
const SHORTEST_STEADY = 1500;
/** What of a long easy part comes before the hard one, and behind it. */
const SHARE_OF_ENDS = 0.35;
/** A little more than the rule `warm-up-missing` asks for. */
const WARM_UP_SECONDS = 630;

/** A run of a distance. */
export function plainRun(kind: 'easy' | 'long', metres: number, distances: Distances): PlannedRun {
  return {
    head: `${kind} ${distances.text(metres)}`,
    effort: 'easy',
    metres,
    scaled: (share) => distances.scaled(metres, share),
  };
}

/** A long run whose last part is at marathon pace. */
export function longWithMarathonPace(
  metres: number,
  fast: number,
  { paces }: Runner,
  distances: Distances,
): PlannedRun {
  const { text } = distances;
  return {
    head: `long ${text(metres)}`,
    details: `: ${text(metres - fast)} @ easy, ${text(fast)} @ marathon`,
    effort: 'steady',
    metres,
    moderateMinutes: ((fast / 1000) * paces.marathon) / 60,
    scaled: (share) => distances.scaled(metres, share),
  };
}

/** Short relaxed accelerations, with walking between. */
export function strides(times: number, { paces }: Runner): PlannedRun {
  const one = metresIn(STRIDE_SECONDS, paces.repetition);
  return {
    head: `strides ${times} x (${STRIDE_SECONDS} s, walk 1 min)`,
    effort: 'fast',
    metres: times * one,
    scaled: (share) => Math.max(1, Math.round(times * share)) * one,
  };
}

export type HardPace = 'threshold' | 'half' | '10k' | '5k';

/** Hard running in repetitions. */
export interface Repetitions {
  readonly kind: 'tempo' | 'intervals';
  readonly pace: HardPace;
  readonly times: number;
  /** Minutes of one repetition. */
  readonly each: number;
}

/** A hard session between an easy warm-up and cool-down, of about so many metres; undefined where it does not fit in. */
export function hardSession(
  { kind, pace, times, each }: Repetitions,
  most: number,
  runner: Runner,
  distances: Distances,
): PlannedRun | undefined {
  const pause = pauseAfter(kind, each);
  const work =
    metresIn(times * each * 60, runner.paces[pace]) +
    metresIn((times - 1) * pause * 60, runner.paces.recovery);
  const ends = endsFor(most - work, runner, distances);
  if (!ends) return undefined;
  const metres = ends.before + work + ends.after;
  const repetitions = `${times} x ${each} min @ ${pace} recover jog ${pause} min`;
  return { ...wrapped(kind, repetitions, ends, metres, distances), hardMinutes: times * each };
}

/** Minutes of jogging between repetitions: at threshold they are short, else about half of the repetition. */
function pauseAfter(kind: Repetitions['kind'], each: number): number {
  if (kind === 'tempo') return each < 5 ? 1 : 2;
  return each < 3 ? 1 : each < 6 ? 2 : 3;
}

/** A run with a part at a steady pace, too short to be a hard session; undefined where it does not fit in. */
export function steadySession(
  minutes: number,
  most: number,
  runner: Runner,
  distances: Distances,
): PlannedRun | undefined {
  const seconds = Math.min(minutes, STEADY_MINUTES) * 60;
  const work = Math.min(
    distances.down((most - 2000) * 0.6),
    distances.down(metresIn(seconds, runner.paces.marathon)),
  );
  const ends = endsFor(most - work, runner, distances);
  if (!ends || work < SHORTEST_STEADY) return undefined;
  const metres = ends.before + work + ends.after;
  return wrapped('steady', `${distances.text(work)} @ steady`, ends, metres, distances);
}

interface Ends {
  readonly before: number;
  readonly after: number;
}

/** A warm-up of more than ten easy minutes and a cool-down; both grow with what there is to fill. */
function endsFor(metres: number, { paces }: Runner, { step, down }: Distances): Ends | undefined {
  const least = Math.ceil(Math.max(2000, metresIn(WARM_UP_SECONDS, paces.easy)) / step) * step;
  const share = metres * SHARE_OF_ENDS;
  const before = Math.max(least, Math.min(down(metres * 0.55), Math.max(2 * step + least, down(share))));
  const after = down(Math.min(metres - before, Math.max(2 * step + 2000, share)));
  return after < 1000 ? undefined : { before, after };
}

function wrapped(
  kind: 'tempo' | 'intervals' | 'steady',
  work: string,
  { before, after }: Ends,
  metres: number,
  distances: Distances,
): PlannedRun {
  return {
    head: kind,
    details: `: warm up ${distances.text(before)}, ${work}, cool down ${distances.text(after)}`,
    effort: kind === 'steady' ? 'steady' : 'fast',
    metres,
    scaled: (share) => metres * share,
  };
}
