import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import manifest from './package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the command line prints for examples that have findings. */
function check(...options: string[]): string {
  const args = [
    'cli/bin/runplan.js',
    'check',
    'examples/what-goes-wrong.runplan',
    'test/fixtures',
    ...options,
  ];
  const env = { PATH: process.env.PATH };
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env }).stdout;
}

interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number };
}

/** Findings in the output, read as VS Code reads it: two lines each. */
function matched(output: string) {
  const [first, second] = manifest.contributes.problemPatterns[0]?.patterns ?? [];
  const lines = output.split('\n');
  return lines.flatMap((line, index) => {
    const place = new RegExp(first?.regexp ?? '$.').exec(line);
    const text = new RegExp(second?.regexp ?? '$.').exec(lines[index + 1] ?? '');
    if (!place || !text) return [];
    const [, file, lineNumber, column, severity, rule] = place;
    return [{ file, line: Number(lineNumber), column: Number(column), severity, rule, message: text[1] }];
  });
}

test('the problem matcher finds every finding that is printed', () => {
  const all = JSON.parse(check('--format', 'json')) as { readonly findings: readonly JsonFinding[] };
  // Hints are for editors: they are counted, not printed.
  const findings = all.findings.filter(({ severity }) => severity !== 'hint');
  const found = matched(check());
  expect(findings.length).toBeGreaterThan(50);
  expect(found.map(({ file, line, column, severity, rule }) => [file, line, column, severity, rule])).toEqual(
    findings.map(({ file, start, severity, rule }) => [file, start.line, start.column, severity, rule]),
  );
  found.forEach(({ message }, index) => {
    expect(findings[index]?.message.replaceAll(/\s+/g, ' ')).toContain(message);
  });
});

test('the columns of the pattern are those that it captures', () => {
  const [first, second] = manifest.contributes.problemPatterns[0]?.patterns ?? [];
  expect(first).toMatchObject({ file: 1, line: 2, column: 3, severity: 4, code: 5 });
  expect(second).toMatchObject({ message: 1 });
});
