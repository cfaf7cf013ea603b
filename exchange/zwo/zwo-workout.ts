/** A run as a ZWO file for a treadmill: steps one after the other, each with its speed. */
import { middleOf, type Range, WALKING_PACE } from '@runplan/language/internal';
import { element, type Markup } from '../html/markup.ts';
import type { FlatPart } from '../workout/without-nesting.ts';
import type { Workout, WorkoutStep, WorkoutTarget } from '../workout/workout.ts';
import { workoutTargetInWords } from '../workout/workout-target-in-words.ts';
import type { RacePaces, ShareOfPace } from './race-paces.ts';

/** What a step that ends with the lap button takes, in seconds: the file needs a length. A convention. */
const UNTIL_LAP = 300;

/** What lengths of a file are told in: it has one unit for all. */
type Unit = 'time' | 'distance';

export function zwoWorkout(workout: Workout, parts: readonly FlatPart[], paces: RacePaces): string {
  const steps = parts.flatMap((part) => (part.is === 'step' ? [part] : part.parts));
  const unit: Unit = steps.every(({ length }) => length.by === 'distance') ? 'distance' : 'time';
  const written = element(
    'workout_file',
    {},
    element('author', {}, 'Runplan'),
    element('name', {}, workout.name),
    element('description', {}, workout.description),
    element('sportType', {}, 'run'),
    element('durationType', {}, unit),
    element('tags'),
    element(
      'workout',
      {},
      parts.flatMap((part) => elementsOf(part, { unit, paces, workout })),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written.html}\n`;
}

interface Told {
  readonly unit: Unit;
  readonly paces: RacePaces;
  readonly workout: Workout;
}

function elementsOf(part: FlatPart, told: Told): readonly Markup[] {
  if (part.is === 'step') return [elementOf(part, told)];
  const together = intervalsOf(part.parts, part.times, told);
  if (together) return [together];
  return Array.from({ length: part.times }, () => part.parts.map((step) => elementOf(step, told))).flat();
}

/** Two steps in turn, both at shares of the same pace, are one element. */
function intervalsOf(steps: readonly WorkoutStep[], times: number, told: Told): Markup | undefined {
  const [on, off, ...more] = steps;
  if (!on || !off || more.length > 0 || isRamp(on) || isRamp(off)) return undefined;
  const [onShare, offShare] = [on, off].map((step) => shareOf(step, told.paces));
  if (!onShare || !offShare) return undefined;
  const race = onShare.power === 1 ? onShare.pace : offShare.pace;
  const [onPower, offPower] = [onShare, offShare].map((share) => told.paces.inTermsOf(race, share));
  return element(
    'IntervalsT',
    {
      Repeat: `${times}`,
      OnDuration: lengthIn(told, on),
      OffDuration: lengthIn(told, off),
      OnPower: `${onPower}`,
      OffPower: `${offPower}`,
      pace: `${race}`,
    },
    events(on, told),
    events(off, told, lengthIn(told, on)),
  );
}

function elementOf(step: WorkoutStep, told: Told): Markup {
  const Duration = lengthIn(told, step);
  const share = shareOf(step, told.paces);
  if (!share) return element('FreeRide', { Duration }, events(step, told));
  const { pace, power } = share;
  const ramp = paceOf(step);
  if (ramp?.getsFaster !== undefined) {
    const ends = [ramp.range.high, ramp.range.low].map((seconds) => `${told.paces.powerAt(seconds)}`);
    const [PowerLow, PowerHigh] = ramp.getsFaster ? ends : ends.toReversed();
    return element(
      'Ramp',
      { Duration, PowerLow, PowerHigh, pace: `${told.paces.usual}` },
      events(step, told),
    );
  }
  return element('SteadyState', { Duration, Power: `${power}`, pace: `${pace}` }, events(step, told));
}

function isRamp(step: WorkoutStep): boolean {
  return paceOf(step)?.getsFaster !== undefined;
}

/** The pace that is asked for, with both ends. */
function paceOf({ targets }: WorkoutStep): WorkoutTarget | undefined {
  return targets.find(({ of, range }) => of === 'pace' && range.low > 0 && Number.isFinite(range.high));
}

/** What is asked for, else what is usual; walking and standing have no speed that a program could keep. */
function speedOf(step: WorkoutStep, paces: RacePaces): Range | undefined {
  const asked = paceOf(step)?.range ?? step.usualPace;
  if (asked) return asked;
  if (step.role === 'warm-up' || step.role === 'cool-down')
    return step.name?.includes('walk') ? undefined : paces.named('easy');
  return step.name === 'jog' ? paces.named('recovery') : undefined;
}

function shareOf(step: WorkoutStep, paces: RacePaces): ShareOfPace | undefined {
  const range = speedOf(step, paces);
  return range && paces.areKnown ? paces.shareOf(range) : undefined;
}

function lengthIn({ unit, paces }: Told, step: WorkoutStep): string {
  const { length } = step;
  const whole = (figure: number) => `${Math.max(1, Math.round(figure))}`;
  if (length.by === 'time') return whole(length.seconds);
  if (length.by !== 'distance') return `${UNTIL_LAP}`;
  return whole(unit === 'distance' ? length.metres : (length.metres / 1000) * secondsOf(step, paces));
}

/** How long a kilometre of a step takes. */
function secondsOf(step: WorkoutStep, paces: RacePaces): number {
  if (step.name?.includes('walk')) return middleOf(WALKING_PACE);
  return middleOf(speedOf(step, paces) ?? paces.named('easy') ?? WALKING_PACE);
}

/**
 * What there is to say when a step begins.
 *
 * @param offset how far into its element that is
 */
function events(
  { name, notes, targets }: WorkoutStep,
  { unit, workout }: Told,
  offset = '0',
): Markup | undefined {
  const others = targets.filter(({ of }) => of !== 'pace');
  const words = [
    ...(name ? [name] : []),
    ...notes,
    ...others.map((target) => workoutTargetInWords(target, workout.units)),
  ];
  if (words.length === 0) return undefined;
  const at = unit === 'time' ? { timeoffset: offset } : { distoffset: offset };
  return element('textevent', { ...at, message: words.join('; ') });
}
