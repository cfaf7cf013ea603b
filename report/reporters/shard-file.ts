import type { AllowedFinding, Finding, Source } from '@runplan/language/internal';
import type { ReportEnvironment, ReportedFile } from '../define-reporter.ts';
import { linesOfFrame } from '../layout/code-frame.ts';
import { reportedFinding } from './json.ts';

/**
 * What other formats tell of a file beside its findings: the lines that these are about and no others, what is accepted,
 * and the paths of the files that lie beside it.
 */
export function shardFile(
  file: ReportedFile,
  source: Source,
  environment: ReportEnvironment,
): Record<string, unknown> {
  const { name, path, text, plans, repaired, suggested, findings, allowed } = file;
  const all = [...findings, ...allowed];
  return {
    file: name,
    path,
    plans,
    repaired,
    suggested: suggested || undefined,
    findings: findings.length,
    allowed: allowed.map((finding) => ({
      ...reportedFinding(finding, file, source, environment),
      allow: placeOfAllow(finding),
    })),
    lines: text === undefined ? undefined : linesOf(file, all, source),
    paths: pathsBeside(all, file, environment),
  };
}

function placeOfAllow({ allow: { start, end, reason } }: AllowedFinding) {
  return {
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
    reason,
  };
}

/** The lines of findings and their repairs, each with its number and its end. */
function linesOf(
  file: ReportedFile,
  findings: readonly Finding[],
  source: Source,
): readonly (readonly [number, string])[] {
  const numbers = findings.flatMap((finding) => [
    ...linesOfFrame(finding.start, finding.end),
    ...(file.repairOf(finding)?.edits ?? [])
      .flatMap(({ start, end }) => [start, end])
      .map((offset) => source.position(offset).line),
  ]);
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const startOf = (line: number) => source.offset({ line, column: 1 });
  return sorted.map((number) => [number, source.text.slice(startOf(number), startOf(number + 1))]);
}

/** The names of other files that findings point at, each with its path. */
function pathsBeside(
  findings: readonly Finding[],
  { uri }: ReportedFile,
  environment: ReportEnvironment,
): readonly (readonly [string, string])[] {
  const others = findings.flatMap(({ related = [] }) => related.map((place) => place.uri));
  return [...new Set(others)].flatMap((other) => {
    const [name, path] = [environment.nameOf(other), environment.pathOf(other)];
    return other === uri || name === undefined || path === undefined ? [] : [[name, path] as const];
  });
}
