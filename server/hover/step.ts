/** Hover text of steps: what each takes, how often it is done, and when it ends. */
import {
  ast,
  count,
  durationInWords,
  endsOf,
  exactly,
  formatDistanceRange,
  type RunLoad,
  repetitions,
  type Segment,
  stepsOf,
  sumOfSegments,
  type Units,
  workoutLoad,
} from '@runplan/language/internal';
import { AstUtils } from 'langium';
import {
  code,
  dotted,
  type HoverPart,
  inOneLine,
  items,
  paragraph,
  say,
  strong,
  type Words,
} from '../words/markup.ts';
import { paceInWords } from '../words/paces.ts';
import { distanceConversion } from './amount.ts';
import type { HoverContext, Person } from './context.ts';
import { linesFor } from './lines.ts';
import type { Pointed } from './pointed.ts';

/** A run that holds a step, as it is for someone. */
interface RunOfPerson {
  readonly person: Person;
  readonly run: RunLoad;
  readonly steps: readonly ast.Step[];
}

/** The kind, the amount or the manner of a step. */
export function pieceHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const piece = pointed.node as ast.Piece;
  if (pointed.property === 'cue') return undefined;
  const title = [piece.kind, piece.amount ?? (piece.open ? 'until lap' : undefined), piece.manner]
    .filter((word) => word !== undefined)
    .map((word) => inOneLine(word))
    .join(' ');
  const open = piece.open
    ? [paragraph('Ends when the lap button is pressed; how long it is, is not known.')]
    : [];
  return [
    paragraph(dotted(strong(title), piece.amount && distanceConversion(piece.amount))),
    ...open,
    ...items([...recoveryLines(piece), ...stepLines(piece, context)]),
  ];
}

/** The number of repetitions. */
export function repeatHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const repeat = pointed.node as ast.Repeat;
  if (pointed.word === 'recover') return recoverHover(repeat, context);
  if (pointed.property !== 'times') return undefined;
  const times = repetitions(repeat.times);
  const between = repeat.recovery ? `${count(times - 1, 'recovery', 'recoveries')} between them` : undefined;
  const within = new Set(AstUtils.streamAst(repeat));
  const lines = linesFor(runsWith(repeat, context), athleteOf, ({ person, run, steps }) => {
    const inside = run.segments.filter(({ node }) => within.has(node));
    return dotted(sumInWords(inside, person.units), endInWords(repeat, { run, steps }, 'ends'));
  });
  return [paragraph(dotted(strong(count(times, 'repetition')), between)), ...items(lines)];
}

function recoverHover(repeat: ast.Repeat, context: HoverContext): HoverPart[] {
  const { recovery } = repeat;
  return [
    paragraph(dotted(strong('recover'), 'between the repetitions')),
    ...(recovery ? items([...recoveryLines(recovery), ...stepLines(recovery, context)]) : []),
  ];
}

/**
 * What a step takes for each of the people whose run it is in.
 *
 * @param withPace whether the pace is told as well
 */
export function stepLines(piece: ast.Piece, context: HoverContext, withPace = true): readonly Words[] {
  return linesFor(runsWith(piece, context), athleteOf, ({ person, run, steps }) => {
    const segment = run.segments.find(({ node }) => node === piece);
    if (!segment) return undefined;
    const { times, pace } = segment;
    return dotted(
      onceInWords(segment, person.units),
      pace && withPace ? `at ${paceInWords(pace, person.athlete, person.units)}` : undefined,
      times > 1 ? `${times} times: ${sumInWords([segment], person.units) ?? 'not known'}` : undefined,
      endInWords(piece, { run, steps }, times > 1 ? 'the last ends' : 'ends'),
    );
  });
}

/** Says of a recovery how often it is done, and how often it would be done if it stood in the other place. */
function recoveryLines(piece: ast.Piece): readonly Words[] {
  const repeat = piece.$container;
  if (!ast.isRepeat(repeat) || !isRecovery(piece)) return [];
  const all = repetitions(repeat.times);
  if (all < 2) return [];
  const between = repeat.recovery === piece;
  return [
    between
      ? say(
          `${often(all - 1)}: between the ${all} repetitions, not after the last. In parentheses, `,
          code(`${all} x (…, ${amountOf(piece)})`),
          `, it would be done ${all} times.`,
        )
      : say(
          `${all} times: part of each repetition, after the last one too. After `,
          code('recover'),
          `, it would be done ${often(all - 1)}, between the repetitions.`,
        ),
  ];
}

function often(times: number): string {
  return times === 1 ? 'once' : `${times} times`;
}

function isRecovery(piece: ast.Piece): boolean {
  const manner = (piece.manner ?? piece.kind)?.toLowerCase();
  const isPart = ast.isRepeat(piece.$container) && piece.$container.recovery === piece;
  return isPart || manner === 'jog' || manner === 'walk' || manner === 'stand';
}

function amountOf({ kind, amount, manner, open }: ast.Piece): string {
  return [kind, amount ?? (open ? 'until lap' : undefined), manner].filter(Boolean).join(' ');
}

/** The runs that a step is a part of. */
function runsWith(step: ast.Step, context: HoverContext): readonly RunOfPerson[] {
  const workout = AstUtils.getContainerOfType(step, ast.isWorkout);
  if (workout) {
    return context.peopleAround(workout).map((person) => ({
      person,
      run: workoutLoad(workout, workout, context.pacesOf(person.athlete)),
      steps: stepsOf(workout),
    }));
  }
  return context.sessionsAround(step).flatMap(({ run, source, week: { plan } }) => {
    const { activity } = source;
    const person = { athlete: plan.athlete, units: plan.units };
    return run && ast.isRun(activity) ? [{ person, run, steps: activity.steps }] : [];
  });
}

function athleteOf({ person }: RunOfPerson): Person['athlete'] {
  return person.athlete;
}

/** The dimension of one repetition that is not written. */
function onceInWords({ distance, duration, estimated }: Segment, units: Units): string | undefined {
  if (estimated === 'duration' && duration) return durationInWords(duration, true);
  if (estimated === 'distance' && distance) return `≈${formatDistanceRange(distance, units)}`;
  return undefined;
}

/** All repetitions of segments together: `4.8 km, ≈24 min in all`. */
function sumInWords(segments: readonly Segment[], units: Units): string | undefined {
  const { distance, duration } = sumOfSegments(segments);
  const isEstimated = (dimension: 'distance' | 'duration') =>
    segments.some(({ estimated }) => estimated === dimension);
  const parts = [
    ...(distance && distance.high > 0
      ? [`${isEstimated('distance') ? '≈' : ''}${formatDistanceRange(distance, units)}`]
      : []),
    ...(duration ? [durationInWords(duration, isEstimated('duration'))] : []),
  ];
  return parts.length > 0 ? `${parts.join(', ')} in all` : undefined;
}

/** `ends ≈32 min into the session`. */
function endInWords(
  step: ast.Step,
  { run, steps }: Pick<RunOfPerson, 'run' | 'steps'>,
  verb: string,
): string | undefined {
  const end = endsOf(steps, run).get(step);
  if (end === undefined) return undefined;
  return `${verb} ${durationInWords(exactly(end.seconds), end.estimated)} into the session`;
}
