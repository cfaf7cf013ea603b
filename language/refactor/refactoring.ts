import { type AstNode, AstUtils } from 'langium';
import type { KnownDocuments, RunplanDocument } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { nodeNear } from '../grammar/parts.ts';
import type { Edit } from '../text/edit.ts';
import type { TrainingPlan, TrainingSession } from '../training/model.ts';

/** A change of the text that leaves the training as it is. */
export interface Refactoring {
  /** What is done, as a command without a full stop. */
  readonly title: string;
  /** The edits, in the order of their places; computed when they are asked for. */
  edits(): readonly Edit[];
}

/** Where a refactoring is asked for. */
export interface RefactoringPlace {
  readonly document: RunplanDocument;
  /** All that are known, to look up names in. */
  readonly documents: KnownDocuments;
  /** The models of the document's plans. */
  readonly plans: readonly TrainingPlan[];
  /**
   * Reads what the text of the document would be.
   *
   * @param before what was read so before, and is of no use from then on: what did not change is taken from it
   */
  readonly read: (
    text: string,
    before?: Pick<RefactoringPlace, 'document' | 'plans'>,
  ) => Pick<RefactoringPlace, 'document' | 'plans'>;
  readonly offset: number;
}

/** The node of a type that a place lies in; on the indentation of a line that of its first word. */
export function containerAt<Type extends AstNode>(
  { document, offset }: RefactoringPlace,
  isType: (node: unknown) => node is Type,
): Type | undefined {
  const file = document.parseResult.value;
  const gap = /^[ \t]*/.exec(document.textDocument.getText().slice(offset))?.[0].length ?? 0;
  const node = nodeNear(file, offset) ?? nodeNear(file, offset + gap);
  return node && AstUtils.getContainerOfType(node, isType);
}

/** The session that a place lies in: on the name of its day as well, if it is the only one. */
export function sessionAt(place: RefactoringPlace): ast.Session | undefined {
  const session = containerAt(place, ast.isSession);
  if (session) return session;
  const sessions = containerAt(place, ast.isDay)?.sessions;
  return sessions?.length === 1 ? sessions[0] : undefined;
}

/** What a session became in the models, copies included; undefined where a mistake of syntax makes them misleading. */
export function trainingOf(
  session: ast.Session,
  { plans }: RefactoringPlace,
): readonly TrainingSession[] | undefined {
  const found: TrainingSession[] = [];
  for (const { node, weeks } of plans) {
    if (node !== AstUtils.getContainerOfType(session, ast.isPlan)) continue;
    for (const week of weeks) {
      for (const one of week.sessions) {
        if (one.source !== session) continue;
        if (week.broken) return undefined;
        found.push(one);
      }
    }
  }
  return found.length > 0 ? found : undefined;
}
