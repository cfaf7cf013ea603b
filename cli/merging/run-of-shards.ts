import { list } from '@runplan/language/internal';
import { printable, type Summary } from '@runplan/report';
import { UsageError } from '../usage-error.ts';
import type { RunLine, SummaryLine } from './report-lines.ts';
import { type FileOfShard, filesIn, openShardReport, type ShardReport } from './shard-report.ts';

/** The reports of all shards of one run, in the order of the shards. */
export type RunOfShards = readonly [ShardReport, ...ShardReport[]];

/** What all shards of a run come to. */
export interface ShardTotals {
  readonly summary: Summary;
  /** The numbers of the shards that could not check everything. */
  readonly incomplete: readonly number[];
}

/**
 * Reads the beginnings of the reports of a run.
 *
 * @param names of their files, as they were typed
 * @param version of this program
 * @throws UsageError when one can't be read, is missing, is there twice, or belongs to another run
 */
export async function openRun(names: readonly string[], version: string): Promise<RunOfShards> {
  const reports: ShardReport[] = [];
  for (const name of names) reports.push(await openShardReport(name));
  const [first, ...others] = reports;
  if (!first) throw new UsageError('Name the reports of the shards: runplan merge shard-*.jsonl');
  if (first.run.runplan !== version)
    throw new UsageError(
      `${printable(first.name)} is of Runplan ${printable(first.run.runplan)}, and this is ${version}: merge with the version that checked.`,
    );
  for (const other of others) expectSameRun(first, other);
  const byNumber = new Map<number, ShardReport>();
  for (const report of reports) {
    const { shard, shards } = report.run;
    const twice = byNumber.get(shard);
    if (twice)
      throw new UsageError(
        `Shard ${shard} of ${shards} is there twice: ${printable(twice.name)} and ${printable(report.name)}.`,
      );
    byNumber.set(shard, report);
  }
  const { shards } = first.run;
  const missing = Array.from({ length: shards }, (_, index) => index + 1).filter((one) => !byNumber.has(one));
  if (missing.length > 0) throw new UsageError(missingSentence(missing, shards));
  return reports.toSorted((a, b) => a.run.shard - b.run.shard) as unknown as RunOfShards;
}

const MOST_NAMED = 10;

function missingSentence(missing: readonly number[], shards: number): string {
  const named = missing.slice(0, MOST_NAMED).map(String);
  const more = missing.length - named.length;
  const which = more > 0 ? `${named.join(', ')} and ${more} more` : list(named);
  const what = missing.length === 1 ? 'The report of shard' : 'The reports of shards';
  return `${what} ${which} of ${shards} ${missing.length === 1 ? 'is' : 'are'} missing: name all of them.`;
}

/** @throws UsageError when a report is not of the same run as another one */
function expectSameRun(one: ShardReport, other: ShardReport): void {
  const names = `${printable(one.name)} and ${printable(other.name)}`;
  const [a, b] = [one.run, other.run];
  if (a.runplan !== b.runplan)
    throw new UsageError(
      `${names} are of Runplan ${printable(a.runplan)} and ${printable(b.runplan)}: check all shards with one version.`,
    );
  if (a.shards !== b.shards)
    throw new UsageError(
      `${names} are of ${a.shards} and of ${b.shards} shards: merge the shards of one run.`,
    );
  const option = differentSetting(a, b);
  if (option !== undefined)
    throw new UsageError(
      `${names} differ in --${printable(option)}: check all shards with the same options.`,
    );
  if (a.files !== b.files || a.names !== b.names)
    throw new UsageError(
      `${names} are not parts of the same files (${a.files} and ${b.files} in all): check all shards of one commit, with the same paths.`,
    );
}

function differentSetting({ settings: a }: RunLine, { settings: b }: RunLine): string | undefined {
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...one.keys(), ...other.keys()].find(
    (name) => JSON.stringify(one.get(name)) !== JSON.stringify(other.get(name)),
  );
}

/**
 * Reads all reports of a run from their beginnings to their ends.
 *
 * @throws UsageError when one is broken or cut off
 */
export async function totalsOf(run: RunOfShards): Promise<ShardTotals> {
  const { settings } = run[0].run;
  const summary: { -readonly [Key in keyof Summary]: Summary[Key] } = {
    files: 0,
    plans: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
    allowed: 0,
    ...(settings.fix && { repaired: 0 }),
    ...(settings.suggested && { suggested: 0 }),
    ...(settings.baseline !== undefined && { known: 0 }),
  };
  const files = filesInOrder(run);
  let next = await files.next();
  while (!next.done) next = await files.next();
  for (const one of next.value)
    for (const key of Object.keys(summary) as (keyof Summary)[])
      summary[key] = (summary[key] ?? 0) + (one[key] ?? 0);
  const incomplete = next.value.flatMap(({ complete }, index) => (complete ? [] : [index + 1]));
  return { summary, incomplete };
}

/**
 * The files of all reports of a run in the order of their names, as one run tells them, then the summaries of the shards.
 *
 * @throws UsageError when a report is broken or cut off
 */
export async function* filesInOrder(run: RunOfShards): AsyncGenerator<FileOfShard, readonly SummaryLine[]> {
  const sources = run.map(filesIn);
  try {
    const heads: IteratorResult<FileOfShard, SummaryLine>[] = [];
    for (const source of sources) heads.push(await source.next());
    let before: string | undefined;
    for (let at = firstByName(heads); at >= 0; at = firstByName(heads)) {
      const file = heads[at]?.value as FileOfShard;
      const { name } = file.file;
      if (name === before)
        throw new UsageError(`${printable(name)} is in two of the reports: merge the shards of one run.`);
      before = name;
      yield file;
      heads[at] = await (sources[at] as (typeof sources)[0]).next();
    }
    return heads.map(({ value }) => value as SummaryLine);
  } finally {
    for (const source of sources) await source.return(undefined as never);
  }
}

/** Which of the files comes first; -1 where all reports have ended. */
function firstByName(heads: readonly IteratorResult<FileOfShard, SummaryLine>[]): number {
  let first = -1;
  let least: string | undefined;
  for (const [index, head] of heads.entries()) {
    if (head.done) continue;
    const { name } = head.value.file;
    if (least !== undefined && least <= name) continue;
    [first, least] = [index, name];
  }
  return first;
}
