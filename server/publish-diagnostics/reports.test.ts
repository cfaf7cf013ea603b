import { createChecker, type Finding } from '@runplan/language/internal';
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

test('what is found out when someone looks is neither found out nor kept', async () => {
  const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
  const text = 'plan P\n  week 1\n    mon easy 10 km\n  week 2\n    mon easy 30 km\n';
  const { findings } = await checker.check('file:///a.runplan', text);
  const repairs = findings.map((finding) => Object.getOwnPropertyDescriptor(finding, 'repairs'));
  expect(repairs.some((repair) => repair?.get)).toBe(true);
  const reports = new Reports();
  const { findings: kept } = reports.put('a', findings);
  expect(kept.map(({ rule }) => rule)).toEqual(findings.map(({ rule }) => rule));
  for (const finding of kept) expect(structuredClone(finding)).toEqual({ ...finding });
  expect(kept.filter((finding) => 'repairs' in finding || 'fixable' in finding)).toEqual([]);
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
