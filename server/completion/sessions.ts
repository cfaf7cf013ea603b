/** The sessions of a day. */
import { KINDS, type TrainingSession } from '@runplan/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { kindInWords } from '../words/sessions.ts';
import { amounts } from './amounts.ts';
import { exerciseOffers } from './exercises.ts';
import { isFigureOpen, runUnits, withUnits } from './figures.ts';
import { namesOfType } from './names.ts';
import { gap, NOTHING, needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { atPaces, stepOffers } from './steps.ts';
import { targets } from './targets.ts';
import { firstSentence, keyword, value, wordsOf } from './words.ts';

/** The kinds of sessions in the order in which they are offered. */
const KIND_ORDER = [
  ...[
    'easy',
    'long',
    'recovery',
    'tempo',
    'intervals',
    'threshold',
    'hills',
    'strides',
    'steady',
    'progression',
  ],
  ...['fartlek', 'run-walk', 'race', 'time-trial', 'core', 'strength', 'workout', 'rest'],
  ...['bike', 'swim', 'row', 'elliptical', 'hike', 'walk', 'yoga', 'mobility'],
];

/** What goes together with another session on the same day. */
const SECOND_KINDS = ['strides', 'core', 'strength', 'mobility', 'easy'];

/** A session of the week before is offered as it was if it is not longer than this. */
const SHORT = 60;

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

/** What comes next in a line of a day; `words` are those behind the day. */
export function dayOffers(scene: Scene, words: readonly Token[]): Offers {
  const sessions = splitAt('+', words);
  const own = sessions.at(-1) ?? [];
  return sessionOffers(scene, own, own[0]?.start ?? -1, sessions.length > 1);
}

function sessionOffers(scene: Scene, words: readonly Token[], start: number, isSecond: boolean): Offers {
  const [first, ...rest] = words;
  if (!first) return needed(asBefore(scene, isSecond), kinds(scene, isSecond), halves());
  if (['am', 'pm', 'CLOCK'].includes(first.type)) {
    return rest.length === 0 ? needed(kinds(scene, isSecond)) : sessionOffers(scene, rest, start, isSecond);
  }
  switch (first.type) {
    case 'rest':
      return NOTHING;
    case 'core':
    case 'strength':
      return strengthOffers(scene, first, rest);
    case 'workout':
      return rest.length === 0 ? workouts(scene) : details(scene, undefined, rest);
    default:
      return runOffers(scene, first, rest, start);
  }
}

/** What the same day of the week before has. */
function asBefore(scene: Scene, isSecond: boolean): Offer[] {
  const [week] = scene.trainingWeeks;
  const before = week?.plan.weeks[week.index - 1];
  const sessions = before?.days.find(({ name }) => name === scene.dayName)?.sessions;
  if (!before || !sessions || sessions.length === 0 || isSecond) return [];
  const label = sessions.map(writtenText).join(' + ');
  if (label.length > SHORT || /["#\r\n]/.test(label.replaceAll(/"[^"]*"/g, ''))) return [];
  return [{ label, kind: CompletionItemKind.Event, detail: `as in week ${before.number}` }];
}

function writtenText({ source }: TrainingSession): string {
  return source.$cstNode?.text ?? '';
}

function kinds(scene: Scene, isSecond: boolean): Offer[] {
  const usual = usualKinds(scene);
  const order = isSecond ? [...SECOND_KINDS, ...KIND_ORDER] : [...usual, ...KIND_ORDER];
  const isFloating = scene.dayName === 'any';
  return [...new Set(order)]
    .filter((kind) => KIND_ORDER.includes(kind) && !(kind === 'rest' && (isSecond || isFloating)))
    .map((kind) => ({
      label: kind,
      kind: CompletionItemKind.EnumMember,
      ...detailOf(kindInWords(kind)),
      about: { is: 'word', word: kind, list: 'kinds' },
      ...(!isSecond && kind === usual[0] && { isBest: true }),
    }));
}

function detailOf(text: string | undefined): Pick<Offer, 'detail'> {
  const detail = firstSentence(text);
  return detail ? { detail } : {};
}

/** The kinds that this day of the week had in the weeks before, the latest first. */
function usualKinds(scene: Scene): string[] {
  const [week] = scene.trainingWeeks;
  if (!week) return [];
  const earlier = week.plan.weeks.slice(Math.max(0, week.index - 4), week.index).toReversed();
  return earlier.flatMap(({ days }) =>
    (days.find(({ name }) => name === scene.dayName)?.sessions ?? []).map(({ kind }) => kind),
  );
}

function halves(): Offer[] {
  return [keyword('am', 'in the morning'), keyword('pm', 'in the afternoon or evening')];
}

function strengthOffers(scene: Scene, kind: Token, rest: readonly Token[]): Offers {
  const [first] = rest;
  if (first?.type === ':') {
    const exercises = splitAt(',', rest.slice(1));
    const used = exercises.slice(0, -1).flatMap(([name]) => name?.text.replaceAll('"', '') ?? []);
    return exerciseOffers(scene, exercises.at(-1) ?? [], used);
  }
  const minutes = ['20 min', '30 min', '15 min', '45 min'].map((amount) => value(amount));
  if (isFigureOpen(scene)) return needed(withUnits(scene, ['min', 'h', 's']));
  if (first) return first.type === 'TEXT' || first.type === 'WORD' ? possible(minutes) : NOTHING;
  const blocks = namesOfType(scene, 'Block', { first: usedNames(scene, 'block', kind.type) });
  const inline: Offer = {
    label: ': exercises',
    kind: CompletionItemKind.Snippet,
    insert: `: ${gap(1, 'plank')} ${gap(2, '3 x 30 s')}, ${gap(3, 'bird-dog')} ${gap(4, '3 x 8')} each side`,
    isSnippet: true,
    detail: 'exercises written here',
    from: kind.end,
  };
  const figures = withUnits(scene, ['min']);
  const [best, ...more] = blocks.offers;
  const names = best ? [{ ...best, ...(figures.length === 0 && { isBest: true }) }, ...more] : [];
  if (scene.situation.typed.isQuoted) return { ...needed(blocks.offers), isPartial: blocks.isPartial };
  return { ...needed(figures, names, minutes, [inline]), isPartial: true };
}

function workouts(scene: Scene): Offers {
  const { offers, isPartial } = namesOfType(scene, 'Workout', { first: usedNames(scene, 'workout') });
  return { ...needed(offers), isPartial };
}

/** The names of blocks or workouts that the plan used up to this week, the latest first. */
function usedNames(scene: Scene, property: 'block' | 'workout', kind?: string): string[] {
  const [week] = scene.trainingWeeks;
  if (!week) return [];
  const names: string[] = [];
  for (const { sessions } of week.plan.weeks.slice(0, week.index + 1).toReversed()) {
    for (const { source } of sessions) {
      const { activity } = source;
      if (activity?.$type === 'Strength' && property === 'block' && activity.kind?.toLowerCase() === kind) {
        if (activity.block) names.push(activity.block.$refText.replaceAll('"', ''));
      } else if (activity?.$type === 'WorkoutUse' && property === 'workout' && activity.workout) {
        names.push(activity.workout.$refText.replaceAll('"', ''));
      }
    }
  }
  return [...new Set(names)];
}

function runOffers(scene: Scene, first: Token, rest: readonly Token[], start: number): Offers {
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
    kind: CompletionItemKind.Snippet,
    detail,
    ...(text.startsWith(':') && { from: word.end }),
  };
}

