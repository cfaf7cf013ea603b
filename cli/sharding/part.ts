import { count } from '@runplan/language/internal';
import type { Shard } from '@runplan/report';
import type { CheckOptions } from '../checking/check-options.ts';
import { digestOf } from '../digest.ts';
import type { Discovery } from '../files/discover.ts';
import type { ShardOption } from './shard-option.ts';

/** What a run checks: all that was found, or a part of it. */
export interface Part {
  readonly own: Discovery;
  /** Absent where the run is not parted. */
  readonly shard?: Shard;
}

/**
 * The part of the files that `--shard` asks for: of their names in order, every so many. That spreads the plans of a folder
 * over all parts, and is the same wherever the same files lie.
 *
 * @param options what the run was given
 */
export function shardOf(
  discovery: Discovery,
  { number, count: shards }: ShardOption,
  options: CheckOptions,
): Part & { /** What the user should know, as a sentence. */ readonly note: string } {
  const { files } = discovery;
  const own = files.filter((_, index) => index % shards === number - 1);
  const names = hashOf(files.map(({ name }) => name));
  return {
    own: { ...discovery, files: own },
    shard: { shard: number, shards, files: files.length, names, settings: settingsOf(options) },
    note: noteOf(number, shards, own.length, files.length),
  };
}

function noteOf(number: number, shards: number, own: number, all: number): string {
  const shard = `Shard ${number} of ${shards}`;
  if (own > 0) return `${shard}: ${own} of ${count(all, 'file')}.`;
  return `${shard} has nothing to check: there ${all === 1 ? 'is' : 'are'} ${count(all, 'file')} in all.`;
}

function hashOf(names: readonly string[]): string {
  return digestOf(JSON.stringify(names)).slice(0, 16);
}

/** What was set for the run, by the names of the options; that which files are checked shows in their names. */
function settingsOf(options: CheckOptions): Shard['settings'] {
  const { typed, maxWarnings, strict, quiet, fix, withSuggested, changed, baseline } = options;
  const { policy, rules, only, severity } = typed;
  const set = {
    policy,
    rule: rules.length > 0 ? rules : undefined,
    only: only.length > 0 ? only : undefined,
    severity,
    'max-warnings': strict ? undefined : maxWarnings,
    strict: strict || undefined,
    quiet: quiet || undefined,
    fix: fix !== false || undefined,
    suggested: withSuggested || undefined,
    changed,
    baseline,
  };
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
}
