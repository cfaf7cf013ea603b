import {
  type ast,
  nodesOfType,
  plansInShort,
  type RunplanDocument,
  type TrainingWeek,
  weekForAllInShort,
  weekInShort,
  weeksInShort,
} from '@runplan/language/internal';
import type { Meanings } from '../syntax/meanings.ts';
import { forAthletes } from '../words/for-athletes.ts';
import { type Lens, lensAbove } from './lens.ts';

/**
 * Above each plan: the plan in one line.
 *
 * @param canShow whether another lens can show it
 */
export function planLenses(document: RunplanDocument, meanings: Meanings, canShow: boolean): Lens[] {
  return nodesOfType(document.parseResult.value, 'Plan').flatMap((node) => {
    const summary = plansInShort(meanings.plans(node));
    return [
      ...(summary ? lensAbove(node, summary) : []),
      ...(canShow && node.name ? lensAbove(node, 'Show plan', { plan: node.name }) : []),
    ];
  });
}

/** Above the first week of each phase of more than one week: the weeks of the phase in one line. */
export function phaseLenses(document: RunplanDocument, meanings: Meanings): Lens[] {
  return nodesOfType(document.parseResult.value, 'Plan').flatMap((plan) =>
    phasesOf(plan).flatMap(([first, ...others]) => {
      const weeks = [first, ...others].flatMap((week) => (week ? meanings.weeks(week) : []));
      if (!first || others.length === 0 || weeks.length === 0) return [];
      return lensAbove(first, `${capitalized(first.phase ?? '')}: ${weeksInShort(weeks)}`);
    }),
  );
}

/** Above each week: the week in one line. For editors that do not show the totals of weeks behind their first lines. */
export function weekLenses(document: RunplanDocument, meanings: Meanings): Lens[] {
  return nodesOfType(document.parseResult.value, 'Week').flatMap((node) => {
    const weeks = meanings.weeks(node).filter(({ broken, runs }) => !broken && runs.length > 0);
    const summary = weekSummary(weeks);
    return summary === undefined ? [] : lensAbove(node, summary);
  });
}

function weekSummary(weeks: readonly TrainingWeek[]): string | undefined {
  return forAthletes(
    weeks.map((week) => ({ athlete: week.plan.athlete.name, text: weekInShort(week) })),
    () => weekForAllInShort(weeks),
  );
}

/** Weeks of the same phase that follow one another, as written; weeks without a phase belong to none. */
function phasesOf({ weeks }: ast.Plan): readonly (readonly ast.Week[])[] {
  const phases: ast.Week[][] = [];
  let before: string | undefined;
  for (const week of weeks) {
    const phase = week.phase?.toLowerCase();
    if (phase !== undefined && phase === before) phases.at(-1)?.push(week);
    else if (phase !== undefined) phases.push([week]);
    before = phase;
  }
  return phases;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
