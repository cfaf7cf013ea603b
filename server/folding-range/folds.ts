import {
  ast,
  nodesOfType,
  type RunplanDocument,
  type Source,
  type Span,
  sourceOf,
  spanOf,
} from '@runplan/language/internal';
import type { AstNode } from 'langium';
import { type LineKinds, lineKindsOf } from '../syntax/line-kinds.ts';
import { type Section, sectionsOf } from '../syntax/sections.ts';

/** Lines, from 1, of which the first stays when the others are folded. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind?: 'comment' | 'imports';
}

/**
 * What can be folded: definitions, weeks, days, statements that go on in further lines, runs of comment lines, runs of
 * imports. Whole lines, and at most one fold that begins on a line: the longest.
 *
 * @param limit at most so many; the longest are kept
 */
export function foldsOf(document: RunplanDocument, limit = Number.POSITIVE_INFINITY): Fold[] {
  const byFirst = new Map<number, Fold>();
  const add = ({ first, last }: Lines, kind?: Fold['kind']) => {
    const known = byFirst.get(first);
    if (last <= first || (known && known.last >= last)) return;
    byFirst.set(first, { first, last, ...(kind && { kind }) });
  };
  const source = sourceOf(document);
  const sections = sectionsOf(document);
  for (const { span } of flattened(sections)) add(linesOf(span, source));
  for (const lines of importRuns(sections, source)) add(lines, 'imports');
  for (const lines of commentRuns(lineKindsOf(source.text))) add(lines, 'comment');
  for (const node of continuedIn(document.parseResult.value)) {
    const span = spanOf(node);
    if (span) add(linesOf(span, source));
  }
  return [...byFirst.values()]
    .sort((one, other) => other.last - other.first - (one.last - one.first))
    .slice(0, limit)
    .sort((one, other) => one.first - other.first);
}

interface Lines {
  readonly first: number;
  last: number;
}

function linesOf({ start, end }: Span, source: Source): Lines {
  return { first: source.position(start).line, last: source.position(end).line };
}

function flattened(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flattened(section.children)]);
}

/** Imports that follow one another. */
function importRuns(sections: readonly Section[], source: Source): readonly Lines[] {
  const runs: Lines[] = [];
  let run: Lines | undefined;
  for (const { node, span } of sections) {
    if (!ast.isImport(node)) run = undefined;
    else if (run) run.last = linesOf(span, source).last;
    else {
      run = linesOf(span, source);
      runs.push(run);
    }
  }
  return runs;
}

function commentRuns({ count, kindOf }: LineKinds): readonly Lines[] {
  const runs: Lines[] = [];
  let run: Lines | undefined;
  for (let line = 1; line <= count; line += 1) {
    if (kindOf(line) !== 'comment') run = undefined;
    else if (run) run.last = line;
    else {
      run = { first: line, last: line };
      runs.push(run);
    }
  }
  return runs;
}

/** What may go on in further lines, beside what the sections tell. */
function continuedIn(file: ast.RunplanFile): readonly AstNode[] {
  return [
    ...nodesOfType(file, 'Session'),
    ...nodesOfType(file, 'Repeat'),
    ...nodesOfType(file, 'WorkoutLine'),
    ...nodesOfType(file, 'ExerciseUse'),
    ...nodesOfType(file, 'PolicyLine'),
    ...nodesOfType(file, 'Allow'),
    ...nodesOfType(file, 'Athlete').flatMap(({ attributes }) => attributes),
    ...nodesOfType(file, 'Exercise').flatMap(({ attributes }) => attributes),
    ...nodesOfType(file, 'Plan').flatMap(({ attributes }) => attributes),
  ];
}
