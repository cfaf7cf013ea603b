import type { Action, ActionRequest, ActionSource } from './action.ts';
import { fixAll } from './fix-all.ts';
import { isWanted } from './kinds.ts';
import { organizeImports } from './organize-imports.ts';
import { REFACTORINGS } from './refactor.ts';
import { repairFinding } from './repair-finding.ts';
import { unknownName } from './unknown-name.ts';

const SOURCES: readonly ActionSource[] = [
  repairFinding,
  unknownName,
  ...REFACTORINGS,
  fixAll,
  organizeImports,
];

/** The kinds of actions that there are. */
export const ACTION_KINDS = [...new Set(SOURCES.flatMap(({ kinds }) => kinds))];

/** What can be done, of the kinds that are asked for. */
export async function actionsFor(request: ActionRequest): Promise<readonly Action[]> {
  const actions: Action[] = [];
  for (const source of SOURCES) {
    if (request.token.isCancellationRequested) return [];
    if (!source.kinds.some((kind) => isWanted(kind, request.context))) continue;
    actions.push(...(await source.offer(request)));
  }
  return actions;
}
