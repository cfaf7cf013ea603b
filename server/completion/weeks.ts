/** The lines that open weeks: the next one, what it copies, its phase. */
import {
  formatDistance,
  formatPercent,
  METRES_PER_MILE,
  type Phase,
  type TrainingWeek,
  type Units,
} from '@runplan/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { totalInWords } from '../words/figures.ts';
import { weekInShort } from '../words/summaries.ts';
import { isFigureOpen, withUnits } from './figures.ts';
import { gap, needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { keyword, snippet, value, wordsOf } from './words.ts';

/** After so many weeks without a down week, one is offered first. */
const WEEKS_TO_RECOVERY = 3;
const RECOVERY_SHARE = 0.75;
/** Metres a week of a runner of whom nothing is known: a convention, and only a start. */
const USUAL_VOLUME = 30_000;
const SHARES = [1.1, 1.05, 1, 0.9, 0.8, 0.75, 0.6];

/** The next week: copies of the one before, one to write, and in an empty plan the first one with its days. */
export function nextWeek(scene: Scene): Offer[] {
  const { plan } = scene;
  const start = scene.tokens[0]?.start ?? scene.situation.typed.start;
  const weeks = (plan?.weeks ?? []).filter(({ $cstNode }) => $cstNode?.offset !== start);
  const above = weeks.findLast(({ $cstNode }) => $cstNode && $cstNode.offset < start);
  const number = above ? Number(above.number) + 1 : 1;
  const isThere = above ? weeks.some((week) => Number(week.number) === number) : weeks.length > 0;
  if (!Number.isInteger(number) || isThere) return [];
  if (number === 1) return [fullWeek(scene)];
  const before = scene.trainings[0]?.weeks.find(({ node }) => node === above);
  return [
    ...(before ? copiesOf(before) : []),
    snippet(`week ${number}`, `week ${number} ${gap(1, before?.phase ?? 'base')}`, 'a week to write'),
  ];
}

function copiesOf(before: TrainingWeek): Offer[] {
  const number = before.number + 1;
  const weeks = before.plan.weeks.slice(0, before.index + 1);
  const lastDown = weeks.findLastIndex(({ isDown, phase }) => isDown || phase === 'recovery');
  const needsRecovery = weeks.length - 1 - lastDown >= WEEKS_TO_RECOVERY;
  const normal = weeks.findLast(({ isDown, phase }) => !isDown && phase !== 'recovery') ?? before;
  const onward = copy(number, before.isDown ? 'build' : (before.phase ?? 'base'), normal, 1.05);
  const recovery = copy(number, 'recovery', normal, RECOVERY_SHARE);
  return needsRecovery ? [recovery, onward] : [onward, recovery];
}

function copy(number: number, phase: Phase, week: TrainingWeek, share: number): Offer {
  const percent = formatPercent(share);
  return {
    ...snippet(
      `week ${number} ${phase} like week ${week.number} at ${percent}`,
      `week ${number} ${gap(1, phase)} like week ${gap(2, String(week.number))} at ${gap(3, percent)}`,
      scaledInWords(week, share),
    ),
    kind: CompletionItemKind.Snippet,
  };
}

/** What a copy comes to: reckoned, because a copy rounds each amount. */
function scaledInWords({ volume, plan }: TrainingWeek, share: number): string | undefined {
  if (volume.unknown > 0 || volume.distance.high === 0) return undefined;
  return `≈${formatDistance(volume.distance.high * share, plan.units)}`;
}

/** A week with its days, of about the running that the athlete is used to. */
function fullWeek(scene: Scene): Offer {
  const { units, athlete } = scene.trainings[0] ?? {};
  const unit = units === 'mi' ? METRES_PER_MILE : 1000;
  const volume = athlete?.recentVolume ?? USUAL_VOLUME;
  const long = Math.min(athlete?.recentLongest ?? USUAL_VOLUME / 3, volume / 3);
  const inHalves = (metres: number) => Math.max(1, Math.floor((2 * metres) / unit) / 2);
  const lines = weekLines(1, inHalves((volume - long) / 3), inHalves(long), units ?? 'km');
  return snippet('week 1 …', lines.join('\n'), 'a first week of four runs');
}

/** A first week for an athlete who is used to what the snippet of an athlete says, for a plan. */
export function firstWeekLines(from: number): string {
  return weekLines(from, 6, 9, 'km')
    .map((line) => `  ${line}`)
    .join('\n');
}

function weekLines(from: number, easy: number, long: number, units: Units): string[] {
  return [
    'week 1 base',
    '  mon core "Core Basics"',
    `  tue easy ${gap(from, String(easy))} ${units}`,
    `  thu easy ${gap(from + 1, String(easy))} ${units} + core "Core and Hips"`,
    `  sat easy ${gap(from + 2, String(easy))} ${units}`,
    `  sun long ${gap(from + 3, String(long))} ${units}`,
  ];
}

/** What comes next in the line of a week. */
export function weekLineOffers(scene: Scene, words: readonly Token[]): Offers {
  const [, number, ...rest] = words;
  const last = words.at(-1);
  if (!number || !last) {
    const offers = nextWeek(scene).map(withoutFirstWord);
    return needed(offers.length > 0 ? offers : [value(String(openNumber(scene)))]);
  }
  const has = (word: string) => rest.some(({ type }) => type === word);
  if (last.type === 'total') return needed(withUnits(scene, [scene.units]), totals(scene));
  const total = has('total') ? [] : [keyword('total', 'the distance to check against')];
  if (has('like')) return likeOffers(scene, rest.slice(rest.findIndex(({ type }) => type === 'like')), total);
  if (has('total') && isFigureOpen(scene)) return needed(withUnits(scene, [scene.units]));
  return possible(rest.length > 0 ? [] : phases(scene), likeWeeks(scene, 'like week ').slice(0, 3), total);
}

/** What comes next in `like week 2 at 75%`, which `rest` may follow. */
function likeOffers(scene: Scene, like: readonly Token[], rest: readonly Offer[]): Offers {
  const hasShare = like.some(({ type }) => type === 'at');
  switch (like.at(-1)?.type) {
    case 'like':
      return needed(likeWeeks(scene, 'week '));
    case 'week':
      return needed(likeWeeks(scene, ''));
    case 'at':
      return { ...needed(withUnits(scene, ['%']), shares(scene, like)), isPartial: true };
    default:
  }
  if (hasShare && isFigureOpen(scene)) return needed(withUnits(scene, ['%']));
  const at = shares(scene, like).map(({ label, detail }) => keyword(`at ${label}`, detail));
  return possible(hasShare ? [] : at, rest);
}

/** The phases, that of the week before first. */
function phases(scene: Scene): Offer[] {
  const before = earlierWeeks(scene)[0]?.phase;
  return wordsOf('phases').sort(
    (one, other) => Number(other.label === before) - Number(one.label === before),
  );
}

function withoutFirstWord(offer: Offer): Offer {
  return {
    ...offer,
    label: offer.label.replace(/^week /, ''),
    ...(offer.insert && { insert: offer.insert.replace(/^week /, '') }),
  };
}

/** The number that the week at the cursor should have. */
function openNumber({ plan }: Scene): number {
  return (plan?.weeks ?? []).reduce((most, { number }) => Math.max(most, Number(number) || 0), 0) + 1;
}

/** The weeks before the one at the cursor, the latest first. */
function earlierWeeks(scene: Scene): readonly TrainingWeek[] {
  const [plan] = scene.trainings;
  const own = Number(scene.tokens[1]?.text);
  return (plan?.weeks ?? []).filter(({ number }) => number < own).toReversed();
}

function likeWeeks(scene: Scene, before: string): Offer[] {
  return earlierWeeks(scene).map((week) => ({
    ...value(`${before}${week.number}`, weekInShort(week)),
    kind: CompletionItemKind.Reference,
    about: { is: 'week', plan: week.plan.name, number: week.number },
  }));
}

/** Shares of the copied week; those first that stay below the limit of `mileage-increase`. */
function shares(scene: Scene, like: readonly Token[]): Offer[] {
  const copied = earlierWeeks(scene).find(({ number }) => number === Number(like[2]?.text));
  const [week] = scene.trainingWeeks;
  const most = week && scene.roomIn(week, week.days[0]?.name).week;
  const isRecovery = ['recovery', 'taper'].includes(scene.tokens[2]?.text.toLowerCase() ?? '');
  const order = isRecovery
    ? SHARES.toReversed().sort((one, other) => rankOfRecovery(one) - rankOfRecovery(other))
    : SHARES;
  const judged = order.map((share) => {
    const detail = copied && scaledInWords(copied, share);
    const fits = !copied || most === undefined || copied.volume.distance.high * share <= most + 0.5;
    const words = fits
      ? detail
      : `${detail}; mileage-increase reports above ${formatDistance(most ?? 0, scene.units)}`;
    return { offer: value(formatPercent(share), words), fits };
  });
  return [...judged.filter(({ fits }) => fits), ...judged.filter(({ fits }) => !fits)].map(
    ({ offer }) => offer,
  );
}

function rankOfRecovery(share: number): number {
  return Math.abs(share - RECOVERY_SHARE);
}

/** What the sessions of the week add up to now. */
function totals(scene: Scene): Offer[] {
  const [week] = scene.trainingWeeks;
  if (!week || week.volume.distance.high === 0 || week.volume.unknown > 0) return [];
  const label = formatDistance(week.volume.distance.high, week.plan.units);
  return [value(label, `its sessions have ${totalInWords(week.volume, week.plan.units)}`)];
}
