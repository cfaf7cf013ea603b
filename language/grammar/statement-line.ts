/** Statements, and which lines can stand where. */
import { type Context, DEFINITIONS, HOLDS, OPEN_ENDED } from './generated/line-starts.ts';
import type { TokenName } from './generated/tokens.ts';
import type { Token } from './token.ts';

/** What a statement is a part of. */
export type Holder = Context | 'day';

export type { Context };

/** A statement, and where it stands. */
export interface StatementLine {
  /** Its words and figures, without line ends; those that were set aside for being nested too deep are missing. */
  readonly tokens: readonly Token[];
  /** The same as they are written, before they are read as the usual form. */
  readonly written: readonly Token[];
  /** The line end behind it. */
  readonly lineEnd: Token;
  /** What it is a part of; undefined where it can't stand where it is. */
  readonly holder: Holder | undefined;
  /** What the statements below it are a part of, if it begins something. */
  readonly opens: Holder | undefined;
}

/** The first words (by token type) of the lines that can stand in a context; `week` ends the lines of a plan or week. */
export function lineStartsIn(context: Context): readonly TokenName[] {
  return HOLDS[context];
}

/** The first words (by token type) of the lines that can stand anywhere, and leave the context. */
export function definitionStarts(): readonly string[] {
  return Object.keys(DEFINITIONS);
}

/** What the lines behind statements belong to. */
export function contextAfter(statements: readonly StatementLine[]): Context {
  const last = statements.findLast(({ holder, opens }) => holder === 'file' || (opens && opens !== 'day'));
  return last?.opens === undefined || last.opens === 'day' ? 'file' : last.opens;
}

/** Whether a line may go on in the next one: its last word or sign asks for more. */
export function isOpenEnded(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last !== undefined && OPEN_ENDED.has(last.name);
}
