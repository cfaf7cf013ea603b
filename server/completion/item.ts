import {
  type ClientCapabilities,
  type CompletionItem,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { About, Offer } from './offer.ts';
import { inSnippet, withoutGaps } from './offer.ts';
import type { Situation } from './situation.ts';

/** What comes back to be resolved. */
export interface ItemData {
  readonly uri: string;
  readonly about: About;
}

/** Offers as the protocol has them, in their order. */
export class Items {
  private readonly document: Pick<TextDocument, 'positionAt' | 'getText'>;
  private readonly uri: string;
  private readonly situation: Situation;
  private readonly canSnippet: boolean;
  private readonly canAdjust: boolean;

  constructor(
    document: Pick<TextDocument, 'positionAt' | 'getText'>,
    uri: string,
    situation: Situation,
    { textDocument }: ClientCapabilities,
  ) {
    const can = textDocument?.completion?.completionItem;
    this.document = document;
    this.uri = uri;
    this.situation = situation;
    this.canSnippet = can?.snippetSupport === true;
    this.canAdjust = can?.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) === true;
  }

  of(offers: readonly Offer[]): CompletionItem[] {
    const width = String(offers.length).length;
    return offers.map((offer, index) => this.item(offer, String(index).padStart(width, '0')));
  }

  private item(offer: Offer, sortText: string): CompletionItem {
    const { label, kind, detail, about, isBest, edits } = offer;
    const { typed } = this.situation;
    const start = offer.from ?? typed.start;
    const filterText = this.filterText(label, start);
    const text = this.blankBefore(start) + this.insertText(offer, start);
    const isSnippet = this.canSnippet && offer.isSnippet === true;
    return {
      label,
      kind,
      ...(detail && { detail }),
      sortText,
      ...(filterText !== label && { filterText }),
      ...(isBest && { preselect: true }),
      ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(this.canAdjust && text.includes('\n') && { insertTextMode: InsertTextMode.adjustIndentation }),
      textEdit: {
        range: { start: this.document.positionAt(start), end: this.document.positionAt(typed.end) },
        newText: text,
      },
      ...(edits && { additionalTextEdits: [...edits] }),
      ...(about && { data: { uri: this.uri, about } satisfies ItemData }),
    };
  }

  /** What is compared with the text from where the replaced stretch begins up to the cursor. */
  private filterText(label: string, start: number): string {
    const { typed } = this.situation;
    if (typed.isQuoted) return label.startsWith('"') ? label : `"${label}`;
    const before = start < typed.start ? this.document.getText().slice(start, typed.start) : '';
    return label.startsWith(before) ? label : before + label;
  }

  /** The blank that is missing behind punctuation. */
  private blankBefore(start: number): string {
    return /[,:+@]/.test(this.document.getText()[start - 1] ?? '') ? ' ' : '';
  }

  private insertText({ label, insert, isSnippet }: Offer, start: number): string {
    const text = insert ?? (isSnippet ? inSnippet(label) : label);
    const plain = isSnippet && !this.canSnippet ? withoutGaps(text) : text;
    if (!plain.includes('\n')) return plain;
    const lines = this.canAdjust ? plain : plain.replace(/\n(?=[^\n])/g, `\n${this.indentation(start)}`);
    return this.document.getText().includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines;
  }

  /** The blanks that stand before a place on its line. */
  private indentation(start: number): string {
    const text = this.document.getText();
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    return /^[ \t]*/.exec(text.slice(lineStart, start))?.[0] ?? '';
  }
}
