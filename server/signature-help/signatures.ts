/** The forms that a step of a run has, and which of them is being written. */
export interface StepForm {
  /** What it consists of, in order. */
  readonly parts: readonly string[];
  readonly about: string;
}

const WARM_UP: StepForm = { parts: ['warm up', 'AMOUNT'], about: 'Easy, before the work.' };
const REPEATED: StepForm = {
  parts: ['N x', 'AMOUNT', '@ TARGET', 'recover jog AMOUNT'],
  about: 'The same several times, with a recovery between two of them: one less than there are repetitions.',
};
const SEVERAL: StepForm = {
  parts: ['N x', '(STEP', ', STEP)'],
  about: 'Several steps, repeated together; a recovery in the parentheses comes after the last one too.',
};
const PIECE: StepForm = { parts: ['AMOUNT', '@ TARGET'], about: 'A piece of running.' };
const RECOVERY: StepForm = { parts: ['jog', 'AMOUNT'], about: 'Jogging; or `walk`, `stand`, `run`.' };
const COOL_DOWN: StepForm = { parts: ['cool down', 'AMOUNT'], about: 'Easy, behind the work.' };

/** In the order in which they are usually written. */
export const STEP_FORMS: readonly StepForm[] = [WARM_UP, REPEATED, SEVERAL, PIECE, RECOVERY, COOL_DOWN];

export interface StepAtCursor {
  readonly form: number;
  readonly part: number;
}

/**
 * Which form the step at the cursor has, and which part of it comes.
 *
 * @param steps what is written of the steps up to the cursor
 */
export function stepAtCursor(steps: string): StepAtCursor {
  const open = /[,(]\s*([^,()]*)$/.exec(steps);
  const step = (open?.[1] ?? steps).trimStart().toLowerCase();
  const at = (form: StepForm, part: number) => ({ form: STEP_FORMS.indexOf(form), part });
  if (/^warm\s*-?up\b/.test(step)) return at(WARM_UP, 1);
  if (/^cool\s*-?down\b/.test(step)) return at(COOL_DOWN, 1);
  if (/^(?:jog|walk|stand|run)\b/.test(step)) return at(RECOVERY, 1);
  if (/^\d+(?:-\d+)?\s*x\b/.test(step)) return at(REPEATED, partOfRepetition(step));
  if (step !== '') return at(PIECE, step.includes('@') ? 1 : 0);
  if (open?.[0].startsWith('(')) return at(SEVERAL, 1);
  return steps.trim() === '' ? at(WARM_UP, 0) : at(REPEATED, 0);
}

function partOfRepetition(step: string): number {
  if (/\brecover\b/.test(step)) return 3;
  return step.includes('@') ? 2 : 1;
}
