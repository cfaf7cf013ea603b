/** What has to hold of any text at all, whatever stands in it. */
import { createChecker, Documents, type Finding, fixText, formatted } from '@runplan/language/internal';

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
    return (await checkFault(text)) ?? formatFault(text) ?? modelFault(text);
  } catch (error) {
    return { kind: 'throws', about: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Each text is a project of its own: nothing of the one before may be left. */
async function findingsOf(text: string): Promise<readonly Finding[]> {
  return (await newChecker().check(URI, text)).findings;
}

const newChecker = () => createChecker({ read: async () => ({ problem: 'missing' }) });

async function checkFault(text: string): Promise<Fault | undefined> {
  const findings = await findingsOf(text);
  const internal = findings.find(({ rule }) => rule === 'internal');
  if (internal) return { kind: 'internal', about: internal.message };
  const laidOut = formatted(text);
  const changed = difference(findings, await findingsOf(laidOut));
  if (changed) return { kind: 'format-changes', about: changed };
  return fixFault(text, findings);
}

async function fixFault(text: string, before: readonly Finding[]): Promise<Fault | undefined> {
  const once = await fixText(newChecker(), URI, text);
  const again = await fixText(newChecker(), URI, once.text);
  if (again.text !== once.text) return { kind: 'fix-again', about: `${once.text}\n→\n${again.text}` };
  const errors = (findings: readonly Finding[]) =>
    findings.filter(({ severity }) => severity === 'error').length;
  return errors(once.result.findings) > errors(before) ? { kind: 'fix-harms', about: once.text } : undefined;
}

function formatFault(text: string): Fault | undefined {
  const once = formatted(text);
  const again = formatted(once);
  return again === once ? undefined : { kind: 'format-again', about: `${once}\n→\n${again}` };
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
