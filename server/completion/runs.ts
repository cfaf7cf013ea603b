/** Runs: how much, of what steps, and how. */
import {
  amountOfRun,
  DETAILS,
  detailOf,
  exactPercent,
  FIRST_CADENCE_STEP,
  HOLDINGS,
  KINDS,
  nameInText,
  partOf,
  RACE,
  type TrainingSession,
} from '@runplan/language/internal';
import { amounts } from './amounts.ts';
import { runUnits, withUnits } from './figures.ts';
import { figuresOf } from './lines.ts';
import { NOTHING, needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { stepOffers, targetsBehind } from './steps.ts';
import { targetOffers } from './targets.ts';
import { keyword, value, wordsOf } from './words.ts';

/** The steps of a session before are offered up to this length. */
const LONGEST_STEPS = 120;

/** What comes next in a run; `start` is where its session begins. */
export function runOffers(scene: Scene, first: Token, rest: readonly Token[], start: number): Offers {
  const kind = first.text.toLowerCase();
  const colon = rest.findIndex(({ type }) => type === ':');
  if (colon >= 0) {
    const steps = stepOffers(scene, kind, rest.slice(colon + 1), detailWords(scene, rest));
    return colon < rest.length - 1
      ? steps
      : { ...steps, offers: [...wholeSteps(scene, kind, first), ...steps.offers] };
  }
  if (rest.length === 0) return amountOffers(scene, kind, first, start);
  if (rest[0]?.type === 'TIMES') return stepOffers(scene, kind, rest, detailWords(scene, rest));
  return details(scene, kind, rest);
}

function amountOffers(scene: Scene, kind: string, word: Token, start: number): Offers {
  const races = kind === 'race' ? raceNames(scene) : [];
  const steps = structures(scene, kind, word);
  const isStructured = KINDS.get(kind)?.structure !== undefined;
  const figures = amounts(scene, kind, start, !isStructured);
  const offers = isStructured ? [steps, races, figures] : [races, figures, steps];
  return { ...needed(...offers), isPartial: true };
}

/** The races that have a name; that of the plan first. */
function raceNames({ trainings }: Scene): Offer[] {
  const own = trainings[0]?.race?.distanceName.toLowerCase();
  return wordsOf(RACE).sort((one, other) => Number(other.label === own) - Number(one.label === own));
}

/** Whole structures: those of the sessions of this kind before, and the usual one. */
function structures(scene: Scene, kind: string, word: Token): Offer[] {
  const [week] = scene.trainingWeeks;
  const earlier = (week?.plan.weeks.slice(Math.max(0, week.index - 4), week.index) ?? [])
    .toReversed()
    .flatMap(({ number, runs }) =>
      runs
        .filter((session) => session.kind === kind && !session.copied)
        .flatMap((session) => {
          const text = stepsText(session);
          return text ? [structure(text, `as in week ${number}`, word)] : [];
        }),
    );
  const amount = scene.units === 'mi' ? '1 mi' : '2 km';
  const usual = KINDS.get(kind)?.structure?.replaceAll('{easy}', amount);
  const all = [...earlier, ...(usual ? [structure(usual, 'a usual structure', word)] : [])];
  return all.filter(({ label }, index) => all.findIndex((other) => other.label === label) === index);
}

/** The structures that begin with a colon, without it. */
function wholeSteps(scene: Scene, kind: string, word: Token): Offer[] {
  return structures(scene, kind, word)
    .filter(({ label }) => label.startsWith(': '))
    .map(({ from: _, ...offer }) => ({ ...offer, label: offer.label.slice(2) }));
}

function structure(text: string, detail: string, word: Token): Offer {
  return {
    label: text,
    kind: 'Snippet',
    detail,
    ...(text.startsWith(':') && { from: word.end }),
  };
}

/** What stands behind the kind of a session in one line, if that has steps and is no longer than a line. */
function stepsText({ source }: TrainingSession): string | undefined {
  const { activity } = source;
  if (activity?.$type !== 'Run' || activity.steps.length === 0) return undefined;
  const text = partOf(activity)?.text.slice(activity.kind.length).trim();
  return text && text.length <= LONGEST_STEPS && !/[#\r\n]/.test(text) ? text : undefined;
}

/** Details of which the plan says what is likely, by the type of their node. */
const LIKELY: ReadonlyMap<string, (scene: Scene, kind: string | undefined) => readonly Offer[]> = new Map([
  ['CadenceCue', cadences],
  ['ShoeChoice', shoes],
]);

/** What leads to what is done within a run: `long 18 km w/ 4 km @ marathon`. */
const LEADS_TO_PARTS = /(?<![\w-])w[ \t]*\/[ \t]*$/i;
const PARTS = ['2 km @ marathon', '15 min @ threshold', '6 x 20 s @ repetition'];

/** What may follow the amount of a run. */
export function details(scene: Scene, kind: string | undefined, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  const isOpen = last?.type === 'NUMBER';
  const [type] = detailOfWord((isOpen ? rest.at(-2) : last)?.type) ?? [];
  if (type) return detailOffers(scene, kind, type);
  if (isOpen) return needed(withUnits(scene, runUnits(scene), amountOfRun({ kind })));
  if (rest[0] && LEADS_TO_PARTS.test(scene.textBehind(rest[0])))
    return needed(PARTS.map((part) => value(part)));
  const hasTarget = rest.some((word) => word.type === DETAILS.Target.words);
  return possible(
    hasTarget ? [] : targetsBehind(scene, kind, KINDS.get(kind ?? '')?.pace ?? 'easy'),
    detailWords(scene, rest),
  );
}

function detailOfWord(word: string | undefined) {
  return Object.entries(DETAILS).find(([, { words }]) => words !== '' && words === word);
}

/** What can stand behind the word of a detail: what the plan makes likely, or what is usual. */
function detailOffers(scene: Scene, kind: string | undefined, type: string): Offers {
  if (type === 'Target') return targetOffers(scene, kind);
  const [held] = Object.values(detailOf(type)?.holds ?? {});
  const likely = LIKELY.get(type)?.(scene, kind);
  if (likely) return needed(held?.is === 'figure' ? withUnits(scene, held.units) : [], likely);
  if (held?.is === 'word') return needed(wordsOf(held.list));
  return held?.is === 'figure' ? figuresOf(scene, held) : NOTHING;
}

/** The words for details that are not there yet. */
function detailWords(scene: Scene, rest: readonly Token[]): Offer[] {
  const used = new Set(rest.map(({ type }) => type));
  const hasShoes = scene.trainings.some(({ athlete }) => athlete.shoes.size > 0);
  return Object.entries(DETAILS)
    .filter(
      ([type, { words }]) => /^\w/.test(words) && !used.has(words) && (type !== 'ShoeChoice' || hasShoes),
    )
    .map(([type, { words }]) => keyword(words, undefined, type));
}

/** A step rate a first step above the athlete's own, and the own one. */
function cadences(scene: Scene): Offer[] {
  const own = scene.trainings.flatMap(({ athlete }) => athlete.cadence ?? [])[0];
  if (own === undefined) return (HOLDINGS.CadenceCue.value.offers ?? []).map((rate) => value(rate));
  const more = Math.floor(own * (1 + FIRST_CADENCE_STEP));
  return [
    value(`${more} spm`, `up to ${exactPercent(FIRST_CADENCE_STEP)} more than now`),
    value(`${own} spm`, 'as now'),
  ];
}

function shoes(scene: Scene): Offer[] {
  const pairs = new Map(scene.trainings.flatMap(({ athlete }) => [...athlete.shoes]));
  return [...pairs].map(([name, used]) => ({
    ...value(name, used === undefined ? undefined : `${Math.round(used / 1000)} km when the plan starts`),
    insert: scene.situation.typed.isQuoted ? `"${name}"` : nameInText(name),
  }));
}
