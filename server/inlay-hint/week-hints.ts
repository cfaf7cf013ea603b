import {
  type ast,
  changeInWords,
  changesInWords,
  formatDistance,
  formatDistanceRange,
  parseDistance,
  reachedShare,
  type Span,
  sharesInWords,
  spanOf,
  statementSpan,
  type TrainingWeek,
  totalInWords,
  weekForAllInShort,
  weekInShort,
  weeksReferredTo,
} from '@runplan/language/internal';
import type { Settings } from '../settings.ts';
import type { Meanings } from '../syntax/meanings.ts';
import { isIn } from '../syntax/places.ts';
import { forAthletes } from '../words/for-athletes.ts';
import { dotted, type HoverPart, items, paragraph, strong, type Words } from '../words/markup.ts';
import type { Hint } from './hint.ts';

/** The running of weeks and its change, behind their first line: `33 km (+10%)`. */
export function weekHints(
  weeks: readonly ast.Week[],
  meanings: Meanings,
  settings: Settings['inlayHints'],
  shown: Span,
): Hint[] {
  return weeks.flatMap((node) => {
    if (!(node.like ? settings.copiedWeeks : settings.weekTotals)) return [];
    const offset = statementSpan(node)?.end;
    if (offset === undefined || !isIn(offset, shown)) return [];
    if (node.isCycle) return cycleHint(offset, meanings.calendarWeeks(node));
    // Figures of a week with a mistake would mislead.
    const known = meanings.weeks(node).filter(({ broken, runs }) => !broken && runs.length > 0);
    const label = totalsAndChanges(known);
    const total = label === undefined ? [] : [{ offset, label, details: details(known) }];
    return [...reached(node, known), ...total];
  });
}

/** The calendar weeks that begin in a cycle: `week 2 48 km (+5%) · week 3 50 km (+4.2%)`. */
function cycleHint(offset: number, weeks: readonly TrainingWeek[]): Hint[] {
  const known = weeks.filter(({ broken, runs }) => !broken && runs.length > 0);
  const labels = [...Map.groupBy(known, ({ number }) => number)].map(
    ([number, versions]) => `week ${number} ${totalsAndChanges(versions) ?? ''}`,
  );
  if (labels.length === 0) return [];
  const own = byAthlete(known, (week) => dotted(`week ${week.number}`, inFull(week)));
  return [{ offset, label: labels.join(' · '), details: [...own, paragraph(CYCLE)] }];
}

const CYCLE = 'The calendar weeks that begin in this cycle: totals and limits are of those.';

/** The percentage that a copy really has, behind its `like`: `83% reached`. */
function reached(node: ast.Week, weeks: readonly TrainingWeek[]): Hint[] {
  const offset = node.like && spanOf(node.like)?.end;
  const shares = weeks.map((week) => ({ athlete: week.plan.athlete.name, share: reachedShare(week) }));
  const label = forAthletes(
    shares.map(({ athlete, share }) => ({
      athlete,
      text: share === undefined ? undefined : reachedInWords([share]),
    })),
    () => reachedInWords(shares.flatMap(({ share }) => share ?? [])),
  );
  if (offset === undefined || label === undefined) return [];
  const own = byAthlete(weeks, (week) => {
    const share = reachedShare(week);
    return share === undefined ? 'as written' : reachedInWords([share]);
  });
  return [{ offset, label, details: [...own, paragraph(REACHED)] }];
}

/** `83% reached`, `80-83% reached`. */
function reachedInWords(shares: readonly number[]): string {
  return `${sharesInWords(shares)} reached`;
}

const REACHED =
  'Of the work of the copied week, without warm-up, cool-down and recoveries: as near as whole sets, repetitions and ' +
  'round amounts come.';

/**
 * `33 km (+10%)`; what is the same for both athletes is said once: `33 km (Sam +10%, Alex +9.8%)`, else `Sam 33 km (+10%),
 * Alex 30 km (+10%)`; of more athletes the range: `30-33 km (+5% to +10%)`. The total is left out where the author wrote
 * it: only the change is new then.
 */
function totalsAndChanges(weeks: readonly TrainingWeek[]): string | undefined {
  const figures = weeks.map((week) => ({
    athlete: week.plan.athlete.name,
    total: statesTotal(week) ? undefined : totalInWords(week.volume, week.plan.units),
    change: changeInWords(week),
  }));
  const [first] = figures;
  if (first && figures.every(({ total }) => total === first.total)) {
    const change = forAthletes(
      figures.map(({ athlete, change: text }) => ({ athlete, text })),
      () => changesInWords(weeks),
    );
    return together(first.total, change);
  }
  return forAthletes(
    figures.map(({ athlete, total, change }) => ({ athlete, text: together(total, change) })),
    () => weekForAllInShort(weeks),
  );
}

function together(total: string | undefined, change: string | undefined): string | undefined {
  return total !== undefined && change !== undefined ? `${total} (${change})` : (total ?? change);
}

function statesTotal({ node, volume, plan }: TrainingWeek): boolean {
  const stated = node.total ? parseDistance(node.total) : undefined;
  return (
    stated !== undefined &&
    stated !== 'reversed' &&
    volume.unknown === 0 &&
    formatDistanceRange(stated.range, plan.units) === formatDistanceRange(volume.distance, plan.units)
  );
}

function details(weeks: readonly TrainingWeek[]): HoverPart[] {
  const [first] = weeks;
  if (!first) return [];
  const isOne = weeks.every((week) => weekInShort(week) === weekInShort(first));
  const marks = new Set(weeks.flatMap(marksOf));
  return [
    ...(isOne ? [paragraph(inFull(first))] : byAthlete(weeks, inFull)),
    ...[...marks].map((mark) => paragraph(mark)),
  ];
}

/** What is told of each of several athletes; nothing where there is one alone. */
function byAthlete(weeks: readonly TrainingWeek[], words: (week: TrainingWeek) => Words): HoverPart[] {
  const isOne = weeks.every(({ plan: { athlete } }) => athlete.name === weeks[0]?.plan.athlete.name);
  return isOne ? [] : items(weeks.map((week) => dotted(strong(week.plan.athlete.name), words(week))));
}

function inFull(week: TrainingWeek): Words {
  const { reference, plan } = week;
  const compared =
    reference && changeInWords(week) !== undefined
      ? `compared with ${reference.weeks.some(({ volume }) => volume.estimated) ? '≈' : ''}${formatDistance(reference.distance, plan.units)} in ${weeksReferredTo(reference.weeks.map(({ number }) => number))}`
      : undefined;
  return dotted(weekInShort(week), compared);
}

/** What the marks of the figures mean. */
function marksOf({ volume: { estimated, unknown } }: TrainingWeek): string[] {
  return [
    ...(estimated ? ['≈: durations are counted as distance through their pace.'] : []),
    ...(unknown > 0
      ? [unknown === 1 ? '?: one run has no amount.' : `?: ${unknown} runs have no amount.`]
      : []),
  ];
}
