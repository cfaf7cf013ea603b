import { nodesOfType, type PaceLookup, type RunplanDocument, type TrainingPlan } from '@runplan/language';
import type { InlayHint } from 'vscode-languageserver';
import type { Settings } from '../settings.ts';
import { Meanings } from '../syntax/meanings.ts';
import { dateHints } from './date-hints.ts';
import type { HintRequest } from './hint.ts';
import { paceHints } from './pace-hints.ts';
import { weekHints } from './week-hints.ts';

/**
 * What the editor shows between the words of a plan: dates, totals, paces.
 *
 * @param plans the plans of the file, once for each athlete
 * @param lookup finds the definitions of named paces
 */
export function inlayHints(
  document: RunplanDocument,
  plans: readonly TrainingPlan[],
  lookup: PaceLookup,
  settings: Settings['inlayHints'],
  request: HintRequest,
): InlayHint[] {
  const weeks = nodesOfType(document.parseResult.value, 'Week');
  const meanings = new Meanings(plans);
  return [
    ...(settings.dates ? dateHints(weeks, meanings, request) : []),
    ...weekHints(weeks, meanings, settings, request),
    ...(settings.paces ? paceHints(document, plans, meanings, lookup, request) : []),
  ];
}
