/** Runs: how much, of what steps, and how. */
import {
  exactPercent,
  FIRST_CADENCE_STEP,
  KINDS,
  nameInText,
  partOf,
  type TrainingSession,
} from '@runplan/language/internal';
import { amounts } from './amounts.ts';
import { runUnits, withUnits } from './figures.ts';
import { needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { atPaces, stepOffers } from './steps.ts';
import { targets } from './targets.ts';
import { keyword, value, wordsOf } from './words.ts';

/** The steps of a session before are offered up to this length. */
const LONGEST_STEPS = 120;

/** The structure of a run of a kind as a whole. */
const STRUCTURES: Readonly<Record<string, string>> = {
  tempo: ': warm up {easy}, 20 min @ threshold, cool down {easy}',
  threshold: ': warm up {easy}, 4 x 6 min @ threshold recover jog 90 s, cool down {easy}',
  intervals: ': warm up {easy}, 6 x (800 m @ 5k, jog 400 m), cool down {easy}',
  hills: ': warm up {easy}, 8 x (45 s @ rpe 8, walk 90 s), cool down {easy}',
  fartlek: ': warm up {easy}, 8 x (1 min @ 10k, jog 1 min), cool down {easy}',
  'time-trial': ': warm up {easy}, 3 km @ 5k, cool down {easy}',
  'run-walk': ': warm up 5 min walk, 10 x (run 1 min, walk 2 min), cool down 5 min walk',
};

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
  const isStructured = kind in STRUCTURES || kind === 'strides';
  const figures = amounts(scene, kind, start, !isStructured);
  const offers = isStructured ? [steps, races, figures] : [races, figures, steps];
  return { ...needed(...offers), isPartial: true };
}

/** The races that have a name; that of the plan first. */
function raceNames({ trainings }: Scene): Offer[] {
  const own = trainings[0]?.race?.distanceName.toLowerCase();
  return wordsOf('races').sort((one, other) => Number(other.label === own) - Number(one.label === own));
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
  const usual = STRUCTURES[kind]?.replaceAll('{easy}', amount);
  const all = [
    ...earlier,
    ...(usual ? [structure(usual, 'a usual structure', word)] : []),
    ...(kind === 'strides' ? [value('6 x (20 s, walk 1 min)', 'a usual structure')] : []),
  ];
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

/** What may follow the amount of a run. */
export function details(scene: Scene, kind: string | undefined, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  switch (last?.type) {
    case '@':
      return needed(targets(scene, kind));
    case 'cadence':
      return needed(withUnits(scene, ['spm']), cadences(scene));
    case 'climb':
    case 'descent':
      return needed(
        withUnits(scene, ['m']),
        ['100 m', '150 m', '300 m'].map((height) => value(height)),
      );
    case 'form':
      return needed(wordsOf('forms'));
    case 'in':
      return needed(shoes(scene));
    case 'NUMBER':
      return needed(withUnits(scene, heightOrAmount(scene, rest.at(-2)?.type)));
    default:
      return possible(
        rest.some(({ type }) => type === '@')
          ? []
          : atPaces(scene, kind, [KINDS.get(kind ?? '')?.pace ?? 'easy']),
        detailWords(scene, rest),
      );
  }
}

function heightOrAmount(scene: Scene, before: string | undefined): readonly string[] {
  if (before === 'cadence') return ['spm'];
  return before === 'climb' || before === 'descent' ? ['m'] : runUnits(scene);
}

/** The words for details that are not there yet. */
function detailWords(scene: Scene, rest: readonly Token[]): Offer[] {
  const used = new Set(rest.map(({ type }) => type));
  const hasShoes = scene.trainings.some(({ athlete }) => athlete.shoes.size > 0);
  return [
    ...(hasShoes ? [keyword('in', 'the shoes')] : []),
    keyword('cadence', 'steps a minute'),
    keyword('climb', 'metres up'),
    keyword('descent', 'metres down'),
    keyword('form', 'the way of landing'),
  ].filter(({ label }) => !used.has(label));
}

/** A step rate a first step above the athlete's own, and the own one. */
function cadences(scene: Scene): Offer[] {
  const own = scene.trainings.flatMap(({ athlete }) => athlete.cadence ?? [])[0];
  if (own === undefined) return ['165 spm', '170 spm', '175 spm'].map((rate) => value(rate));
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
