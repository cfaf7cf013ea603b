import { type RunplanDocument, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { partOf, statementSpan } from '../grammar/parts.ts';
import { athletesOf } from '../scope/runners.ts';
import { templatesOf } from '../scope/templates.ts';
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
  readonly plan: ast.Plan;
  readonly athletes: ReadonlySet<ast.Athlete>;
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
  /** By plan, with those beside it. */
  private readonly withKin = new Map<ast.Plan, Excerpt>();

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
      return {
        plan: node,
        athletes: new Set(athletesOf(node)),
        definition,
        start: Math.min(source.nextLine(first.end), end),
        end,
      };
    });
  }

  /** The excerpt with the definition that an offset lies in. */
  around(offset: number): Excerpt {
    const own = this.definitions.findLast((start) => start <= offset) ?? 0;
    if (this.known?.own !== own)
      this.known = { own, excerpt: this.without(({ definition }) => definition !== own) };
    return this.known.excerpt;
  }

  /**
   * The excerpt in which rules find the same in the plan that edits change as in the whole text: with it are the plans of
   * its athletes, and those that it is like or that are like it. Where more changes than one plan, this is the whole text.
   */
  withAllConcerned(edits: readonly Edit[]): Excerpt {
    const bodies = new Set(edits.map((edit) => this.bodies.find((body) => isWithin(edit, body))));
    const [body] = bodies;
    if (!body || bodies.size > 1) return { document: this.document, cuts: [] };
    const known = this.withKin.get(body.plan) ?? this.without((other) => !isKin(other, body));
    this.withKin.set(body.plan, known);
    return known;
  }

  private without(isLeftOut: (body: PlanBody) => boolean): Excerpt {
    const { document, services } = this;
    const cuts = this.bodies.filter(isLeftOut);
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

/** What stands at the end may as well belong to what follows. */
function isWithin(edit: Span, body: Span): boolean {
  return edit.start >= body.start && edit.end <= body.end && edit.start < body.end;
}

function isKin({ plan, athletes }: PlanBody, other: PlanBody): boolean {
  if (plan === other.plan || [...athletes].some((athlete) => other.athletes.has(athlete))) return true;
  return templatesOf(plan).includes(other.plan) || templatesOf(other.plan).includes(plan);
}

function pieces(text: string, cuts: readonly Span[]): string[] {
  const ends = [0, ...cuts.map(({ end }) => end)];
  return ends.map((end, index) => text.slice(end, cuts[index]?.start));
}
