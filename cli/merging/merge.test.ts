import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createChecker } from '@runplan/language/internal';
import {
  DEFAULT_REPORTER,
  type FileReport,
  REPORTERS,
  type ReportEnvironment,
  type Reporter,
  startReport,
  startReportAgain,
  statisticsIn,
} from '@runplan/report';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checked, PLANS } from '../../report/checked-plans.ts';
import { allowedFinding, environment, fileReport, finding, reportOf } from '../../report/testing.ts';
import { UsageError } from '../usage-error.ts';
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
      suggested: 1,
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
  files = FILES,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'runplan-merge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const jsonl = REPORTERS.find(({ id }) => id === 'jsonl') as Reporter;
  const settings = {
    ...SETTINGS,
    ...(run.errorsOnly && { quiet: true }),
    ...(run.repairs && { fix: true }),
    ...(run.suggested && { suggested: true }),
    ...(run.baseline && { baseline: 'known.json' }),
  };
  const names: string[] = [];
  for (let shard = 1; shard <= count; shard++) {
    const about = { shard, shards: count, files: files.length, names: 'abc', settings };
    const report = await startReport(jsonl, environment({ ...run, shard: about }));
    const own = files.filter((_, index) => index % count === shard - 1);
    const text = [report.begin(), ...own.map((file) => report.file(file)), report.end()].join('');
    names.push(join(folder, `${shard}.jsonl`));
    writeFileSync(names.at(-1) as string, text);
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
  const known = FILES.map((file) => ({ ...file, known: new Set(file.findings.slice(0, 2)) }));
  for (const run of [
    { errorsOnly: true },
    { repairs: true },
    { repairs: true, suggested: true },
    { baseline: true, errorsOnly: true },
    { baseline: true },
  ]) {
    const files = run.baseline ? known : FILES;
    const shards = await shardFiles(3, run, files);
    expect(await mergedReport(shards, reporter, run)).toBe(await reportOf(reporter, files, run));
  }
});

test('a report holds the lines that findings are about, and no others', async () => {
  const [name = ''] = await shardFiles(1);
  const text = readFileSync(name, 'utf8');
  const lines = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  const plan = lines.find(({ type, file }) => type === 'file' && file === 'plans/slips.runplan');
  expect(plan.lines).toEqual([
    [1, 'plan "Slips" for "Kim"\n'],
    [3, '    tue easy 8\n'],
    [4, '    wed eassy 5 km\n'],
  ]);
  const clean = lines.find(({ type, file }) => type === 'file' && file === 'plans/base.runplan');
  expect(clean).toEqual({
    type: 'file',
    file: 'plans/base.runplan',
    path: 'plans/base.runplan',
    plans: 1,
    repaired: 0,
    findings: 0,
    allowed: [],
    lines: [],
    paths: [],
  });
});

