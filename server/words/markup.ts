/** Text for pop-ups as structured content: Markdown and plain text come from the same. */
import type { Inline, PageBlock, Styled } from '@runplan/language/internal';

export type HoverPart = Extract<PageBlock, { readonly kind: 'paragraph' | 'list' | 'table' }>;

/** Plain text, a marked piece of it, or a row of both. */
export type Words = string | Styled | Inline;

export function strong(text: string): Styled {
  return { text, style: 'strong' };
}

export function code(text: string): Styled {
  return { text, style: 'code' };
}

export function link(text: string, target: string): Styled {
  return { text, link: target };
}

/** Words one after the other, with nothing between. */
export function say(...words: readonly Words[]): Inline {
  return words.flatMap((word) => (typeof word === 'string' ? [{ text: word }] : word));
}

/** A piece of a plan as it is written, in one line and with single blanks. */
export function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Whether there is nothing to read. */
export function isNothing(words: Words): boolean {
  return say(words).every(({ text }) => text === '');
}

/** Words with a dot between; those that are absent or empty are left out. */
export function dotted(...words: readonly (Words | undefined)[]): Inline {
  return words
    .flatMap((word) => (word === undefined || isNothing(word) ? [] : [say(word)]))
    .flatMap((word, index) => [...(index > 0 ? [{ text: ' · ' }] : []), ...word]);
}

export function paragraph(...words: readonly Words[]): HoverPart {
  return { kind: 'paragraph', text: say(...words) };
}

/** A list, or nothing where there are no items. */
export function items(rows: readonly Words[]): HoverPart[] {
  return rows.length > 0 ? [{ kind: 'list', items: rows.map((row) => say(row)) }] : [];
}

/** A table, or nothing where it has no rows. */
export function table(head: readonly Words[], rows: readonly (readonly Words[])[]): HoverPart[] {
  if (rows.length === 0) return [];
  const cells = (row: readonly Words[]) => row.map((cell) => say(cell));
  return [{ kind: 'table', head: cells(head), rows: rows.map(cells) }];
}

/** Free text of an author, such as a comment: paragraphs, and lists where lines begin with a dash. */
export function freeText(text: string): HoverPart[] {
  return text.split(/\n[ \t]*\n/).flatMap((part) => {
    const lines = part.split('\n').map((line) => line.trim());
    const first = lines.findIndex((line) => line.startsWith('- '));
    const running = (first < 0 ? lines : lines.slice(0, first)).join(' ');
    const rows = first < 0 ? [] : lines.slice(first).join(' ').slice(2).split(' - ');
    return [...(running === '' ? [] : [paragraph(withCode(running))]), ...items(rows.map(withCode))];
  });
}

/** Between backticks stands what is written in plans. */
function withCode(text: string): Inline {
  return text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => (/^`[^`]+`$/.test(part) ? code(part.slice(1, -1)) : { text: part }));
}

/** The pieces for clients that show no Markdown. */
export function plainTextOf(pieces: readonly HoverPart[]): string {
  return pieces.map(inPlainLines).join('\n\n');
}

function inPlainLines(piece: HoverPart): string {
  switch (piece.kind) {
    case 'paragraph':
      return inPlainText(piece.text);
    case 'list':
      return piece.items.map((item) => `- ${inPlainText(item)}`).join('\n');
    case 'table':
      return piece.rows.map((row) => `- ${row.map(inPlainText).filter(Boolean).join(': ')}`).join('\n');
  }
}

function inPlainText(text: Inline): string {
  return text.map(({ text: words, link: target }) => (target ? `${words}: ${target}` : words)).join('');
}
