/** What a kind of target is read by. */
import type { Rewriting } from '../rewriting.ts';

/** Writes a target that stands here. */
export type WriteTarget = (line: Rewriting) => void;

/** What a target is, from a place further on; undefined where none stands there that this reader knows. */
export type ReadTarget = (line: Rewriting, ahead: number) => WriteTarget | undefined;
