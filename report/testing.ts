/** For tests: what reporters are told. Files are called as from the folder `file:///club`. */
import type { Finding } from '@runplan/language/internal';
import type { FileReport, ReportEnvironment } from './define-reporter.ts';
import { colours } from './layout/colours.ts';

const URI = 'file:///club/plans/a.runplan';

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
    pathOf: (uri) => (uri.startsWith('file:') ? uri.replace('file:///club/', '') : undefined),
    ...properties,
  };
}

/** A file of one plan without findings. */
export function fileReport(properties: Partial<FileReport>): FileReport {
  return {
    name: 'plans/a.runplan',
    path: 'plans/a.runplan',
    uri: URI,
    text: 'plan "Base" for "Sam", "Kim"\n  week 1\n    tue easy 6 km\n',
    findings: [],
    plans: 1,
    allowed: [],
    repaired: 0,
    ...properties,
  };
}

/** A warning about the number of that week. */
export function finding(properties: Partial<Finding>): Finding {
  return {
    rule: 'rest-days',
    severity: 'warning',
    message: 'No rest day.',
    uri: URI,
    start: { line: 2, column: 8 },
    end: { line: 2, column: 9 },
    athletes: [],
    ...properties,
  };
}
