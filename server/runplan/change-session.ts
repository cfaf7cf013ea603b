import type { SessionChange } from '@runplan/exchange';
import {
  amountChanged,
  type ast,
  DAYS,
  editsOfPlan,
  planEditing,
  type RunplanDocument,
  readerOf,
  sessionMoved,
  sourceOf,
  spanOf,
} from '@runplan/language/internal';
import type { TextEdit } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { lspEdit } from '../protocol/ranges.ts';
import { Refusal } from '../refusal.ts';
import { CHANGE_SESSION, type SessionChangeAsked } from '../requests.ts';

/** `runplan/changeSession`: how the text changes so that a session is on another day, or has another amount. */
export const sessionChange: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest<TextEdit[] | null, never>(
      CHANGE_SESSION,
      ({ uri, ...change }: SessionChangeAsked, token) =>
        session.answer<TextEdit[] | null>(uri, token, null, (document) =>
          editsFor(change, document, session),
        ),
    );
  },
};

/** @throws Refusal where it can't be done */
function editsFor(
  change: SessionChange,
  document: RunplanDocument,
  { workspace }: ClientSession,
): TextEdit[] {
  const { textDocument } = document;
  const { plans } = workspace.model(document);
  const start = textDocument.offsetAt(change.plan);
  const plan = document.parseResult.value.statements.find(
    (node): node is ast.Plan => node.$type === 'Plan' && spanOf(node)?.start === start,
  );
  if (!plan) throw new Refusal('The text has changed. Try it again.');
  const editing = planEditing(plan, { document, plans }, readerOf(workspace.documents.services, document));
  const made = 'refused' in editing ? editing : editsOfPlan(editing, asPlanChange(change, editing, document));
  if ('refused' in made) throw new Refusal(`That can't be done: ${made.refused}.`);
  const source = sourceOf(document);
  return made.map((edit) => lspEdit(edit, source));
}

/** The session is named by where it is written, since the page of an athlete has other sessions than the plan. */
function asPlanChange(
  { session, week, day, to, amount = '' }: SessionChange,
  editing: Exclude<ReturnType<typeof planEditing>, { readonly refused: string }>,
  { textDocument }: RunplanDocument,
) {
  const offset = textDocument.offsetAt(session);
  const content = editing.weeks.find(({ numbers }) => numbers.includes(week))?.content.get(day);
  const index = content?.sessions.findIndex(({ source }) => spanOf(source)?.start === offset) ?? -1;
  if (index < 0)
    throw new Refusal(
      'This session is written for some athletes alone, or elsewhere. Change it in the text.',
    );
  const [from, target] = [weekdayIn(day), to && weekdayIn(to.day)];
  if (!from || (to && !target)) throw new Refusal('A session goes from one day of a week to another.');
  return to && target
    ? sessionMoved({ week, day: from, place: index + 1 }, { week: to.week, day: target })
    : amountChanged(week, from, amount, index + 1);
}

function weekdayIn(day: SessionChange['day']) {
  return DAYS.find((word) => word === day);
}
