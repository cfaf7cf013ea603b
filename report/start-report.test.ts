import { expect, test } from 'vitest';
import { defineReporter, type FileReport, type ReportEnvironment } from './define-reporter.ts';
import { startReport } from './start-report.ts';
import { environment, fileReport, finding } from './testing.ts';

/** Writes what it is told, and loads something first. */
const plain = defineReporter({
  id: 'plain',
  about: 'For tests',
  repairsFor: [],
  mediaType: 'text/plain',
  create: async ({ version, policy }) => ({
    begin: () => `${version} ${policy}\n`,
    file: ({ name, findings }) => `${name}: ${findings.map(({ severity }) => severity).join(' ')}\n`,
    end: (summary) => JSON.stringify(summary),
  }),
});

const FILES: readonly FileReport[] = [
  fileReport({
    name: 'a',
    findings: [finding({ severity: 'error' }), finding({ severity: 'hint' })],
    plans: 2,
    allowed: 1,
    repaired: 3,
  }),
  fileReport({ name: 'b', plans: 1 }),
  fileReport({ name: 'c', findings: [finding({ severity: 'warning' }), finding({ severity: 'info' })] }),
];

async function reportOf(properties: Partial<ReportEnvironment>): Promise<string[]> {
  const report = await startReport(plain, environment(properties));
  return [report.begin(), ...FILES.map((file) => report.file(file)), report.end()];
}

test('gives the text of each file when it comes, and counts', async () => {
  expect(await reportOf({})).toEqual([
    '1.2.3 standard\n',
    'a: error hint\n',
    'b: \n',
    'c: warning info\n',
    '{"files":3,"plans":4,"errors":1,"warnings":1,"infos":1,"hints":1,"allowed":1}',
  ]);
});

test('counts repairs where they were asked for', async () => {
  expect((await reportOf({ repairs: true })).at(-1)).toBe(
    '{"files":3,"plans":4,"errors":1,"warnings":1,"infos":1,"hints":1,"allowed":1,"repaired":3}',
  );
});

test('shows errors only where that was asked for, and counts all', async () => {
  expect(await reportOf({ errorsOnly: true })).toEqual([
    '1.2.3 standard\n',
    'a: error\n',
    'b: \n',
    'c: \n',
    '{"files":3,"plans":4,"errors":1,"warnings":1,"infos":1,"hints":1,"allowed":1}',
  ]);
});
