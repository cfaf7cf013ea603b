import { expect, test } from 'vitest';
import { checked, PLANS } from '../checked-plans.ts';
import { reportOf } from '../testing.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';

test('the lines are the findings and the summary of the JSON format', async () => {
  const files = await checked(PLANS);
  const lines = (await reportOf(jsonl, files)).split('\n');
  expect(lines.pop()).toBe('');
  const { version, findings, summary } = JSON.parse(await reportOf(json, files));
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    ...findings.map((finding: object) => ({ type: 'finding', ...finding })),
    { type: 'summary', version, ...summary },
  ]);
});
