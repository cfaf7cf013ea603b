/** Less weight, fewer sets or repetitions of exercises. */
import { formatMass, KILOGRAMS_PER_POUND } from '../../quantities/scalar.ts';
import { contactsOf } from '../../training/jumps.ts';
import type { ExerciseDose } from '../../training/model.ts';
import { type ExerciseAt, type Jumps, type Lifted, repetitionsOf } from '../../training/strength-amounts.ts';
import { isWrittenIn } from '../exercise-place.ts';
import type { Repair } from '../repair.ts';

/** Steps of weights, in kilograms, by the unit that they are written in. */
const STEP = { kg: 2.5, lb: 5 * KILOGRAMS_PER_POUND };

/**
 * Makes an exercise lighter so that a week holds at most so much of it; where that would be lighter than before, writes
 * what was done before. Only where the week holds it once, in a session of its own.
 *
 * @param most kilograms times repetitions
 */
export function lessWeight(now: Lifted, before: Lifted, most: number): Repair[] {
  const [use, ...others] = now.uses;
  if (!use || others.length > 0 || !isWrittenIn(use.session, use.dose)) return [];
  const { node, exercise, load } = use.dose;
  const repetitions = repetitionsOf(use.dose);
  if (!load || !repetitions || !exercise || !isPlain(use.dose)) return [];
  const step = STEP[load.unit];
  const kilograms = Math.floor(most / repetitions / step + 1e-9) * step;
  const usual = Math.max(...before.uses.map(({ dose }) => dose.load?.range.high ?? 0));
  if (kilograms >= usual - 1e-9) {
    const text = formatMass({ low: kilograms, high: kilograms }, load.unit);
    return [
      {
        kind: 'suggested',
        title: () => `Take ${text} for \`${exercise.name}\``,
        edits: [{ replace: { from: node, property: 'load' }, text }],
      },
    ];
  }
  const [earlier, ...more] = before.uses;
  if (!earlier || more.length > 0 || node.cue !== undefined || !isPlain(earlier.dose)) return [];
  const { sets, reps, duration, distance, eachSide, load: weight } = earlier.dose.node;
  const text = [exercise.name, sets, reps ?? duration ?? distance, eachSide ? 'each side' : undefined, weight]
    .filter(Boolean)
    .join(' ');
  return [
    {
      kind: 'suggested',
      title: () => `Do as much as in week ${earlier.session.week.number}: \`${text}\``,
      edits: [{ replace: { from: node }, text }],
    },
  ];
}

/** Whether all that is done is a number of sets with a weight: the same in each set, and in no rounds. */
function isPlain({ node, rounds, isToExhaustion }: ExerciseDose): boolean {
  const { setReps, intensities } = node;
  return rounds === 1 && setReps === undefined && intensities.length === 0 && !isToExhaustion;
}

/** Takes sets from the jumps, and repetitions where one set is too much, until they come to so many contacts at most. */
export function fewerJumps(jumps: Jumps, most: number): Repair[] {
  const shorter = jumps.uses.map((use) => shortened(use, most / jumps.contacts));
  if (
    !jumps.uses.every(({ session, dose }) => isWrittenIn(session, dose)) ||
    !shorter.every((one) => one !== undefined)
  )
    return [];
  const contacts = shorter.reduce((sum, one) => sum + one.contacts, 0);
  if (contacts > most + 1e-9) return [];
  return [
    {
      kind: 'suggested',
      title: () => `Reduce the jumps to ${contacts} contacts`,
      edits: shorter.flatMap((one) => one.edits),
    },
  ];
}

interface Shortened {
  readonly contacts: number;
  readonly edits: Repair['edits'];
}

/** A share of an exercise: whole sets, or one set of fewer repetitions. */
function shortened({ dose }: ExerciseAt, share: number): Shortened | undefined {
  const contacts = contactsOf(dose);
  const { node, sets } = dose;
  if (contacts === undefined || !isPlain(dose)) return undefined;
  const fewer = Math.floor(sets * share + 1e-9);
  const written = node.sets;
  if (fewer >= 1 && written !== undefined) {
    return {
      contacts: (contacts / sets) * fewer,
      edits: [{ replace: { from: node, property: 'sets' }, text: written.replace(/^\d+/, `${fewer}`) }],
    };
  }
  const repetitions = Math.floor(((contacts * share) / (node.eachSide ? 2 : 1)) * (1 + 1e-9));
  if (node.reps === undefined || repetitions < 1) return undefined;
  return {
    contacts: repetitions * (node.eachSide ? 2 : 1),
    edits: [
      ...(written === undefined
        ? []
        : [{ replace: { from: node, property: 'sets' }, text: written.replace(/^\d+/, '1') }]),
      { replace: { from: node, property: 'reps' }, text: `${repetitions}` },
    ],
  };
}
