import { expect, test } from 'vitest';
import { defineReporter, type FileReport, type ReportEnvironment } from './define-reporter.ts';
import { startReport } from './start-report.ts';
import { allowedFinding, environment, fileReport, finding, reportOf } from './testing.ts';

/** Writes what it is told, and loads something first. */
const plain = defineReporter({
  id: 'plain',
  about: 'For tests',
  hints: true,
  repairsFor: [],
  mediaType: 'text/plain',
  create: async ({ version, width }) => ({
    begin: () => `${version} ${width}\n`,
    file: ({ name, findings }) => `${name}: ${findings.map(({ severity }) => severity).join(' ')}\n`,
    end: (summary) => JSON.stringify(summary),
  }),
});

const FILES: readonly FileReport[] = [
  fileReport({
    name: 'a',
    findings: [finding({ severity: 'error' }), finding({ severity: 'hint' })],
    plans: 2,
    allowed: [allowedFinding({})],
    repaired: 3,
  }),
  fileReport({ name: 'b', plans: 1 }),
  fileReport({ name: 'c', findings: [finding({ severity: 'warning' }), finding({ severity: 'info' })] }),
];

async function pieces(properties: Partial<ReportEnvironment>): Promise<string[]> {
  const report = await startReport(plain, environment(properties));
  return [report.begin(), ...FILES.map((file) => report.file(file)), report.end()];
}

test('gives the text of each file when it comes, and counts', async () => {
  expect(await pieces({})).toEqual([
    '1.2.3 100\n',
    'a: error hint\n',
    'b: \n',
    'c: warning info\n',
    '{"files":3,"plans":4,"errors":1,"warnings":1,"infos":1,"hints":1,"allowed":1}',
  ]);
});

test('counts repairs where they were asked for', async () => {
  expect((await pieces({ repairs: true })).at(-1)).toBe(
    '{"files":3,"plans":4,"errors":1,"warnings":1,"infos":1,"hints":1,"allowed":1,"repaired":3}',
  );
});

test('shows errors only where that was asked for, and counts all', async () => {
  expect(await pieces({ errorsOnly: true })).toEqual([
    '1.2.3 100\n',
    'a: error\n',
    'b: \n',
    'c: \n',
    '{"files":3,"plans":4,"errors":1,"warnings":1,"infos":1,"hints":1,"allowed":1}',
  ]);
});

test('leaves hints out where the format has none, and counts them', async () => {
  const withoutHints = { ...plain, hints: false };
  const hint = finding({ severity: 'hint' });
  const files = [
    fileReport({ findings: [hint, finding({})], allowed: [allowedFinding({ severity: 'hint' })] }),
  ];
  expect(await reportOf(withoutHints, files)).toBe(
    '1.2.3 100\nplans/a.runplan: warning\n{"files":1,"plans":1,"errors":0,"warnings":1,"infos":0,"hints":1,"allowed":1}',
  );
});

test('fingerprints do not depend on what is shown', async () => {
  const prints = defineReporter({
    ...plain,
    create: () => ({
      begin: () => '',
      file: (file) => file.findings.map((shown) => `${file.fingerprintOf(shown)}\n`).join(''),
      end: () => '',
    }),
  });
  const files = [fileReport({ findings: [finding({}), finding({ severity: 'error' })] })];
  const [, second] = (await reportOf(prints, files)).split('\n');
  expect(await reportOf(prints, files, { errorsOnly: true })).toBe(`${second}\n`);
});
