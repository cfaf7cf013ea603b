import { applyRepairs, compatible } from '../check/apply-repairs.ts';
import type { CheckResult } from '../check/check-document.ts';
import { firstRepair } from '../check/offers.ts';
import { formatted } from '../format/format.ts';
import { CODES } from '../rules/codes.ts';
import { type Finding, SEVERITIES, type Severity, type TextRepair } from '../rules/finding.ts';
import { preferredRepair } from './preferred-repair.ts';

/** Checks a text as the file at a URI. */
export interface Check<Result extends CheckResult> {
  check(uri: string, text: string): Promise<Result>;
}

/** A repair may make room for another one; so many times are enough for what people write. */
const MOST_ROUNDS = 10;
/** Suggested repairs are made one at a time; so many in a file are more than anyone looks at. */
const MOST_SUGGESTED = 500;

export interface FixedText<Result extends CheckResult = CheckResult> {
  /** The same as before where nothing could be repaired. */
  readonly text: string;
  /** How many repairs were made. */
  readonly repaired: number;
  /** How many of these were suggested ones. */
  readonly suggested: number;
  /** How many findings have a repair that was wanted and not made: what is meant only the author knows. */
  readonly left: number;
  /** What a check of the text finds. */
  readonly result: Result;
}

/**
 * Applies the safe repairs of a text until there are none left. A repair that would bring an error, or a mistake of
 * syntax, that was not there before is left out. A text that was formatted stays so.
 *
 * @param withSuggested whether suggested repairs are made as well, but not of hints, nor where there are several readings:
 * one at a time, so that each was tried on a text that has all the others
 */
export async function fixText<Result extends CheckResult>(
  checker: Check<Result>,
  uri: string,
  text: string,
  withSuggested = false,
): Promise<FixedText<Result>> {
  let fixed: FixedText<Result> = {
    text,
    repaired: 0,
    suggested: 0,
    left: 0,
    result: await checker.check(uri, text),
  };
  const seen = new Set([text]);
  let rounds = 0;
  const safe = async () => {
    const next = rounds < MOST_ROUNDS ? await nextText(checker, uri, fixed) : undefined;
    return next && !seen.has(next.text) ? next : undefined;
  };
  const suggested = (isMeant: (finding: Finding) => boolean) =>
    withSuggested ? nextSuggested(checker, uri, fixed, seen, isMeant) : undefined;
  for (;;) {
    // What could not be read may change what is to be done about the rest.
    const next = (await suggested(isMistake)) ?? (await safe()) ?? (await suggested(isNoMistake));
    if (!next) break;
    rounds = next.suggested > fixed.suggested ? 0 : rounds + 1;
    seen.add(next.text);
    fixed = next;
  }
  // The checker remembers the last version of a file that others import: that must be this one.
  const result = await checker.check(uri, fixed.text);
  const left = withSuggested ? result.findings.filter((one) => isToBeMended(one) && firstRepair(one)) : [];
  return { ...fixed, left: left.length, result };
}

/** A hint says what may be better, and is no reason to change the training unasked. */
function isToBeMended({ severity }: Finding): boolean {
  return severity !== 'hint';
}

/** The text with the first suggested repair of some findings that makes it better; undefined where there is none. */
async function nextSuggested<Result extends CheckResult>(
  checker: Check<Result>,
  uri: string,
  before: FixedText<Result>,
  seen: ReadonlySet<string>,
  isMeant: (finding: Finding) => boolean,
): Promise<FixedText<Result> | undefined> {
  if (before.suggested === MOST_SUGGESTED) return undefined;
  const isFormatted = formatted(before.text) === before.text;
  for (const finding of before.result.findings) {
    const repair = isMeant(finding) && isToBeMended(finding) ? preferredRepair(finding) : undefined;
    if (repair?.kind !== 'suggested') continue;
    const repaired = applyRepairs(before.text, [repair]);
    const text = isFormatted ? formatted(repaired) : repaired;
    if (seen.has(text)) continue;
    const result = await checker.check(uri, text);
    if (!isBetter(result, before.result, finding)) continue;
    return { ...before, text, repaired: before.repaired + 1, suggested: before.suggested + 1, result };
  }
  return undefined;
}

/**
 * Whether a repair of a finding has won something. So repairs come to an end: of two that undo each other only one does. What
 * could not be read may have hidden findings, but not mistakes.
 */
function isBetter(now: CheckResult, before: CheckResult, finding: Finding): boolean {
  if (isMistake(finding))
    return now.findings.filter(isMistake).length < before.findings.filter(isMistake).length;
  if (hasNewErrors(now, before)) return false;
  const changes = SEVERITIES.map((severity) => countOf(now, severity) - countOf(before, severity));
  return (changes.find((change) => change !== 0) ?? 0) < 0;
}

function countOf({ findings }: CheckResult, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function isMistake({ rule }: Finding): boolean {
  return CODES.some(({ id }) => id === rule);
}

function isNoMistake(finding: Finding): boolean {
  return !isMistake(finding);
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
    return { ...before, text, repaired: before.repaired + some.length, result };
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
