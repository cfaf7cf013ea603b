/** Exercises with their usual dose. */
import {
  type ast,
  type BackStatus,
  descendingDose,
  exerciseFacts,
  HOLDINGS,
  isSameName,
  keyOfName,
  usualDose,
} from '@runplan/language/internal';
import { isFigureOpen, withUnits } from './figures.ts';
import { namesOfType } from './names.ts';
import { gap, inSnippet, NOTHING, needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { keyword, value } from './words.ts';

const { duration, distance, load } = HOLDINGS.ExerciseUse;
const AMOUNT_UNITS = [...duration.units, ...distance.units];

/** What a weight or an effort ends with. */
const AFTER_WEIGHT: ReadonlySet<string> = new Set(['MASS', '1rm', 'ONE_RM', 'RPE', 'RESERVE', 'LIFT_TEMPO']);

const INTENSITIES = [
  ['80% 1rm', 'a share of the most weight, once'],
  ['rpe 8', 'how hard a set is, from 1 to 10'],
  ['2 rir', 'repetitions in reserve'],
] as const;

/**
 * What comes next in the line of an exercise.
 *
 * @param used the names of exercises that are there already
 */
export function exerciseOffers(scene: Scene, words: readonly Token[], used: readonly string[]): Offers {
  const [name] = words;
  const last = words.at(-1);
  if (!name || !last) return exerciseNames(scene, used);
  if (last === name) return needed(doses(scene, name.text));
  if (last.type === 'TIMES')
    return {
      ...needed(withUnits(scene, AMOUNT_UNITS), repetitions(scene, name.text), [keyword('to failure')]),
      isPartial: true,
    };
  if (last.type === '@') return needed(intensities());
  if (last.type === 'PERCENT') return needed([keyword('1rm', 'of the most weight, once')]);
  if (last.type === 'TEXT') return NOTHING;
  if (AFTER_WEIGHT.has(last.type)) return possible(intensities('@ '));
  const figures = isFigureOpen(scene)
    ? withUnits(scene, words.at(-2)?.type === 'TIMES' ? AMOUNT_UNITS : ['x', ...load.units])
    : [];
  const sides = words.some(({ type }) => type === 'EACH_SIDE') ? [] : [keyword('each side')];
  return possible(
    sides,
    (load.offers ?? []).map((one) => value(one)),
    intensities('@ '),
    figures,
  );
}

/** Shares of the most weight, and how hard a set is. */
function intensities(sign = ''): Offer[] {
  return INTENSITIES.map(([one, about]) => value(`${sign}${one}`, about));
}

function exerciseNames(scene: Scene, used: readonly string[]): Offers {
  const facts = new Map(scene.visible('Exercise').map((node) => [keyOfName(node.name), exerciseFacts(node)]));
  const backs = new Set(scene.trainings.map(({ athlete }) => athlete.back));
  const { offers, isPartial } = namesOfType(scene, 'Exercise', { except: used });
  const told = offers.map((offer) => {
    const known = facts.get(keyOfName(offer.label));
    if (!known) return { offer, mind: 0 };
    const cautions = [...known.cautions.keys()].filter((status: BackStatus) => backs.has(status));
    const about = [known.dose, known.groups.join(', ')].filter(Boolean).join(' · ');
    const avoided = cautions.filter((status) => known.avoidedWith.has(status));
    const minded = cautions.filter((status) => !known.avoidedWith.has(status));
    const mind =
      (avoided.length > 0 ? `; not with back ${avoided.join(', ')}` : '') +
      (minded.length > 0 ? `; caution with back ${minded.join(', ')}` : '');
    const dose = snippetOf(known.dose);
    return {
      offer: {
        ...offer,
        detail: `${about}${mind}`,
        ...(dose && { insert: `${inSnippet(offer.insert ?? offer.label)} ${dose}`, isSnippet: true }),
      } satisfies Offer,
      mind: known.spineLoad === 'high' || avoided.length > 0 ? 1 : 0,
    };
  });
  return { ...needed(told.sort((one, other) => one.mind - other.mind).map(({ offer }) => offer)), isPartial };
}

/** The lower end of a usual dose, with gaps for its figures. */
function snippetOf(dose: string | undefined): string | undefined {
  const descending = descendingDose(dose);
  if (descending) return descending;
  const usual = usualDose(dose);
  return usual && `${gap(1, usual.sets)} x ${gap(2, usual.amount)}${usual.rest}`;
}

function doses(scene: Scene, name: string): Offer[] {
  const dose = doseOf(scene, name);
  const descending = descendingDose(dose);
  if (descending) return [value(descending, 'as many as 6, 4 and 2')];
  const usual = usualDose(dose);
  if (!usual) return ['3 x 10', '3 x 30 s', '2 x 8 each side'].map((one) => value(one));
  const { sets, mostSets, amount, mostAmount, rest } = usual;
  const all = [
    `${sets} x ${amount}${rest}`,
    `${mostSets} x ${amount}${rest}`,
    `${mostSets} x ${mostAmount}${rest}`,
  ];
  return [...new Set(all)].map((one) => value(one, 'the usual dose'));
}

function repetitions(scene: Scene, name: string): Offer[] {
  const usual = usualDose(doseOf(scene, name));
  if (!usual) return ['10', '12', '30 s'].map((amount) => value(amount));
  const { amount, mostAmount, rest } = usual;
  return [...new Set([`${amount}${rest}`, `${mostAmount}${rest}`])].map((one) =>
    value(one, 'the usual dose'),
  );
}

function doseOf(scene: Scene, name: string): string | undefined {
  const called = name.replaceAll('"', '');
  const node = scene.visible('Exercise').find((exercise: ast.Exercise) => isSameName(exercise.name, called));
  return node && exerciseFacts(node).dose;
}
