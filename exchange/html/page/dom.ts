/** Elements of the page. Texts become text nodes: nothing that a plan says is ever read as HTML. */

export type Child = Node | string | undefined | readonly Child[];

/** An element with its attributes, those that are undefined left out, and what is in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  append(made, children);
  return made;
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined) continue;
    if (typeof child === 'string' || child instanceof Node) parent.append(child);
    else append(parent, child);
  }
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** The head of a table: what its columns are called, days of the week in short. */
export function tableHead(titles: readonly string[]): HTMLElement {
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      titles.map((title) =>
        WEEKDAY.test(title)
          ? element('th', { scope: 'col', title }, title.slice(0, 3))
          : element('th', { scope: 'col' }, title),
      ),
    ),
  );
}

/** A list of words, or nothing without any. */
export function listOf(className: string, items: readonly Child[]): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  return element(
    'ul',
    { class: className },
    items.map((item) => element('li', {}, item)),
  );
}
