import type { KnownDocuments, RunplanDocument } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { pacesInView } from '../scope/names.ts';
import { ASSUMED_ATHLETE, athleteFrom } from '../training/athlete.ts';
import { buildPlan } from '../training/build-plan.ts';
import type { TrainingPlan } from '../training/model.ts';
import { checkSyntax, type SyntaxCheck } from './syntax.ts';

/** What is derived from a document and its imports, until one of them changes. */
export interface DocumentModel {
  readonly syntax: SyntaxCheck;
  /** Every plan of the file, once for each of its athletes. */
  readonly plans: readonly TrainingPlan[];
}

/** The training models of documents, computed once per version of a document and what it imports. */
export class PlanModels {
  private readonly models = new WeakMap<RunplanDocument, DocumentModel>();
  private readonly documents: KnownDocuments;

  constructor(documents: KnownDocuments) {
    this.documents = documents;
  }

  of(document: RunplanDocument): DocumentModel {
    let model = this.models.get(document);
    if (!model) {
      model = this.build(document);
      this.models.set(document, model);
    }
    return model;
  }

  /** Drops the model of a document whose imports changed. */
  forget(document: RunplanDocument): void {
    this.models.delete(document);
  }

  private build(document: RunplanDocument): DocumentModel {
    const syntax = checkSyntax(document);
    const lookup = pacesInView(document, this.documents);
    const plans = document.parseResult.value.statements.filter(ast.isPlan).flatMap((plan) => {
      const defined = [...new Set(plan.athletes.flatMap((reference) => reference.ref ?? []))];
      // An athlete that is not known is reported by name; the plan is still checked.
      const athletes = defined.length > 0 ? defined.map(athleteFrom) : [ASSUMED_ATHLETE];
      return athletes.map((athlete) => buildPlan(plan, athlete, lookup, syntax.isBroken));
    });
    return { syntax, plans };
  }
}
