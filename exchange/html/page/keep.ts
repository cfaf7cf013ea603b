/** Replaces what changed and nothing else, so that a page that is edited keeps still. */

/** A part of the page: what it is made of, and how. */
export interface KeptPart {
  readonly key: string;
  readonly content: unknown;
  make(): HTMLElement;
}

/** What an element was made of, and the same as text. */
interface Content {
  readonly value: unknown;
  readonly text: string;
}

const contents = new WeakMap<Element, Content>();

/**
 * Gives an element these parts in their order. A part of the same key and content stays the element it is; one with
 * other content is made anew, and keeps what was opened in it and the focus.
 *
 * @param start how many children stand before the parts
 */
export function showParts(parent: HTMLElement, parts: readonly KeptPart[], start = 0): void {
  const before = new Map<string, HTMLElement>();
  for (const child of [...parent.children].slice(start) as HTMLElement[]) {
    before.set(child.dataset.part ?? '', child);
  }
  let last: Element | null = start === 0 ? null : (parent.children[start - 1] ?? null);
  for (const part of parts) {
    const known = before.get(part.key);
    before.delete(part.key);
    const shown = shownAs(part, known);
    const next: Element | null = last ? last.nextElementSibling : parent.firstElementChild;
    if (next !== shown) parent.insertBefore(shown, next);
    last = shown;
  }
  for (const gone of before.values()) gone.remove();
}

function shownAs(part: KeptPart, known: HTMLElement | undefined): HTMLElement {
  const before = known && contents.get(known);
  if (known && before?.value === part.content) return known;
  const text = JSON.stringify(part.content, withoutPlaces);
  const element = known && before?.text === text ? known : made(part, known);
  contents.set(element, { value: part.content, text });
  return element;
}

function made(part: KeptPart, before: HTMLElement | undefined): HTMLElement {
  const element = part.make();
  element.dataset.part = part.key;
  if (!before) return element;
  for (const details of before.querySelectorAll<HTMLDetailsElement>('details[open]')) {
    const same = find(element, 'details', details.dataset.details);
    if (same instanceof HTMLDetailsElement) same.open = true;
  }
  const focused = before.contains(document.activeElement) ? pathOfFocus(before) : undefined;
  before.replaceWith(element);
  if (focused) focused(element)?.focus({ preventScroll: true });
  return element;
}

/** How the focused element of a part is found in the part that replaces it. */
function pathOfFocus(part: HTMLElement): ((in_: HTMLElement) => HTMLElement | null) | undefined {
  const active = document.activeElement;
  const owner = active?.closest<HTMLElement>('[data-key]');
  if (!active || !owner || !part.contains(owner)) return undefined;
  const controls = (element: HTMLElement) => [
    ...element.querySelectorAll<HTMLElement>('button, summary, input'),
  ];
  const index = controls(owner).indexOf(active as HTMLElement);
  const key = owner.dataset.key;
  return (other) => {
    const same = other.dataset.key === key ? other : find(other, 'key', key);
    return (same && controls(same)[index]) ?? null;
  };
}

function find(element: HTMLElement, name: string, value: string | undefined): HTMLElement | null {
  return value === undefined ? null : element.querySelector(`[data-${name}="${CSS.escape(value)}"]`);
}

/** Where something stands in the text is looked up when it is needed: a line more above changes nothing to see. */
function withoutPlaces(name: string, value: unknown): unknown {
  return name === 'range' ? undefined : value;
}

/** Does something that changes the page, and keeps what is at the top of the window where it is. */
export function keepingScroll(root: HTMLElement, change: () => void): void {
  const anchors = window.scrollY > 0 ? [...root.querySelectorAll<HTMLElement>('[data-part]')] : [];
  const anchor = anchors.findLast(
    (element) => element.offsetHeight > 0 && element.getBoundingClientRect().top <= 0,
  );
  const key = anchor?.dataset.part;
  const top = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (!anchor) return;
  const now = anchor.isConnected ? anchor : find(root, 'part', key);
  const moved = (now?.getBoundingClientRect().top ?? top) - top;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
}
