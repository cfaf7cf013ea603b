/** Reads the line of a day as the formatter would write it: in a coach's own notation words stand elsewhere, or go without saying. */
import { AstUtils } from 'langium';
import { respellings } from '../format/respelling.ts';
import { sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { partOf, spanOf } from '../grammar/parts.ts';
import { applyEdits, type Edit, inOrder } from '../text/edit.ts';
import type { RefactoringPlace } from './refactoring.ts';

/** A text in which the line of a session has the usual form. */
export interface UsualForm {
  /** That of the session in it. */
  readonly place: RefactoringPlace;
  /** Edits of it as those of the text that is there. */
  readonly edits: (edits: readonly Edit[]) => readonly Edit[];
}

/** The text with the line of a session in the usual form; undefined where it has that already. */
export function inUsualForm(session: ast.Session, place: RefactoringPlace): UsualForm | undefined {
  const day = AstUtils.getContainerOfType(session, ast.isDay);
  const statement = day && partOf(day)?.statement();
  if (!day || !statement) return undefined;
  const source = sourceOf(place.document);
  const { text } = source;
  const { start: from, end: to } = statement.range;
  const changes = respellings(text, { first: from.line + 1, last: to.line + 1 }).flatMap(
    ({ edits }) => edits,
  );
  if (changes.length === 0) return undefined;
  const usual = applyEdits(text, changes);
  const read = place.read(usual);
  const start = source.lineStart(statement.offset);
  const end = source.lineStop(statement.end);
  const at = day.sessions.indexOf(session);
  const same = nodesOfType(read.document.parseResult.value, 'Day').find((one) => {
    const offset = partOf(one)?.offset ?? -1;
    return offset >= start && offset <= statement.offset;
  });
  const span = same?.sessions[at] && spanOf(same.sessions[at]);
  if (!span) return undefined;
  const grown = usual.length - text.length;
  return {
    place: { ...place, ...read, offset: span.start },
    edits: (edits) => {
      const within = edits.filter((edit) => edit.start >= start);
      const shifted = within.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
      const written = applyEdits(usual.slice(start, end + grown), shifted);
      return inOrder([...edits.filter((edit) => edit.start < start), { start, end, text: written }]);
    },
  };
}
