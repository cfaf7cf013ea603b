import type { Checker, Finding } from '@runplan/language';
import { decode } from '../files/decode.ts';
import { failureReason } from '../files/failure.ts';
import { type PlanFile, uriOf } from '../files/plan-file.ts';
import { readBytes } from '../files/read.ts';

/** What became of a file: it was checked, could not be read, or its check failed. */
export type FileOutcome = CheckedFile | UnreadFile | FailedFile;

export interface CheckedFile {
  readonly file: PlanFile;
  /** Undefined when the file was not parsed. */
  readonly text: string | undefined;
  /** Sorted by position, then rule. */
  readonly findings: readonly Finding[];
  readonly plans: number;
  /** Findings accepted by `allow`. */
  readonly allowed: number;
}

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
export async function checkFile(checker: Checker, read: ReadFile): Promise<FileOutcome> {
  if ('unread' in read) return read;
  const { file, bytes } = read;
  try {
    const uri = uriOf(file);
    const { text, findings } = decode(bytes, uri);
    if (text === undefined) return { file, text, findings, plans: 0, allowed: 0 };
    const result = await checker.check(uri, text);
    // Where bytes were lost, the language would complain about their replacement as well.
    const lost = new Set(findings.map((finding) => finding.start.line));
    const others = result.findings.filter(
      (finding) => finding.rule !== 'syntax' || !lost.has(finding.start.line),
    );
    return { ...result, file, text, findings: [...findings, ...others].sort(byPosition) };
  } catch (error) {
    return { file, mistake: String((error as Error).stack ?? error) };
  }
}

function byPosition(a: Finding, b: Finding): number {
  return (
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
