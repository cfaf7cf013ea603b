import { describe, expect, test } from 'vitest';
import { allowedFinding, fileReport, finding, reportOf } from '../testing.ts';
import { markdown } from './markdown.ts';

test('the totals, a table of findings, the errors first, and one of what is accepted', async () => {
  const repairs = [{ kind: 'safe', title: 'Delete it', edits: [] } as const];
  const findings = [
    finding({ severity: 'info' }),
    finding({ fixable: true, repairs }),
    finding({ severity: 'error', message: 'A *b* | c.\nD.' }),
  ];
  expect(await reportOf(markdown, [fileReport({ findings, allowed: [allowedFinding({})] })])).toBe(`## Runplan

**3 findings in 1 plan (1 file): 1 error, 1 warning, 1 info; 1 accepted by \\\`allow\\\`.**

| severity | place | rule | finding |
| --- | --- | --- | --- |
| error | \`plans/a.runplan:2:8\` | \`rest-days\` | A \\*b\\* \\| c. D. |
| warning | \`plans/a.runplan:2:8\` | \`rest-days\` | No rest day. Repair: Delete it. |
| info | \`plans/a.runplan:2:8\` | \`rest-days\` | No rest day. |

## Accepted by allow

| place | rule | because |
| --- | --- | --- |
| \`plans/a.runplan:2:8\` | \`rest-days\` | a camp |
`);
});

test('without findings it is the totals', async () => {
  expect(await reportOf(markdown, [fileReport({})])).toBe(
    '## Runplan\n\n**No findings in 1 plan (1 file).**\n',
  );
});

describe('a comment has room for it', () => {
  const rows = (text: string) => text.match(/^\| (error|warning)/gm)?.length ?? 0;

  test('however many findings there are', async () => {
    const findings = [...Array(150).fill(finding({})), ...Array(20).fill(finding({ severity: 'error' }))];
    const text = await reportOf(markdown, [fileReport({ findings })]);
    expect(rows(text)).toBe(100);
    expect(text.match(/^\| error/gm)).toHaveLength(20);
    expect(text).toMatch(/\n70 more findings not shown here\.\n$/);
    expect(await reportOf(markdown, [fileReport({ findings })], { errorsOnly: true })).toMatch(
      /\| No rest day\. \|\n$/,
    );
  });

  test('however long they are', async () => {
    const findings = Array(100).fill(finding({ message: '*'.repeat(5000) }));
    const allowed = Array(100).fill(
      allowedFinding({ allow: { ...allowedFinding({}).allow, reason: '_'.repeat(5000) } }),
    );
    const text = await reportOf(markdown, [fileReport({ findings, allowed })]);
    expect(text.length).toBeLessThan(65_536);
    expect(rows(text)).toBeGreaterThan(20);
    expect(text).toMatch(/more findings not shown here\.\n/);
    expect(text).toMatch(/more accepted findings not shown here\.\n$/);
  });
});

test('nobody is called, and no issue is pointed at', async () => {
  const message = 'For @coach, see #12 and !3 of a@b.example.';
  expect(await reportOf(markdown, [fileReport({ findings: [finding({ message })] })])).toContain(
    'For @\u2060coach, see #\u206012 and !\u20603 of a@\u2060b.example.',
  );
});
