/** Reports steps that can't be meant by themselves, and what they add up to. */
import type { Run, Step } from '../../../grammar/generated/ast.ts';
import { type AmountBounds, amountBounds } from '../../../vocabulary/amounts.ts';
import { exceeds } from '../../compare.ts';
import type { Report } from '../../define-rule.ts';
import { figure } from '../../facts.ts';
import { type StepSum, sumOfSteps } from '../step-sums.ts';
import { checkFigures } from './figures.ts';
import type { Problem, Say } from './problem.ts';

const MOST_REPETITIONS = 1000;

export function checkStepsOf(run: Run, isSound: boolean, say: Say): void {
  const sum = checkSteps(run.steps, say);
  if (run.amount !== undefined || sum.isOff || !isSound) return;
  const bounds = amountBounds(run);
  const at = { at: run, property: 'kind' };
  checkSum(sum, run.steps, bounds, at, say);
  if (sum.unknown || sum.seconds > 0 || sum.metres === 0 || sum.metres >= bounds.metres.low) return;
  say(at, {
    problem: 'metres of steps',
    seen: figure(sum.metres, 'metres'),
    limit: figure(bounds.metres.low, 'metres'),
  });
}

/** Reports steps that can't be meant by themselves; what they add up to. */
export function checkSteps(steps: readonly Step[], say: Say): StepSum {
  return sumOfSteps(steps, (node) => {
    if (node.$type === 'Piece') {
      if (node.target) checkFigures(node.target, say);
      return !checkFigures(node, say);
    }
    const isNever = /^0+\D/.test(node.times ?? '');
    if (isNever) say({ at: node, property: 'times' }, { problem: 'no repetition', text: node.times });
    return isNever;
  });
}

/** Reports a sum that can't be meant: at the one repetition that makes it, or else at the whole. */
export function checkSum(
  sum: StepSum,
  steps: readonly Step[],
  bounds: AmountBounds,
  whole: Pick<Report, 'at' | 'property'>,
  say: Say,
): void {
  const problem = sumProblem(sum, bounds);
  if (!problem) return;
  const culprits = steps.filter((step) =>
    sumProblem(
      sumOfSteps([step], () => false),
      bounds,
    ),
  );
  const [only] = culprits;
  say(only && culprits.length === 1 ? { at: only } : whole, problem);
}

function sumProblem(
  { metres, seconds, repetitions: times }: StepSum,
  { metres: { high: most }, seconds: { high: longest } }: AmountBounds,
): Problem | undefined {
  if (exceeds(metres, most)) {
    return { problem: 'sum', seen: figure(metres, 'metres'), limit: figure(most, 'metres') };
  }
  if (exceeds(seconds, longest)) {
    return { problem: 'sum', seen: figure(seconds, 'seconds'), limit: figure(longest, 'seconds') };
  }
  return times > MOST_REPETITIONS
    ? { problem: 'repetitions', seen: figure(times, 'count'), limit: figure(MOST_REPETITIONS, 'count') }
    : undefined;
}