/** The sentence that reports can't be merged with; the names of their files are without the folder. */
async function refusal(names: readonly string[]): Promise<string> {
  const merged = openRun(names, VERSION).then(totalsOf);
  const error = await merged.then(
    () => new Error('They were merged.'),
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return error.message.replaceAll(`${dirname(names[0] ?? '')}/`, '');
}

const ANOTHER = '`runplan check --shard 1/3 --format jsonl=FILE` writes one.';
const AGAIN = 'Run that shard again.';

describe('one sentence says what is wrong', () => {
  test.each<[string, (names: readonly string[]) => readonly string[], string]>([
    ['nothing named', () => [], 'Name the reports of the shards: runplan merge shard-*.jsonl'],
    [
      'a shard that is missing',
      ([a = '', , c = '']) => [a, c],
      'The report of shard 2 of 3 is missing: name all of them.',
    ],
    [
      'several that are missing',
      ([a = '']) => [a],
      'The reports of shards 2 and 3 of 3 are missing: name all of them.',
    ],
    [
      'one that is there twice',
      ([a = '', b = '', c = '']) => [a, b, c, b],
      'Shard 2 of 3 is there twice: 2.jsonl and 2.jsonl.',
    ],
    [
      'a file that does not exist',
      ([a = '']) => [a, join(dirname(a), 'gone.jsonl')],
      'Cannot read the report gone.jsonl: it does not exist.',
    ],
  ])('%s', async (_, choose, sentence) => {
    expect(await refusal(choose(await shardFiles(3)))).toBe(sentence);
  });

  /** Reports of which the second one was changed. */
  async function changed(change: (text: string) => string | Uint8Array): Promise<readonly string[]> {
    const names = await shardFiles(3);
    const name = names[1] as string;
    writeFileSync(name, change(readFileSync(name, 'utf8')));
    return names;
  }

  const inRun = (before: string, after: string) => (text: string) => {
    expect(text.split('\n')[0]).toContain(before);
    return text.replace(before, after);
  };

  test.each<[string, (text: string) => string | Uint8Array, string]>([
    [
      'another number of shards',
      inRun('"shards":3', '"shards":4'),
      '1.jsonl and 2.jsonl are of 3 and of 4 shards: merge the shards of one run.',
    ],
    [
      'another version of Runplan',
      inRun('"runplan":"1.2.3"', '"runplan":"1.2.4"'),
      '1.jsonl and 2.jsonl are of Runplan 1.2.3 and 1.2.4: check all shards with one version.',
    ],
    [
      'an option more',
      inRun('{"strict":true}', '{"strict":true,"rule":["rest-days=off"]}'),
      '1.jsonl and 2.jsonl differ in --rule: check all shards with the same options.',
    ],
    [
      'an option less',
      inRun('{"strict":true}', '{}'),
      '1.jsonl and 2.jsonl differ in --strict: check all shards with the same options.',
    ],
    [
      'other files',
      inRun('"names":"abc"', '"names":"abd"'),
      `1.jsonl and 2.jsonl are not parts of the same files (${FILES.length} and ${FILES.length} in all): check all shards of one commit, with the same paths.`,
    ],
    [
      'a newer form',
      inRun('"version":1', '"version":2'),
      '2.jsonl has version 2, and this Runplan reads version 1. Update Runplan.',
    ],
    [
      'a beginning that is broken',
      inRun('"shard":2', '"shard":"2"'),
      `2.jsonl is broken in line 1. ${AGAIN}`,
    ],
    ['nothing in it', () => '', `2.jsonl is empty, and no report of a shard. ${AGAIN}`],
    ['a text of another kind', () => 'plan "A"\n', `2.jsonl is no report of a shard: ${ANOTHER}`],
    ['a report in json', () => '{"version":1,"findings":[\n', `2.jsonl is no report of a shard: ${ANOTHER}`],
    ['nothing but null', () => 'null', `2.jsonl is no report of a shard: ${ANOTHER}`],
    [
      'what is no text',
      () => Uint8Array.of(0x1f, 0x8b, 0xff, 10),
      `2.jsonl is no report of a shard: ${ANOTHER}`,
    ],
    [
      'a report that was written without --shard',
      (text) => text.slice(text.indexOf('{"type":"finding"')),
      `2.jsonl was written without --shard: ${ANOTHER}`,
    ],
    [
      'half a report',
      (text) => text.slice(0, text.indexOf('{"type":"summary"')),
      `The end of 2.jsonl is missing: its shard was stopped, or it was cut off. ${AGAIN}`,
    ],
    ['half a line at its end', (text) => text.slice(0, -20), 'broken in the last line'],
    ['the same report twice in a file', (text) => text + text, 'broken behind the last line'],
  ])('%s', async (_, change, sentence) => {
    let lines = 0;
    const names = await changed((text) => {
      lines = text.split('\n').length - 1;
      return change(text);
    });
    const [last, behind] = [lines, lines + 1].map((line) => `2.jsonl is broken in line ${line}. ${AGAIN}`);
    const expected =
      sentence === 'broken in the last line'
        ? last
        : sentence === 'broken behind the last line'
          ? behind
          : sentence;
    expect(await refusal(names)).toBe(expected);
  });

  test('a line that is gone, in whatever place', async () => {
    const [, name = ''] = await shardFiles(3);
    const lines = readFileSync(name, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(4);
    for (let gone = 0; gone < lines.length; gone++) {
      const names = await changed(() => lines.filter((_, index) => index !== gone).join('\n'));
      await refusal(names);
    }
  });

  test('a file that another shard has as well', async () => {
    const names = await shardFiles(3);
    const [first = '', second = ''] = names;
    writeFileSync(second, readFileSync(first, 'utf8').replace('"shard":1', '"shard":2'));
    expect(await refusal(names)).toMatch(/^.+ is in two of the reports: merge the shards of one run\.$/);
  });

  test('another version of Runplan in all of them', async () => {
    await expect(openRun(await shardFiles(2), '2.0.0')).rejects.toThrow(
      /1\.jsonl is of Runplan 1\.2\.3, and this is 2\.0\.0: merge with the version that checked\.$/,
    );
  });

  test('a folder', async () => {
    const [name = ''] = await shardFiles(1);
    const folder = join(dirname(name), 'reports');
    mkdirSync(folder);
    expect(await refusal([name, folder])).toBe('Cannot read the report reports: it is a directory.');
  });

  test('whatever is changed in a report, it is refused or merged, and never more', async () => {
    const [name = ''] = await shardFiles(1);
    const text = readFileSync(name, 'utf8');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length),
        fc.nat(40),
        fc.oneof(fc.string(), fc.constantFrom('{', '"', ',', 'null', '-1', '1e400', '[]', '\n')),
        async (at, length, put) => {
          writeFileSync(name, text.slice(0, at) + put + text.slice(at + length));
          const error = await mergedReport([name], DEFAULT_REPORTER).catch((reason) => reason);
          if (typeof error !== 'string') expect(error).toBeInstanceOf(UsageError);
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('a shard that could not check everything is told', async () => {
  const names = await shardFiles(3);
  const name = names[1] as string;
  writeFileSync(name, readFileSync(name, 'utf8').replace('"complete":true', '"complete":false'));
  expect((await totalsOf(await openRun(names, VERSION))).incomplete).toEqual([2]);
});
