/** What tells findings apart from each other, from run to run. */
import { type Finding, Source, type Subject } from '@runplan/language/internal';

/**
 * A fingerprint for each finding of a file: 16 hexadecimal digits. It rests on the file's path, the rule, the plan, the
 * athletes, and what the finding is about, in which week and on which day; what has no subject, such as a mistake, on the
 * text of its line. So it stays the same while lines are added, figures change and messages are reworded. Findings that
 * have all of this in common are numbered.
 *
 * @param findings all of the file, in their order
 * @param path as in {@link FileReport.path}
 */
export function fingerprints(
  findings: readonly Finding[],
  path: string,
  text: string | undefined,
): ReadonlyMap<Finding, string> {
  const source = text === undefined ? undefined : new Source(text);
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const identity = identityOf(finding, source);
      const before = seen.get(identity) ?? 0;
      seen.set(identity, before + 1);
      return [finding, hash(JSON.stringify([path, identity, before]))];
    }),
  );
}

function identityOf(finding: Finding, source: Source | undefined): string {
  const { rule, plan, athletes, week, cycle, day, subject, start } = finding;
  const place = mayMove(finding) ? [] : [week, cycle, day];
  const about = subject ? namesOf(subject) : source?.line(start.line).trim().split(/\s+/);
  return JSON.stringify([rule, plan, [...athletes].sort(), place, about]);
}

/** Whether the finding stays the same when the first of its places is mended: it lasts, or may have several. */
function mayMove({ severity, subject, also }: Finding): boolean {
  return (
    severity === 'info' ||
    severity === 'hint' ||
    also !== undefined ||
    (subject && 'weeks' in subject) === true
  );
}

/** What a subject is called, without where it is. */
function namesOf(subject: Subject): readonly (string | undefined)[] {
  return [
    subject.kind === 'weeks' ? 'week' : subject.kind,
    'name' in subject ? subject.name : undefined,
    'activity' in subject ? subject.activity : undefined,
    'definition' in subject ? subject.definition : undefined,
  ];
}

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** The hash FNV-1a of 64 bits (Fowler, Noll, Vo), over UTF-16 units. */
function hash(text: string): string {
  let result = OFFSET_BASIS;
  for (let index = 0; index < text.length; index++) {
    result = BigInt.asUintN(64, (result ^ BigInt(text.charCodeAt(index))) * PRIME);
  }
  return result.toString(16).padStart(16, '0');
}
