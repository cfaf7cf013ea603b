/**
 * Which band of effort a target lies in. It counts by its middle. What is up to 1.5% below where a band begins already
 * belongs to it, so that a few seconds in how a pace is written make no difference.
 */
import { middleOf } from '../../quantities/range.ts';
import type { Band, ResolvedPace } from '../model.ts';

/** How far below a band its effort may be told; a convention. */
export const BAND_TOLERANCE = 0.015;

const BANDS: readonly Band[] = ['easy', 'moderate', 'hard'];

/** The bands of the standard library's paces, whoever runs them: an athlete may give some by hand and others not. */
const BAND_OF_NAME: ReadonlyMap<string, Band> = new Map<string, Band>([
  ['recovery', 'easy'],
  ['easy', 'easy'],
  ['steady', 'moderate'],
  ['marathon', 'moderate'],
  ['half', 'hard'],
  ['threshold', 'hard'],
  ['10k', 'hard'],
  ['5k', 'hard'],
  ['interval', 'hard'],
  ['repetition', 'hard'],
]);

/** Finds paces by their names. */
export interface NamedPaces {
  named(name: string): ResolvedPace | undefined;
}

/** The band of a named pace of the standard library; undefined for other names. */
export function bandOfName(name: string): Band | undefined {
  return BAND_OF_NAME.get(name.toLowerCase());
}

/** The band of a pace for an athlete. */
export function bandOfPace({ range }: ResolvedPace, paces: NamedPaces): Band {
  const middle = middleOf(range);
  const reaches = (slowest: number | undefined) => slowest !== undefined && middle <= slowest;
  if (reaches(slowestPaceOf('hard', paces))) return 'hard';
  return reaches(slowestPaceOf('moderate', paces)) ? 'moderate' : 'easy';
}

/** The slowest pace (seconds per kilometre) of a band; undefined where that is not known. */
export function slowestPaceOf(band: 'moderate' | 'hard', paces: NamedPaces): number | undefined {
  const start = band === 'hard' ? slowestHardPace(paces) : slowestModeratePace(paces);
  return start === undefined ? undefined : start * (1 + BAND_TOLERANCE);
}

/** The easier of two bands. */
export function easierOf(one: Band, other: Band): Band {
  return BANDS.indexOf(one) < BANDS.indexOf(other) ? one : other;
}

/** The harder of two bands. */
export function harderOf(one: Band, other: Band): Band {
  return easierOf(one, other) === one ? other : one;
}

/**
 * Hard is from the pace of a half marathon on. Where that is only guessed from the athlete's level and a threshold pace
 * is known, from the threshold on.
 */
function slowestHardPace(paces: NamedPaces): number | undefined {
  const half = paces.named('half');
  const threshold = paces.named('threshold');
  const isGuess = half?.from === 'level' && threshold !== undefined && threshold.from !== 'level';
  return isGuess ? threshold.range.high : (half?.range.high ?? threshold?.range.high);
}

/** Moderate is from the slower end of the steady pace on, but nothing that is about as slow as the middle of easy pace. */
function slowestModeratePace(paces: NamedPaces): number | undefined {
  const steady = paces.named('steady')?.range.high;
  const easy = paces.named('easy')?.range;
  if (!easy) return steady;
  return Math.min(steady ?? Number.POSITIVE_INFINITY, middleOf(easy) / (1 + 2 * BAND_TOLERANCE));
}