/** What stands behind the kind of a session in one line, if that has steps and is no longer than a line. */
function stepsText({ source }: TrainingSession): string | undefined {
  const { activity } = source;
  if (activity?.$type !== 'Run' || activity.steps.length === 0) return undefined;
  const text = activity.$cstNode?.text.slice(activity.kind.length).trim();
  return text && text.length <= 2 * SHORT && !/[#\r\n]/.test(text) ? text : undefined;
}

/** What may follow the amount of a run. */
function details(scene: Scene, kind: string | undefined, rest: readonly Token[]): Offers {
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

/** A step rate 5% above the athlete's own, and the own one. */
function cadences(scene: Scene): Offer[] {
  const own = scene.trainings.flatMap(({ athlete }) => athlete.cadence ?? [])[0];
  if (own === undefined) return ['165 spm', '170 spm', '175 spm'].map((rate) => value(rate));
  const more = Math.floor(own * 1.05);
  return [value(`${more} spm`, 'up to 5% more than now'), value(`${own} spm`, 'as now')];
}

function shoes(scene: Scene): Offer[] {
  const pairs = new Map(scene.trainings.flatMap(({ athlete }) => [...athlete.shoes]));
  return [...pairs].map(([name, used]) => ({
    ...value(name, used === undefined ? undefined : `${Math.round(used / 1000)} km when the plan starts`),
    insert: /^[a-z][\w-]*$/i.test(name) && !scene.situation.typed.isQuoted ? name : `"${name}"`,
  }));
}

/** Words at the separators that stand outside of parentheses. */
function splitAt(separator: string, words: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const word of words) {
    if (word.type === '(') depth += 1;
    if (word.type === ')') depth -= 1;
    if (depth <= 0 && word.type === separator) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}
