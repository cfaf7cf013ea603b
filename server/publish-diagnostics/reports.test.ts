import type { Finding } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { Reports } from './reports.ts';

const MISTAKE: Finding = {
  uri: 'a',
  start: { line: 1, column: 1 },
  end: { line: 1, column: 2 },
  rule: 'syntax',
  severity: 'error',
  message: 'a',
  athletes: [],
};

test('the same findings again are the same report', () => {
  const reports = new Reports();
  const first = reports.put('a', [MISTAKE]);
  expect(reports.put('a', [{ ...MISTAKE }])).toBe(first);
  expect(reports.put('a', []).resultId).not.toBe(first.resultId);
});

test('whoever waits is told of the next change, once', () => {
  const reports = new Reports();
  let told = 0;
  reports.onNextChange(() => {
    told += 1;
  });
  reports.put('a', [MISTAKE]);
  reports.delete('a');
  expect(told).toBe(1);
});

test('whoever no longer waits is not told', () => {
  const reports = new Reports();
  let told = 0;
  const waiting = reports.onNextChange(() => {
    told += 1;
  });
  waiting.dispose();
  reports.put('a', [MISTAKE]);
  expect(told).toBe(0);
});
