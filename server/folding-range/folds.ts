import { ast, nodesOfType, type RunplanDocument } from '@runplan/language';
import type { AstNode } from 'langium';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type LineKinds, lineKindsOf } from '../syntax/line-kinds.ts';
import { type Section, sectionsOf } from '../syntax/sections.ts';

/**
 * What can be folded: definitions, weeks, days, statements that go on in further lines, runs of comment lines, runs of
 * imports. Whole lines, and at most one range that begins on a line: the longest.
 *
 * @param limit at most so many; the longest are kept
 */
export function foldingRanges(document: RunplanDocument, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const byStart = new Map<number, FoldingRange>();
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => {
    const known = byStart.get(startLine);
    if (endLine <= startLine || (known && known.endLine >= endLine)) return;
    byStart.set(startLine, { startLine, endLine, ...(kind && { kind }) });
  };
  const sections = sectionsOf(document);
  for (const { range } of flattened(sections)) add(range.start.line, range.end.line);
  for (const { start, end } of importRuns(sections)) add(start, end, FoldingRangeKind.Imports);
  for (const { start, end } of commentRuns(lineKindsOf(document.textDocument)))
    add(start, end, FoldingRangeKind.Comment);
  for (const node of continuedIn(document.parseResult.value)) {
    if (node.$cstNode) add(node.$cstNode.range.start.line, node.$cstNode.range.end.line);
  }
  return [...byStart.values()]
    .sort((one, other) => other.endLine - other.startLine - (one.endLine - one.startLine))
    .slice(0, limit)
    .sort((one, other) => one.startLine - other.startLine);
}

interface Lines {
  readonly start: number;
  end: number;
}

function flattened(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flattened(section.children)]);
}

/** Imports that follow one another. */
function importRuns(sections: readonly Section[]): readonly Lines[] {
  const runs: Lines[] = [];
  let run: Lines | undefined;
  for (const { node, range } of sections) {
    if (!ast.isImport(node)) run = undefined;
    else if (run) run.end = range.end.line;
    else {
      run = { start: range.start.line, end: range.end.line };
      runs.push(run);
    }
  }
  return runs;
}

function commentRuns({ count, kindOf }: LineKinds): readonly Lines[] {
  const runs: Lines[] = [];
  let run: Lines | undefined;
  for (let line = 0; line < count; line += 1) {
    if (kindOf(line) !== 'comment') run = undefined;
    else if (run) run.end = line;
    else {
      run = { start: line, end: line };
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
