import { printable } from '@runplan/report';
import { UsageError } from '../usage-error.ts';

/** Which part of the files is checked: `2/3`. */
export interface ShardOption {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

const MOST = 9999;

/**
 * Reads the value of `--shard`.
 *
 * @throws UsageError when it is none
 */
export function readShard(typed: string): ShardOption {
  const [, number, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? []).map(Number);
  if (!number || !count)
    throw new UsageError(
      `--shard takes which part of how many, such as 1/3, up to ${MOST} parts, not "${printable(typed)}".`,
    );
  if (number > count) {
    const parts = count === 1 ? 'there is 1 part' : `there are ${count} parts`;
    throw new UsageError(`--shard ${typed} asks for part ${number}, and ${parts}: count from 1 to ${count}.`);
  }
  return { number, count };
}
