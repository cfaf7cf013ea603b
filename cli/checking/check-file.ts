import { decode, failureReason } from '@runplan/disk';
import {
  type AllowedFinding,
  type Checker,
  type CheckResult,
  type CheckSettings,
  type Finding,
  fixText,
  settingsOf,
} from '@runplan/language/internal';
import type { CachePlace } from '../caching/cache.ts';
import { type NeededFile, SeenFiles } from '../caching/needed-files.ts';
import { difference, editsBetween } from '../editing/difference.ts';
import { type PlanFile, uriOf } from '../files/plan-file.ts';
import { readBytes } from '../files/read.ts';
import { writeText } from '../files/write.ts';

/** What became of a file: it was checked, could not be read, or its check failed. */
export type FileOutcome = CheckedFile | UnreadFile | FailedFile;

export interface CheckedFile {
  readonly file: PlanFile;
  /** Undefined when the file was not parsed. */
  readonly text: string | undefined;
  /** Sorted by position, then rule. */
  readonly findings: readonly Finding[];
  readonly plans: number;
  /** What `allow` lines accept. */
  readonly allowed: readonly AllowedFinding[];
  /** How many repairs were made; the text and the findings are those after them. */
  readonly repaired: number;
  /** How many of these were suggested ones. */
  readonly suggested: number;
  /** How many findings have a repair that was wanted and not made. */
  readonly left: number;
  /** What repairs would change, as `diff -u` shows it, where they are only shown. */
  readonly difference?: string;
  /** The other files that the findings rest on. */
  readonly needed: readonly NeededFile[];
  /** Why this was not kept for the next run, where it should be. */
  readonly unkept?: string;
  /** Why the repaired text could not be written; the text and the findings are those of the file as it is. */
  readonly unwritten?: string;
}

/** Whether a file is repaired first: then its text is written, or what would change is shown. */
export type Fix = false | 'write' | 'show';

export interface UnreadFile {
  readonly file: PlanFile;
  /** Why it could not be read. */
  readonly unread: string;
}

export interface FailedFile {
  readonly file: PlanFile;
  /** The mistake in Runplan, with its stack. */
  readonly mistake: string;
}

/** What a run does with each file. */
export interface CheckRun {
  /** What becomes of repairs that leave the training as it is. */
  readonly fix: Fix;
  /** Whether the same becomes of suggested ones. */
  readonly withSuggested: boolean;
  /** What counts more than the project of a file. */
  readonly over: CheckSettings;
  /** Where results are kept; nothing that repairs is. */
  readonly cache?: CachePlace;
}

/** Of a file in which nothing was repaired. */
export const UNREPAIRED = { repaired: 0, suggested: 0, left: 0 };

/** A file's bytes, or why they could not be read. */
export type ReadFile =
  | { readonly file: PlanFile; readonly bytes: Uint8Array }
  | { readonly file: PlanFile; readonly unread: string };

export async function readFile(file: PlanFile): Promise<ReadFile> {
  try {
    return { file, bytes: await readBytes(file) };
  } catch (error) {
    return { file, unread: failureReason(error) };
  }
}

/** Checks what was read of a file. Never throws. */
export async function checkFile(
  checker: Checker,
  read: ReadFile,
  { fix, withSuggested, over }: CheckRun,
  seen = new SeenFiles(),
): Promise<FileOutcome> {
  if ('unread' in read) return read;
  const { file, bytes } = read;
  try {
    const uri = uriOf(file);
    const { text, findings } = decode(bytes, uri);
    if (text === undefined) return { file, text, findings, plans: 0, allowed: [], ...UNREPAIRED, needed: [] };
    // A text in which bytes were lost is not written back.
    const settings = settingsOf(file.project, over);
    const check = async (changed: string): Promise<Checked> => {
      const result = await checker.check(uri, changed, settings);
      return { ...result, needed: seen.of(result.needed) };
    };
    if (fix && findings.length === 0) return await fixFile(check, file, text, bytes, fix, withSuggested);
    const result = await check(text);
    // Where bytes were lost, the language would complain about their replacement as well.
    const lost = new Set(findings.map((finding) => finding.start.line));
    const others = result.findings.filter(
      (finding) => finding.rule !== 'syntax' || !lost.has(finding.start.line),
    );
    return { ...result, file, text, findings: [...findings, ...others].sort(byPosition), ...UNREPAIRED };
  } catch (error) {
    return { file, mistake: String((error as Error).stack ?? error) };
  }
}

/** The findings, and what they rest on. */
type Checked = CheckResult & Pick<CheckedFile, 'needed'>;

async function fixFile(
  check: (text: string) => Promise<Checked>,
  file: PlanFile,
  text: string,
  bytes: Uint8Array,
  fix: 'write' | 'show',
  withSuggested: boolean,
): Promise<CheckedFile> {
  const { result, ...fixed } = await fixText(
    { check: (_, changed) => check(changed) },
    uriOf(file),
    text,
    withSuggested,
  );
  const { repaired, suggested, left } = fixed;
  if (repaired === 0) return { ...result, file, text, ...UNREPAIRED, left };
  if (fix === 'show') {
    const shown = difference(file.name, text, editsBetween(text, fixed.text));
    return { ...result, file, text: fixed.text, repaired, suggested, left, difference: shown };
  }
  try {
    await writeText(file.path, fixed.text, bytes);
  } catch (error) {
    const before = await check(text);
    return { ...before, file, text, ...UNREPAIRED, unwritten: failureReason(error) };
  }
  return { ...result, file, text: fixed.text, repaired, suggested, left };
}

function byPosition(a: Finding, b: Finding): number {
  return (
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
