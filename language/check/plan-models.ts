import type { KnownDocuments, RunplanDocument } from '../grammar/document.ts';
import type { Finding } from '../rules/finding.ts';
import { pacesInView } from '../scope/names.ts';
import { runnersOf } from '../scope/runners.ts';
import { keptWith } from '../text/kept-with.ts';
import { ASSUMED_ATHLETE, athleteFrom } from '../training/athlete.ts';
import { buildPlan } from '../training/build-plan.ts';
import type { TrainingPlan } from '../training/model.ts';
import { SessionReaders } from '../training/session-reader.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { boundedPlans, fileTooLarge } from './bounds.ts';
import { checkSyntax, type SyntaxCheck } from './syntax.ts';

/** What is derived from a document and its imports, until one of them changes. */
export interface DocumentModel {
  readonly syntax: SyntaxCheck;
  /** Every plan of the file, once for each of its athletes. */
  readonly plans: readonly TrainingPlan[];
  /** What there is to say about a file or plans that are too large to be checked. */
  readonly tooLarge: readonly Finding[];
}

/** The training models of documents, computed once per version of a document and what it imports. */
export class PlanModels {
  private readonly models = keptWith<RunplanDocument, DocumentModel>();
  /** By what is around the weeks of a file: as long as that is the same, a session means what it meant. */
  private readonly readers = keptWith<object, SessionReaders>();
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
    this.readers.delete(document.aroundWeeks);
  }

  private build(document: RunplanDocument): DocumentModel {
    const syntax = checkSyntax(document);
    const lookup = pacesInView(document, this.documents);
    const readers = this.readers.get(document.aroundWeeks) ?? new SessionReaders();
    this.readers.set(document.aroundWeeks, readers);
    const bounded = boundedPlans(document.parseResult.value, readers.sizes);
    const plans = bounded.plans.flatMap((plan) => {
      const runners = runnersOf(plan);
      // An athlete that is not known is reported by name; the plan is still checked.
      if (runners.length === 0)
        return buildPlan(plan, ASSUMED_ATHLETE, lookup, syntax.isBroken, undefined, readers);
      return runners.map(({ athlete, node }) => {
        const share = figureOf(node, 'share')?.high;
        return buildPlan(plan, athleteFrom(athlete), lookup, syntax.isBroken, share, readers);
      });
    });
    readers.settle();
    return { syntax, plans, tooLarge: [...fileTooLarge(document), ...bounded.findings] };
  }
}
