import type { Source, Span } from '@runplan/language/internal';
import type { Form, LineFit } from './line-fit.ts';
import { inSnippet, isNameType, type Offer, withoutGaps } from './offer.ts';
import { isBeforePart, isBehindSign, startOf, staysBeforeText } from './places.ts';
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
  /** Whether the cursor stands before or within what is replaced, and it is the same. */
  readonly isThere: boolean;
}

interface WrittenForm extends Form {
  readonly text: string;
  readonly isSnippet: boolean;
}

/** Puts offers into a text where the cursor is. */
export class Insertions {
  private readonly source: Source;
  private readonly situation: Situation;
  private readonly can: Abilities;
  /** How offers fit into the line, if it goes on behind the cursor. */
  private readonly fit: LineFit | undefined;

  constructor(source: Source, situation: Situation, can: Abilities, fit: LineFit | undefined) {
    this.source = source;
    this.situation = situation;
    this.can = can;
    this.fit = fit;
  }

  /** Undefined where nothing of the offer fits into the line. */
  of(offer: Offer): Insertion | undefined {
    const { fit } = this;
    const start = startOf(offer, this.source, this.situation);
    const form = fit ? this.formIn(fit, offer, start) : this.form(offer, start);
    if (!form) return undefined;
    const { span, text, isSnippet } = form;
    return {
      span,
      text,
      isSnippet,
      isIndented: this.can.indentation && text.includes('\n'),
      filterText: this.filterText(offer, span.start),
      isThere: fit?.changesNothing(form) === true,
    };
  }

  /**
   * What stands where an offer would be put, as an offer of its own: whoever only looks and accepts the first one changes
   * nothing. Undefined where the offer only takes the place of what is typed, or of another name, and where something is to
   * be mended.
   */
  there({ kind }: Offer, { span }: Insertion): Insertion | undefined {
    const { fit, situation } = this;
    const { typed, offset } = situation;
    const end = isNameType(kind) ? typed.end : offset;
    if (!fit?.isIntact || typed.isQuoted || (span.start >= typed.start && span.end <= end)) return undefined;
    const text = fit.textIn(span);
    return { span, text, isSnippet: false, isIndented: false, filterText: text.trim(), isThere: true };
  }

  /** The form that changes nothing, or else that which fits best. */
  private formIn(fit: LineFit, offer: Offer, start: number): WrittenForm | undefined {
    const forms = this.formsIn(fit, offer, start);
    return forms.find((form) => fit.changesNothing(form)) ?? fit.best(forms);
  }

  /**
   * With and without what usually goes with it, which may stand there already; as one more of a list; then in the place of
   * what stands there.
   */
  private formsIn(fit: LineFit, offer: Offer, start: number): readonly WrittenForm[] {
    const { label, insert = label } = offer;
    const { source, situation } = this;
    const ends = staysBeforeText(offer, source, situation) ? [situation.offset] : fit.ends;
    const whole = this.form(offer, start, ends[0]);
    const bare = insert.startsWith(label) ? { label, kind: offer.kind } : offer;
    const [alone = whole, ...instead] = ends.map((end) => this.form(bare, start, end));
    const inList = isBeforePart(start, source, situation) ? [this.form(offer, start, ends[0], ',')] : [];
    const withSign = isBehindSign(start, source) ? [this.form(offer, start - 1, ends[0])] : [];
    const complete = [...inList, whole, ...instead, ...withSign];
    return fit.goesOn ? [alone, ...complete] : complete;
  }

  private form(
    offer: Pick<Offer, 'label' | 'kind' | 'insert' | 'isSnippet'>,
    start: number,
    end = this.situation.typed.end,
    sign = '',
  ): WrittenForm {
    const isSnippet = this.can.snippets && offer.isSnippet === true;
    const text = this.blankBefore(start) + this.insertText(offer, start) + sign + this.blankBehind(end);
    return {
      span: { start, end },
      text,
      isSnippet,
      label: offer.label,
      isName: isNameType(offer.kind),
      plain: isSnippet ? withoutGaps(text) : text,
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

  /** The blank that is missing behind punctuation, and behind a text in quotes. */
  private blankBefore(start: number): string {
    const before = this.source.text[start - 1] ?? '';
    const isBehindText = before === '"' && !this.situation.typed.isQuoted;
    return isBehindText || /[,:+@)]/.test(before) ? ' ' : '';
  }

  /** The blank that is missing before a comment, a text in quotes or a target. */
  private blankBehind(end: number): string {
    return /["#@]/.test(this.source.text[end] ?? '') ? ' ' : '';
  }

  private insertText(
    { label, insert, isSnippet }: Pick<Offer, 'label' | 'insert' | 'isSnippet'>,
    start: number,
  ): string {
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
