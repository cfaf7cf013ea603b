/** What has to hold of any text at all, whatever stands in it. */
import {
  type Checker,
  type CheckOfFile,
  createChecker,
  Documents,
  type Finding,
  fixText,
  formatted,
} from '@runplan/language/internal';

const URI = 'file:///club/any.runplan';

/** A kind of fault, and what shows it. */
export interface Fault {
  readonly kind:
    | 'throws'
    | 'internal'
    | 'format-again'
    | 'format-changes'
    | 'fix-again'
    | 'fix-harms'
    | 'model';
  readonly about: string;
}

/** What a text brings to light; undefined where everything holds. */
export async function faultOf(text: string): Promise<Fault | undefined> {
  try {
    return (await checkFault(text)) ?? modelFault(text);
  } catch (error) {
    return { kind: 'throws', about: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

type TextChecker = Pick<Checker, 'check'>;

/** Checks texts, each once and as a project of its own: nothing of another one may be left. */
function checkerOfEach(): TextChecker {
  const results = new Map<string, Promise<CheckOfFile>>();
  return {
    check(uri, text) {
      const result =
        results.get(text) ?? createChecker({ read: async () => ({ problem: 'missing' }) }).check(uri, text);
      results.set(text, result);
      return result;
    },
  };
}

async function checkFault(text: string): Promise<Fault | undefined> {
  const checker = checkerOfEach();
  const { findings } = await checker.check(URI, text);
  const internal = findings.find(({ rule }) => rule === 'internal');
  if (internal) return { kind: 'internal', about: internal.message };
  return (await formatFault(checker, text, findings)) ?? (await fixFault(checker, text, findings));
}

async function formatFault(
  checker: TextChecker,
  text: string,
  before: readonly Finding[],
): Promise<Fault | undefined> {
  const once = formatted(text);
  const changed = difference(before, (await checker.check(URI, once)).findings);
  if (changed) return { kind: 'format-changes', about: changed };
  const again = formatted(once);
  return again === once ? undefined : { kind: 'format-again', about: `${once}\n→\n${again}` };
}

async function fixFault(
  checker: TextChecker,
  text: string,
  before: readonly Finding[],
): Promise<Fault | undefined> {
  const once = await fixText(checker, URI, text);
  const again = await fixText(checker, URI, once.text);
  if (again.text !== once.text) return { kind: 'fix-again', about: `${once.text}\n→\n${again.text}` };
  const errors = (findings: readonly Finding[]) =>
    findings.filter(({ severity }) => severity === 'error').length;
  return errors(once.result.findings) > errors(before) ? { kind: 'fix-harms', about: once.text } : undefined;
}

/** The figures of weeks are figures. */
function modelFault(text: string): Fault | undefined {
  const documents = new Documents();
  documents.put(URI, text);
  const document = documents.get(URI);
  if (!document) return undefined;
  documents.link(document);
  for (const plan of documents.services.models.of(document).plans) {
    for (const week of plan.weeks) {
      const figures = [
        week.volume.distance.low,
        week.volume.distance.high,
        week.trainingSeconds,
        week.runSeconds,
        week.hardSeconds,
        week.moderateSeconds,
      ];
      if (figures.some((value) => !Number.isFinite(value) || value < 0))
        return { kind: 'model', about: `week ${week.number}: ${figures.join(', ')}` };
    }
  }
  return undefined;
}

/** What is found in one of two texts alone, by rule and severity: lines may have moved, and words are laid out. */
function difference(one: readonly Finding[], other: readonly Finding[]): string | undefined {
  const counted = (findings: readonly Finding[]) =>
    findings
      .map(({ rule, severity }) => `${severity} ${rule}`)
      .sort()
      .join(', ');
  const [before, after] = [counted(one), counted(other)];
  return before === after ? undefined : `${before}\n→\n${after}`;
}
