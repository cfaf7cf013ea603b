/** What stands behind `fri same as`: the days that a day can be the same as. */
import { type ast, DAYS, dayInWords, daysOf, numbersOf, spellings } from '@runplan/language/internal';
import { needed, type Offer, type Offers } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { value } from './words.ts';

/** The days of the week that have sessions already, and the same day of the week before; undefined behind other words. */
export function sameDayOffers(scene: Scene, day: Token): Offers | undefined {
  const said = scene.textBehind(day).trim().replace(/^:\s*/, '').toLowerCase();
  const { week, plan } = scene;
  if (OF_DAY.test(said)) return needed(weeksAbove(plan?.weeks ?? [], week));
  if (!spellings.SAME_DAY.some((words) => words === said)) return undefined;
  const written = new Set((week?.days ?? []).flatMap((one) => (one.sessions.length > 0 ? daysOf(one) : [])));
  const days = DAYS.filter((name) => written.has(name) && name !== day.type);
  const isLater = week !== undefined && plan?.weeks[0] !== week;
  return needed([
    ...days.map((name) => value(name, dayInWords(name))),
    ...(isLater ? [value('last week', 'the same day of the week before')] : []),
  ]);
}

/** `as tue of`. */
const OF_DAY = new RegExp(`^(?:${spellings.SAME_DAY.join('|')}) (?:${DAYS.join('|')}) of$`);

function weeksAbove(weeks: readonly ast.Week[], own: ast.Week | undefined): readonly Offer[] {
  const above = own ? weeks.slice(0, weeks.indexOf(own)) : [];
  return above
    .toReversed()
    .flatMap((week) => numbersOf(week).map((number) => value(`week ${number}`, 'a week above')));
}
