/** HTML as text. Strings become text: nothing that a plan says is ever read as HTML. */
import { plainText } from '../plain-text.ts';

/** HTML that was made here. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

export type Child = Markup | string | undefined | readonly Child[];

/** Elements that hold nothing have no end. */
const EMPTY: ReadonlySet<string> = new Set(['input']);

/** An element with its attributes, those that are undefined left out, and what is in it. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): Markup {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escaped(value)}"`],
  );
  const start = `<${tag}${written.join('')}>`;
  return new Markup(EMPTY.has(tag) ? start : `${start}${htmlOf(children)}</${tag}>`);
}

/** The head of a table: what its columns are called. */
export function tableHead(titles: readonly string[]): Markup {
  const cells = titles.map((title) => element('th', { scope: 'col' }, title));
  return element('thead', {}, element('tr', {}, cells));
}

/** Text as HTML, for content and for values in quotes. */
export function escaped(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function htmlOf(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escaped(child);
  return child instanceof Markup ? child.html : child.map(htmlOf).join('');
}
