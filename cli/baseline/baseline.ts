import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failureReason } from '@runplan/disk';
import { count, type Finding, PROJECT_FILE, SEVERITIES, type Severity } from '@runplan/language/internal';
import { type FileReport, fingerprints, printable } from '@runplan/report';
import { targetOf } from '../files/begin-file.ts';
import { currentDirectory } from '../files/current-directory.ts';
import type { Discovery } from '../files/discover.ts';
import { baseOfPaths, pathInRepository } from '../files/path-in-repository.ts';
import { UsageError } from '../usage-error.ts';
import { type KnownFinding, readBaseline, writeBaseline } from './baseline-file.ts';

/** So many findings that are gone are named. */
const MOST_NAMED = 5;

/** The findings that are known from before, and what a run makes of them. */
export interface Baseline {
  /** Those of a file's findings that are known. Called once a file that was checked. */
  knownOf(file: Omit<FileReport, 'known'>): ReadonlySet<Finding>;
  /**
   * Ends the run: writes the file, or looks for what is gone.
   *
   * @param isComplete whether all was checked that should have been
   */
  end(isComplete: boolean): Promise<BaselineEnd>;
}

export interface BaselineEnd {
  /** What the user should know, as a sentence. */
  readonly note?: string;
  /** Why it was not written, as a sentence. */
  readonly problem?: string;
}

/**
 * Reads the baseline of a run, or begins to gather one.
 *
 * @param name of the file, as it was typed
 * @param isWritten whether the run writes it: then all that is found is known
 * @param tellsMissing whether findings of files that do not exist any more are told as gone
 * @param plans what is checked: none of it is written over
 * @param reports the names of the files that reports go to
 * @throws UsageError when it can't be read, is no baseline, or is a file that something else is written to
 */
export async function openBaseline(
  name: string,
  isWritten: boolean,
  tellsMissing: boolean,
  plans: Discovery,
  reports: readonly string[],
): Promise<Baseline> {
  const target = await placeOf(name, plans, reports);
  const before = await readBaseline(name);
  if (!before && !isWritten) {
    throw new UsageError(`There is no baseline ${printable(name)}. To write it, add --write-baseline.`);
  }
  const base = baseOfPaths(currentDirectory());
  const known = new Map((before ?? []).map((one) => [one.fingerprint, one]));
  const checked = new Set<string>();
  const found = new Map<string, KnownFinding>();

  const floors = floorsOf(plans);
  // What a project leaves out is neither found nor gone.
  const isLeftOut = ({ file, severity }: KnownFinding) => isWorse(floors.get(file) ?? 'hint', severity);

  const isGone = (one: KnownFinding) =>
    checked.has(one.file)
      ? !found.has(one.fingerprint) && !isLeftOut(one)
      : tellsMissing && !existsSync(join(base, one.file));

  async function write(isComplete: boolean): Promise<BaselineEnd> {
    if (!isComplete) {
      return { problem: `${cannotWrite(name)}: not everything could be checked. It is left as it is.` };
    }
    // What was not checked this time is still known.
    const others = [...known.values()].filter((one) =>
      checked.has(one.file) ? isLeftOut(one) : existsSync(join(base, one.file)),
    );
    const all = new Map([...others, ...found.values()].map((one) => [one.fingerprint, one]));
    try {
      await writeBaseline(target, [...all.values()]);
    } catch (error) {
      return { problem: `${cannotWrite(name)}: ${failureReason(error)}.` };
    }
    const left = [...new Set(floors.values())].map(
      (severity) => ` ${PROJECT_FILE} leaves out what is below ${severity}.`,
    );
    return {
      note: `Wrote the baseline ${printable(name)}: ${count(all.size, 'known finding')}.${left.join('')}`,
    };
  }

  return {
    knownOf({ findings, allowed, path, text }) {
      checked.add(path);
      const prints = fingerprints([...findings, ...allowed], path, text);
      return new Set(
        findings.filter((finding) => {
          const { rule, severity } = finding;
          const fingerprint = prints.get(finding) as string;
          found.set(fingerprint, { file: path, rule, severity, fingerprint });
          const before = known.get(fingerprint);
          return isWritten || (before !== undefined && !isWorse(severity, before.severity));
        }),
      );
    },
    async end(isComplete) {
      if (isWritten) return write(isComplete);
      const gone = [...known.values()].filter(isGone);
      return gone.length === 0 ? {} : { note: goneSentence(gone, name) };
    },
  };
}

/** Below which severity the projects of files leave findings out, by their paths. */
function floorsOf({ files }: Discovery): ReadonlyMap<string, Severity> {
  const pathOf = pathInRepository(currentDirectory());
  return new Map(
    files.flatMap(({ path, project }) =>
      project?.severity ? [[pathOf(path), project.severity] as const] : [],
    ),
  );
}

async function placeOf(name: string, plans: Discovery, reports: readonly string[]): Promise<string> {
  const target = await targetOf(name).catch((error) => {
    throw new UsageError(`There is no baseline ${printable(name)}: ${failureReason(error)}.`);
  });
  if (plans.has(target))
    throw new UsageError(`${printable(name)} is a plan that is checked, and no baseline.`);
  const places = await Promise.all(reports.map((report) => targetOf(report).catch(() => undefined)));
  if (places.includes(target)) {
    throw new UsageError(`${printable(name)} is given for the baseline and for a report: name two files.`);
  }
  return target;
}

function isWorse(now: Severity, before: Severity): boolean {
  return SEVERITIES.indexOf(now) < SEVERITIES.indexOf(before);
}

function goneSentence(gone: readonly KnownFinding[], name: string): string {
  const named = gone.slice(0, MOST_NAMED).map(({ file, rule }) => `${rule} in ${printable(file)}`);
  const more = gone.length > named.length ? ` and ${gone.length - named.length} more` : '';
  const what = `${count(gone.length, 'finding')} of the baseline ${gone.length === 1 ? 'is' : 'are'} gone`;
  return `${what}: ${named.join(', ')}${more}. To forget them, write ${printable(name)} anew with --write-baseline.`;
}

function cannotWrite(name: string): string {
  return `Cannot write the baseline ${printable(name)}`;
}
