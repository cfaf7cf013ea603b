import type { Action, ActionRequest, ActionSource, Problem } from './action.ts';
import { defineName } from './define-name.ts';
import { fixAll } from './fix-all.ts';
import { importName } from './import-name.ts';
import { isWanted } from './kinds.ts';
import { organizeImports } from './organize-imports.ts';
import { REFACTORINGS } from './refactor.ts';
import { repairFinding } from './repair-finding.ts';
import { writeFileInUsualForm, writeInUsualForm } from './usual-form.ts';

/** The best for a mistake first. */
const SOURCES: readonly ActionSource[] = [
  importName,
  repairFinding,
  defineName,
  ...REFACTORINGS,
  writeInUsualForm,
  fixAll,
  organizeImports,
  writeFileInUsualForm,
];

/** The kinds of actions that there are. */
export const ACTION_KINDS = [...new Set(SOURCES.flatMap(({ kinds }) => kinds))];

/** What can be done, of the kinds that are asked for. */
export async function actionsFor(request: ActionRequest): Promise<readonly Action[]> {
  const wanted = SOURCES.filter(({ kinds }) => kinds.some((kind) => isWanted(kind, request.kinds)));
  // None waits for another: all of them see the text and its imports as they are now.
  const offered = await Promise.all(wanted.map((source) => source.offer(request)));
  return withOnePreferred(offered.flat());
}

/** Leaves at most one preferred action for a problem: the first. */
function withOnePreferred(actions: readonly Action[]): readonly Action[] {
  const served = new Set<Problem>();
  return actions.map((action) => {
    const { isPreferred, problems } = action;
    if (!isPreferred || !problems) return action;
    if (problems.every((problem) => served.has(problem))) return { ...action, isPreferred: false };
    for (const problem of problems) served.add(problem);
    return action;
  });
}
