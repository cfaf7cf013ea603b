import type { Look, ReportEnvironment } from '@runplan/report';
import { nameOfUri } from './files/name-of-uri.ts';
import { version } from './version.ts';

/** What the reports of the command line know of a run. */
export function reportEnvironment(run: {
  readonly look: Look;
  readonly repairs: boolean;
  readonly errorsOnly: boolean;
}): ReportEnvironment {
  const { look, repairs, errorsOnly } = run;
  return {
    ...look,
    version: version(),
    policy: 'standard',
    repairs,
    errorsOnly,
    commandLine: true,
    nameOf: nameOfUri,
  };
}
