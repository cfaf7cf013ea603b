/** The steps of a structured run. */
import { amountOfStep, HOLDINGS, KINDS, keywordFacts, spellings } from '@runplan/language/internal';
import { isFigureOpen, withUnits } from './figures.ts';
import { NOTHING, needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { targetOffers, targets } from './targets.ts';
import { keyword, value } from './words.ts';

const AMOUNT_UNITS = HOLDINGS.Piece.amount.units;
/** What a step can begin with. */
const START_UNITS = [...AMOUNT_UNITS, 'x'];

const ANY_WORK = ['20 min @ threshold', '6 x (800 m @ 5k, jog 400 m)', '10 min @ easy'];
const IN_REPEAT = [
  '800 m @ 5k',
  '1 km @ interval',
  '1 min @ rpe 8',
  'run 1 min',
  'jog 400 m',
  'jog 2 min',
  'walk 1 min',
];
const RECOVERIES = ['jog 400 m', 'jog 2 min', 'jog 90 s', 'walk 1 min', 'walk until lap', 'stand 1 min'];

const AMOUNTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    WARM_UP: ['2 km', '15 min', '10 min', '5 min walk', 'until lap'],
    COOL_DOWN: ['2 km', '10 min', '5 min walk', 'until lap'],
    run: ['1 min', '3 min', '1 km', '5 km', 'until lap'],
    jog: ['400 m', '200 m', '2 min', '90 s', 'until lap'],
    walk: ['1 min', '2 min', '200 m', 'until lap'],
    stand: ['1 min', '90 s', 'until lap'],
  }),
);
const WORDS: readonly Offer[] = ['run', 'jog', 'walk', 'stand', 'until lap'].map((word) =>
  keyword(word, undefined, 'Piece'),
);
/** Steps that are easy without a target. */
const EASY_STEPS: ReadonlySet<string> = new Set(['WARM_UP', 'COOL_DOWN', 'jog', 'walk', 'stand']);
const AMOUNT_TYPES: ReadonlySet<string> = new Set(['DISTANCE', 'DURATION', 'CLOCK', 'UNTIL_LAP']);

/** Where in a list of steps the cursor is. */
interface StepPlace {
  /** The words of the step so far. */
  readonly step: readonly Token[];
  /** How many parentheses are open. */
  readonly depth: number;
  /** The steps before it within the same parentheses. */
  readonly before: readonly (readonly Token[])[];
}

/** What comes next in steps; after a step that is complete, `rest` may follow as well. */
export function stepOffers(
  scene: Scene,
  kind: string | undefined,
  words: readonly Token[],
  rest: readonly Offer[] = [],
): Offers {
  const place = placeIn(words);
  const { step } = place;
  const last = step.at(-1);
  const isRecovery = leadsToRecovery(scene, step);
  const bounds =
    isRecovery || step.some(({ type }) => type === 'recover')
      ? amountOfStep({ kind: 'jog' }, true)
      : amountOfStep(kindOf(step), place.depth > 0);
  const figuresOr = (offers: readonly Offer[]): Offers => ({
    ...needed(withUnits(scene, step.length === 0 ? START_UNITS : AMOUNT_UNITS, bounds), offers),
    isPartial: true,
  });
  if (!last) return figuresOr(stepStarts(scene, kind, place));
  if (last.type === '@' || (isFigureOpen(scene) && step.at(-2)?.type === '@'))
    return targetOffers(scene, kind);
  if (isFigureOpen(scene))
    return needed(withUnits(scene, step.length === 1 ? START_UNITS : AMOUNT_UNITS, bounds));
  if (isRecovery) return figuresOr(values(RECOVERIES));
  switch (last.type) {
    case 'TIMES':
      return figuresOr([...groups(kind), ...values(IN_REPEAT)]);
    default:
  }
  const hasAmount = step.some(({ type }) => AMOUNT_TYPES.has(type));
  const amounts = AMOUNTS.get(last.type);
  if (amounts && !hasAmount)
    return figuresOr(values(amounts.map((one) => (one === '2 km' ? easyAmount(scene) : one))));
  return hasAmount || last.type === ')' ? behindStep(scene, kind, place, rest) : NOTHING;
}

function kindOf([first]: readonly Token[]): { readonly kind?: string } {
  return first && AMOUNTS.has(first.type) ? { kind: first.text } : {};
}

/** What leads to the recovery between repetitions, at the end of a text: `recover`, `w/`, `with`. */
const LEAD = new RegExp(
  `(?<![\\w-])(?:${spellings.RECOVER.map((words) => words.replaceAll(' ', '[ \\t]*')).join('|')})[ \\t]*$`,
  'i',
);

