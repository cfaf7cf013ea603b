import {
  type Edit,
  fillGaps,
  type GapQuestion,
  plainly,
  type RunplanDocument,
  sourceOf,
} from '@runplan/language/internal';
import type { TextEdit } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { Action } from '../code-action/action.ts';
import { actionsFor } from '../code-action/actions.ts';
import type { Feature } from '../feature.ts';
import { lspEdit } from '../protocol/ranges.ts';
import { Refusal } from '../refusal.ts';
import { REPAIR, REPAIRS, type RepairAsked, type RepairOffer, type RepairsAsked } from '../requests.ts';
import type { Cancellation } from '../turns.ts';
import { findingInWords } from '../words/finding.ts';

/**
 * `runplan/repairs` and `runplan/repair`: what can be done about a finding, and how the text changes by it, for who asks
 * for what is left to the author before it stands there.
 */
export const repairs: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection } = session;
    connection.onRequest<RepairOffer[], never>(REPAIRS, (asked: RepairsAsked, token) =>
      session.answer<RepairOffer[]>(asked.uri, token, [], async (document) => {
        const offered = await repairsOf(asked, document, session, token);
        return Promise.all(
          offered.map(async (action) => ({ title: action.title, asks: questionsOf(await action.edits()) })),
        );
      }),
    );
    connection.onRequest<TextEdit[] | null, never>(REPAIR, (asked: RepairAsked, token) =>
      session.answer<TextEdit[] | null>(asked.uri, token, null, async (document) => {
        const offered = await repairsOf(asked, document, session, token);
        const repair = offered.find(({ title }) => title === asked.title);
        if (!repair) throw new Refusal('The text has changed. Try it again.');
        const source = sourceOf(document);
        return answered(await repair.edits(), asked.answers ?? []).map((edit) => lspEdit(edit, source));
      }),
    );
  },
};

async function repairsOf(
  { range, rule }: RepairsAsked,
  document: RunplanDocument,
  session: ClientSession,
  token: Cancellation,
): Promise<readonly Action[]> {
  const source = sourceOf(document);
  const offset = document.textDocument.offsetAt(range.start);
  const { findings } = session.workspace.check(document);
  const problems = findings
    .filter((finding) => finding.rule === rule && source.offset(finding.start) === offset)
    .map((finding) => ({
      rule,
      message: findingInWords(finding),
      start: offset,
      end: source.offset(finding.end),
    }));
  const kinds = { only: ['quickfix'], isUnasked: false };
  const actions = await actionsFor({ session, document, offset, end: offset, problems, kinds, token });
  return actions.filter(({ problems }) => problems);
}

function questionsOf(edits: readonly Edit[]): GapQuestion[] {
  return edits.flatMap(({ gaps = [] }) => gaps.flatMap(({ asks }) => asks ?? []));
}

/** The edits with the answers in their gaps, in the order of the questions. What is not answered stays to be filled in. */
function answered(edits: readonly Edit[], answers: readonly string[]): Edit[] {
  const left = answers.map(plainly);
  return edits.map((edit) =>
    fillGaps(
      edit,
      ({ start, end, asks }) => (asks ? left.shift() : undefined) ?? edit.text.slice(start, end),
    ),
  );
}
