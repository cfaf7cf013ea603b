import { type AllowedFinding, type Finding, Source, type TextRepair } from '@runplan/language/internal';
import type { ReportedFile } from '@runplan/report';
import type { FileLine, WrittenFinding } from './report-lines.ts';

/** Of the built-in library, which has no name. */
const NAMELESS = '';

/**
 * A file as reporters are told of it, from what a report has. Files are known by their names in place of their URIs, and
 * the text has the lines that are needed, the others are empty.
 *
 * @param findings of the file, in their order
 */
export function reportedFile(file: FileLine, findings: readonly WrittenFinding[]): ReportedFile {
  const text = file.lines && textOf(file.lines);
  const source = new Source(text ?? '');
  const written = new Map<Finding, WrittenFinding>();
  const told = (one: WrittenFinding): Finding => {
    const finding = findingOf(one, file.file);
    written.set(finding, one);
    return finding;
  };
  const allowed = file.allowed.map((one): AllowedFinding => {
    const finding = { ...findingOf(one, file.file), allow: { uri: file.file, ...one.allow } };
    written.set(finding, one);
    return finding;
  });
  return {
    name: file.file,
    path: file.path,
    uri: file.file,
    text,
    findings: findings.map(told),
    plans: file.plans,
    allowed,
    repaired: file.repaired,
    ...(file.suggested !== undefined && { suggested: file.suggested }),
    fingerprintOf: (finding) => written.get(finding)?.fingerprint as string,
    repairOf: (finding) => repairOf(written.get(finding)?.repair, source),
  };
}

/** How reporters call the file that is known by a name: only the built-in library has none. */
export function nameOf(uri: string): string | undefined {
  return uri === NAMELESS ? undefined : uri;
}

function textOf(lines: NonNullable<FileLine['lines']>): string {
  let [text, next] = ['', 1];
  for (const [number, line] of lines) {
    text += '\n'.repeat(Math.max(0, number - next)) + line;
    next = number + 1;
  }
  return text;
}

function findingOf(written: WrittenFinding, file: string): Finding {
  const { fingerprint: _, repair: __, athletes = [], related, also, ...finding } = written;
  return {
    ...finding,
    uri: file,
    athletes,
    related: related?.map(({ file: other = NAMELESS, ...place }) => ({ ...place, uri: other })),
    also: also?.map((other) => ({ ...other, uri: file })),
    // Days, subjects, units and grades are told as they are.
  } as Finding;
}

function repairOf(written: WrittenFinding['repair'], source: Source): TextRepair | undefined {
  return (
    written && {
      ...written,
      edits: written.edits.map(({ start, end, text }) => ({
        start: source.offset(start),
        end: source.offset(end),
        text,
      })),
    }
  );
}
