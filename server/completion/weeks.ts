/** The lines that open weeks: the next one, what it copies, its phase. */
import {
  type ast,
  formatDistance,
  formatPercent,
  METRES_PER_MILE,
  numbersOf,
  PHASE,
  type Phase,
  partOf,
  type TrainingWeek,
  totalInWords,
  type Units,
  weekInShort,
  writtenNode,
} from '@runplan/language/internal';
import { isFigureOpen, withUnits } from './figures.ts';
import { gap, NOTHING, needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { keyword, snippet, value, wordsOf } from './words.ts';

/** After so many weeks without a down week, one is offered first. */
const WEEKS_TO_RECOVERY = 3;
const RECOVERY_SHARE = 0.75;
/** Metres a week of a runner of whom nothing is known: a convention, and only a start. */
const USUAL_VOLUME = 30_000;
/** Beside three easy runs, a long run of so many times their length is a third of the week; beside two, 43%. */
const LONG_TO_EASY = 1.5;
const SHARES = [1.1, 1.05, 1, 0.9, 0.8, 0.75, 0.6];

/** What keeps an athlete from training for a week. */
const ABSENCES = ['sick', 'holiday', 'travel'] as const;

/** The next week: copies of the one before, one to write, and in an empty plan the first one with its days. */
export function nextWeek(scene: Scene): Offer[] {
  const { plan } = scene;
  const isOwn = (week: ast.Week) => partOf(week)?.offset === startOf(scene);
  const weeks = (plan?.weeks ?? []).filter((week) => !isOwn(week));
  const above = weekAbove(scene);
  const number = above ? lastNumberOf(above) + 1 : 1;
  const isThere = above ? weeks.some((week) => numbersOf(week).includes(number)) : weeks.length > 0;
  if (!Number.isInteger(number) || isThere) return [];
  const own = plan?.weeks.find(isOwn);
  const last = own && numbersOf(own)[0] === number ? lastNumberOf(own) : number;
  // One of them alone would leave a gap in front of the weeks below.
  if (last > number) return [value(`week ${number}-${last}`, 'the weeks that stand here')];
  if (number === 1) return [fullWeek(scene)];
  const before = scene.trainings[0]?.weeks.findLast(({ node }) => writtenNode(node) === above);
  // Nobody races once more because the plan goes on.
  const isAfterRace = before !== undefined && isOfRace(before);
  const phase = isAfterRace ? 'recovery' : (before?.phase ?? 'base');
  return [
    ...(before && !isAfterRace ? copiesOf(before) : []),
    snippet(`week ${number}`, `week ${number} ${gap(1, phase)}`, 'a week to write'),
  ];
}

/** Whether a week is that of the race, by what is in it or by its phase. */
export function isOfRace({ isRace, phase }: TrainingWeek): boolean {
  return isRace || phase === 'race';
}

/** Where the line begins that is completed. */
export function startOf({ tokens, situation }: Scene): number {
  return tokens[0]?.start ?? situation.typed.start;
}

/** The number of a week, of several in one line the last; not a number where it can't be read. */
function lastNumberOf(week: ast.Week): number {
  return numbersOf(week).at(-1) ?? Number.NaN;
}

function weekAbove(scene: Scene): ast.Week | undefined {
  const start = startOf(scene);
  return scene.plan?.weeks.findLast((week) => (partOf(week)?.offset ?? start) < start);
}

function copiesOf(before: TrainingWeek): Offer[] {
  const number = before.number + 1;
  const weeks = before.plan.weeks.slice(0, before.index + 1);
  const lastDown = weeks.findLastIndex(({ isDown, phase }) => isDown || phase === 'recovery');
  const needsRecovery = weeks.length - 1 - lastDown >= WEEKS_TO_RECOVERY;
  const normal = weeks.findLast(({ isDown, phase }) => !isDown && phase !== 'recovery') ?? before;
  const onward = copy(
    number,
    before.isDown || before.phase === 'recovery' ? 'build' : (before.phase ?? 'base'),
    normal,
    1.05,
  );
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
    kind: 'Snippet',
  };
}

/** What a copy comes to: reckoned, because a copy rounds each amount. */
function scaledInWords({ volume, plan }: TrainingWeek, share: number): string | undefined {
  if (volume.unknown > 0 || volume.distance.high === 0) return undefined;
  return `≈${formatDistance(volume.distance.high * share, plan.units)}`;
}

