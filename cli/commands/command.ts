import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';

/** What stands behind a command besides its options. */
export interface Operands {
  /** How the names of files end that can be named, with the dot. */
  readonly fileEndings?: readonly string[];
  /** Words that can be given. */
  words?(): readonly string[] | Promise<readonly string[]>;
}

/** A command of the program. */
export interface Command {
  /** The build writes it down: `--help` loads nothing of the command. */
  readonly help: string;
  readonly options: Options;
  readonly operands: Operands;
  /**
   * @param args what follows the command's name
   * @throws UsageError when the arguments cannot be understood
   */
  run(args: readonly string[]): Promise<ExitCode>;
}
