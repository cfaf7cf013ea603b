/** Makes the first repairs of a plan again and again, and tells what becomes of it. */

import {
  applyRepairs,
  type Checker,
  Documents,
  type Finding,
  firstRepair,
  type TextRepair,
} from '@runplan/language/internal';

/** What is looked at after every round. */
export interface Stage {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly errors: number;
}

/**
 * The stages of a text: as it is, and after each round, until there is nothing left to repair.
 *
 * @param together whether a round makes all first repairs that go together, or only the first of them
 */
export async function repairedInRounds(
  checker: Checker,
  uri: string,
  text: string,
  together: boolean,
  most: number,
): Promise<readonly Stage[]> {
  const stages = [await stageOf(checker, uri, text)];
  for (let round = 0; round < most; round++) {
    const before = stages.at(-1) as Stage;
    const repairs = before.findings.flatMap((finding) => firstRepair(finding) ?? []);
    if (repairs.length === 0) break;
    stages.push(await nextStage(checker, uri, before, together ? repairs : repairs.slice(0, 1)));
  }
  return stages;
}

/** Each repair was tried alone: where all at once bring an error, the last ones wait for the next round. */
async function nextStage(
  checker: Checker,
  uri: string,
  before: Stage,
  repairs: readonly TextRepair[],
): Promise<Stage> {
  const next = await stageOf(checker, uri, applyRepairs(before.text, repairs));
  if (next.errors <= before.errors || repairs.length === 1) return next;
  return nextStage(checker, uri, before, repairs.slice(0, Math.ceil(repairs.length / 2)));
}

async function stageOf(checker: Checker, uri: string, text: string): Promise<Stage> {
  const { findings } = await checker.check(uri, text);
  return { text, findings, errors: findings.filter(({ severity }) => severity === 'error').length };
}

/** The lengths of the runs of a text in metres, for the first athlete of its first plan, and their sum. */
export function runningIn(text: string): { readonly runs: readonly number[]; readonly sum: number } {
  const documents = new Documents();
  const [plan] = documents.services.models.of(documents.imagine('file:///plan.runplan', text)).plans;
  const runs = (plan?.weeks ?? []).flatMap((week) =>
    week.runs.flatMap(({ run }) => run?.distance?.high ?? []),
  );
  return { runs, sum: runs.reduce((sum, metres) => sum + metres, 0) };
}
