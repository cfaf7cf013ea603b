import type { Finding } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import type { Summary } from '../define-reporter.ts';
import { environment, finding, reportedFile } from '../testing.ts';
import { pretty } from './pretty.ts';

const URI = 'file:///club/plans/a.runplan';
const NONE: Summary = { files: 1, plans: 1, errors: 0, warnings: 0, infos: 0, hints: 0, allowed: 0 };

function report(
  findings: readonly Finding[],
  options: { width?: number; text?: string | undefined } = {},
): string {
  const { width = 100, ...file } = options;
  return pretty.create(environment({ width })).file(reportedFile({ ...file, findings }));
}

describe('a finding', () => {
  test('with everything', () => {
    const full = finding({
      athletes: ['Sam', 'Kim'],
      evidence: { injury: 'C', back: 'D' },
      allowable: true,
      help: 'docs/rules/rest-days.md',
      plan: 'Base',
      week: 1,
      day: 'tue',
      start: { line: 3, column: 9 },
      end: { line: 3, column: 18 },
      related: [
        { uri: URI, start: { line: 1, column: 1 }, end: { line: 1, column: 5 }, message: 'The plan.' },
        {
          uri: 'file:///club/club/l.runplan',
          start: { line: 4, column: 2 },
          end: { line: 4, column: 3 },
          message: 'The athlete.',
        },
        {
          uri: 'runplan:/standard.runplan',
          start: { line: 9, column: 1 },
          end: { line: 9, column: 2 },
          message: 'It.',
        },
      ],
    });
    expect(report([full])).toBe(`plans/a.runplan:3:9 warning rest-days for Sam and Kim
  No rest day.
  3 |     tue easy 6 km
    |         ^^^^^^^^^
  See plans/a.runplan:1:1: The plan.
  See club/l.runplan:4:2: The athlete.
  See the built-in library:9:1: It.
  Evidence: C any injury / D back.
  To accept it: allow rest-days because "…" on a line below \`tue\` of week 1.
  Read more: runplan explain rest-days

`);
  });

  test.each([
    [{ plan: 'Base', week: 1, day: 'tue' as const }, '`tue` of week 1'],
    [{ plan: 'Base', week: 1 }, '`week 1`'],
    [{ plan: 'Base' }, '`plan "Base"`'],
    [{}, 'the `plan` line'],
  ])('the place of its allow: %j', (place, expected) => {
    expect(report([finding({ ...place, allowable: true })])).toContain(
      `  To accept it: allow rest-days because "…" on a line below ${expected}.\n`,
    );
  });

  test('that cannot be allowed says nothing about it', () => {
    expect(report([finding({ allowable: false, plan: 'Base' })])).not.toContain('allow');
  });

  test('is wrapped to the width', () => {
    const message = 'Seven days in a row with a run are more than the four that Runplan suggests here.';
    expect(report([finding({ message })], { width: 40 })).toBe(`plans/a.runplan:2:8 warning rest-days
  Seven days in a row with a run are
  more than the four that Runplan
  suggests here.
  2 |   week 1
    |        ^

`);
  });

  test('shows the first repair, the same one of a rule once', () => {
    const edits = [{ start: 30, end: 33, text: 'wed' }];
    const suggested = { kind: 'suggested' as const, title: 'Move the run', edits };
    const safe = { kind: 'safe' as const, title: 'Delete this line', edits };
    const allow = { kind: 'suggested' as const, title: 'Allow in this week, because …', edits };
    const shown = report([
      finding({ fixable: true, repairs: [suggested, safe, allow] }),
      finding({ fixable: true, repairs: [suggested, allow] }),
      finding({ fixable: true, repairs: [safe] }),
      finding({ repairs: [allow] }),
    ]);
    expect(shown.match(/Repair: .*/g)).toEqual([
      'Repair: Move the run.',
      'Repair: Delete this line. --fix does it.',
    ]);
  });

  test('without evidence says so', () => {
    expect(report([finding({ evidence: { injury: 'none', back: 'none' } })])).toContain(
      '  Evidence: not studied.\n',
    );
    expect(report([finding({ evidence: { injury: 'consensus', back: 'none' } })])).toContain(
      '  Evidence: consensus any injury / – back.\n',
    );
  });
});

test('several findings at one place share the source line, of one rule the explanation', () => {
  const help = 'docs/rules/rest-days.md';
  const findings = [
    finding({ athletes: ['Sam'], help }),
    finding({ athletes: ['Kim'], help, message: 'One rest day.' }),
    finding({ start: { line: 3, column: 5 }, end: { line: 3, column: 8 }, help }),
  ];
  expect(report(findings)).toBe(`plans/a.runplan:2:8 warning rest-days for Sam
  No rest day.
  2 |   week 1
    |        ^
  Read more: runplan explain rest-days

plans/a.runplan:2:8 warning rest-days for Kim
  One rest day.

plans/a.runplan:3:5 warning rest-days
  No rest day.
  3 |     tue easy 6 km
    |     ^^^

`);
});

test('without findings, or without text', () => {
  expect(report([])).toBe('');
  expect(report([finding({})], { text: undefined })).toBe(
    'plans/a.runplan:2:8 warning rest-days\n  No rest day.\n\n',
  );
});

test('what was repaired', () => {
  const writer = pretty.create(environment({}));
  expect(writer.file(reportedFile({ repaired: 2 }))).toBe('Repaired 2 findings in plans/a.runplan.\n\n');
  expect(writer.file(reportedFile({ repaired: 0 }))).toBe('');
});

describe('totals', () => {
  const totals = (summary: Partial<Summary>, quiet = false) =>
    pretty.create(environment({ errorsOnly: quiet })).end({ ...NONE, ...summary }, true);

  test.each([
    [{ plans: 3, files: 2 }, 'No findings in 3 plans (2 files).'],
    [{ allowed: 2 }, 'No findings in 1 plan (1 file); 2 accepted by `allow`.'],
    [
      { errors: 1, warnings: 2, infos: 1, hints: 3, allowed: 1 },
      '4 findings in 1 plan (1 file): 1 error, 2 warnings, 1 info; 3 hints in the editor; 1 accepted by `allow`.',
    ],
    [{ repaired: 2 }, 'No findings in 1 plan (1 file); 2 repaired.'],
    [
      { hints: 1, allowed: 1, repaired: 0 },
      'No findings in 1 plan (1 file); 1 hint in the editor; 1 accepted by `allow`; 0 repaired.',
    ],
    [{ hints: 1 }, 'No findings in 1 plan (1 file); 1 hint in the editor.'],
  ])('%j', (summary, line) => {
    expect(totals(summary)).toBe(`${line}\n`);
  });

  test('a clean result is never called safe', () => {
    expect(totals({})).not.toMatch(/safe|healthy|good|ok/i);
  });

  test('quiet says what is hidden', () => {
    expect(totals({ warnings: 1 }, true)).toBe(
      '1 finding in 1 plan (1 file): 1 warning. Only errors are shown.\n',
    );
    expect(totals({ errors: 1 }, true)).toBe('1 finding in 1 plan (1 file): 1 error.\n');
  });
});

test('ten thousand findings of one file are all shown', () => {
  const text = Array.from({ length: 10_000 }, (_, i) => `    tue easy ${i} km`).join('\n');
  const findings = Array.from({ length: 10_000 }, (_, i) =>
    finding({ start: { line: i + 1, column: 9 }, end: { line: i + 1, column: 13 } }),
  );
  expect(report(findings, { text }).length).toBeGreaterThan(500_000);
});
