import { type Source, sourceOf } from '@runplan/language/internal';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { markupContent, preferredKind } from '../protocol/markup.ts';
import { lspEdit, rangeOf } from '../protocol/ranges.ts';
import { documentationOf } from './documentation.ts';
import { type Abilities, type Insertion, Insertions } from './insertion.ts';
import { LineFit } from './line-fit.ts';
import { type About, eachValueOnce, type Offer, type OfferKind } from './offer.ts';
import { offersAt } from './offers.ts';
import { Scene } from './scene.ts';
import { type Situation, situationAt } from './situation.ts';

/** So many letters stand beside an offer without pushing others out of sight. */
const LONGEST_BESIDE = 40;

const EMPTY: CompletionList = { isIncomplete: false, items: [] };

/** `textDocument/completion` and `completionItem/resolve`: what can stand at the cursor, best first. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [' ', '@', '"', '+', ':', ',', '('], resolveProvider: true },
  }),
  register(session) {
    const { connection, workspace } = session;
    const can = abilitiesOf(session.client);
    const hasLabelDetails =
      session.client.textDocument?.completion?.completionItem?.labelDetailsSupport === true;
    connection.onCompletion((params, token) =>
      session.answer(params.textDocument.uri, token, EMPTY, async (document) => {
        const outlines = await workspace.allOutlines(document.uri.toString());
        const { textDocument, reading } = document;
        const situation = situationAt(
          textDocument.getText(),
          textDocument.offsetAt(params.position),
          reading,
        );
        if (!situation || isInIndentation(situation, textDocument.getText()) || token.isCancellationRequested)
          return EMPTY;
        const { offers, canEnd, isPartial } = offersAt(new Scene(session, document, situation, outlines));
        if (canEnd && isTriggered(params)) return EMPTY;
        const source = sourceOf(document);
        const fit = LineFit.at(source, situation, workspace.documents.services);
        const insertions = new Insertions(source, situation, can, fit);
        const width = String(offers.length).length;
        const items = inOrder(eachValueOnce(offers), insertions).map(([offer, insertion], index) => ({
          ...itemOf(offer, insertion, source, params.textDocument.uri, hasLabelDetails),
          sortText: String(index).padStart(width, '0'),
        }));
        return { isIncomplete: isPartial === true, items };
      }),
    );
    connection.onCompletionResolve((item, token) =>
      session.guard(token, item, () => withDocumentation(session, item)),
    );
  },
};

/** The offers that fit, and how; within a word, what stands there is first, so that whoever only looks changes nothing. */
function inOrder(offers: readonly Offer[], insertions: Insertions): readonly (readonly [Offer, Insertion])[] {
  const fitting = offers.flatMap((offer) => {
    const insertion = insertions.of(offer);
    return insertion ? [[offer, insertion] as const] : [];
  });
  const there = fitting.filter(([, { isThere }]) => isThere);
  if (there.length === 0) {
    const [first] = fitting;
    const own = first && insertions.there(...first);
    if (!own) return fitting;
    there.push([{ label: own.filterText, kind: 'Value', detail: 'what stands here' }, own]);
  }
  const others = fitting.filter(([, { isThere }]) => !isThere);
  return [...there, ...others.map(([offer, insertion]) => [{ ...offer, isBest: false }, insertion] as const)];
}

/** Whether the cursor stands in front of a line or a comment, apart from its words: what is put there would become a part of it. */
function isInIndentation({ startsLine, typed, offset }: Situation, text: string): boolean {
  return startsLine && typed.text === '' && /^(?:[ \t]+\S|#)/.test(text.slice(offset, offset + 200));
}

function abilitiesOf({ textDocument }: ClientCapabilities): Abilities {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    indentation: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) === true,
  };
}

/**
 * Whether a character made the editor ask, and no one wanted to know. Where the line can end, the next key is likely
 * to be Enter, which would take an offer instead of ending the line.
 */
function isTriggered({ context }: CompletionParams): boolean {
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
}

/** The sign that editors show beside an offer. */
const ITEM_KINDS: Readonly<Record<OfferKind, CompletionItemKind>> = {
  Athlete: CompletionItemKind.Class,
  Block: CompletionItemKind.Module,
  Exercise: CompletionItemKind.Function,
  File: CompletionItemKind.File,
  Keyword: CompletionItemKind.Keyword,
  Kind: CompletionItemKind.EnumMember,
  Pace: CompletionItemKind.Constant,
  Group: CompletionItemKind.Enum,
  PainRule: CompletionItemKind.Text,
  Plan: CompletionItemKind.Module,
  Parameter: CompletionItemKind.Property,
  Policy: CompletionItemKind.Interface,
  Rule: CompletionItemKind.EnumMember,
  Session: CompletionItemKind.Event,
  Snippet: CompletionItemKind.Snippet,
  Value: CompletionItemKind.Value,
  Week: CompletionItemKind.Reference,
  Workout: CompletionItemKind.Function,
};

/** What comes back to be resolved. */
interface ItemData {
  readonly uri: string;
  readonly about: About;
}

function itemOf(
  { label, kind, detail, about, isBest, edits }: Offer,
  { span, text, isSnippet, isIndented, filterText }: Insertion,
  source: Source,
  uri: string,
  hasLabelDetails: boolean,
): CompletionItem {
  return {
    label,
    kind: ITEM_KINDS[kind],
    ...(detail && { detail }),
    // Beside every offer, where the editor has a place for that; sentences stand with the one that is chosen alone.
    ...(detail &&
      hasLabelDetails &&
      detail.length <= LONGEST_BESIDE && { labelDetails: { description: detail } }),
    ...(filterText !== label && { filterText }),
    ...(isBest && { preselect: true }),
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(isIndented && { insertTextMode: InsertTextMode.adjustIndentation }),
    textEdit: { range: rangeOf(span, source), newText: text },
    ...(edits && { additionalTextEdits: edits.map((edit) => lspEdit(edit, source)) }),
    ...(about && { data: { uri, about } satisfies ItemData }),
  };
}

async function withDocumentation(session: ClientSession, item: CompletionItem): Promise<CompletionItem> {
  const data = item.data as ItemData | undefined;
  const document = data && (await session.workspace.document(session.workspace.open.keyOf(data.uri)));
  const text = document && (await documentationOf(session, document, data.about));
  if (!text || text.length === 0) return item;
  const { documentationFormat } = session.client.textDocument?.completion?.completionItem ?? {};
  return { ...item, documentation: markupContent(text, preferredKind(documentationFormat)) };
}
