import { stat } from 'node:fs/promises';
import { failureReason } from '@runplan/disk';
import { printable, type ReportedFile } from '@runplan/report';
import type { z } from 'zod';
import { UsageError } from '../usage-error.ts';
import {
  type FileLine,
  fileLine,
  findingLine,
  type RunLine,
  runLine,
  type SummaryLine,
  summaryLine,
  VERSION,
  type WrittenFinding,
} from './report-lines.ts';
import { reportedFile } from './reported-file.ts';
import { textLines } from './text-lines.ts';

const WRITTEN_BY = '`runplan check --shard 1/3 --format jsonl=FILE` writes one';
const ANEW = 'Run that shard again';

/** The report of a shard in a file. */
export interface ShardReport {
  /** As it was typed. */
  readonly name: string;
  readonly run: RunLine;
}

/** A file of a report, with the paths of those beside it by their names. */
export interface FileOfShard {
  readonly file: ReportedFile;
  readonly paths: ReadonlyMap<string, string>;
}

/**
 * Looks at the beginning of a report.
 *
 * @throws UsageError when it can't be read, or is none of a shard
 */
export async function openShardReport(name: string): Promise<ShardReport> {
  const stats = await stat(name).catch((error) => {
    throw unreadable(name, error);
  });
  // It is read twice, and a pipe or a device might never end.
  if (!stats.isFile())
    throw new UsageError(
      `Cannot read the report ${printable(name)}: ${stats.isDirectory() ? 'it is a directory' : 'it is not a file'}.`,
    );
  for await (const line of linesOf(name)) return { name, run: runIn(line, name) };
  throw new UsageError(`${printable(name)} is empty, and no report of a shard. ${ANEW}.`);
}

function runIn(line: string, name: string): RunLine {
  const value = jsonIn(line);
  const run = runLine.safeParse(value);
  if (run.success) return run.data;
  const { type, version } = isObject(value) ? value : {};
  if (type === 'run' && typeof version === 'number' && version > VERSION) {
    throw new UsageError(
      `${printable(name)} has version ${version}, and this Runplan reads version ${VERSION}. Update Runplan.`,
    );
  }
  if (type === 'run') throw broken(name, 1);
  if (type === 'finding' || type === 'summary')
    throw new UsageError(`${printable(name)} was written without --shard: ${WRITTEN_BY}.`);
  throw new UsageError(`${printable(name)} is no report of a shard: ${WRITTEN_BY}.`);
}

/**
 * The files of a report in the order of their names, then its summary. Holds one of them at a time.
 *
 * @throws UsageError when it is broken, or not as it was written
 */
export async function* filesIn({ name }: ShardReport): AsyncGenerator<FileOfShard, SummaryLine> {
  const counted = new Counted();
  let number = 0;
  let before: string | undefined;
  let begun: { readonly about: FileLine; readonly findings: WrittenFinding[] } | undefined;
  let summary: SummaryLine | undefined;
  for await (const line of linesOf(name)) {
    number += 1;
    if (number === 1) continue;
    const value = jsonIn(line);
    const type = isObject(value) ? value.type : undefined;
    if (summary) throw broken(name, number);
    if (type === 'finding' && begun) {
      const { type: _, file, ...finding } = parsed(findingLine, value, name, number);
      if (file !== begun.about.file || begun.findings.length === begun.about.findings)
        throw broken(name, number);
      begun.findings.push(finding);
      continue;
    }
    if (begun) {
      if (begun.findings.length < begun.about.findings) throw broken(name, number);
      yield fileOfShard(begun.about, begun.findings);
      begun = undefined;
    }
    if (type === 'file') {
      const about = parsed(fileLine, value, name, number);
      if (before !== undefined && about.file <= before) throw broken(name, number);
      before = about.file;
      counted.add(about);
      begun = { about, findings: [] };
    } else {
      summary = parsed(summaryLine, value, name, number);
      if (!counted.agreesWith(summary)) throw broken(name, number);
    }
  }
  if (!summary)
    throw new UsageError(
      `The end of ${printable(name)} is missing: its shard was stopped, or it was cut off. ${ANEW}.`,
    );
  return summary;
}

function fileOfShard(about: FileLine, findings: readonly WrittenFinding[]): FileOfShard {
  return { file: reportedFile(about, findings), paths: new Map(about.paths) };
}

/** What the lines of files come to. */
class Counted {
  private files = 0;
  private plans = 0;

  add({ plans }: FileLine): void {
    this.files += 1;
    this.plans += plans;
  }

  agreesWith({ files, plans }: SummaryLine): boolean {
    return this.files === files && this.plans === plans;
  }
}

async function* linesOf(name: string): AsyncGenerator<string> {
  try {
    yield* textLines(name);
  } catch (error) {
    throw unreadable(name, error);
  }
}

function parsed<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  name: string,
  line: number,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw broken(name, line);
  return result.data;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function broken(name: string, line: number): UsageError {
  return new UsageError(`${printable(name)} is broken in line ${line}. ${ANEW}.`);
}

function unreadable(name: string, error: unknown): UsageError {
  const isText = (error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA';
  if (!isText) return new UsageError(`${printable(name)} is no report of a shard: ${WRITTEN_BY}.`);
  return new UsageError(`Cannot read the report ${printable(name)}: ${failureReason(error)}.`);
}
