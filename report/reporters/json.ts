import { type Figure, type Finding, type Position, Source } from '@runplan/language/internal';
import { defineReporter, type ReportEnvironment, type ReportedFile } from '../define-reporter.ts';
import { jsonText } from '../layout/json-text.ts';

/** The JSON format, version 1. Public: docs/ci.md describes it. */
export const json = defineReporter({
  id: 'json',
  about: 'For programs: one object, with one finding a line',
  mediaType: 'application/json',
  hints: true,
  repairsFor: ['error', 'warning', 'info', 'hint'],
  create(environment) {
    let separator = '\n';
    return {
      begin: () => '{"version":1,"findings":[',
      file(file) {
        const source = new Source(file.text ?? '');
        return file.findings
          .map((finding) => {
            const line = separator + jsonText(reportedFinding(finding, file, source, environment));
            separator = ',\n';
            return line;
          })
          .join('');
      },
      end: (summary) => `${separator === '\n' ? '' : '\n'}],"summary":${jsonText(summary)}}\n`,
    };
  },
});

/** A finding of a run, with what lies beside it and what can be done. */
export function reportedFinding(
  finding: Finding,
  file: ReportedFile,
  source: Source,
  environment: ReportEnvironment,
): Record<string, unknown> {
  const { name, uri } = file;
  const repair = file.repairOf(finding);
  return {
    ...jsonFinding(finding, name),
    related: finding.related?.map((place) => ({
      file: place.uri === uri ? name : environment.nameOf(place.uri),
      start: positionOf(place.start),
      end: positionOf(place.end),
      message: place.message,
    })),
    repair: repair && {
      kind: repair.kind,
      title: repair.title,
      edits: repair.edits.map(({ start, end, text }) => ({
        start: source.position(start),
        end: source.position(end),
        text,
      })),
    },
    fingerprint: file.fingerprintOf(finding),
  };
}

/** A finding as the format has it; what has no value is absent. */
export function jsonFinding(finding: Finding, file: string): Record<string, unknown> {
  const { rule, severity, message, start, end, plan, week, cycle, day, athletes, evidence, help, fixable } =
    finding;
  const { subject, seen, limit, also, allowable } = finding;
  return {
    rule,
    severity,
    message,
    file,
    start: positionOf(start),
    end: positionOf(end),
    plan,
    week,
    cycle,
    day,
    athletes: athletes.length > 0 ? athletes : undefined,
    subject,
    seen: figureOf(seen),
    limit: figureOf(limit),
    also: also?.map((other) => ({
      start: positionOf(other.start),
      end: positionOf(other.end),
      message: other.message,
      subject: other.subject,
      seen: figureOf(other.seen),
      limit: figureOf(other.limit),
    })),
    evidence: evidence && { injury: evidence.injury, back: evidence.back },
    help,
    fixable,
    allowable: allowable || undefined,
  };
}

function positionOf({ line, column }: Position): Position {
  return { line, column };
}

/** A figure without floating-point noise; absent where it is beyond all figures. */
function figureOf(figure: Figure | undefined): Figure | undefined {
  if (!figure || !Number.isFinite(figure.value)) return undefined;
  const { value, low, unit, estimated } = figure;
  return { value: tidy(value), ...(low !== undefined && { low: tidy(low) }), unit, estimated };
}

function tidy(n: number): number {
  return Number(n.toPrecision(12));
}
