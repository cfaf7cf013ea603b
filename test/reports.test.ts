import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_REPORTER, type FileReport, REPORTERS, startReport } from '@runplan/report';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { allowedFinding, environment, fileReport, finding, reportOf } from '../report/testing.ts';
import { withFormatTable } from '../scripts/generate-format-table.ts';
import { ROOT } from '../scripts/root.ts';

/** Texts that files can hold and that no reader may take for anything else. */
const HOSTILE =
  '"\'`\\ \u001b[2J\u0007\u009b\u202e\u2066\ufeff\u0000\r\n::error file=a::b\r\n##[error]c\nfake.runplan:1:1 error fake\n' +
  '</testcase><a b="c"/>]]>&amp;<!--{{d}}|e|](f)\ud800 @coach #12 ![g](http://h) {0} %0A::error::i\uffff';

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
      allowed: [allowedFinding({}), allowedFinding({})],
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
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  // Nothing that could steer a terminal, or reorder what it shows.
  'text/plain': (text) =>
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u),
  'application/json': (text) => JSON.parse(text),
  'application/sarif+json': (text) => JSON.parse(text),
  'application/jsonl': (text) =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  'application/xml': expectXml,
  'text/markdown': expectPlainMarkdown,
};

/** Read by libxml2: nothing but elements and attributes, whatever the texts. */
async function expectXml(text: string): Promise<void> {
  const { valid, errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: text },
    schema: ANY_XML,
  });
  expect(errors.map(({ message }) => message)).toEqual([]);
  expect(valid).toBe(true);
}

/** A schema that everything well-formed is valid under. */
const ANY_XML = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  ${['checkstyle', 'testsuites'].map((name) => `<xs:element name="${name}"/>`).join('\n')}
</xs:schema>`;

/** Read by CommonMark, as GitHub reads it: no text of a plan becomes a mark, a link, an image or HTML. */
function expectPlainMarkdown(text: string): void {
  const html = marked.parse(text, { async: false });
  const elements = new Set(html.match(/<\/?[a-z]+\d?/g)?.map((tag) => tag.replace(/^<\/?/, '')));
  expect(['h2', 'p', 'strong', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code']).toEqual(
    expect.arrayContaining([...elements]),
  );
  // In code nobody is called.
  expect(html.replace(/<code>[^<]*<\/code>/g, '')).not.toMatch(/(?<!&)[@#]\w/);
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
      expect(page).toContain(`\n### ${id}\n`);
    });

    test.each(Object.keys(RUNS))('writes what can be read, of a run %s', async (run) => {
      const files = RUNS[run] ?? [];
      const text = await reportOf(reporter, files);
      await READERS[reporter.mediaType]?.(text);
      const commands = text.split('\n').filter((line) => /^(\s*(::|##\[)|fake\.runplan)/.test(line));
      const findings = files.flatMap((file) => file.findings);
      expect(commands).toHaveLength(id === 'github' ? findings.length : 0);
      expect(text).toMatch(/^$|[^\n]\n$/);
    });

    test('names no place of the machine', async () => {
      for (const files of Object.values(RUNS))
        expect(await reportOf(reporter, files)).not.toContain('/club/');
    });

    test('has its media type read here', () => {
      expect(READERS).toHaveProperty([reporter.mediaType]);
    });

    test('writes the same of the same', async () => {
      for (const files of Object.values(RUNS)) {
        expect(await reportOf(reporter, files)).toBe(await reportOf(reporter, files));
      }
    });

    test('writes another text for another finding', async () => {
      const texts = await Promise.all(
        ['One.', 'Two.'].map((message) =>
          reportOf(reporter, [fileReport({ findings: [finding({ message })] })]),
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
