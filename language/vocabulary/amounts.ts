/** How much of a run or of a step can be meant, by where it stands: convention, and wide enough for every real plan. */
import { isPiece, isRepeat, isRun, type Piece, type Run } from '../grammar/generated/ast.ts';
import type { Range } from '../quantities/range.ts';
import { KINDS } from './kinds.ts';

/** What can be meant by an amount. */
export interface AmountBounds {
  readonly metres: Range;
  readonly seconds: Range;
  /** The most seconds that `1:45` can mean as hours and minutes. */
  readonly asHours: number;
  /** With its article: `this step`. */
  readonly for: string;
}

const HOUR = 3600;
const MINUTE = 60;
const DAY = 24 * HOUR;

const RUN = { metres: { low: 200, high: 200_000 }, seconds: { low: 30, high: DAY }, asHours: 8 * HOUR };
const SESSION = { for: 'a whole session' };
const STEP = { for: 'this step' };

const BY_PLACE = {
  run: { ...SESSION, ...RUN },
  race: { ...SESSION, ...RUN, metres: { low: 50, high: 200_000 }, seconds: { low: 5, high: DAY } },
  addition: { ...SESSION, ...RUN, metres: { low: 40, high: 200_000 }, seconds: { low: 5, high: DAY } },
  other: { ...SESSION, ...RUN, metres: { low: 200, high: 600_000 }, asHours: 12 * HOUR },
  ends: {
    ...STEP,
    metres: { low: 200, high: 30_000 },
    seconds: { low: 30, high: 3 * HOUR },
    asHours: HOUR,
  },
  work: { ...STEP, metres: { low: 40, high: 200_000 }, seconds: { low: 3, high: DAY }, asHours: 3 * HOUR },
  recovery: {
    for: 'a recovery',
    metres: { low: 10, high: 10_000 },
    seconds: { low: 3, high: HOUR },
    asHours: 20 * MINUTE,
  },
  between: {
    ...STEP,
    metres: { low: 10, high: 200_000 },
    seconds: { low: 3, high: DAY },
    asHours: 20 * MINUTE,
  },
} as const satisfies Readonly<Record<string, AmountBounds>>;

/** All that is repeated can mean hours up to this many seconds together. */
const REPEATED_AS_HOURS = 90 * MINUTE;

/** What can be meant by the amount of a run or of another session in its place. */
export function amountOfRun({ kind }: Partial<Pick<Run, 'kind'>>): AmountBounds {
  const { discipline, competes, isAddition } = KINDS.get(kind?.toLowerCase() ?? '') ?? {};
  if (competes) return BY_PLACE.race;
  if (isAddition) return BY_PLACE.addition;
  return discipline === 'cross-training' ? BY_PLACE.other : BY_PLACE.run;
}

/** What can be meant by the amount of a step. */
export function amountOfPiece(piece: Piece): AmountBounds {
  const bounds = boundsOfPiece(piece);
  const times = timesOf(piece);
  return times < 2 ? bounds : { ...bounds, asHours: Math.min(bounds.asHours, REPEATED_AS_HOURS / times) };
}

function boundsOfPiece(piece: Piece): AmountBounds {
  const { kind, manner, $container, $containerProperty } = piece;
  const bounds = amountOfStep({ kind, manner }, $containerProperty === 'recovery' || isRepeat($container));
  return isOfOtherSport(piece) ? { ...bounds, metres: { ...bounds.metres, low: LENGTH_OF_POOL } } : bounds;
}

/** Metres of the shortest pools: `swim 20 x 25 m` are lengths. */
const LENGTH_OF_POOL = 10;

function isOfOtherSport(piece: Piece): boolean {
  let node: unknown = piece;
  while (node && !isRun(node)) node = (node as { $container?: unknown }).$container;
  return KINDS.get(isRun(node) ? (node.kind?.toLowerCase() ?? '') : '')?.discipline === 'cross-training';
}

/**
 * What can be meant by the amount of a step of which no more is known.
 *
 * @param isBetween whether it stands in or behind repetitions
 */
export function amountOfStep(
  { kind = '', manner }: Pick<Piece, 'kind' | 'manner'>,
  isBetween: boolean,
): AmountBounds {
  if (/^(warm|cool)/i.test(kind)) return BY_PLACE.ends;
  if (/^(run)?$/i.test(kind) && /^(run)?$/i.test(manner ?? '')) return BY_PLACE.work;
  // Walking and jogging outside of repetitions may be as much of the training as running.
  return isBetween && !/^walk$/i.test(manner ?? kind) ? BY_PLACE.recovery : BY_PLACE.between;
}

/** How often a step is done in its session. */
function timesOf(piece: Piece): number {
  let times = 1;
  for (
    let { $container } = piece as { $container?: unknown };
    isRepeat($container);
    { $container } = $container
  ) {
    times *= Number.parseInt($container.times ?? '', 10) || 1;
  }
  return times;
}

/** What can be meant by the amount of a node that has one. */
export function amountBounds(node: Run | Piece): AmountBounds {
  return isPiece(node) ? amountOfPiece(node) : amountOfRun(node);
}
