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
  const lines = new LinesInWords(text);
  const seen = new Map<string, Map<string, Seen>>();
  return new Map(
    findings.map((finding) => {
      const about = finding.subject ? JSON.stringify(namesOf(finding.subject)) : lines.at(finding.start.line);
      const alike = seen.get(about) ?? new Map<string, Seen>();
      seen.set(about, alike);
      const circumstances = circumstancesOf(finding);
      // A line may be long and have thousands of findings: what they have in common is gone through once.
      const known = alike.get(circumstances) ?? {
        hash: new Hash().with(`[${JSON.stringify(path)},${JSON.stringify(`[${circumstances},${about}]`)},`),
        times: 0,
      };
      alike.set(circumstances, { ...known, times: known.times + 1 });
      return [finding, known.hash.with(`${known.times}]`).toString()];
    }),
  );
}

/** What several findings have in common, and how many were there before. */
interface Seen {
  readonly hash: Hash;
  readonly times: number;
}

/** The words of lines as JSON, which is the same text for the same words. */
class LinesInWords {
  private readonly source: Source | undefined;
  private readonly known = new Map<number, string>();

  constructor(text: string | undefined) {
    this.source = text === undefined ? undefined : new Source(text);
  }

  at(line: number): string {
    const words = this.known.get(line) ?? JSON.stringify(this.source?.line(line).trim().split(/\s+/) ?? null);
    this.known.set(line, words);
    return words;
  }
}

/** All but what a finding is about, as JSON without brackets. */
function circumstancesOf(finding: Finding): string {
  const { rule, plan, athletes, week, cycle, day } = finding;
  const place = mayMove(finding) ? [] : [week, cycle, day];
  return JSON.stringify([rule, plan, [...athletes].sort(), place]).slice(1, -1);
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
class Hash {
  private readonly value: bigint;

  constructor(value = OFFSET_BASIS) {
    this.value = value;
  }

  /** That of a text that goes on with another one. */
  with(text: string): Hash {
    let { value } = this;
    for (let index = 0; index < text.length; index++) {
      value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * PRIME);
    }
    return new Hash(value);
  }

  toString(): string {
    return this.value.toString(16).padStart(16, '0');
  }
}
