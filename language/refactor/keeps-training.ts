import { referencesIn } from '../scope/linker.ts';
import type { TrainingPlan, TrainingWeek } from '../training/model.ts';
import type { RefactoringPlace } from './refactoring.ts';

/** A text as it is read. */
type Reading = Pick<RefactoringPlace, 'document' | 'plans'>;

/**
 * Whether a text comes to the same training as another: the amount, the time and the hard running of each week, and what is
 * done in it; and names nothing more that is not defined.
 */
export function keepsTraining(before: Reading, after: Reading): boolean {
  const [was, is] = [before.plans, after.plans];
  const isSame =
    was.length === is.length && was.every((plan, at) => isSamePlan(plan, is[at] as TrainingPlan));
  return isSame && undefinedIn(after) === undefinedIn(before);
}

function undefinedIn({ document }: Reading): number {
  return referencesIn(document.parseResult.value).filter(({ reference }) => !reference.ref).length;
}

function isSamePlan(before: TrainingPlan, after: TrainingPlan): boolean {
  const [was, is] = [before.weeks, after.weeks];
  return was.length === is.length && was.every((week, at) => isSameWeek(week, is[at] as TrainingWeek));
}

function isSameWeek(before: TrainingWeek, after: TrainingWeek): boolean {
  const [was, is] = [before, after].map(figuresOf);
  const isSame = was?.every((figure, at) => Math.abs(figure - (is?.[at] ?? Number.NaN)) < SMALLEST);
  return Boolean(isSame) && before.broken === after.broken;
}

/** Below this, in metres and seconds, figures differ only by how they are computed. */
const SMALLEST = 0.01;

function figuresOf({ volume, runSeconds, hardSeconds, sessions }: TrainingWeek): readonly number[] {
  const { low, high } = volume.distance;
  const exercises = sessions.flatMap(({ strength }) => strength?.exercises ?? []);
  return [low, high, volume.unknown, runSeconds, hardSeconds, sessions.length, exercises.length];
}
