/** Reads workouts for treadmill and trainer from ZWO files. */
import { figureIn } from '../figure-in.ts';
import { childrenNamed, textIn, type XmlElement } from '../xml/xml-tree.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { ReaderOf } from './reader.ts';
import { distanceInWords, timeInWords, wholeRange } from './step-figures.ts';
import type { DraftPart, DraftStep, WorkoutDraft } from './workout-draft.ts';
import { treeOf } from './xml-import.ts';

/** Reads a workout. */
export const zwoReader: ReaderOf<'text', 'session'> = {
  takes: 'text',
  each: 'session',
  about: 'Workouts for trainer and treadmill (ZWO): each file a session, several files a plan.',
  endings: ['zwo'],
  recognizes: (text) => /<workout_file[\s>]/.test(text.slice(0, 4000)),
  async read(text) {
    const file = await treeOf(text);
    const [workout] = childrenNamed(file, 'workout');
    if (file.name !== 'workout_file' || !workout)
      throw new ImportRefusal('This XML has no workout in it: a ZWO file begins with <workout_file>.');
    const isRun = textIn(file, 'sportType').toLowerCase() === 'run';
    const isMeasured = textIn(file, 'durationType').toLowerCase() === 'distance';
    const name = textIn(file, 'name');
    return {
      ...(name && { name }),
      remarks: [textIn(file, 'description')].filter((words) => words !== ''),
      kind: isRun ? 'run' : 'bike',
      parts: workout.children.flatMap((step) => partsOf(step, { isRun, isMeasured })),
    } satisfies WorkoutDraft;
  },
};

interface Units {
  /** Shares are of a pace, and else of the power that can be held for an hour. */
  readonly isRun: boolean;
  /** Lengths are metres, and else seconds. */
  readonly isMeasured: boolean;
}

/** The paces of which shares are told, by their numbers. */
const PACES = ['1 mile', '5k', '10k', 'half-marathon', 'marathon'];
const TARGETS = ['', '5k', '10k', 'half', 'marathon'];

/** What one element of a workout comes to. */
function partsOf(element: XmlElement, units: Units): readonly DraftPart[] {
  const of = (key: string) => element.attributes.get(key) ?? '';
  const step = (role: DraftStep['role'], length: string, ...powers: readonly string[]): DraftStep => {
    const { target, words } = askedFor(
      powers.map(of).filter((power) => power !== ''),
      of('pace'),
      units,
    );
    return {
      is: 'step',
      role,
      ...lengthOf(of(length), units),
      ...(target && { target }),
      notes: [...(words ? [words] : []), ...unread(length, ...powers)],
    };
  };
  /** Attributes that ought to be figures, and are none. */
  const unread = (...keys: readonly string[]) =>
    keys.filter((key) => of(key) !== '' && figureIn(of(key)) === undefined).map((key) => `${key}=${of(key)}`);
  const told = (words: DraftStep): DraftStep => {
    const said = toldIn(element);
    return units.isRun ? named(words, said) : { ...words, notes: [...words.notes, ...said] };
  };
  const free = (words: string): DraftStep => {
    const one = step('active', 'Duration');
    return told({ ...one, notes: [words, ...one.notes] });
  };
  switch (element.name) {
    case 'Warmup':
      return [told(step('warm-up', 'Duration', 'Power', 'PowerLow', 'PowerHigh'))];
    case 'Cooldown':
    case 'CoolDown':
      return [told(step('cool-down', 'Duration', 'Power', 'PowerLow', 'PowerHigh'))];
    case 'SteadyState':
    case 'Ramp':
      return [told(step('active', 'Duration', 'Power', 'PowerLow', 'PowerHigh'))];
    case 'IntervalsT': {
      const times = figureIn(of('Repeat')) ?? 1;
      const on = told(step('active', 'OnDuration', 'OnPower', 'PowerOnLow', 'PowerOnHigh'));
      const parts = [
        { ...on, notes: [...on.notes, ...unread('Repeat')] },
        step('recovery', 'OffDuration', 'OffPower', 'PowerOffLow', 'PowerOffHigh'),
      ];
      return Number.isInteger(times) && times > 1 ? [{ is: 'repeat', times, parts }] : parts;
    }
    case 'FreeRide':
    case 'FreeRun':
    case 'Freeride':
      return [free('free')];
    case 'MaxEffort':
      return [free('as hard as you can')];
    case 'textevent':
    case 'TextEvent':
      return [];
    default:
      return [told({ ...step('active', 'Duration'), notes: [unknownInWords(element)] })];
  }
}

/** What else there is to say in a step: how fast to step or pedal, and texts for the athlete. */
function toldIn(element: XmlElement): readonly string[] {
  const cadence = element.attributes.get('Cadence') ?? '';
  const messages = childrenNamed(element, 'textevent').map(
    ({ attributes }) => attributes.get('message') ?? '',
  );
  return [...(cadence ? [`cadence ${cadence}`] : []), ...messages.filter((words) => words !== '')];
}

/** What texts call a step of a run that is none of running alone: with that they begin. */
const NAMED: ReadonlyMap<string, Partial<DraftStep>> = new Map<string, Partial<DraftStep>>([
  ['warm up', { role: 'warm-up' }],
  ['cool down', { role: 'cool-down' }],
  ['walk', { movement: 'walk' }],
  ['stand', { movement: 'stand' }],
  ['jog', { movement: 'jog' }],
]);

/** A step as its text calls it: walking is no running. */
function named(step: DraftStep, said: readonly string[]): DraftStep {
  const [first = '', ...others] = said;
  const [name = '', ...more] = first.split('; ');
  const known = step.role === 'active' ? NAMED.get(name.toLowerCase()) : undefined;
  if (!known) return { ...step, notes: [...step.notes, ...said] };
  return {
    ...step,
    ...known,
    notes: [...step.notes, more.join('; '), ...others].filter((words) => words !== ''),
  };
}

function lengthOf(written: string, { isMeasured }: Units): Pick<DraftStep, 'length'> {
  const figure = figureIn(written);
  if (!figure) return {};
  return { length: isMeasured ? distanceInWords(figure) : timeInWords(figure) };
}

/** Shares of the power of an hour are targets. Of a pace, only the whole of one that the language knows is. */
function askedFor(
  powers: readonly string[],
  pace: string,
  { isRun }: Units,
): { readonly target?: string; readonly words?: string } {
  const shares = powers.map((power) => 100 * (figureIn(power) ?? 0)).filter((share) => share > 0);
  if (shares.length === 0) return {};
  const range = wholeRange(Math.min(...shares), Math.max(...shares));
  if (!isRun) return { target: `${range}% ftp` };
  const number = Number(pace || Number.NaN);
  const name = PACES[number];
  if (name === undefined) return { words: `${range}% of a pace` };
  return range === '100' && number > 0
    ? { target: TARGETS[number] as string }
    : { words: `${range}% of ${name} pace` };
}

function unknownInWords({ name, attributes }: XmlElement): string {
  return [name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ');
}
