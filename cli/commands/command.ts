import type { ExitCode } from '../exit-code.ts';

/** A command of the program. `help` must not need the language, unless it lists what the language offers. */
export interface Command {
  readonly help: string;
  /**
   * @param args what follows the command's name
   * @throws UsageError when the arguments cannot be understood
   */
  run(args: readonly string[]): Promise<ExitCode>;
}
