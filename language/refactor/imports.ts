import { AstUtils, URI, UriUtils } from 'langium';
import { type KnownDocuments, type RunplanDocument, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { hasMistake } from '../grammar/mistakes.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { statementSpan } from '../grammar/parts.ts';
import { referencesIn } from '../scope/linker.ts';
import { importsOf, importTarget, namesOf } from '../scope/names.ts';
import { type Edit, inOrder } from '../text/edit.ts';
import type { Source } from '../text/source.ts';

/** The path by which a file can import another; undefined where there is none. */
export function importPath(from: RunplanDocument, target: string): string | undefined {
  const to = URI.parse(target);
  if (to.scheme !== from.uri.scheme || to.authority !== from.uri.authority) return undefined;
  const path = UriUtils.relative(UriUtils.dirname(from.uri), to);
  return /\.runplan$/i.test(path) && !/["\\\r\n]|^\/|^[a-z][a-z0-9+.-]*:/i.test(path) ? path : undefined;
}

/** The edit that imports a file: below the imports that are there, else above the first statement. */
export function importEdits(document: RunplanDocument, path: string): readonly Edit[] {
  const source = sourceOf(document);
  const file = document.parseResult.value;
  const line = `import "${path}"`;
  const above = importsOf(file).at(-1) ?? file.statements.find(ast.isVersion);
  const span = above && statementSpan(above);
  if (span) {
    const offset = source.lineStop(span.end);
    const gap = ast.isVersion(above) ? source.lineEnd : '';
    return inOrder([{ start: offset, end: offset, text: `${source.lineEnd}${gap}${line}` }]);
  }
  const start = afterHeading(source);
  return inOrder([{ start, end: start, text: `${line}${source.lineEnd}${source.lineEnd}` }]);
}

/** Behind the comment that a file begins with, if a blank line tells it from what follows. */
function afterHeading({ text }: Source): number {
  return (
    /^\uFEFF?(?:[ \t]*#[^\r\n]*(?:\r\n|\r|\n))+(?:[ \t]*(?:\r\n|\r|\n))+/.exec(text)?.[0].length ??
    (text.startsWith('\uFEFF') ? 1 : 0)
  );
}

/**
 * Sorts the imports of a file, and removes those that are there twice or not needed. An import that could not be read
 * stays, and so do the comments. Where two imported files define the same name the order has a meaning: then it stays.
 * Undefined where nothing changes.
 */
export function organizedImports(
  document: RunplanDocument,
  documents: KnownDocuments,
): readonly Edit[] | undefined {
  const source = sourceOf(document);
  const file = document.parseResult.value;
  const lines = importsOf(file).flatMap((node) => entryOf(node, source, documents) ?? []);
  const isNeeded = neededImports(document);
  const seen = new Set<string>();
  const kept: Entry[] = [];
  let comments = '';
  for (const entry of lines) {
    const isFirst = entry.target === undefined || !seen.has(entry.target);
    if (entry.target !== undefined) seen.add(entry.target);
    if (isFirst && (!entry.file || isNeeded(entry.file))) {
      kept.push({ ...entry, comments: comments + entry.comments });
      comments = '';
    } else comments += entry.comments + entry.behind;
  }
  const sorted = clash(kept) ? kept : kept.toSorted((a, b) => byPath(a.path, b.path));
  const changes = lines.map(({ start, end }, index): Edit => {
    const entry = sorted[index];
    const rest = index === Math.max(sorted.length - 1, 0) ? comments : '';
    return { start, end, text: (entry ? entry.comments + entry.line : '') + rest };
  });
  const real = changes.filter(({ start, end, text }) => source.text.slice(start, end) !== text);
  return real.length > 0 ? inOrder(real) : undefined;
}

/** An import with its line end, and the comments that belong to it. */
interface Entry {
  readonly start: number;
  readonly end: number;
  readonly path: string;
  readonly target: string | undefined;
  /** What is imported; absent where it could not be read. */
  readonly file?: ast.RunplanFile;
  /** The comment lines directly above, and the line. */
  readonly comments: string;
  readonly line: string;
  /** A comment behind the import, as a line of its own. */
  readonly behind: string;
}

function entryOf(node: ast.Import, source: Source, documents: KnownDocuments): Entry | undefined {
  const span = statementSpan(node);
  if (!span || node.path === undefined) return undefined;
  const lineStart = Math.max(source.lineStart(span.start), source.text.startsWith('\uFEFF') ? 1 : 0);
  const end = source.nextLine(span.end);
  const start = commentsAbove(lineStart, source);
  const target = importTarget(node);
  const imported = target === undefined ? undefined : documentAt(target, documents);
  const ended = (text: string) => (text === '' || /[\r\n]$/.test(text) ? text : text + source.lineEnd);
  const [comment] = source.commentsWithin({ start: span.end, end });
  return {
    start,
    end,
    path: node.path,
    target,
    ...(imported && { file: imported }),
    comments: source.text.slice(start, lineStart),
    line: ended(source.text.slice(lineStart, end)),
    behind: comment ? source.text.slice(comment.start, comment.end) + source.lineEnd : '',
  };
}

/** The comment above the first line of a file is about the file, not about its first import. */
function commentsAbove(lineStart: number, source: Source): number {
  let start = lineStart;
  while (start > 0) {
    const above = source.lineStart(start - 1);
    if (!/^\uFEFF?[ \t]*#/.test(source.text.slice(above, start))) return start;
    start = above;
  }
  return lineStart;
}

function documentAt(uri: string, documents: KnownDocuments): ast.RunplanFile | undefined {
  return documents.getDocument(URI.parse(uri))?.parseResult.value as ast.RunplanFile | undefined;
}

/** Whether something in a file refers to what another defines. A pace can be meant without being named. */
function neededImports(document: RunplanDocument): (file: ast.RunplanFile) => boolean {
  // Lines that could not be read may name anything.
  if (hasMistake(document.parseResult.value)) return () => true;
  const used = new Set<unknown>();
  for (const { reference } of referencesIn(document.parseResult.value)) {
    if (reference.ref) used.add(AstUtils.findRootNode(reference.ref));
  }
  return (file) => used.has(file) || nodesOfType(file, 'Pace').some(({ $container }) => $container === file);
}

/** Whether two of the imported files define the same name: the first of them wins. */
function clash(entries: readonly Entry[]): boolean {
  const seen = new Set<string>();
  return entries.some(({ file }) => {
    if (!file) return false;
    const names = Array.from(namesOf(file).byType, ([type, ones]) =>
      [...ones.keys()].map((name) => `${type} ${name}`),
    );
    const isTaken = names.flat().some((name) => seen.has(name));
    for (const name of names.flat()) seen.add(name);
    return isTaken;
  });
}

/** Files of the same folder and below it first, then those further up. */
function byPath(a: string, b: string): number {
  const up = (path: string) => path.split('../').length;
  return up(a) - up(b) || (a < b ? -1 : a > b ? 1 : 0);
}
