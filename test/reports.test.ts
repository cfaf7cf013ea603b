import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_REPORTER, type FileReport, REPORTERS, type Reporter, startReport } from '@runplan/report';
import { describe, expect, test } from 'vitest';
import { environment, fileReport, finding } from '../report/testing.ts';
import { withFormatTable } from '../scripts/generate-format-table.ts';
import { ROOT } from '../scripts/root.ts';

/** Texts that files can hold and that no reader may take for anything else. */
const HOSTILE =
  '"\'`\\ \u001b[2J\u0007\u009b\u202e\u2066\ufeff\u0000\r\n::error file=a::b\r\n##[error]c\nfake.runplan:1:1 error fake\n' +
  '</testcase><a b="c"/>]]>&amp;<!--{{d}}|e|](f)\ud800';

const RUNS: Readonly<Record<string, readonly FileReport[]>> = {
  'without files': [],
  'without findings': [fileReport({})],
  'with a file that was not parsed': [
    fileReport({ text: undefined, plans: 0, findings: [finding({ rule: 'syntax', severity: 'error' })] }),
  ],
  'with several files': [
    fileReport({ findings: [finding({ severity: 'error', athletes: ['Sam', 'Kim'] }), finding({})] }),
    fileReport({ name: 'plans/b.runplan', uri: 'file:///club/plans/b.runplan' }),
    fileReport({
      name: 'plans/c.runplan',
      uri: 'file:///club/plans/c.runplan',
      findings: [finding({ severity: 'info', uri: 'file:///club/plans/c.runplan' })],
      allowed: 2,
    }),
  ],
  'with hostile texts': [
    fileReport({
      name: `plans/${HOSTILE}.runplan`,
      text: `plan ${HOSTILE}\n`.repeat(3),
      findings: [
        finding({
          message: HOSTILE,
          plan: HOSTILE,
          athletes: [HOSTILE],
          help: 'docs/rules/rest-days.md',
          allowable: true,
          fixable: true,
          repairs: [{ kind: 'safe', title: HOSTILE, edits: [] }],
          related: [
            {
              uri: `file:///club/${HOSTILE}`,
              start: { line: 1, column: 1 },
              end: { line: 1, column: 2 },
              message: HOSTILE,
            },
          ],
        }),
        finding({ message: HOSTILE, start: { line: 1, column: 1 }, end: { line: 9, column: 1 } }),
      ],
    }),
  ],
};

/** Reads what was written, by its media type; throws, or fails, where a reader would not understand it. */
const READERS: Readonly<Record<string, (text: string) => void>> = {
  // Nothing that could steer a terminal, or reorder what it shows.
  'text/plain': (text) =>
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u),
  'application/json': (text) => JSON.parse(text),
};

async function write(reporter: Reporter, files: readonly FileReport[]): Promise<string> {
  const report = await startReport(reporter, environment({}));
  return [report.begin(), ...files.map((file) => report.file(file)), report.end()].join('');
}

describe.each(REPORTERS.map((reporter) => [reporter.id, reporter] as const))(
  'the reporter %s',
  (id, reporter) => {
    test('says what it is, in the help and in docs/ci.md', () => {
      expect(reporter.id).toMatch(/^[a-z]+$/);
      expect(reporter.about).toMatch(/^[A-Z].*[^.]$/);
      const { stdout } = spawnSync(process.execPath, ['cli/bin/runplan.js', 'check', '--help'], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect(stdout).toMatch(new RegExp(`^ {2}${id} +${reporter.about}$`, 'm'));
      const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
      expect(page, 'Run `node scripts/generate-format-table.ts`.').toBe(withFormatTable(page));
      expect(page).toContain(`| ${reporter.about} |`);
    });

    test.each(Object.keys(RUNS))('writes what can be read, of a run %s', async (run) => {
      const text = await write(reporter, RUNS[run] ?? []);
      READERS[reporter.mediaType]?.(text);
      expect(text).not.toMatch(/^(::|##\[|fake\.runplan)/m);
      expect(text).toMatch(/[^\n]\n$/);
    });

    test('has its media type read here', () => {
      expect(READERS).toHaveProperty([reporter.mediaType]);
    });

    test('writes the same of the same', async () => {
      for (const files of Object.values(RUNS)) {
        expect(await write(reporter, files)).toBe(await write(reporter, files));
      }
    });

    test('writes another text for another finding', async () => {
      const texts = await Promise.all(
        ['One.', 'Two.'].map((message) =>
          write(reporter, [fileReport({ findings: [finding({ message })] })]),
        ),
      );
      expect(texts[0]).not.toBe(texts[1]);
    });

    test('stands in the file of its name', () => {
      expect(readFileSync(join(ROOT, `report/reporters/${id}.ts`), 'utf8')).toContain(`id: '${id}'`);
    });
  },
);

test('every reporter is registered, once', () => {
  const files = readdirSync(join(ROOT, 'report/reporters')).filter((file) => /^\w+\.ts$/.test(file));
  expect(REPORTERS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  expect(REPORTERS).toContain(DEFAULT_REPORTER);
});

test('the problem matcher of the VS Code extension reads the report of the check task', async () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'extension/package.json'), 'utf8'));
  const [head, message] = (manifest.contributes.problemPatterns[0].patterns as { regexp: string }[]).map(
    ({ regexp }) => new RegExp(regexp),
  ) as [RegExp, RegExp];
  const long = `${'A run, and '.repeat(40)}no rest day.`;
  const report = await startReport(DEFAULT_REPORTER, environment({ width: Number.POSITIVE_INFINITY }));
  const file = fileReport({
    findings: [
      finding({ message: `${long}\nMore.` }),
      finding({ severity: 'error', athletes: ['Sam', 'Kim'] }),
    ],
  });
  const lines = [report.begin(), report.file(file), report.end()].join('').split('\n');
  const problems = lines.flatMap((line, index) => {
    const found = head.exec(line);
    return found ? [[...found.slice(1), message.exec(lines[index + 1] ?? '')?.[1]]] : [];
  });
  expect(problems).toEqual([
    ['plans/a.runplan', '2', '8', 'warning', 'rest-days', long],
    ['plans/a.runplan', '2', '8', 'error', 'rest-days', 'No rest day.'],
  ]);
});
