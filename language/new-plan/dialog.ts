import type { DayNumber } from '../quantities/date.ts';
import { type NewPlan, newPlan } from './new-plan.ts';
import {
  answersFrom,
  type Choice,
  type Given,
  isGuessed,
  QUESTIONS,
  QUESTIONS_OF,
  type Question,
  unitsIn,
} from './questions.ts';

/** What comes next on the way to a first plan: a question, or the plan. */
export type NewPlanStep = NewPlanQuestion | Extract<NewPlan, { readonly kind: 'plan' }>;

export interface NewPlanQuestion {
  readonly kind: 'question';
  readonly name: string;
  readonly text: string;
  /** What stands for an empty answer; an empty text where it may stay open. */
  readonly otherwise?: string;
  readonly choices?: readonly Choice[];
  /** Which question it is, from 1, of how many as far as is known. */
  readonly step: number;
  readonly steps: number;
  /** Why the answer that was given can't be used. */
  readonly mistake?: string;
}

/**
 * What comes after the answers that were typed so far.
 *
 * @param typed by the name of the question; an empty text leaves the question open
 * @param known what is not asked, unless it gives no plan
 */
export function nextStep(
  typed: Readonly<Record<string, string>>,
  today: DayNumber,
  known: Given = {},
): NewPlanStep {
  let given = known;
  for (const question of QUESTIONS) {
    if (question.matters?.(given) === false) continue;
    const text = typed[question.name]?.trim();
    if (text === undefined) {
      if (isKnown(question, known)) continue;
      return asked(question, given, known);
    }
    const { otherwise } = question.ask(given);
    const answer = text === '' ? otherwise : text;
    if (answer === undefined) return asked(question, given, known, 'This one is needed.');
    // What the generator would take by itself is left to it, so that it can say so.
    if (answer === '' || (answer === otherwise && isGuessed(question))) continue;
    const read = question.read(answer, given);
    if ('mistake' in read) return asked(question, given, known, read.mistake);
    const units = question.name === 'volume' ? unitsIn(answer) : undefined;
    given = { ...given, [question.name]: read.value, ...(units && { units }) };
  }
  const plan = newPlan(answersFrom(given), today);
  if (plan.kind === 'plan') return plan;
  const [problem] = plan.problems;
  const again = QUESTIONS.find(({ name }) => problem && name === QUESTIONS_OF[problem.answer][0]);
  return asked(again ?? (QUESTIONS[0] as Question), given, known, problem?.message);
}

/** Days that are known are in the way of a number of runs. */
function isKnown({ name }: Question, known: Given): boolean {
  return known[name] !== undefined || (name === 'runs' && known.days !== undefined);
}

function asked(question: Question, given: Given, known: Given, mistake?: string): NewPlanQuestion {
  const { name, choices } = question;
  const all = QUESTIONS.filter(
    (one) => one === question || (one.matters?.(given) !== false && !isKnown(one, known)),
  );
  return {
    kind: 'question',
    name,
    ...question.ask(given),
    ...(choices && { choices }),
    step: all.indexOf(question) + 1,
    steps: all.length,
    ...(mistake && { mistake }),
  };
}
