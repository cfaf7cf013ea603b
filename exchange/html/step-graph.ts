import {
  type Segment,
  type SessionPart,
  sessionParts,
  type TrainingSession,
} from '@runplan/language/internal';
import type { Stretch } from './stretch-bars.ts';

/** More stretches than this can't be told apart in a picture of the width of a day. */
const MOST = 80;

/**
 * What a run is like from its start to its end. Undefined where it is the same all the time, or where it is not known how long
 * a part takes.
 */
export function stepGraph(session: TrainingSession): readonly Stretch[] | undefined {
  const { run } = session;
  if (!run || run.segments.length < 2) return undefined;
  const segments = new Map(run.segments.map((segment) => [segment.node, segment]));
  const stretches = inOrder(sessionParts(session), segments, []);
  if (!stretches || stretches.every(([, effort]) => effort === stretches[0]?.[1])) return undefined;
  return stretches;
}

type Segments = ReadonlyMap<Segment['node'], Segment>;

/** @param before what was done until then */
function inOrder(
  parts: readonly SessionPart[],
  segments: Segments,
  before: readonly Stretch[],
): readonly Stretch[] | undefined {
  return parts.reduce<readonly Stretch[] | undefined>(
    (done, part) =>
      done && (part.is === 'repeat' ? repeated(part, segments, done) : withStep(part.node, segments, done)),
    before,
  );
}

function repeated(
  { times, parts, between }: Extract<SessionPart, { is: 'repeat' }>,
  segments: Segments,
  before: readonly Stretch[],
): readonly Stretch[] | undefined {
  let done: readonly Stretch[] | undefined = before;
  for (let time = 1; time <= times && done; time += 1) {
    done = inOrder(parts, segments, done);
    if (between && time < times) done = done && withStep(between.node, segments, done);
  }
  return done;
}

function withStep(
  node: Segment['node'],
  segments: Segments,
  before: readonly Stretch[],
): readonly Stretch[] | undefined {
  const segment = segments.get(node);
  if (!segment?.duration || before.length >= MOST) return undefined;
  const { duration, movement, band } = segment;
  return [...before, [Math.round(duration.high), movement === 'run' ? band : 'pause']];
}
