/** Says workouts in the words of the language, as a line of a plan has them. */
import { KINDS, quoted } from '@runplan/language/internal';
import type { DraftText } from './plan-draft.ts';
import type { DraftPart, DraftRepeat, DraftStep, WorkoutDraft } from './workout-draft.ts';

type Words = Pick<DraftText, 'text' | 'tries'>;

/** A workout as a session: with all that is asked for; else with that as a remark; else as a text. */
export function workoutWords(workout: WorkoutDraft): Words {
  const { kind, parts, name = '' } = workout;
  if (parts.length === 0) return { text: name || kind, tries: [kind] };
  if (KINDS.get(kind)?.discipline === 'strength') {
    const text = `${kind}: ${strengthWords(parts).join(', ')}`;
    return { text, tries: [...alone(kind, parts), text] };
  }
  const asked = `${kind}: ${partsInWords(parts).join(', ')}`;
  const inRemarks = `${kind}: ${partsInWords(parts.map(withTargetAsNote)).join(', ')}`;
  return { text: asked, tries: [...alone(kind, parts), asked, inRemarks] };
}

/** A workout of one step as a session with an amount: `easy 8 km @ 6:00/km`. */
function alone(kind: string, parts: readonly DraftPart[]): readonly string[] {
  const [step, ...others] = parts;
  if (step?.is !== 'step' || others.length > 0 || step.role !== 'active') return [];
  if (step.movement || step.exercise) return [];
  return step.length === undefined || step.length === 'until lap' ? [] : [`${kind} ${stepWords(step)}`];
}

function partsInWords(parts: readonly DraftPart[]): readonly string[] {
  return parts.map((part) =>
    part.is === 'step' ? stepWords(part) : `${part.times} x (${partsInWords(part.parts).join(', ')})`,
  );
}

/** `warm up 2 km`, `400 m @ 4:30/km "tall"`, `jog 90 s`, `cool down 5 min walk`. */
function stepWords({ role, movement, length, target, notes }: DraftStep): string {
  const word = WORDS[role] || movement || USUAL[role] || (length === undefined ? 'run' : '');
  return joined([
    word,
    length ?? '',
    WORDS[role] && length !== undefined ? (movement ?? '') : '',
    target ? `@ ${target}` : '',
    remark(notes),
  ]);
}

/** What stands in front of a step, whatever is done in it. */
const WORDS: Readonly<Record<DraftStep['role'], string>> = {
  'warm-up': 'warm up',
  'cool-down': 'cool down',
  recovery: '',
  rest: '',
  active: '',
};

/** What is done where a step does not say it. */
const USUAL: Readonly<Record<DraftStep['role'], string>> = {
  'warm-up': '',
  'cool-down': '',
  recovery: 'jog',
  rest: 'stand',
  active: '',
};

function withTargetAsNote(part: DraftPart): DraftPart {
  if (part.is === 'repeat') return { ...part, parts: part.parts.map(withTargetAsNote) };
  const { target, ...step } = part;
  return target === undefined ? part : { ...step, notes: [`@ ${target}`, ...step.notes] };
}

/** Exercises with their sets. A pause is that of its round: in a list without rounds it would stand behind every set. */
function strengthWords(parts: readonly DraftPart[]): readonly string[] {
  const said: string[] = [];
  for (const part of bothSides(parts)) {
    if (part.is === 'repeat') said.push(setsInWords(part));
    else if (!isRest(part)) said.push(setWords(part));
    else if (isTimed(part)) said.push(`1 round (${said.pop() ?? 'rest'}, rest ${part.length})`);
  }
  return said;
}

function setsInWords({ times, parts }: DraftRepeat): string {
  const all = bothSides(parts);
  const [first, second, ...more] = all;
  const isOne =
    first?.is === 'step' && (!second || (isRest(second) && !isTimed(second))) && more.length === 0;
  if (isOne && !isRest(first)) return setWords(first, times);
  const last = all.at(-1);
  const pause = last && isRest(last) && isTimed(last) ? last.length : undefined;
  const exercises = pause === undefined ? all : all.slice(0, -1);
  const [only, ...others] = exercises;
  const inner =
    only?.is === 'step' && others.length === 0
      ? [setWords({ ...only, notes: only.notes.filter((note) => note !== doseOf(only, times)) })]
      : strengthWords(exercises);
  return `${times} rounds (${[...inner, ...(pause === undefined ? [] : [`rest ${pause}`])].join(', ')})`;
}

/** `"Squat" 3 x 8 40 kg "deep"`. */
function setWords(step: DraftStep, times = 1): string {
  const dose = doseOf(step, times);
  const others = step.notes.filter((note) => note !== dose && note !== EACH_SIDE);
  return joined([quoted(step.exercise?.title ?? 'exercise'), dose, remark(others)]);
}

/** `3 x 8 each side 40 kg` */
function doseOf({ length = '', notes, exercise }: DraftStep, times: number): string {
  const amount = length === 'until lap' ? '' : length;
  const sides = notes[0] === EACH_SIDE ? EACH_SIDE : '';
  return joined([times > 1 ? `${times} x` : '', amount, sides, exercise?.load ?? '']);
}

const EACH_SIDE = 'each side';

/** One side and the other one as a single set of each side. */
function bothSides(parts: readonly DraftPart[]): readonly DraftPart[] {
  const all: DraftPart[] = [];
  for (const part of parts) {
    const before = all.at(-1);
    if (before?.is === 'step' && part.is === 'step' && isOtherSide(before, part))
      all[all.length - 1] = { ...before, notes: [EACH_SIDE, ...before.notes.slice(1)] };
    else all.push(part);
  }
  return all;
}

function isOtherSide(one: DraftStep, other: DraftStep): boolean {
  return (
    one.notes[0] === 'one side' &&
    other.notes[0] === 'other side' &&
    one.exercise?.title === other.exercise?.title &&
    one.length === other.length
  );
}

function isRest(part: DraftPart): part is DraftStep {
  return part.is === 'step' && (part.role === 'rest' || part.role === 'recovery');
}

/** A rest until one is ready goes without saying. */
function isTimed({ length }: DraftStep): boolean {
  return length !== undefined && length !== 'until lap';
}

function remark(notes: readonly string[]): string {
  return notes.length > 0 ? quoted(notes.join('; ')) : '';
}

function joined(words: readonly string[]): string {
  return words.filter((one) => one !== '').join(' ');
}
