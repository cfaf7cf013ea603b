/** Names that nothing is called because what would be called so is half written: that line alone is told. */
import type { RunplanDocument } from '../grammar/document.ts';
import { sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { halfWritten } from '../grammar/half-written.ts';
import { isSameName } from '../grammar/key-of-name.ts';
import { partOf } from '../grammar/parts.ts';
import { readText } from '../grammar/read-text.ts';
import type { Finding } from '../rules/finding.ts';
import { list } from '../rules/words.ts';
import type { NameMistake } from './names.ts';

/** A definition that is half written. */
interface Unwritten {
  readonly line: number;
  /** What it defines, by the word that it begins with. */
  readonly word: string;
  /** Undefined where its name is not written to the end, and may be any. */
  readonly name: string | undefined;
}

/** The names of those mistakes that have to be told, and the mistakes of syntax, which say what the others mean for plans. */
export function apartFromHalfWritten(
  syntax: readonly Finding[],
  names: readonly NameMistake[],
  document: RunplanDocument,
): { readonly told: readonly NameMistake[]; readonly explained: readonly Finding[] } {
  const isUnknown = names.some(({ unknown }) => unknown);
  const unwritten = syntax.length > 0 && isUnknown ? unwrittenIn(syntax, document) : [];
  if (unwritten.length === 0) return { told: names, explained: syntax };
  const told: NameMistake[] = [];
  const athletes = new Map<number, Set<string>>();
  for (const mistake of names) {
    const definition = unwritten.find((one) => isMeant(one, mistake));
    if (!definition) told.push(mistake);
    else if (mistake.unknown?.called === ATHLETES) {
      const { line } = definition;
      athletes.set(line, (athletes.get(line) ?? new Set()).add(mistake.unknown.name));
    }
  }
  const explained = syntax.map((finding) => {
    const missed = athletes.get(finding.start.line);
    if (!missed) return finding;
    const message = `${finding.message} Until this is corrected, the plan is checked without ${list([...missed].map((name) => `"${name}"`))}.`;
    return { ...finding, message };
  });
  return { told, explained };
}

/** Whom a plan can be for. */
const ATHLETES = 'athlete or group';

function isMeant({ word, name }: Unwritten, { unknown }: NameMistake): boolean {
  if (!unknown || !` ${unknown.called} `.includes(` ${word} `)) return false;
  return name === undefined || isSameName(name, unknown.name);
}

function unwrittenIn(syntax: readonly Finding[], document: RunplanDocument): readonly Unwritten[] {
  const source = sourceOf(document);
  const columns = new Map(syntax.map(({ start }) => [start.line, start.column]));
  const inTree = document.parseResult.value.statements.flatMap((node): readonly Unwritten[] => {
    if (ast.isVersion(node) || ast.isImport(node)) return [];
    const part = partOf(node);
    const { line = 0 } = part ? source.position(part.offset) : {};
    const column = columns.get(line);
    const name = partOf(node, 'name');
    const isCut = node.name === undefined || (name && source.position(name.offset).column === column);
    return part && column !== undefined && isCut
      ? [{ line, word: part.read.image.toLowerCase(), name: undefined }]
      : [];
  });
  const setAside = readText(source.text).statements.flatMap(({ holder, tokens }): readonly Unwritten[] => {
    const meant = holder === undefined ? halfWritten(tokens) : undefined;
    const line = tokens[0]?.line;
    if (!meant || line === undefined || !columns.has(line)) return [];
    return [{ line, word: meant.word, name: meant.name.image.replaceAll('"', '') }];
  });
  return [...inTree, ...setAside];
}
