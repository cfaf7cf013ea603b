import {
  nodesOfType,
  type PaceLookup,
  type RunplanDocument,
  type Span,
  type TrainingPlan,
} from '@runplan/language/internal';
import type { Settings } from '../settings.ts';
import { Meanings } from '../syntax/meanings.ts';
import { dateHints } from './date-hints.ts';
import type { Hint } from './hint.ts';
import { paceHints } from './pace-hints.ts';
import { weekHints } from './week-hints.ts';

/**
 * What the editor shows between the words of a plan: dates, totals, paces.
 *
 * @param plans the plans of the file, once for each athlete
 * @param lookup finds the definitions of named paces
 * @param shown the part of the file that the editor shows
 */
export function hintsIn(
  document: RunplanDocument,
  plans: readonly TrainingPlan[],
  lookup: PaceLookup,
  settings: Settings['inlayHints'],
  shown: Span,
): Hint[] {
  const weeks = nodesOfType(document.parseResult.value, 'Week');
  const meanings = new Meanings(plans);
  return [
    ...(settings.dates ? dateHints(weeks, meanings, shown) : []),
    ...weekHints(weeks, meanings, settings, shown),
    ...(settings.paces ? paceHints(document, plans, meanings, lookup, shown) : []),
  ];
}
