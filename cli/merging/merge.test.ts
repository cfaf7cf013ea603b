import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChecker } from '@runplan/language/internal';
import {
  type FileReport,
  REPORTERS,
  type ReportEnvironment,
  type Reporter,
  type Shard,
  startReport,
  startReportAgain,
  statisticsIn,
} from '@runplan/report';
import { expect, onTestFinished, test } from 'vitest';
import { checked, PLANS } from '../../report/checked-plans.ts';
import { allowedFinding, environment, fileReport, finding, reportOf } from '../../report/testing.ts';
import { nameOf } from './reported-file.ts';
import { filesInOrder, openRun, totalsOf } from './run-of-shards.ts';

const VERSION = '1.2.3';
const SETTINGS = { strict: true };

/** All formats, those of numbers as well. */
const ALL = REPORTERS.flatMap((reporter) => [
  { title: reporter.id, reporter },
  ...[statisticsIn(reporter) ?? []]
    .flat()
    .map((own) => ({ title: `statistics in ${own.id}`, reporter: own })),
]);

/** Whatever a report may have to tell of files: what plans really lead to, and what reporters treat in a way of its own. */
const FILES = (await everyFile()).sort((a, b) => (a.name < b.name ? -1 : 1));

async function everyFile(): Promise<FileReport[]> {
  const other = 'file:///club/athletes.runplan';
  const at = (line: number, column = 1) => ({ line, column });
  return [
    ...(await checked(PLANS)),
    ...(await importing()),
    // Names in an order that is not that of the alphabet.
    ...['plans/Z.runplan', 'plans/é.runplan', 'plans/ä b#?.runplan', '__proto__', 'x"\n\u2028.runplan'].map(
      (name) => fileReport({ name, path: `deep/${name}`, uri: `file:///club/deep/${name}` }),
    ),
    fileReport({ name: 'unread', text: undefined, plans: 0, findings: [finding({ rule: 'syntax' })] }),
    fileReport({
      name: 'many',
      repaired: 2,
      // What is long is shown in part, and a repair may be elsewhere.
      text: `\ufeff${'a line\r\n'.repeat(30)}without an end`,
      findings: [
        finding({
          start: at(2),
          end: at(20, 3),
          athletes: ['Sam', 'Kim'],
          evidence: { injury: 'B', back: 'D' },
        }),
        finding({ start: at(3), end: at(6), fixable: true, repairs: [repairAt(200), repairAt(9)] }),
        finding({
          severity: 'error',
          plan: '](f) \ud800',
          cycle: 2,
          day: 'tue',
          start: at(31, 3),
          end: at(31, 99),
          allowable: true,
          help: 'docs/rules/rest-days.md',
          related: [
            { uri: other, start: at(1), end: at(2), message: 'Here.' },
            { uri: 'file:///club/plans/a.runplan', start: at(1), end: at(2), message: 'Here as well.' },
            { uri: 'runplan:standard', start: at(1), end: at(2), message: 'And there.' },
          ],
        }),
        finding({
          severity: 'info',
          week: 0,
          subject: { kind: 'week', week: 0 },
          seen: { value: 0.1 + 0.2, low: 0.1, unit: 'fraction', estimated: true },
          limit: { value: Number.POSITIVE_INFINITY, unit: 'fraction', estimated: false },
          also: [
            {
              uri: 'file:///club/plans/a.runplan',
              start: at(5),
              end: at(5, 4),
              message: 'Also in week 8.',
              subject: { kind: 'week', week: 8 },
            },
          ],
        }),
        finding({ severity: 'hint' }),
      ],
      allowed: [
        allowedFinding({ fixable: true, repairs: [repairAt(0)] }),
        allowedFinding({ severity: 'error', start: at(12), end: at(13) }),
        allowedFinding({ severity: 'hint' }),
      ],
    }),
  ];
}

function repairAt(offset: number) {
  return {
    kind: 'safe' as const,
    title: `At ${offset}`,
    edits: [{ start: offset, end: offset + 3, text: '\n' }],
  };
}

/** A plan whose findings point at the file that it imports. */
async function importing(): Promise<FileReport[]> {
  const texts: Readonly<Record<string, string>> = {
    'file:///club/team.runplan': 'athlete "Sam"\n  level novice\n',
    'file:///club/own.runplan': 'import "team.runplan"\nathlete "Sam"\n  level novice\n',
  };
  const checker = createChecker({
    read: async (uri) => (texts[uri] === undefined ? { problem: 'missing' } : { text: texts[uri] }),
  });
  return Promise.all(
    Object.entries(texts).map(async ([uri, text]) => {
      const name = uri.replace('file:///club/', '');
      return { ...(await checker.check(uri, text)), name, path: name, uri, text, repaired: 0 };
    }),
  );
}

/** The files with reports of shards, as `--shard` parts them. */
async function shardFiles(
  count: number,
  run: Partial<ReportEnvironment> = {},
  change: (text: string, shard: Shard) => string = (text) => text,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'runplan-merge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const jsonl = REPORTERS.find(({ id }) => id === 'jsonl') as Reporter;
  const settings = {
    ...SETTINGS,
    ...(run.errorsOnly && { quiet: true }),
    ...(run.repairs && { fix: true }),
    ...(run.baseline && { baseline: 'known.json' }),
  };
  const names: string[] = [];
  for (let shard = 1; shard <= count; shard++) {
    const about = { shard, shards: count, files: FILES.length, names: 'abc', settings };
    const report = await startReport(jsonl, environment({ ...run, shard: about }));
    const own = FILES.filter((_, index) => index % count === shard - 1);
    const text = [report.begin(), ...own.map((file) => report.file(file)), report.end()].join('');
    names.push(join(folder, `${shard}.jsonl`));
    writeFileSync(names.at(-1) as string, change(text, about));
  }
  return names;
}

/** All that a reporter writes of shards. */
async function mergedReport(
  names: readonly string[],
  reporter: Reporter,
  run: Partial<ReportEnvironment> = {},
): Promise<string> {
  const shards = await openRun(names, VERSION);
  let paths: ReadonlyMap<string, string> = new Map();
  const { summary } = await totalsOf(shards);
  const report = await startReportAgain(
    reporter,
    environment({ ...run, nameOf, pathOf: (name) => paths.get(name) }),
    summary,
  );
  const texts = [report.begin()];
  for await (const one of filesInOrder(shards)) {
    paths = one.paths;
    texts.push(report.file(one.file));
  }
  return [...texts, report.end()].join('');
}

test.each(ALL)('$title is the same of 1, 2, 3, 7 and 50 shards as of one run', async ({ reporter }) => {
  const whole = await reportOf(reporter, FILES);
  for (const count of [1, 2, 3, 7, 50])
    expect(await mergedReport((await shardFiles(count)).reverse(), reporter)).toBe(whole);
});

test.each(ALL)('$title is the same with errors only, repairs, and what is known', async ({ reporter }) => {
  for (const run of [{ errorsOnly: true }, { repairs: true }, { repairs: true, errorsOnly: true }])
    expect(await mergedReport(await shardFiles(3, run), reporter, run)).toBe(
      await reportOf(reporter, FILES, run),
    );
});
