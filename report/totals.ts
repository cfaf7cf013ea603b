import { count } from '@runplan/language/internal';
import type { Summary } from './define-reporter.ts';

/**
 * What was found in how much, as a sentence: `3 findings in 1 plan (1 file): 1 error, 2 warnings.`
 *
 * Where findings are kept apart that are known, the others are called new.
 *
 * @param errorsOnly whether only errors are shown
 */
export function totals(summary: Summary, errorsOnly: boolean): string {
  const { errors, warnings, infos, hints, allowed } = summary;
  const all = errors + warnings + infos;
  const checked = `${count(summary.plans, 'plan')} (${count(summary.files, 'file')})`;
  const kinds = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info'],
  ] as const;
  const found = kinds.filter(([n]) => n > 0).map(([n, kind]) => count(n, kind));
  const beside = hints > 0 ? `; ${count(hints, 'hint')} in the editor` : '';
  const accepted = allowed > 0 ? `; ${allowed} accepted by \`allow\`` : '';
  const repaired =
    summary.repaired === undefined
      ? ''
      : `; ${summary.repaired} repaired${asSuggested(summary.suggested, summary.repaired)}`;
  const known = summary.known === undefined ? '' : `; ${summary.known} known`;
  const isNew = summary.known === undefined ? '' : 'new ';
  const hidden = errorsOnly && all > errors ? ' Only errors are shown.' : '';
  const more = beside + accepted + known + repaired;
  if (all === 0) return `No ${isNew}findings in ${checked}${more}.`;
  return `${count(all, `${isNew}finding`)} in ${checked}: ${found.join(', ')}${more}.${hidden}`;
}

/** How many of the repairs that were made were suggested ones, as what follows their number. */
export function asSuggested(suggested: number | undefined, repaired: number): string {
  if (!suggested) return '';
  if (suggested < repaired) return `, ${suggested} of them as suggested`;
  return repaired === 1 ? ', as suggested' : ', all of them as suggested';
}
