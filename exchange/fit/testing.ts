/** For tests: FIT workouts, as an independent reader of the format sees them. */
import { type FitRawField, readFitMessages, readFitStringField } from 'fit-file-parser/raw';

const DURATIONS = new Map([
  [0, 'time'],
  [1, 'distance'],
  [5, 'open'],
  [6, 'repeat'],
  [29, 'reps'],
]);
const TARGETS = new Map([
  [0, 'speed'],
  [1, 'heart rate'],
  [2, 'open'],
  [4, 'power'],
]);
const INTENSITIES = ['active', 'rest', 'warmup', 'cooldown', 'recovery'];

/** A workout file, in figures as they stand in it but for scales. */
export interface ReadWorkout {
  readonly type: number | undefined;
  readonly serial: number | undefined;
  /** Seconds since 1989-12-31. */
  readonly created: number | undefined;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly sport: number | undefined;
  readonly subSport: number | undefined;
  /** How many steps the file says that it has. */
  readonly steps: number | undefined;
  /** `[0] distance 800 m, speed 3.53-3.68 m/s, active, "notes"`. */
  readonly lines: readonly string[];
  readonly titles: readonly string[];
}

/** @throws if the bytes are no sound FIT file: its checksums are compared */
export function readWorkout(bytes: Uint8Array | string): ReadWorkout {
  if (typeof bytes === 'string') throw new Error('A FIT file is no text.');
  const { messages } = readFitMessages(bytes);
  const of = (number: number) =>
    messages.filter(({ globalMessageNumber }) => globalMessageNumber === number).map(({ fields }) => fields);
  const [file = []] = of(0);
  const [workout = []] = of(26);
  return {
    type: numberIn(file, 0),
    serial: numberIn(file, 3),
    created: numberIn(file, 4),
    name: textIn(workout, 8),
    description: textIn(workout, 17),
    sport: numberIn(workout, 4),
    subSport: numberIn(workout, 11),
    steps: numberIn(workout, 6),
    lines: of(27).map(lineOf),
    titles: of(264).map((fields) => `${numberIn(fields, 0)}/${numberIn(fields, 1)} ${textIn(fields, 2)}`),
  };
}

function lineOf(fields: readonly FitRawField[]): string {
  const number = (field: number) => numberIn(fields, field) ?? Number.NaN;
  const duration = DURATIONS.get(number(1));
  const index = `[${number(254)}]`;
  if (duration === 'repeat') return `${index} repeat from ${number(2)}, ${number(4)} times`;
  const [name, notes] = [textIn(fields, 0), textIn(fields, 8)];
  const target = TARGETS.get(number(3));
  const category = numberIn(fields, 10);
  const weight = numberIn(fields, 12);
  return [
    `${index} ${lengthOf(duration, number(2))}`,
    ...(target === 'open' ? [] : [`${target} ${rangeOf(target, number(5), number(6))}`]),
    INTENSITIES[number(7)],
    ...(name ? [`'${name}'`] : []),
    ...(category === undefined ? [] : [`${category}/${number(11)}`]),
    ...(weight === undefined ? [] : [`${weight / 100} kg in ${number(13) === 2 ? 'lb' : 'kg'}`]),
    ...(notes ? [`"${notes}"`] : []),
  ].join(', ');
}

function lengthOf(duration: string | undefined, value: number): string {
  switch (duration) {
    case 'time':
      return `${value / 1000} s`;
    case 'distance':
      return `${value / 100} m`;
    case 'reps':
      return `${value} reps`;
    default:
      return `${duration}`;
  }
}

function rangeOf(target: string | undefined, low: number, high: number): string {
  if (target === 'speed') return `${low / 1000}-${high / 1000} m/s`;
  const above = target === 'heart rate' ? 100 : 1000;
  return `${low - above}-${high - above}`;
}

function numberIn(fields: readonly FitRawField[], number: number): number | undefined {
  const field = fields.find(({ fieldNumber }) => fieldNumber === number);
  return field?.bytes.reduce((sum, byte, index) => sum + byte * 256 ** index, 0);
}

function textIn(fields: readonly FitRawField[], number: number): string | undefined {
  return readFitStringField(fields.find(({ fieldNumber }) => fieldNumber === number));
}
