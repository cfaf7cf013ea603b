import { expect, test } from 'vitest';
import { fileReport, finding, reportOf } from '../testing.ts';
import { concise } from './concise.ts';

test('a finding is a line, and the last line tells how many there are', async () => {
  const findings = [finding({ severity: 'error', message: 'One.\n  Two.' }), finding({ severity: 'hint' })];
  expect(
    await reportOf(concise, [fileReport({ findings })]),
  ).toBe(`plans/a.runplan:2:8 error rest-days One. Two.
1 finding in 1 plan (1 file): 1 error; 1 hint in the editor.
`);
});
