import type { Summary } from '@runplan/report';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { complain } from '../terminal/complain.ts';

/** What a run allows. */
export interface Limits {
  /** Undefined when it was not given. */
  readonly maxWarnings: number | undefined;
  readonly strict: boolean;
  /** The file with the findings that are known, where there is one. */
  readonly baseline: string | undefined;
}

/**
 * The exit code of a run. Says on standard error that there are too many warnings.
 *
 * @param failed whether not everything could be read, checked and written
 */
export function verdict(
  { errors, warnings }: Summary,
  failed: boolean,
  { maxWarnings, strict, baseline }: Limits,
): ExitCode {
  const usual = baseline === undefined ? Number.POSITIVE_INFINITY : 0;
  const tooMany = warnings > (maxWarnings ?? usual);
  if (tooMany) {
    const allows = strict
      ? '--strict allows none'
      : maxWarnings === undefined
        ? 'a baseline allows no new ones'
        : `--max-warnings allows ${maxWarnings}`;
    complain(`Too many warnings: ${warnings}, and ${allows}.`);
  }
  if (failed) return EXIT_CODE.couldNotRun;
  return errors > 0 || tooMany ? EXIT_CODE.errorsFound : EXIT_CODE.ok;
}
