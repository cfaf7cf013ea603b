/** Documentation as structured content. Whoever shows it decides how it looks. */

/** A piece of running text. */
export interface Styled {
  readonly text: string;
  readonly style?: 'code' | 'strong';
  /** What the text leads to: a page of `docs/rules/`, with or without a heading of it. */
  readonly link?: string;
}

export type Inline = readonly Styled[];

export interface Citation {
  /** The short name under which texts mention it. */
  readonly name: string;
  readonly citation: string;
  /** What kind of study it is, and how far it reaches. */
  readonly note?: string;
}

export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | {
      readonly kind: 'table';
      readonly head: readonly Inline[];
      readonly rows: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'references'; readonly items: readonly Citation[] };

export interface Page {
  readonly title: string;
  readonly blocks: readonly PageBlock[];
}

const MARKED = /`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|\[(?<label>[^\]]+)\]\((?<link>[^)]+)\)/g;

/** Reads the marks that texts of rules are written with: `code`, **strong**, [label](page.md), [`code`](page.md). */
export function inline(text: string): Inline {
  const spans: Styled[] = [];
  let from = 0;
  for (const { index, 0: whole, groups } of text.matchAll(MARKED)) {
    if (index > from) spans.push({ text: text.slice(from, index) });
    from = index + whole.length;
    if (groups?.code) spans.push({ text: groups.code, style: 'code' });
    else if (groups?.strong) spans.push({ text: groups.strong, style: 'strong' });
    else if (groups?.label) spans.push({ ...labelled(groups.label), link: groups.link ?? '' });
  }
  if (from < text.length) spans.push({ text: text.slice(from) });
  return spans;
}

function labelled(label: string): Styled {
  const code = /^`([^`]+)`$/.exec(label)?.[1];
  return code === undefined ? { text: label } : { text: code, style: 'code' };
}

export function heading(text: string): PageBlock {
  return { kind: 'heading', text };
}

export function paragraph(text: string): PageBlock {
  return { kind: 'paragraph', text: inline(text) };
}

export function list(items: readonly string[]): PageBlock {
  return { kind: 'list', items: items.map(inline) };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): PageBlock {
  return { kind: 'table', head: head.map(inline), rows: rows.map((row) => row.map(inline)) };
}

/** A piece of a plan. */
export function source(text: string): PageBlock {
  return { kind: 'source', text: text.trimEnd() };
}
