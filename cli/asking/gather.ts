import {
  answersFrom,
  type DayNumber,
  type Given,
  isGuessed,
  type NewPlan,
  newPlan,
  QUESTIONS,
  QUESTIONS_OF,
  type Question,
  unitsIn,
} from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { UsageError } from '../usage-error.ts';
import type { Asker } from './asker.ts';

export type Plan = Extract<NewPlan, { kind: 'plan' }>;

/**
 * Makes a plan from options; what is missing is asked for, and so is what gives no plan.
 *
 * @param options texts by the name of their option
 * @param asker absent where nobody can be asked
 * @param known what is known without a question; options win
 * @throws UsageError for an option that cannot be read, and without an asker for what is missing or gives no plan
 */
export async function planFrom(
  options: Readonly<Record<string, string>>,
  today: DayNumber,
  asker: Asker | undefined,
  known: Given = {},
): Promise<Plan> {
  const { days, longDay, ...others } = known;
  const typed = readOptions(options);
  // Days that are known are in the way of a number of runs.
  let given: Given = {
    ...(typed.runs === undefined && typed.days === undefined ? known : others),
    ...typed,
  };
  if (!asker) refuseMissing(given);
  const asked = new Set<keyof Given>();
  for (;;) {
    if (asker) given = await askMissing(given, asked, asker);
    const plan = newPlan(answersFrom(given), today);
    if (plan.kind === 'plan') return plan;
    const sentences = plan.problems.map(({ message }) => printable(message));
    if (!asker) throw new UsageError(sentences.join('\n'));
    for (const sentence of sentences) asker.say(sentence);
    for (const name of plan.problems.flatMap(({ answer }) => QUESTIONS_OF[answer])) {
      asked.delete(name);
      given = { ...given, [name]: undefined };
    }
  }
}

/** @throws UsageError for an option that cannot be read */
export function readOptions(options: Readonly<Record<string, string>>): Given {
  const typedFor = new Map(Object.entries(options));
  const text = (option: string) =>
    typedFor.get(option) ?? (option === 'units' ? unitsIn(typedFor.get('volume') ?? '') : undefined);
  let given: Given = {};
  // Units first: bare numbers are in them.
  const inOrder = [...QUESTIONS].sort((a, b) => Number(b.name === 'units') - Number(a.name === 'units'));
  for (const question of inOrder) {
    const typed = text(question.option)?.trim();
    if (typed === undefined) continue;
    if (typed === '') throw new UsageError(`--${question.option} is empty.`);
    const read = question.read(typed, given);
    if ('mistake' in read) throw new UsageError(`--${question.option}: ${printable(read.mistake)}`);
    given = { ...given, [question.name]: read.value };
  }
  if (given.clearedOn !== undefined && given.clearedBy === undefined)
    throw new UsageError('--cleared-on says when: add --cleared-by to say who has agreed to the running.');
  if (given.race === 'none' && (given.on ?? given.title) !== undefined)
    throw new UsageError(
      '--on and --title are about a race: name its distance with --race, or leave them out.',
    );
  return given;
}

/** Without anybody to ask, everything that has no default must be there. */
function refuseMissing(given: Given): void {
  // What the terminal offers as a default is for the one who answers to confirm.
  const confirmed: readonly (keyof Given)[] = ['level', 'back', 'race'];
  const missing = QUESTIONS.filter((question) => {
    if (given[question.name] !== undefined || question.matters?.(given) === false) return false;
    return confirmed.includes(question.name) || question.ask(given).otherwise === undefined;
  });
  if (missing.length === 0) return;
  const options = missing.map(({ option }) => `--${option}`).join(', ');
  throw new UsageError(
    `${missing.length === 1 ? 'An answer is' : 'Answers are'} missing: ${options}. \`runplan new --help\` shows them all.`,
  );
}

/** Asks what is not known and was not asked yet: an answer may be left empty. */
async function askMissing(before: Given, asked: Set<keyof Given>, asker: Asker): Promise<Given> {
  let given = before;
  for (const question of QUESTIONS) {
    const { name } = question;
    if (given[name] !== undefined || asked.has(name) || question.matters?.(given) === false) continue;
    given = { ...given, ...(await answerTo(question, given, asker)) };
    asked.add(name);
  }
  return given;
}

/** Asks until there is an answer that can be read. */
async function answerTo(question: Question, given: Given, asker: Asker): Promise<Given> {
  const { text, otherwise } = question.ask(given);
  // What the generator would take by itself is left to it, so that it can say so.
  const mayStayOpen = otherwise === '' || isGuessed(question);
  for (;;) {
    const typed = await asker.ask(otherwise ? `${text} [${otherwise}]` : text);
    if (typed === '' && mayStayOpen) return {};
    const answer = typed === '' ? otherwise : typed;
    if (answer === undefined) {
      asker.say('This one is needed.');
      continue;
    }
    const read = question.read(answer, given);
    if ('mistake' in read) {
      asker.say(printable(read.mistake));
      continue;
    }
    const units = question.name === 'volume' && given.units === undefined ? unitsIn(answer) : undefined;
    return { [question.name]: read.value, ...(units && { units }) };
  }
}
