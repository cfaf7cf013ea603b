import { partOf, type RunplanDocument, type Source, sourceOf } from '@runplan/language/internal';
import type { InlineCompletionItem, Position } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { withoutGaps } from '../completion/offer.ts';
import { Scene } from '../completion/scene.ts';
import { situationAt } from '../completion/situation.ts';
import { isOfRace, nextWeek } from '../completion/weeks.ts';
import type { Feature } from '../feature.ts';
import { rangeOf } from '../protocol/ranges.ts';

/** `textDocument/inlineCompletion`: the next week, as a quiet proposal where nothing is written yet. */
export const inlineCompletion: Feature = {
  capabilities: (client) => (client.textDocument?.inlineCompletion ? { inlineCompletionProvider: true } : {}),
  register(session) {
    session.connection.languages.inlineCompletion.on(({ textDocument, position }, token) =>
      session.answer<InlineCompletionItem[]>(textDocument.uri, token, [], (document) =>
        nextWeekAt(session, document, position),
      ),
    );
  },
};

function nextWeekAt(
  session: ClientSession,
  document: RunplanDocument,
  position: Position,
): InlineCompletionItem[] {
  const source = sourceOf(document);
  const offset = document.textDocument.offsetAt(position);
  const lineStart = source.lineStart(offset);
  const typed = source.text.slice(lineStart, offset);
  const situation = isAtEndOfLine(source, offset)
    ? situationAt(source.text, offset, document.reading)
    : undefined;
  if (!situation) return [];
  const scene = new Scene(session, document, situation, new Map());
  const week = scene.plan?.weeks.at(-1);
  const start = week && partOf(week)?.offset;
  // Only behind the last week, and only where that has something to go on from.
  if (!week || start === undefined || !(offset > start)) return [];
  if (week.days.some((day) => (partOf(day)?.offset ?? 0) > offset)) return [];
  if (week.days.length === 0 && !week.like) return [];
  // A plan that ends with its race is complete.
  const last = scene.trainings[0]?.weeks.at(-1);
  if (last && isOfRace(last)) return [];
  const [next] = nextWeek(scene);
  if (!next) return [];
  const text = source.indentation(start) + withoutGaps(next.insert ?? next.label);
  if (typed.trim() !== '' && !text.startsWith(typed)) return [];
  return [{ insertText: text, range: rangeOf({ start: lineStart, end: offset }, source) }];
}

function isAtEndOfLine(source: Source, offset: number): boolean {
  return source.text.slice(offset, source.lineStop(offset)).trim() === '';
}
