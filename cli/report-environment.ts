import { fileURLToPath } from 'node:url';
import { allowOf, explain } from '@runplan/language/internal';
import type { Look, ReportEnvironment, Shard } from '@runplan/report';
import { nameOfUri } from './files/name-of-uri.ts';
import { pathInRepository } from './files/path-in-repository.ts';
import { version } from './version.ts';

/** What the reports of the command line know of a run. */
export function reportEnvironment(run: {
  readonly look: Look;
  readonly repairs: boolean;
  readonly suggested?: boolean;
  readonly errorsOnly: boolean;
  readonly baseline?: boolean;
  readonly shard?: Shard | undefined;
}): ReportEnvironment {
  const { look, repairs, suggested = false, errorsOnly, baseline = false, shard } = run;
  const pathOf = pathInRepository(process.cwd());
  return {
    ...look,
    version: version(),
    repairs,
    suggested,
    errorsOnly,
    baseline,
    ...(shard && { shard }),
    commandLine: true,
    nameOf: nameOfUri,
    pathOf: (uri) => (uri.startsWith('file:') ? pathOf(fileURLToPath(uri)) : undefined),
    explain,
    allowOf,
  };
}