function leadsToRecovery(scene: Scene, [first, ...others]: readonly Token[]): boolean {
  return first?.type === 'TIMES' && others.length > 0 && LEAD.test(scene.textBehind(first));
}

/** What may follow a step that is complete. */
function behindStep(
  scene: Scene,
  kind: string | undefined,
  { step, depth }: StepPlace,
  rest: readonly Offer[],
): Offers {
  const has = (word: string) => step.some(({ type }) => type === word);
  const isRepeat = step[0]?.type === 'TIMES' && !has('recover');
  const recovers = RECOVERIES.slice(0, 3).map((one) =>
    keyword(`recover ${one}`, keywordFacts('recover')?.short),
  );
  const isWork = !has('@') && !has(')') && !EASY_STEPS.has(step[0]?.type ?? '');
  const usual = KINDS.get(kind ?? '')?.pace ?? (depth > 0 ? '5k' : 'easy');
  return possible(
    isRepeat ? recovers : [],
    isWork ? targetsBehind(scene, kind, usual) : [],
    depth === 0 ? rest : [],
  );
}

function placeIn(words: readonly Token[]): StepPlace {
  const levels: { step: Token[]; before: Token[][] }[] = [{ step: [], before: [] }];
  for (const word of words) {
    const level = levels.at(-1) as (typeof levels)[number];
    if (word.type === '(') levels.push({ step: [], before: [] });
    else if (word.type === ')' && levels.length > 1) {
      levels.pop();
      levels.at(-1)?.step.push(word);
    } else if (word.type === ',') {
      level.before.push(level.step);
      level.step = [];
    } else level.step.push(word);
  }
  const { step, before } = levels.at(-1) as (typeof levels)[number];
  return { step, before, depth: levels.length - 1 };
}

function stepStarts(scene: Scene, kind: string | undefined, { depth, before }: StepPlace): Offer[] {
  if (depth > 0) {
    const steps = before.length === 0 ? IN_REPEAT : [...RECOVERIES, ...IN_REPEAT];
    return [...values([...new Set(steps)]), ...WORDS];
  }
  const has = (type: string) => before.some(([first]) => first?.type === type);
  const isFirst = before.length === 0;
  const warmUp = isFirst ? values([`warm up ${easyAmount(scene)}`, 'warm up 15 min']) : [];
  const coolDown =
    isFirst || has('COOL_DOWN') ? [] : values([`cool down ${easyAmount(scene)}`, 'cool down 10 min']);
  const work = values(KINDS.get(kind ?? '')?.work ?? ANY_WORK);
  const isEasy = KINDS.get(kind ?? '')?.withoutWarmUp === true;
  const isDone = !isEasy && before.length > (has('WARM_UP') ? 1 : 0);
  if (isDone) return [...coolDown, ...work, ...WORDS];
  return isEasy ? [...work, ...warmUp, ...coolDown, ...WORDS] : [...warmUp, ...work, ...coolDown, ...WORDS];
}

function values(labels: readonly string[]): Offer[] {
  return labels.map((label) => value(label));
}

function easyAmount(scene: Scene): string {
  return scene.units === 'mi' ? '1 mi' : '2 km';
}

function groups(kind: string | undefined): Offer[] {
  const typical = (KINDS.get(kind ?? '')?.work ?? []).flatMap((one) => /\(.*\)/.exec(one) ?? []);
  const all = typical.length > 0 ? typical : ['(800 m @ 5k, jog 400 m)'];
  return all.map((group) => value(group, 'the recovery is part of each repetition'));
}

/** The usual pace behind an amount; as soon as something is typed, such as `MP` without its `@`, all targets. */
export function targetsBehind(scene: Scene, kind: string | undefined, usual: string): readonly Offer[] {
  const first = atPaces(scene, kind, [usual]);
  if (scene.situation.typed.text === '') return first;
  const others = targets(scene, kind).map(
    (target): Offer => ({
      ...target,
      label: `@ ${target.label}`,
      insert: `@ ${target.insert ?? target.label}`,
      isBest: false,
    }),
  );
  return [...first, ...others.filter(({ label }) => first.every((one) => one.label !== label))];
}

/** `@ easy` and the pace that it comes to. */
export function atPaces(scene: Scene, kind: string | undefined, names: readonly string[]): Offer[] {
  const all = targets(scene, kind);
  return names.flatMap((name) => {
    const found = all.find(({ label }) => label.toLowerCase() === name);
    return found ? [keyword(`@ ${found.label}`, found.detail)] : [];
  });
}
