import { applyRepairs, compatible } from '../check/apply-repairs.ts';
import type { CheckResult } from '../check/check-document.ts';
import { firstRepair } from '../check/offers.ts';
import { formatted } from '../format/format.ts';
import type { TextRepair } from '../rules/finding.ts';

/** Checks a text as the file at a URI. */
export interface Check<Result extends CheckResult> {
  check(uri: string, text: string): Promise<Result>;
}

/** A repair may make room for another one; so many times are enough for what people write. */
const MOST_ROUNDS = 10;

export interface FixedText<Result extends CheckResult = CheckResult> {
  /** The same as before where nothing could be repaired. */
  readonly text: string;
  /** How many repairs were made. */
  readonly repaired: number;
  /** What a check of the text finds. */
  readonly result: Result;
}

/**
 * Applies the safe repairs of a text until there are none left. A repair that would bring an error, or a mistake of
 * syntax, that was not there before is left out. A text that was formatted stays so.
 */
export async function fixText<Result extends CheckResult>(
  checker: Check<Result>,
  uri: string,
  text: string,
): Promise<FixedText<Result>> {
  let fixed: FixedText<Result> = { text, repaired: 0, result: await checker.check(uri, text) };
  const seen = new Set([text]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = await nextText(checker, uri, fixed);
    if (!next || seen.has(next.text)) break;
    seen.add(next.text);
    fixed = next;
  }
  // The checker remembers the last version of a file that others import: that must be this one.
  return { ...fixed, result: await checker.check(uri, fixed.text) };
}

/** The text with as many of its safe repairs as go together; undefined where there are none. */
async function nextText<Result extends CheckResult>(
  checker: Check<Result>,
  uri: string,
  before: FixedText<Result>,
): Promise<FixedText<Result> | undefined> {
  const repairs = compatible(
    before.result.findings.flatMap((finding) => firstRepair(finding, ['safe']) ?? []),
  );
  if (repairs.length === 0) return undefined;
  const isFormatted = formatted(before.text) === before.text;
  const attempt = async (some: readonly TextRepair[]): Promise<FixedText<Result> | undefined> => {
    const repaired = applyRepairs(before.text, some);
    const text = isFormatted ? formatted(repaired) : repaired;
    const result = await checker.check(uri, text);
    if (text === before.text || hasNewErrors(result, before.result)) return undefined;
    return { text, repaired: before.repaired + some.length, result };
  };
  const all = await attempt(repairs);
  if (all || repairs.length === 1) return all;
  let best: FixedText<Result> | undefined;
  const good: TextRepair[] = [];
  for (const repair of repairs) {
    const more = await attempt([...good, repair]);
    if (!more) continue;
    good.push(repair);
    best = more;
  }
  return best;
}

function hasNewErrors(now: CheckResult, before: CheckResult): boolean {
  const allowed = errorsByRule(before);
  return [...errorsByRule(now)].some(([rule, count]) => count > (allowed.get(rule) ?? 0));
}

function errorsByRule({ findings }: CheckResult): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}
