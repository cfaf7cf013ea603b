import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ALLOWED_PLAN, CLEAN_PLAN, ERROR_FILE, WARNING_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../report/reporters/json.schema.json'), 'utf8'),
);
const validate = new Ajv2020({ allErrors: true }).compile(schema);

interface Kinds {
  readonly properties: { readonly kind: { readonly enum?: string[]; readonly const?: string } };
}

function parsed(stdout: string) {
  const output = JSON.parse(stdout);
  validate(output);
  expect(validate.errors).toBeNull();
  return output;
}

describe('the JSON format', () => {
  test('without findings', async () => {
    const { run } = workspace({ 'a.runplan': CLEAN_PLAN });
    const { stdout, exitCode } = await run(['check', '--format', 'json']);
    expect(stdout).toBe(
      '{"version":1,"findings":[],"summary":{"files":1,"plans":1,"errors":0,"warnings":0,"infos":0,"hints":0,"allowed":0}}\n',
    );
    expect(exitCode).toBe(0);
  });

  test('with --fix it counts the repairs', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN });
    const { stdout } = await run(['check', '--fix', '--format', 'json']);
    expect(parsed(stdout)).toMatchObject({ findings: [], summary: { warnings: 0, repaired: 1 } });
  });

  test('with --baseline it counts what is known, and with --statistics it has numbers', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN });
    const args = ['check', '--format', 'json', '--baseline', 'known.json'];
    const { stdout } = await run([...args, '--write-baseline']);
    expect(parsed(stdout)).toMatchObject({ findings: [], summary: { warnings: 0, known: 1 } });
    const counted = parsed((await run(['check', '--format', 'json', '--statistics'])).stdout);
    expect(counted.statistics).toEqual([
      { rule: 'stated-total', errors: 0, warnings: 1, infos: 0, hints: 0 },
    ]);
  });

  test('one finding a line, without what has no value', async () => {
    const { run } = workspace({
      'w.runplan': WARNING_PLAN,
      'e.runplan': ERROR_FILE,
      'a.runplan': ALLOWED_PLAN,
    });
    const { stdout, exitCode } = await run(['check', '--format=json']);
    expect(exitCode).toBe(1);
    expect(stdout.split('\n')).toHaveLength(5);
    expect(parsed(stdout)).toEqual({
      version: 1,
      findings: [
        {
          rule: 'import',
          severity: 'error',
          message: 'There is no file "missing.runplan". The path is relative to this file.',
          file: 'e.runplan',
          start: { line: 1, column: 8 },
          end: { line: 1, column: 25 },
          help: 'docs/rules/import.md',
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
        {
          rule: 'stated-total',
          severity: 'warning',
          message: expect.stringContaining('Week 1 states a total of 30 km'),
          file: 'w.runplan',
          start: { line: 9, column: 16 },
          end: { line: 9, column: 21 },
          plan: 'Base',
          week: 1,
          athletes: ['Sam'],
          subject: { kind: 'week', week: 1 },
          seen: { value: 0.316666666667, unit: 'fraction', estimated: false },
          limit: { value: 0.05, unit: 'fraction', estimated: false },
          help: 'docs/rules/stated-total.md',
          fixable: true,
          allowable: true,
          repair: {
            kind: 'safe',
            title: 'Correct the total to 20.5 km',
            edits: [{ start: { line: 9, column: 16 }, end: { line: 9, column: 21 }, text: '20.5 km' }],
          },
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
      ],
      summary: { files: 3, plans: 2, errors: 1, warnings: 1, infos: 0, hints: 0, allowed: 1 },
    });
  });

  test('tells the other places of a remark', async () => {
    const week = (n: number) => `  week ${n}\n    tue easy\n    thu core 20 min\n`;
    const { run } = workspace({ 'p.runplan': `athlete "A"\nplan "P" for "A"\n${week(1)}${week(2)}` });
    const { findings, summary } = parsed((await run(['check', '--format', 'json', 'p.runplan'])).stdout);
    expect(findings.slice(-1)).toMatchObject([
      {
        rule: 'missing-amount',
        start: { line: 4 },
        subject: { kind: 'session', activity: 'easy', week: 1, day: 'tue' },
        also: [
          {
            start: { line: 7, column: 9 },
            end: { line: 7, column: 13 },
            subject: { kind: 'session', activity: 'easy', week: 2, day: 'tue' },
          },
        ],
      },
    ]);
    expect(findings).toHaveLength(summary.errors + summary.warnings + summary.infos + summary.hints);
  });

  test('is complete and valid whatever the plans say', async () => {
    const { run } = workspace({
      'a.runplan': 'plan "P\u2028"\n  week 1\n    sun easy\n    tue @ 5\n  week @\n  week 0\n',
      'b.runplan': 'week\n"\n@\n\\\n',
      'c.runplan': '\0',
      'd.runplan': `${WARNING_PLAN}\n${WARNING_PLAN}`,
    });
    const { findings, summary } = parsed((await run(['check', '--format', 'json', 'gone', '.'])).stdout);
    expect(summary.files).toBe(4);
    expect(findings.length).toBe(summary.errors + summary.warnings + summary.infos + summary.hints);
  });

  test('is sorted by file, position and rule', async () => {
    const plan = WARNING_PLAN.replaceAll(/ (core|strength) \d+ min/g, ' rest').replace(
      'long 7.5',
      'long 17.5',
    );
    const { run } = workspace({ 'b.runplan': plan, 'a.runplan': plan, 'a/z.runplan': plan });
    const { findings } = parsed((await run(['check', '--format', 'json'])).stdout);
    const keys = findings.map((f: { file: string; rule: string; start: { line: number; column: number } }) =>
      [f.file, String(f.start.line).padStart(5, '0'), String(f.start.column).padStart(5, '0'), f.rule].join(
        '\0',
      ),
    );
    expect(keys.length).toBeGreaterThan(9);
    expect(keys).toEqual(keys.toSorted());
  });

  test('describes the schema in docs/ci.md', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/ci.md'), 'utf8');
    const { finding, position, figure } = schema.$defs;
    const names = [finding, position, figure, schema, schema.properties.summary].flatMap((part) =>
      Object.keys(part.properties),
    );
    const kinds = schema.$defs.subject.oneOf.flatMap(
      ({ properties: { kind } }: Kinds) => kind.enum ?? kind.const,
    );
    names.push(...kinds, ...figure.properties.unit.enum);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
