/** For tests: what reporters are told. Files are called as from the folder `file:///club`. */
import { type AllowedFinding, allowOf, explain, type Finding, firstRepair } from '@runplan/language/internal';
import type { FileReport, ReportEnvironment, ReportedFile, Reporter } from './define-reporter.ts';
import { colours } from './layout/colours.ts';
import { startReport } from './start-report.ts';

const URI = 'file:///club/plans/a.runplan';

export function environment(properties: Partial<ReportEnvironment>): ReportEnvironment {
  return {
    version: '1.2.3',
    repairs: false,
    errorsOnly: false,
    commandLine: true,
    colours: colours(false),
    width: 100,
    nameOf: (uri) => (uri.startsWith('file:') ? uri.replace('file:///club/', '') : undefined),
    pathOf: (uri) => (uri.startsWith('file:') ? uri.replace('file:///club/', '') : undefined),
    explain,
    allowOf,
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

/** The same, accepted by the line behind it. */
export function allowedFinding(properties: Partial<AllowedFinding>): AllowedFinding {
  return {
    ...finding({}),
    allow: { uri: URI, start: { line: 3, column: 5 }, end: { line: 3, column: 37 }, reason: 'a camp' },
    ...properties,
  };
}

/** What a reporter is told of such a file. */
export function reportedFile(properties: Partial<FileReport>): ReportedFile {
  return { ...fileReport(properties), fingerprintOf: () => '0123456789abcdef', repairOf: firstRepair };
}

/** All that a reporter writes of files. */
export async function reportOf(
  reporter: Reporter,
  files: readonly FileReport[],
  properties: Partial<ReportEnvironment> = {},
): Promise<string> {
  const report = await startReport(reporter, environment(properties));
  return [report.begin(), ...files.map((file) => report.file(file)), report.end()].join('');
}
