/** Where the time and the memory of a check go, stage by stage. */
import { checkDocument } from '../../language/check/check-document.ts';
import { mistakesIn } from '../../language/check/mistakes.ts';
import { policyOf } from '../../language/check/policy.ts';
import { runRules } from '../../language/check/run-rules.ts';
import { checkSyntax } from '../../language/check/syntax.ts';
import { readText } from '../../language/grammar/read-text.ts';
import { RULES, ruleNamed } from '../../language/rules/registry.ts';
import { Documents } from '../../language/workspace/documents.ts';

/** What a stage of the check of one plan costs. */
export interface StageCost {
  readonly stage: string;
  /** Milliseconds, the median of the rounds. */
  readonly milliseconds: number;
  /** Megabytes that are allocated, the median of the rounds without a collection; undefined where there was none. */
  readonly megabytes: number | undefined;
}

const ROUNDS = 80;
const URI = 'file:///bench.runplan';

/** The costs of a warm check of a text. Each stage is what it adds; the last row is the whole. */
export function timeStages(text: string): readonly StageCost[] {
  const documents = new Documents();
  const { models } = documents.services;
  const costs = new Map<string, { readonly times: number[]; readonly sizes: number[] }>();
  const cost = <Result>(stage: string, work: () => Result): Result => {
    const { times, sizes } = costs.get(stage) ?? { times: [], sizes: [] };
    costs.set(stage, { times, sizes });
    const heap = process.memoryUsage().heapUsed;
    const started = performance.now();
    const result = work();
    times.push(performance.now() - started);
    // Less than before: it was collected meanwhile.
    const size = process.memoryUsage().heapUsed - heap;
    if (size > 0) sizes.push(size / 2 ** 20);
    return result;
  };
  for (let round = 0; round < ROUNDS * 2; round++) {
    // The first half warms up. A changed comment makes each text new.
    if (round === ROUNDS) costs.clear();
    const now = `${text}# ${round}\n`;
    cost('tokens', () => readText(now));
    cost('tree', () => documents.put(URI, now));
    const document = cost('names', () => documents.get(URI));
    if (!document) throw new Error('The text was put.');
    cost('syntax', () => checkSyntax(document));
    const { plans } = cost('model', () => models.of(document));
    cost('rules', () =>
      runRules(
        document.parseResult.value,
        plans.map((plan) => ({ plan, policy: policyOf(plan.node, ruleNamed) })),
        RULES,
        () => true,
      ),
    );
    cost('mistakes', () => mistakesIn(document, documents.services, new Map()));
    documents.release(URI);
    cost('all', () => {
      documents.put(URI, now);
      const whole = documents.get(URI);
      if (whole) checkDocument(whole, documents.services, new Map());
    });
    documents.release(URI);
  }
  return [...costs].map(([stage, { times, sizes }]) => ({
    stage,
    milliseconds: median(times) ?? 0,
    megabytes: median(sizes),
  }));
}

function median(samples: readonly number[]): number | undefined {
  return [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)];
}
