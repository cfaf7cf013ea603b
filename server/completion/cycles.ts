/** The lines of a plan in cycles: the next cycle, what stands in its first line, its days. */
import { type CycleDay, daysOf, formatDate, numbersOf, PHASE, partOf } from '@runplan/language/internal';
import { gap, needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { startOf, withoutFirstWord } from './weeks.ts';
import { keyword, snippet, value, wordsOf } from './words.ts';

/** The next cycle: a copy of the one before, or one to write. */
export function nextCycle(scene: Scene): Offer[] {
  const numbers = cyclesBefore(scene);
  const next = Math.max(0, ...numbers) + 1;
  const written = snippet(`cycle ${next}`, `cycle ${next} ${gap(1, 'base')}`, 'a cycle to write');
  if (next === 1) return [written];
  const text = `cycle ${next} like cycle ${next - 1}`;
  return [
    snippet(text, `cycle ${next} like cycle ${gap(1, String(next - 1))}`, 'a copy of a cycle'),
    written,
  ];
}

/** What comes next in the first line of a cycle. */
export function cycleLineOffers(scene: Scene, words: readonly Token[]): Offers {
  const [, number, ...rest] = words;
  if (!number) return needed(nextCycle(scene).map(withoutFirstWord));
  const copies = (before: string) =>
    cyclesBefore(scene)
      .toReversed()
      .map((one) => value(`${before}${one}`));
  switch (rest.at(-1)?.type) {
    case 'like':
      return needed(copies('cycle '));
    case 'cycle':
      return needed(copies(''));
    case 'at':
      return needed([value('90%'), value('75%')]);
    default:
  }
  if (rest.some(({ type }) => type === 'at')) return possible();
  if (rest.some(({ type }) => type === 'like')) return possible([keyword('at 90%'), keyword('at 75%')]);
  return possible(rest.length === 0 ? wordsOf(PHASE) : [], copies('like cycle ').slice(0, 3));
}

/** The days of the cycle that are not written yet, those below the one above first. */
export function cycleDays(scene: Scene, length: number): Offer[] {
  const { week, day, situation } = scene;
  const others = (week?.days ?? []).filter((one) => partOf(one)?.offset !== situation.typed.start);
  const used = new Set<string>(others.flatMap(daysOf));
  const above = day ? Number(daysOf(day).at(-1)?.slice('day '.length)) : 0;
  const days = Array.from({ length }, (_, index) => index + 1).filter((one) => !used.has(`day ${one}`));
  const ordered = [...days.filter((one) => !(one < above)), ...days.filter((one) => one < above)];
  return ordered.map((one) => dayOffer(scene, `day ${one}`));
}

function dayOffer({ trainings, week }: Scene, label: CycleDay): Offer {
  const date = trainings[0]?.weeks
    .flatMap(({ days }) => days)
    .find(({ inCycle }) => inCycle?.day === label && inCycle.cycle === Number(week?.number))?.date;
  return { label, kind: 'Keyword', ...(date !== undefined && { detail: formatDate(date) }) };
}

/** The numbers of the cycles above the cursor. */
function cyclesBefore(scene: Scene): readonly number[] {
  const start = startOf(scene);
  return (scene.plan?.weeks ?? [])
    .filter((week) => (partOf(week)?.offset ?? start) < start)
    .flatMap(numbersOf);
}
