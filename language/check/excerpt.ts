import { type RunplanDocument, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { partOf, statementSpan } from '../grammar/parts.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { RunplanServices } from './services.ts';

/** A text without the plans that stand elsewhere; only their names are left. */
export interface Excerpt {
  readonly document: RunplanDocument;
  /** What is left out of the whole text, in order. */
  readonly cuts: readonly Span[];
}

/** What stands in a plan behind its first line. */
interface PlanBody extends Span {
  /** Where the line of its definition begins. */
  readonly definition: number;
}

/** Excerpts of a text in which edits of it can be tried at little cost, however many plans it has. */
export class Excerpts {
  private readonly document: RunplanDocument;
  private readonly services: RunplanServices;
  /** Where the lines of definitions begin. */
  private readonly definitions: readonly number[];
  private readonly bodies: readonly PlanBody[];
  /** The last one, which the next mistake of the same plan asks for again. */
  private known: { readonly own: number; readonly excerpt: Excerpt } | undefined;

  constructor(document: RunplanDocument, services: RunplanServices) {
    this.document = document;
    this.services = services;
    const source = sourceOf(document);
    const { statements } = document.parseResult.value;
    this.definitions = statements.map((node) => source.lineStart(partOf(node)?.offset ?? 0));
    this.bodies = statements.flatMap((node, index) => {
      const first = ast.isPlan(node) && statementSpan(node);
      if (!first) return [];
      const definition = this.definitions[index] as number;
      const end = this.definitions[index + 1] ?? source.text.length;
      return { definition, start: Math.min(source.nextLine(first.end), end), end };
    });
  }

  /** The excerpt with the definition that an offset lies in. */
  around(offset: number): Excerpt {
    const own = this.definitions.findLast((start) => start <= offset) ?? 0;
    if (this.known?.own !== own) this.known = { own, excerpt: this.without(own) };
    return this.known.excerpt;
  }

  private without(own: number): Excerpt {
    const { document, services } = this;
    const cuts = this.bodies.filter(({ definition }) => definition !== own);
    if (cuts.length === 0) return { document, cuts };
    const text = pieces(document.textDocument.getText(), cuts).join('');
    return { document: services.imagine(document.uri.toString(), text), cuts };
  }
}

/** Edits of the whole text as edits of an excerpt that leaves out nothing of what they change. */
export function inExcerpt({ cuts }: Excerpt, edits: readonly Edit[]): readonly Edit[] {
  return edits.map((edit) => {
    const before = cuts.filter(({ end }) => end <= edit.start);
    const by = before.reduce((sum, { start, end }) => sum + end - start, 0);
    return { ...edit, start: edit.start - by, end: edit.end - by };
  });
}

function pieces(text: string, cuts: readonly Span[]): string[] {
  const ends = [0, ...cuts.map(({ end }) => end)];
  return ends.map((end, index) => text.slice(end, cuts[index]?.start));
}
