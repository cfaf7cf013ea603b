import { type RunplanDocument, sourceOf } from '../grammar/document.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { kinds, manners, paces, parts } from '../grammar/notation/tables.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { TextRepair } from '../rules/finding.ts';
import { DEFINITION_TYPES } from '../scope/names.ts';
import type { Edit } from '../text/edit.ts';
import { Copies } from './copies.ts';
import { Excerpts, inExcerpt } from './excerpt.ts';
import { checkNames } from './names.ts';
import { checkPolicies } from './policy-mistakes.ts';
import type { RunplanServices } from './services.ts';
import { checkSyntax } from './syntax.ts';
import type { TrialBudget } from './trial-budget.ts';

/** Tries what may have been meant by mistakes of syntax and names on copies of a text, before it is offered. */
export class CorrectionTrial {
  private readonly document: RunplanDocument;
  private readonly services: RunplanServices;
  private readonly rules: ReadonlyMap<string, Rule>;
  private readonly excerpts: Excerpts;
  private readonly copies: Copies;
  private readonly budget: TrialBudget;
  private readonly readings = new WeakMap<RunplanDocument, Reading>();

  /** @param budget how much may be tried */
  constructor(
    document: RunplanDocument,
    services: RunplanServices,
    rules: ReadonlyMap<string, Rule>,
    budget: TrialBudget,
  ) {
    this.document = document;
    this.services = services;
    this.rules = rules;
    this.excerpts = new Excerpts(document, services);
    this.copies = new Copies(services);
    this.budget = budget;
  }

  /** Whether the lines that a correction changes are read without a mistake then, and no other line is read worse. */
  passes({ edits }: TextRepair): boolean {
    const [first] = edits;
    if (!first || this.budget.isSpent || this.isGuess(edits)) return false;
    const excerpt = this.excerpts.around(first.start);
    if (!this.budget.allows(excerpt.document)) return false;
    const [copy, isRight] = this.try(excerpt.document, inExcerpt(excerpt, edits));
    // What other plans name may be something else then.
    if (excerpt.cuts.length > 0 && namesIn(copy) !== namesIn(excerpt.document))
      return this.budget.allows(this.document) && this.try(this.document, edits)[1];
    return isRight;
  }

  /** `75 Minuten` has a unit that is not known: 75 of another one are something else. */
  private isGuess(edits: readonly Edit[]): boolean {
    const text = this.document.textDocument.getText();
    return edits.some(
      ({ start, end, text: written }) =>
        // A manner in front of an amount changes no unit, and behind `1:45` stands none.
        /\d (?:km|mi|min)$/.test(written) &&
        !/^(?:jog|stand|run) /.test(written) &&
        !text.slice(start, end).includes(':') &&
        hasOtherUnit(text.slice(end)),
    );
  }

  /** The copy, and whether it is read better. */
  private try(document: RunplanDocument, edits: readonly Edit[]): readonly [RunplanDocument, boolean] {
    const copy = this.copies.with(document, edits);
    const [before, after] = [this.readingOf(document), this.readingOf(copy)];
    const source = sourceOf(document);
    const isClean = edits.every(({ start, text: written }) => {
      const { line } = source.position(start);
      const last = line + (written.match(/\n/g)?.length ?? 0);
      for (let one = line; one <= last; one++) if (after.lines.has(one)) return false;
      return true;
    });
    return [copy, isClean && after.mistakes < before.mistakes];
  }

  private readingOf(document: RunplanDocument): Reading {
    const known = this.readings.get(document);
    if (known) return known;
    const findings = [
      ...checkSyntax(document).findings,
      ...checkNames(document, this.services.documents, this.rules),
      ...checkPolicies(document.parseResult.value, this.rules),
    ];
    const lines = new Set(findings.map(({ start }) => start.line));
    const reading = { mistakes: findings.length, lines };
    this.readings.set(document, reading);
    return reading;
  }
}

/** Whether a word that may be a unit stands in front of a text: none that says what is run. */
function hasOtherUnit(text: string): boolean {
  const word = /^[ \t]*(\p{L}[\p{L}-]*)/u.exec(text)?.[1];
  return (
    word !== undefined && ![kinds, paces, manners, parts].some((known) => known.named(word) !== undefined)
  );
}

/** How many mistakes a text has, and on which of its lines. */
interface Reading {
  readonly mistakes: number;
  readonly lines: ReadonlySet<number>;
}

/** All names that a file gives to something, as one text. */
function namesIn({ parseResult: { value: file } }: RunplanDocument): string {
  const named = [...DEFINITION_TYPES, 'Shoes' as const].flatMap((type) =>
    nodesOfType(file, type).map(({ name }) => [type, name]),
  );
  const also = nodesOfType(file, 'Also').flatMap(({ names }) => names.map((name) => ['Exercise', name]));
  return JSON.stringify([...named, ...also].map(([type, name]) => [type, keyOfName(name ?? '')]));
}
