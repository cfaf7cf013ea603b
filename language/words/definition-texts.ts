/** The definitions that a plan rests on, in the words of their author. */
import { type AstNode, AstUtils } from 'langium';
import { onOneLine } from '../edit/lay-out.ts';
import { documentOf, type KnownDocuments, type RunplanDocument, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { statementSpan } from '../grammar/parts.ts';
import { pacesInView } from '../scope/names.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';
import type { TrainingPlan, TrainingSession } from '../training/model.ts';
import type { SessionText } from './session-texts.ts';

/** A definition as it is written: a line for each of its statements, without comments. */
export interface DefinitionText {
  readonly kind: 'workout' | 'block' | 'exercise' | 'pace';
  readonly name: string;
  readonly lines: readonly string[];
}

export interface DefinitionTexts {
  /** What names others stands behind them. */
  readonly definitions: readonly DefinitionText[];
  /** The names of the workouts that are other ones than the author named: `Tempo 20 (80%)`, of a copy at 80%. */
  readonly scaled: ReadonlyMap<TrainingSession, string>;
}

/** What sessions name. */
type NamedNode = ast.Workout | ast.Block | ast.Exercise | ast.Pace;

const KINDS = { Workout: 'workout', Block: 'block', Exercise: 'exercise', Pace: 'pace' } as const;

/**
 * The workouts, blocks, exercises and named paces that the sessions of a plan name, and those that these name; without the
 * built-in library. A workout of which a session does a share is one more workout.
 */
export function definitionTexts(
  plan: TrainingPlan,
  texts: ReadonlyMap<TrainingSession, SessionText>,
  document: RunplanDocument,
  documents: KnownDocuments,
): DefinitionTexts {
  const named = new NamedByPlan(pacesInView(document, documents));
  for (const { sessions } of plan.weeks) for (const one of sessions) named.add(one, texts.get(one));
  return named;
}

class NamedByPlan implements DefinitionTexts {
  readonly definitions: DefinitionText[] = [];
  readonly scaled = new Map<TrainingSession, string>();
  private readonly paceNamed: (key: string) => ast.Pace | undefined;
  private readonly seen = new Set<NamedNode>();

  constructor(paceNamed: (key: string) => ast.Pace | undefined) {
    this.paceNamed = paceNamed;
  }

  add(session: TrainingSession, text: SessionText | undefined): void {
    const { source, scale } = session;
    const { activity } = source;
    const workout = ast.isWorkoutUse(activity) ? activity.workout?.ref : undefined;
    const share = workout && scale !== 1 && text?.steps ? { workout, steps: text.steps } : undefined;
    for (const node of this.namedIn(source)) if (node !== share?.workout) this.define(node);
    if (share) this.scaled.set(session, this.defineShare(share.workout, scale, share.steps));
  }

  private define(node: NamedNode): void {
    if (this.seen.has(node)) return;
    this.seen.add(node);
    for (const named of this.namedIn(node)) this.define(named);
    this.definitions.push({ kind: KINDS[node.$type], name: node.name, lines: linesOf(node) });
  }

  private defineShare(workout: ast.Workout, scale: number, steps: readonly string[]): string {
    for (const node of this.namedIn(workout)) this.define(node);
    for (let number = 1; ; number += 1) {
      const name = `${workout.name} (${Math.round(100 * scale)}%${number === 1 ? '' : `, ${number}`})`;
      const lines = [`workout "${name}"`, ...steps];
      const known = this.definitions.find((one) => one.kind === 'workout' && one.name === name);
      if (!known) this.definitions.push({ kind: 'workout', name, lines });
      if (!known || known.lines.join('\n') === lines.join('\n')) return name;
    }
  }

  private namedIn(node: AstNode): readonly NamedNode[] {
    return AstUtils.streamAst(node)
      .toArray()
      .flatMap((part) => this.namedBy(part))
      .filter((named) => named !== undefined)
      .filter((named) => documentOf(named).uri.toString() !== STANDARD_LIBRARY_URI);
  }

  private namedBy(part: AstNode): readonly (NamedNode | undefined)[] {
    if (ast.isWorkoutUse(part)) return [part.workout?.ref];
    if (ast.isStrength(part)) return [part.block?.ref];
    if (ast.isExerciseUse(part)) return [part.exercise?.ref];
    if (ast.isAlternative(part)) return part.exercises.map(({ ref }) => ref);
    if (!ast.isTarget(part)) return [];
    return [part.name, part.end].map((name) => (name ? this.paceNamed(keyOfName(name)) : undefined));
  }
}

/**
 * The lines about an athlete that paces, heart rates, power and weights rest on, as they are written; nothing of health or age.
 */
export function figureLines({ athlete: { node } }: TrainingPlan): readonly string[] {
  return (node?.attributes ?? []).filter(({ $type }) => FIGURES.has($type)).flatMap(lineOf);
}

const FIGURES: ReadonlySet<ast.AthleteAttribute['$type']> = new Set([
  'Level',
  'Best',
  'GivenVdot',
  'ThresholdPace',
  'Pace',
  'OwnZone',
  'MaxHeartRate',
  'ThresholdHeartRate',
  'RestingHeartRate',
  'Ftp',
  'OneRepMax',
  'Shoes',
]);

function linesOf(node: NamedNode): readonly string[] {
  switch (node.$type) {
    case 'Workout':
      return [node, ...node.lines].flatMap(lineOf);
    case 'Block':
      return [node, ...node.items].flatMap(lineOf);
    case 'Exercise':
      return [node, ...node.attributes].flatMap(lineOf);
    case 'Pace':
      return lineOf(node);
  }
}

function lineOf(node: AstNode): readonly string[] {
  const span = statementSpan(node);
  return span
    ? [
        onOneLine(sourceOf(documentOf(node)), span)
          .trim()
          .replace(/\s+/g, ' '),
      ]
    : [];
}
