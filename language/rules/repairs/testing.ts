/** For the tests of repairs: what becomes of a text when those of a rule are made. */
import { applyRepairs, createChecker } from '../../internal.ts';

const URI = 'file:///test.runplan';
const ROUNDS = 10;

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

/** The text after the best repair of the first finding of a rule; undefined where none is offered. */
export async function repairedOnce(
  rule: string,
  text: string,
): Promise<{ readonly title: string; readonly text: string } | undefined> {
  const { findings } = await checker.check(URI, text);
  const finding = findings.find((other) => other.rule === rule);
  if (!finding) throw new Error(`${rule} reports nothing in\n${text}`);
  const [repair] = finding.fixable ? (finding.repairs ?? []) : [];
  return repair && { title: repair.title, text: applyRepairs(text, [repair]) };
}

/** The text after the repairs of a rule, one by one until it reports nothing. Throws where they do not get there. */
export async function repaired(rule: string, text: string): Promise<string> {
  const errors = await errorsIn(text);
  let now = text;
  for (let round = 0; round <= ROUNDS; round++) {
    const { findings } = await checker.check(URI, now);
    if (round > 0 && !findings.some((finding) => finding.rule === rule)) {
      const fresh = [...(await errorsIn(now))].filter((other) => !errors.has(other));
      if (fresh.length > 0) throw new Error(`${fresh.join()} in\n${now}`);
      return now;
    }
    const next = await repairedOnce(rule, now);
    if (!next) throw new Error(`no repair of ${rule} in\n${now}`);
    now = next.text;
  }
  throw new Error(`${rule} after ${ROUNDS} rounds in\n${now}`);
}

/** The rules that report errors; how many tells nothing, as weeks may be joined in another way. */
async function errorsIn(text: string): Promise<ReadonlySet<string>> {
  const { findings } = await checker.check(URI, text);
  return new Set(findings.flatMap(({ rule, severity }) => (severity === 'error' ? rule : [])));
}
