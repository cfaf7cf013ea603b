import { failureReason } from '@runplan/disk';
import type { FileReport, Reporter, Summary } from '@runplan/report';
import { printable, startReport } from '@runplan/report';
import { type BegunFile, beginFile, targetOf } from '../files/begin-file.ts';
import type { Discovery } from '../files/discover.ts';
import { reportEnvironment } from '../report-environment.ts';
import { type ColourChoice, lookOfFile, lookOfOutput } from '../terminal/look.ts';
import { createOutput, type Output } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import type { ChosenOutput } from './choose-outputs.ts';
import { createFileOutput } from './file-output.ts';

/** The reports of a run, each in its format and to its place. */
export interface Reports {
  readonly summary: Summary;
  file(file: FileReport): Promise<void>;
  /** Writes what is left, and gives the sentences about what could not be written. */
  end(): Promise<readonly string[]>;
  /** Leaves no file behind that was begun. */
  discard(): Promise<void>;
}

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
 * @param plans what is checked: none of it is written over
 * @throws UsageError when a file can't be written, or is named twice
 */
export async function startReports(
  chosen: readonly ChosenOutput[],
  plans: Discovery,
  run: {
    readonly repairs: boolean;
    readonly errorsOnly: boolean;
    readonly baseline: boolean;
    readonly colour: ColourChoice;
  },
): Promise<Reports> {
  const targets = await openTargets(chosen, plans);
  const reports = await Promise.all(
    targets.map(async ({ reporter, name, output }) => {
      const look = name === undefined ? lookOfOutput(run.colour) : lookOfFile(run.colour);
      return { output, report: await startReport(reporter, reportEnvironment({ ...run, look })) };
    }),
  );
  for (const { output, report } of reports) await output.write(report.begin());
  return {
    // Each of them counts the same.
    summary: (reports[0] as (typeof reports)[0]).report.summary,
    async file(file) {
      for (const { output, report } of reports) await output.write(report.file(file));
    },
    async end() {
      for (const { output, report } of reports) await output.write(report.end());
      const problems: string[] = [];
      for (const { output, name } of new Map(targets.map((target) => [target.output, target])).values()) {
        await output.end().catch((error) => problems.push(`${cannotWrite(name)}: ${failureReason(error)}.`));
      }
      return problems;
    },
    discard: () => discard(targets),
  };
}

async function openTargets(chosen: readonly ChosenOutput[], plans: Discovery): Promise<Target[]> {
  const places = await placesOf(chosen, plans);
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
  plans: Discovery,
): Promise<ReadonlyMap<string, string>> {
  const places = new Map<string, string>();
  for (const { file } of chosen) {
    if (file === undefined) continue;
    const place = await targetOf(file).catch((error) => {
      throw new UsageError(`${cannotWrite(file)}: ${failureReason(error)}.`);
    });
    if (plans.has(place)) throw new UsageError(`${cannotWrite(file)}: it is a plan that is checked.`);
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
