import { describe, expect, test } from 'vitest';
import { CLEAN_PLAN, EMPTY_FILE, ERROR_FILE } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';

const BOM = '\ufeff';
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** What a check of one file says. */
async function check(content: string | Uint8Array) {
  const { stdout, stderr, exitCode } = await workspace({ 'x.runplan': content }).run([
    'check',
    '--format',
    'json',
  ]);
  const { findings: all, summary } = JSON.parse(stdout);
  const findings = all.map(({ fingerprint: _, ...finding }: Record<string, unknown>) => finding);
  return { findings, plans: summary.plans, stderr, exitCode };
}

const syntax = (line: number, column: number, message: string) => ({
  rule: 'syntax',
  severity: 'error',
  message,
  file: 'x.runplan',
  start: { line, column },
  end: { line, column: column + 1 },
});

const NOT_UTF8 = 'This is not UTF-8, so a character here got lost. Save the file as UTF-8.';

describe('files that are read as if nothing were special', () => {
  test.each([
    ['empty', '', 0],
    ['only a byte order mark', BOM, 0],
    ['only comments', '# a\n# b', 0],
    ['byte order mark', BOM + CLEAN_PLAN, 1],
    ['CRLF', CLEAN_PLAN.replaceAll('\n', '\r\n'), 1],
    ['tabs', CLEAN_PLAN.replaceAll('  ', '\t'), 1],
    ['no line end at the end', CLEAN_PLAN.trimEnd(), 1],
    ['a written replacement character', `# \ufffd\n${CLEAN_PLAN}`, 1],
  ])('%s', async (_, content, plans) => {
    expect(await check(content)).toEqual({ findings: [], plans, stderr: '', exitCode: 0 });
  });

  test.each([
    ['byte order mark', BOM + ERROR_FILE, 1, 8],
    ['CRLF', `# a\r\n${ERROR_FILE}`, 2, 8],
    ['tab', `\t${ERROR_FILE}`, 1, 9],
  ])('positions with %s', async (_, content, line, column) => {
    expect((await check(content)).findings).toMatchObject([{ rule: 'import', start: { line, column } }]);
  });
});

describe('files that are no text', () => {
  test('invalid UTF-8: a finding at the byte, and the rest is checked', async () => {
    const latin1 = bytes('# first\n# J', [0xfc], 'rgen\n', CLEAN_PLAN);
    expect(await check(latin1)).toEqual({
      findings: [syntax(2, 4, NOT_UTF8)],
      plans: 1,
      stderr: '',
      exitCode: 1,
    });
  });

  test('invalid UTF-8 behind characters of several bytes', async () => {
    const content = bytes(`${BOM}# ü 跑 🏃 \ufffd `, [0xff], '\n', ERROR_FILE);
    const { findings, plans } = await check(content);
    expect(findings[0]).toEqual(syntax(1, 12, NOT_UTF8));
    expect(findings.slice(1)).toMatchObject([{ rule: 'import', start: { line: 2, column: 8 } }]);
    expect(plans).toBe(0);
  });

  test('invalid UTF-8 in the middle of a line is one finding', async () => {
    const broken = bytes(
      ...CLEAN_PLAN.split('easy 7').flatMap((part, i) => (i ? ['easy ', [0xe9], '7', part] : [part])),
    );
    expect((await check(broken)).findings).toEqual([syntax(11, 14, NOT_UTF8)]);
  });

  test.each([
    ['a cut sequence at the end', bytes('# a', [0xe2, 0x82]), 4],
    ['an overlong sequence', bytes('# ', [0xc0, 0xaf]), 3],
    ['a surrogate', bytes('# ', [0xed, 0xa0, 0x80]), 3],
  ])('%s', async (_, content, column) => {
    expect((await check(content)).findings).toEqual([syntax(1, column, NOT_UTF8)]);
  });

  test('NUL', async () => {
    const message = 'This is not a text file: it contains a NUL byte here. It was not checked.';
    expect(await check(`# a\nplan\0 "x"\n${ERROR_FILE}`)).toEqual({
      findings: [syntax(2, 5, message)],
      plans: 0,
      stderr: '',
      exitCode: 1,
    });
  });

  test('binary', async () => {
    const image = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0xff, 0xfe]);
    const { findings } = await check(image);
    expect(findings).toHaveLength(1);
    expect(findings[0].message).toMatch(/^This is not a text file/);
  });

  test('UTF-16', async () => {
    const message = 'The file is saved as UTF-16 and was not checked. Save it as UTF-8.';
    expect((await check(Buffer.from(BOM + CLEAN_PLAN, 'utf16le'))).findings).toEqual([syntax(1, 1, message)]);
  });

  test('a finding without source is shown without a frame', async () => {
    const { stdout } = await workspace({ 'x.runplan': '\0' }).run(['check']);
    expect(stdout).toBe(`x.runplan:1:1 error syntax
  This is not a text file: it contains a NUL byte here. It was not checked.

1 finding in 0 plans (1 file): 1 error.
`);
  });
});

describe('large files', () => {
  const message =
    'The file is larger than 1 MB and was not checked. Split it: one file a plan is a good size.';

  test('one of 20 MB is not parsed', async () => {
    expect(await check(Buffer.alloc(20_000_000, ERROR_FILE))).toEqual({
      findings: [syntax(1, 1, message)],
      plans: 0,
      stderr: '',
      exitCode: 1,
    });
  });

  test('the limit also holds for standard input', async () => {
    const { run } = workspace();
    const { stdout } = await run(['check', '-', '--format', 'json'], { stdin: Buffer.alloc(1_000_001, '#') });
    expect(JSON.parse(stdout).findings).toMatchObject([{ ...syntax(1, 1, message), file: '<stdin>' }]);
  });

  test('just below the limit it is checked', async () => {
    expect((await check(Buffer.alloc(1_000_000, '# a\n'))).findings).toEqual([]);
  });
});

test('control characters of a plan do not reach the terminal', async () => {
  const { run } = workspace({ 'x.runplan': 'import "\u001b[2Jgone.runplan" # \u202e\u009b\n' });
  const { stdout } = await run(['check']);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(stdout).toContain('import "␛[2Jgone.runplan" # \ufffd\ufffd');
});

test('a plan named by a directory with the extension is searched', async () => {
  const { run } = workspace({ 'season.runplan/a.runplan': EMPTY_FILE });
  expect((await run(['check', 'season.runplan'])).stdout).toBe('No findings in 0 plans (1 file).\n');
});
