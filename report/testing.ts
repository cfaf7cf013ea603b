import type { ReportEnvironment } from './define-reporter.ts';
import { colours } from './layout/colours.ts';

/** What a report knows in tests; files are called as from the folder `file:///club`. */
export function environment(properties: Partial<ReportEnvironment>): ReportEnvironment {
  return {
    version: '1.2.3',
    policy: 'standard',
    repairs: false,
    errorsOnly: false,
    commandLine: true,
    colours: colours(false),
    width: 100,
    nameOf: (uri) => (uri.startsWith('file:') ? uri.replace('file:///club/', '') : undefined),
    ...properties,
  };
}
