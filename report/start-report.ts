import { type Finding, firstRepair } from '@runplan/language/internal';
import type { FileReport, ReportEnvironment, ReportedFile, Reporter, Summary } from './define-reporter.ts';
import { fingerprints } from './fingerprint.ts';

/** The report of a run in the making, of files that were just checked or were reported before. What it returns is written, in this order. */
export interface ReportRun<File = FileReport> {
  /** What has been counted so far. */
  readonly summary: Summary;
  begin(): string;
  /** The part of a file: those of its findings that the reader wants to see. */
  file(file: File): string;
  /** @param isComplete whether all was checked that should have been */
  end(isComplete?: boolean): string;
}

const NONE: ReadonlySet<Finding> = new Set();

/** Begins the report of a run in a format. All findings of its files are counted. */
export async function startReport(reporter: Reporter, environment: ReportEnvironment): Promise<ReportRun> {
  const writer = await reporter.create(environment);
  const summary: { -readonly [Key in keyof Summary]: Summary[Key] } = {
    files: 0,
    plans: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
    allowed: 0,
    ...(environment.repairs && { repaired: 0 }),
    ...(environment.suggested && { suggested: 0 }),
    ...(environment.baseline && { known: 0 }),
  };
  const isShown = shownBy(reporter, environment);
  return {
    summary,
    begin: () => writer.begin(),
    file(file) {
      const { findings, plans, allowed, repaired, suggested = 0, path, text, known = NONE } = file;
      summary.files += 1;
      summary.plans += plans;
      summary.allowed += allowed.length;
      if (summary.repaired !== undefined) summary.repaired += repaired;
      if (summary.suggested !== undefined) summary.suggested += suggested;
      if (summary.known !== undefined) summary.known += known.size;
      const fresh = findings.filter((finding) => !known.has(finding));
      for (const { severity } of fresh) summary[`${severity}s`] += 1;
      let prints: ReadonlyMap<Finding, string> | undefined;
      return writer.file({
        ...file,
        findings: fresh.filter(isShown),
        allowed: allowed.filter(isShown),
        fingerprintOf(finding) {
          prints ??= fingerprints([...findings, ...allowed], path, text);
          return prints.get(finding) as string;
        },
        repairOf: firstRepair,
      });
    },
    end: (isComplete = true) => writer.end(summary, isComplete),
  };
}

/**
 * Begins a report in a format of files that were reported before.
 *
 * @param summary what was counted then
 */
export async function startReportAgain(
  reporter: Reporter,
  environment: ReportEnvironment,
  summary: Summary,
): Promise<ReportRun<ReportedFile>> {
  const writer = await reporter.create(environment);
  const isShown = shownBy(reporter, environment);
  return {
    summary,
    begin: () => writer.begin(),
    file: (file) =>
      writer.file({
        ...file,
        findings: file.findings.filter(isShown),
        allowed: file.allowed.filter(isShown),
      }),
    end: (isComplete = true) => writer.end(summary, isComplete),
  };
}

function shownBy({ hints }: Reporter, { errorsOnly }: ReportEnvironment): (finding: Finding) => boolean {
  return ({ severity }) => (errorsOnly ? severity === 'error' : hints || severity !== 'hint');
}
