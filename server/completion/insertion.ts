import type { Source, Span } from '@runplan/language/internal';
import { inSnippet, type Offer, withoutGaps } from './offer.ts';
import type { Situation } from './situation.ts';
import { spellingsOf } from './spellings.ts';

/** What an editor can do with the text of an offer. */
export interface Abilities {
  /** Fill in the placeholders of snippets. */
  readonly snippets: boolean;
  /** Indent further lines like the first one. */
  readonly indentation: boolean;
}

/** How an offer gets into the text. */
export interface Insertion {
  /** What is replaced. */
  readonly span: Span;
  readonly text: string;
  readonly isSnippet: boolean;
  /** Whether the editor is to indent further lines. */
  readonly isIndented: boolean;
  /** What is compared with the text from where the replaced stretch begins up to the cursor. */
  readonly filterText: string;
}

/** Puts offers into a text where the cursor is. */
export class Insertions {
  private readonly source: Source;
  private readonly situation: Situation;
  private readonly can: Abilities;

  constructor(source: Source, situation: Situation, can: Abilities) {
    this.source = source;
    this.situation = situation;
    this.can = can;
  }

  of(offer: Offer): Insertion {
    const { typed } = this.situation;
    const start = offer.from ?? typed.start;
    const text = this.blankBefore(start) + this.insertText(offer, start);
    return {
      span: { start, end: typed.end },
      text,
      isSnippet: this.can.snippets && offer.isSnippet === true,
      isIndented: this.can.indentation && text.includes('\n'),
      filterText: this.filterText(offer, start),
    };
  }

  private filterText(offer: Offer, start: number): string {
    const { typed } = this.situation;
    const { label } = offer;
    if (typed.isQuoted) return label.startsWith('"') ? label : `"${label}`;
    const before = start < typed.start ? this.source.text.slice(start, typed.start) : '';
    const spelled = this.bestFirst([label, ...spellingsOf(offer)]).join(' ');
    return label.startsWith(before) ? spelled : before + spelled;
  }

  /** What begins as it was typed comes first: there are editors that look at the beginning alone. */
  private bestFirst(spelled: readonly string[]): readonly string[] {
    const typed = this.situation.typed.text.toLowerCase();
    const isBest = (text: string) => text.toLowerCase().startsWith(typed);
    return [...spelled.filter(isBest), ...spelled.filter((text) => !isBest(text))];
  }

  /** The blank that is missing behind punctuation. */
  private blankBefore(start: number): string {
    return /[,:+@]/.test(this.source.text[start - 1] ?? '') ? ' ' : '';
  }

  private insertText({ label, insert, isSnippet }: Offer, start: number): string {
    const text = insert ?? (isSnippet ? inSnippet(label) : label);
    const plain = isSnippet && !this.can.snippets ? withoutGaps(text) : text;
    if (!plain.includes('\n')) return plain;
    const lines = this.can.indentation
      ? plain
      : plain.replace(/\n(?=[^\n])/g, `\n${this.indentation(start)}`);
    return this.source.text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines;
  }

  /** The blanks that stand before a place on its line. */
  private indentation(start: number): string {
    const before = this.source.text.slice(this.source.lineStart(start), start);
    return /^[ \t]*/.exec(before)?.[0] ?? '';
  }
}
