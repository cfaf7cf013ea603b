/**
 * Tells what a definition that lacks its name takes from the athlete above it: one that is half written among the lines of an
 * athlete has those below it, and what they say of a back would not be checked without a word.
 */
import type { RunplanDocument } from '../grammar/document.ts';
import { sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { beginsMedicalLine } from '../grammar/medical-words.ts';
import { partOf } from '../grammar/parts.ts';

/**
 * What is not checked because of a mistake; empty where it takes nothing away.
 *
 * @param offset of the mistake
 */
export function takenFromAthlete(document: RunplanDocument, offset: number): string {
  const { statements } = document.parseResult.value;
  const at = statements.findLastIndex((statement) => (partOf(statement)?.offset ?? 0) <= offset);
  const [above, statement, next] = [statements[at - 1], statements[at], statements[at + 1]];
  if (!statement || !ast.isAthlete(above) || !above.name || hasName(statement)) return '';
  const { text } = sourceOf(document);
  const start = text.indexOf('\n', partOf(statement)?.offset);
  if (start < 0 || offset > start || !beginsMedicalLine(text.slice(start, partOf(next)?.offset))) return '';
  return ` Until then nothing that stands below it is checked for "${above.name}".`;
}

function hasName(statement: ast.RunplanFile['statements'][number]): boolean {
  const name = ast.isImport(statement) ? statement.path : 'name' in statement ? statement.name : undefined;
  return Boolean(name);
}