/** A week with its days, of about the running that the athlete is used to, and as the back of each asks for. */
function fullWeek(scene: Scene): Offer {
  const { units, athlete } = scene.trainings[0] ?? {};
  const backs = scene.trainings.map((plan) => plan.athlete.back);
  if (backs.includes('pain')) {
    return snippet('week 1 …', runWalkLines().join('\n'), 'a first week of three run-walk sessions');
  }
  // With a disc diagnosis no run is to follow another one on the next day.
  const isSpaced = backs.includes('disc');
  const unit = units === 'mi' ? METRES_PER_MILE : 1000;
  const volume = athlete?.recentVolume ?? USUAL_VOLUME;
  const most = Math.min(athlete?.recentLongest ?? USUAL_VOLUME / 3, volume / 3);
  const inHalves = (metres: number) => Math.max(1, Math.floor((2 * metres) / unit) / 2);
  const easy = inHalves((volume - most) / (isSpaced ? 2 : 3));
  const long = inHalves(Math.min(most, LONG_TO_EASY * easy * unit));
  const lines = weekLines(1, easy, long, units ?? 'km').filter(
    (line) => !(isSpaced && line.includes('sat ')),
  );
  return snippet('week 1 …', lines.join('\n'), `a first week of ${isSpaced ? 'three' : 'four'} runs`);
}

/** The first week of a return to running with present pain: short bouts of running, days between. */
function runWalkLines(): string[] {
  const session = (number: number) =>
    `run-walk: warm up 5 min walk, ${gap(number, '10')} x (run 30 s, walk 2 min), cool down 5 min walk`;
  return [
    'week 1 base',
    '  mon core "Core Basics"',
    `  tue ${session(1)}`,
    `  thu ${session(2)}`,
    '  fri core "Core and Hips"',
    `  sun ${session(3)}`,
  ];
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
    return needed(offers.length > 0 ? offers : [insertedNumber(scene)]);
  }
  const has = (word: string) => rest.some(({ type }) => type === word);
  // A title ends the line.
  if (last.type === 'TEXT') return NOTHING;
  if (last.type === 'total') return needed(withUnits(scene, [scene.units]), totals(scene));
  const total = has('total') ? [] : [keyword('total')];
  if (has('like')) return likeOffers(scene, rest.slice(rest.findIndex(({ type }) => type === 'like')), total);
  if (has('total') && isFigureOpen(scene)) return needed(withUnits(scene, [scene.units]));
  const isAbsence = rest.some(({ type }) => ABSENCES.some((word) => word === type));
  const absences = isAbsence || has('total') ? [] : ABSENCES.map((word) => keyword(word, undefined, 'Week'));
  const first = rest.length > 0 ? [] : phases(scene);
  return possible(first, likeWeeks(scene, 'like week ').slice(0, 3), total, absences);
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
  return wordsOf(PHASE).sort((one, other) => Number(other.label === before) - Number(one.label === before));
}

/** An offer behind the word that its line begins with. */
export function withoutFirstWord(offer: Offer): Offer {
  return {
    ...offer,
    label: offer.label.replace(/^(?:week|cycle) /, ''),
    ...(offer.insert && { insert: offer.insert.replace(/^(?:week|cycle) /, '') }),
  };
}

/** The number of a week that is written between others; where those end, the next one. */
function insertedNumber(scene: Scene): Offer {
  const numbers = (scene.plan?.weeks ?? []).flatMap(numbersOf);
  const above = weekAbove(scene);
  const number = ((above && lastNumberOf(above)) || 0) + 1;
  return numbers.includes(number)
    ? value(String(number), 'a repair numbers the weeks behind it anew')
    : value(String(Math.max(0, ...numbers) + 1));
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
    kind: 'Week',
    about: { is: 'week', plan: week.plan.name, number: week.number },
  }));
}

/** Shares of the copied week; those first that stay below the limit of growth. */
function shares(scene: Scene, like: readonly Token[]): Offer[] {
  const copied = earlierWeeks(scene).find(({ number }) => number === Number(like[2]?.text));
  const [week] = scene.trainingWeeks;
  const room = week && scene.roomIn(week, week.days[0]?.name).week;
  const isRecovery = ['recovery', 'taper'].includes(scene.tokens[2]?.text.toLowerCase() ?? '');
  const order = isRecovery
    ? SHARES.toReversed().sort((one, other) => rankOfRecovery(one) - rankOfRecovery(other))
    : SHARES;
  const judged = order.map((share) => {
    const detail = copied && scaledInWords(copied, share);
    const fits = !copied || !room || copied.volume.distance.high * share <= room.most + 0.5;
    const words = fits
      ? detail
      : `${detail}; ${room.rule} reports above ${formatDistance(room.most, scene.units)}`;
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
