/** The questions on the way to a plan that is made from another one, and the plan. */
import { isMisread } from '../grammar/mistakes.ts';
import type { DayNumber } from '../quantities/date.ts';
import type { Source } from '../text/source.ts';
import type { TrainingPlan } from '../training/model.ts';
import { type NewPlanQuestion, type NewPlanStep, nextStep } from './dialog.ts';
import { nextBlock } from './next-block.ts';
import { type Choice, type Given, QUESTIONS } from './questions.ts';
import { repeatPlan } from './repeat-plan.ts';

/** The plans of a file, each once for each of its athletes, and its text. */
export interface PlansToStartFrom {
  readonly models: readonly TrainingPlan[];
  readonly source: Source;
}

type Typed = Readonly<Record<string, string>>;

const WAYS: readonly Choice[] = [
  { word: 'again', about: 'The same training, athletes and paces on other dates, without what was done.' },
  { word: 'next', about: 'The block that comes after it, for its athlete as it leaves them.' },
];

/**
 * What comes after the answers that were typed so far.
 *
 * @param typed by the name of the question; an empty text leaves the question open
 */
export function nextStepFrom(file: PlansToStartFrom, typed: Typed, today: DayNumber): NewPlanStep {
  const names = [...new Set(file.models.map(({ name }) => name))];
  const plan = names.length === 1 ? names[0] : typed.plan;
  const before = names.length === 1 ? 0 : 1;
  if (plan === undefined || !names.includes(plan)) {
    const mistake = names.length === 0 ? 'The file has no plan.' : undefined;
    return chosen(
      'plan',
      'Which plan?',
      names.map((word) => ({ word })),
      1,
      mistake,
    );
  }
  const models = file.models.filter(({ name }) => name === plan);
  const how = (mistake?: string) =>
    chosen('how', `What is to become of "${plan}"?`, WAYS, before + 1, mistake);
  if (models.some(({ node }) => isMisread(node)))
    return how('A line of the plan could not be read: put it right first.');
  switch (typed.how) {
    case 'again':
      return repeated(models, file.source, typed, today, before + 1);
    case 'next':
      return following(models, typed, today, before + 1, how);
    default:
      return how();
  }
}

function chosen(
  name: string,
  text: string,
  choices: readonly Choice[],
  step: number,
  mistake: string | undefined,
): NewPlanQuestion {
  return { kind: 'question', name, text, choices, step, steps: step + 1, ...(mistake && { mistake }) };
}

/** @param before how many questions were asked */
function following(
  models: readonly TrainingPlan[],
  typed: Typed,
  today: DayNumber,
  before: number,
  again: (mistake: string) => NewPlanStep,
): NewPlanStep {
  const [plan, second] = models as [TrainingPlan, TrainingPlan?];
  if (second) return again(`"${plan.name}" is for several: a next block is made for one athlete.`);
  const block = nextBlock(plan, today);
  if ('refused' in block) return again(block.refused);
  const step = nextStep(typed, today, block.given);
  return step.kind === 'plan'
    ? { ...step, notes: [...block.notes, ...step.notes] }
    : { ...step, step: before + step.step, steps: before + step.steps };
}

/** What a plan that is repeated needs to know: its day, and for one athlete what is run now. */
function repeated(
  models: readonly TrainingPlan[],
  source: Source,
  typed: Typed,
  today: DayNumber,
  before: number,
): NewPlanStep {
  const [plan] = models as [TrainingPlan];
  const day = plan.race?.date === undefined ? 'start' : 'on';
  const asked: readonly (readonly [keyof Given, string])[] = [
    [day, day === 'on' ? 'When is the race, such as 2027-04-25?' : 'When does it begin, such as 2027-01-04?'],
    ...(models.length > 1
      ? []
      : ([
          ['volume', 'How much is run a week now? (empty: as the earlier plan says)'],
          ['longest', 'How long was the longest run of the last 30 days? (empty: as the earlier plan says)'],
        ] as const)),
  ];
  let given: Given = { units: plan.units };
  for (const [index, [name, text]] of asked.entries()) {
    const ask = (mistake?: string): NewPlanQuestion => ({
      kind: 'question',
      name,
      text,
      ...(index > 0 && { otherwise: '' }),
      step: before + index + 1,
      steps: before + asked.length,
      ...(mistake && { mistake }),
    });
    const answer = typed[name]?.trim();
    if (answer === undefined || (answer === '' && index === 0)) return ask();
    if (answer === '') continue;
    const read = QUESTIONS.find((question) => question.name === name)?.read(answer, given);
    if (!read || 'mistake' in read) return ask(read?.mistake);
    given = { ...given, [name]: read.value };
    if (index > 0) continue;
    // A day that gives no plan is said while it can still be changed.
    const tried = repeatPlan(models, source, { on: read.value as DayNumber, today });
    if ('refused' in tried) return ask(tried.refused);
  }
  const { volume, longest } = given;
  const made = repeatPlan(models, source, {
    on: given[day] as DayNumber,
    today,
    ...(volume !== undefined && { volume }),
    ...(longest !== undefined && { longest }),
  });
  if ('refused' in made) return chosen('how', made.refused, WAYS, before, made.refused);
  return { kind: 'plan', remaining: [], ...made };
}
