import { failureReason } from '@runplan/disk';
import type { FileReport, Look, Reporter, ReportRun, Summary } from '@runplan/report';
import { printable } from '@runplan/report';
import { type BegunFile, beginFile, targetOf } from '../files/begin-file.ts';
import { type ColourChoice, lookOfFile, lookOfOutput } from '../terminal/look.ts';
import { createOutput, type Output } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import type { ChosenOutput } from './choose-outputs.ts';
import { createFileOutput } from './file-output.ts';

/** The reports of a run, each in its format and to its place. */
export interface Reports<File = FileReport> {
  readonly summary: Summary;
  file(file: File): Promise<void>;
  /**
   * Writes what is left, and gives the sentences about what could not be written.
   *
   * @param isComplete whether all was checked that should have been
   */
  end(isComplete: boolean): Promise<readonly string[]>;
  /** Leaves no file behind that was begun. */
  discard(): Promise<void>;
}

type WhyKept = (place: string) => string | undefined;

interface Target {
  readonly reporter: Reporter;
  /** Undefined for standard output. */
  readonly name?: string;
  readonly begun?: BegunFile;
  readonly output: Output;
}

/**
 * Begins the reports of a run.
 *
 * @param whyKept why the file at an absolute path must not be written over, if so
 * @param start begins one of them
 * @throws UsageError when a file can't be written, or is named twice
 */
export async function startReports<File>(
  chosen: readonly ChosenOutput[],
  colour: ColourChoice,
  whyKept: WhyKept,
  start: (reporter: Reporter, look: Look) => Promise<ReportRun<File>>,
): Promise<Reports<File>> {
  const targets = await openTargets(chosen, whyKept);
  const reports = await Promise.all(
    targets.map(async ({ reporter, name, output }) => {
      const look = name === undefined ? lookOfOutput(colour) : lookOfFile(colour);
      return { output, report: await start(reporter, look) };
    }),
  );
  for (const { output, report } of reports) await output.write(report.begin());
  return {
    // Each of them counts the same.
    summary: (reports[0] as (typeof reports)[0]).report.summary,
    async file(file) {
      for (const { output, report } of reports) await output.write(report.file(file));
    },
    async end(isComplete) {
      for (const { output, report } of reports) await output.write(report.end(isComplete));
      const problems: string[] = [];
      for (const { output, name } of new Map(targets.map((target) => [target.output, target])).values()) {
        await output.end().catch((error) => problems.push(`${cannotWrite(name)}: ${failureReason(error)}.`));
      }
      return problems;
    },
    discard: () => discard(targets),
  };
}

async function openTargets(chosen: readonly ChosenOutput[], whyKept: WhyKept): Promise<Target[]> {
  const places = await placesOf(chosen, whyKept);
  const standard = createOutput(process.stdout);
  const opened: Target[] = [];
  for (const { reporter, file } of chosen) {
    if (file === undefined) {
      opened.push({ reporter, output: standard });
      continue;
    }
    try {
      const begun = await beginFile(places.get(file) as string);
      opened.push({ reporter, name: file, begun, output: createFileOutput(begun) });
    } catch (error) {
      await discard(opened);
      throw new UsageError(`${cannotWrite(file)}: ${failureReason(error)}.`);
    }
  }
  return opened;
}

async function discard(targets: readonly Target[]): Promise<void> {
  for (const { begun } of targets) await begun?.discard();
}

/** Where the files lie that reports go to, by their names. */
async function placesOf(
  chosen: readonly ChosenOutput[],
  whyKept: WhyKept,
): Promise<ReadonlyMap<string, string>> {
  const places = new Map<string, string>();
  for (const { file } of chosen) {
    if (file === undefined) continue;
    const place = await targetOf(file).catch((error) => {
      throw new UsageError(`${cannotWrite(file)}: ${failureReason(error)}.`);
    });
    const reason = whyKept(place);
    if (reason !== undefined) throw new UsageError(`${cannotWrite(file)}: ${reason}.`);
    if ([...places.values()].includes(place)) {
      throw new UsageError(`${printable(file)} is given for two reports: each needs a file of its own.`);
    }
    places.set(file, place);
  }
  return places;
}

function cannotWrite(name: string | undefined): string {
  return name === undefined ? 'Cannot write the report' : `Cannot write the report ${printable(name)}`;
}
