import type { Finding } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { GOOD_PLANS } from './good-plans/read.ts';
import { findingsOf } from './plan-files.ts';

/**
 * The plans of good-plans/ are written as a coach would write them, not around the rules. What the rules say of them
 * stands in good-plans/findings.txt, so that a change of a rule shows; `vitest -u` writes it anew.
 */
const MOST_ON_AVERAGE = 4;

const plans: { readonly name: string; readonly findings: readonly Finding[] }[] = [];
for (const { name, text } of GOOD_PLANS) plans.push({ name, findings: await findingsOf(text) });

/** What asks for attention: everything but hints. */
const remarks = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== 'hint');

function byRule(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const sorted = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return sorted.map(([rule, count]) => `${rule} ${count}`).join(', ') || 'nothing';
}

const all = plans.flatMap(({ findings }) => findings);
const average = remarks(all).length / plans.length;

test('there are enough plans', () => {
  expect(plans.length).toBeGreaterThanOrEqual(20);
});

test.each(plans)('$name has no error', ({ findings }) => {
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a good plan gets few remarks', () => {
  expect(average).toBeLessThan(MOST_ON_AVERAGE);
});

test('what is said of them is what findings.txt says', async () => {
  const rows = [
    ...plans.map(({ name, findings }) => `${name}: ${byRule(findings)}`),
    '',
    `all: ${byRule(all)}`,
    `above hint: ${average.toFixed(2)} a plan`,
  ];
  const table = `${rows.join('\n')}\n`;
  console.log(table);
  await expect(table).toMatchFileSnapshot('good-plans/findings.txt');
});
