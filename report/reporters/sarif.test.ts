import { applyEdits, Source } from '@runplan/language/internal';
import { Ajv } from 'ajv';
import type { Log, Region } from 'sarif';
import { describe, expect, test } from 'vitest';
import { checked, PLANS } from '../checked-plans.ts';
import { SARIF_SCHEMA } from '../schemas/sarif.ts';
import { allowedFinding, fileReport, finding, reportOf } from '../testing.ts';
import { sarif } from './sarif.ts';

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(SARIF_SCHEMA);

async function logOf(files: Parameters<typeof reportOf>[1]): Promise<Log> {
  const log = JSON.parse(await reportOf(sarif, files));
  validate(log);
  expect(validate.errors).toBeNull();
  return log;
}

async function runOf(files: Parameters<typeof reportOf>[1]) {
  const [run] = (await logOf(files)).runs;
  if (!run) throw new Error('a log has one run');
  return { run, results: run.results ?? [], rules: run.tool.driver.rules ?? [] };
}

test('the plans of clubs are a log of SARIF 2.1.0', async () => {
  const { run, results, rules } = await runOf(await checked(PLANS));
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.tool.driver).toMatchObject({ name: 'Runplan', semanticVersion: '1.2.3' });
  expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
    'error race-date',
    'warning long-run-spike',
    'warning stated-total',
    'note missing-amount',
    'warning stated-total',
    'error unknown-name',
    'error syntax',
    'error unknown-name',
  ]);
  for (const { ruleId, ruleIndex = -1 } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  for (const { shortDescription, help } of rules) {
    expect(shortDescription?.text).toMatch(/\.$/);
    expect(help?.markdown).toMatch(/^# /);
    expect(`${help?.text}${help?.markdown}`).not.toMatch(/\]\([^)]*\.md/);
  }
});

test('without files, and without findings', async () => {
  expect((await runOf([])).results).toEqual([]);
  expect((await runOf([fileReport({})])).rules).toEqual([]);
});

describe('a finding', () => {
  test('lies in a file of the repository, in a plan, a week and a day', async () => {
    const { results } = await runOf(await checked(PLANS));
    const spike = results.find(({ ruleId }) => ruleId === 'long-run-spike');
    expect(spike?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'plans/j%C3%B6rg%205k.runplan', uriBaseId: 'SRCROOT' },
          region: { startLine: 17, startColumn: 9, endLine: 17, endColumn: 19 },
        },
        logicalLocations: [{ kind: 'day', fullyQualifiedName: 'Frühling 🏃 / week 1 / sun' }],
      },
    ]);
  });

  test('counts columns in UTF-16 units', async () => {
    const { results } = await runOf(
      await checked({ 'a.runplan': 'plan "P"\n  week 1\n    tue easy 5 km "🏃🏃" + eassy 5 km\n' }),
    );
    const unknown = results.find(({ ruleId }) => ruleId === 'unknown-name');
    expect(unknown?.locations?.[0]?.physicalLocation?.region).toEqual({
      startLine: 3,
      startColumn: 28,
      endLine: 3,
      endColumn: 33,
    });
  });

  test('offers its repair: made as it says, the text is the repaired one', async () => {
    const files = await checked(PLANS);
    const { results } = await runOf(files);
    const offered = results.filter(({ fixes }) => fixes);
    expect(offered).toHaveLength(4);
    for (const { locations, fixes = [], ruleId, message } of offered) {
      const uri = decodeURIComponent(locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '');
      const file = files.find(({ path }) => path === uri);
      const text = file?.text ?? '';
      const repair = file?.findings.find((one) => one.rule === ruleId && one.message === message.text)
        ?.repairs?.[0];
      const edits = (fixes[0]?.artifactChanges[0]?.replacements ?? []).map(
        ({ deletedRegion, insertedContent }) => ({
          ...spanOf(deletedRegion, text),
          text: insertedContent?.text ?? '',
        }),
      );
      expect(applyEdits(text, edits)).toBe(applyEdits(text, repair?.edits ?? []));
    }
  });

  test('that is accepted is suppressed by the line, with its reason', async () => {
    const { results } = await runOf(await checked(PLANS));
    const suppressed = results.filter(({ suppressions }) => suppressions?.length);
    expect(suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      [
        'stated-total',
        [
          {
            kind: 'inSource',
            justification: 'a walk with the dog & the kids is in it',
            location: {
              physicalLocation: {
                artifactLocation: { uri: 'plans/j%C3%B6rg%205k.runplan', uriBaseId: 'SRCROOT' },
                region: { startLine: 11, startColumn: 5, endLine: 11, endColumn: 73 },
              },
            },
          },
        ],
      ],
    ]);
  });

  test('names what lies beside it, but for the built-in library', async () => {
    const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 5 }, message: 'There.' };
    const related = [
      { uri: 'file:///club/a b.runplan', ...place },
      { uri: 'runplan:/standard.runplan', ...place },
    ];
    const { results } = await runOf([fileReport({ findings: [finding({ related })] })]);
    expect(results[0]?.relatedLocations).toEqual([
      {
        id: 0,
        message: { text: 'There.' },
        physicalLocation: {
          artifactLocation: { uri: 'a%20b.runplan', uriBaseId: 'SRCROOT' },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 5 },
        },
      },
    ]);
  });

  test('has no links and no gaps in its message, whatever a plan says', async () => {
    const message = 'See [here](http://example.org) and {0}.';
    const { results } = await runOf([
      fileReport({ findings: [finding({ message })], allowed: [allowedFinding({ message })] }),
    ]);
    expect(results.map((result) => result.message.text)).toEqual([
      'See [here] (http://example.org) and { 0}.',
      'See [here] (http://example.org) and { 0}.',
    ]);
  });
});

function spanOf(region: Region, text: string) {
  const source = new Source(text);
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region;
  return {
    start: source.offset({ line: startLine, column: startColumn }),
    end: source.offset({ line: endLine, column: endColumn }),
  };
}
