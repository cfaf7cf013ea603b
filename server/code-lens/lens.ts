import { type Span, spanOf } from '@runplan/language/internal';
import type { AstNode } from 'langium';

/** A line above something. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** What choosing it does; only where the client has such a command. */
  readonly shows?: Shown;
}

/** A plan by its name, or where the name that the lens stands above is used. */
export type Shown = { readonly plan: string } | 'references';

/** A lens above something; none where it has no place in the text. */
export function lensAbove(node: AstNode, title: string, shows?: Shown): Lens[] {
  const written = spanOf(node);
  if (!written) return [];
  const { start } = written;
  return [{ span: { start, end: start }, title, ...(shows && { shows }) }];
}
