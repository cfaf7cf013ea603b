/** What is more than any plan holds: it is not checked, and said so once, so that no text takes all of a computer. */
import type { AstNode } from 'langium';
import type { RunplanDocument } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { placeOf } from '../grammar/place.ts';
import type { Finding } from '../rules/finding.ts';
import { runnersOf } from '../scope/runners.ts';
import { TOO_LARGE } from '../text/size.ts';
import { sizeOfPlan, type WeekSizes } from '../training/size.ts';
import { whereOf } from './where.ts';

/** Ten years. */
const MOST_WEEKS = 520;
/** Days, sessions and steps of the plans of a file, for all of their athletes: a hundred of them on 26 full weeks. */
const MOST_PARTS = 250_000;

/** The plans of a file that are checked, and what there is to say about the others. */
export interface BoundedPlans {
  readonly plans: readonly ast.Plan[];
  readonly findings: readonly Finding[];
}

/** What there is to say about a file that is too large to be read. */
export function fileTooLarge({ isTooLarge, parseResult }: RunplanDocument): readonly Finding[] {
  return isTooLarge ? [finding(parseResult.value, undefined, TOO_LARGE)] : [];
}

/** @param sizes of weeks that were measured before, to be added to */
export function boundedPlans(file: ast.RunplanFile, sizes: WeekSizes = new WeakMap()): BoundedPlans {
  const plans: ast.Plan[] = [];
  const findings: Finding[] = [];
  let left = MOST_PARTS;
  for (const plan of file.statements.filter(ast.isPlan)) {
    const { weeks, parts } = sizeOfPlan(plan, sizes);
    const athletes = Math.max(1, runnersOf(plan).length);
    const all = parts * athletes;
    if (weeks > MOST_WEEKS) {
      findings.push(tooLarge(plan, `it has ${weeks} weeks, and at most ${MOST_WEEKS} are checked`));
    } else if (all > left) {
      // One message for all plans that find no room.
      if (left >= 0) findings.push(tooLarge(plan, partsInWords(all, athletes, left)));
      left = -1;
    } else {
      plans.push(plan);
      left -= all;
    }
  }
  return { plans, findings };
}

function partsInWords(parts: number, athletes: number, left: number): string {
  const forAll = athletes > 1 ? ` for its ${athletes} athletes` : '';
  const room = left < MOST_PARTS ? ', those of the plans above included' : '';
  return (
    `written out${forAll} it comes to ${grouped(parts)} days, sessions and steps, and at most ${grouped(MOST_PARTS)} in ` +
    `one file are checked${room}`
  );
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

function tooLarge(plan: ast.Plan, why: string): Finding {
  return finding(
    plan,
    plan.name === undefined ? undefined : 'name',
    `This plan is not checked: ${why}. Split it into several files.`,
  );
}

function finding(node: AstNode, property: string | undefined, message: string): Finding {
  return {
    rule: 'syntax',
    severity: 'error',
    message,
    ...placeOf(node, property),
    ...whereOf(node),
    athletes: [],
    help: 'docs/rules/syntax.md',
  };
}
