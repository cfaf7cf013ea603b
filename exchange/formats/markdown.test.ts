import { expect, test } from 'vitest';
import { readMarkdown } from '../../test/hostile/read-markdown.ts';
import { HOSTILE_TEXTS, planSaying } from '../../test/hostile/texts.ts';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';

const PLAN = `athlete "Kim"
  best 10k in 50:00
plan "Spring" for "Kim"
  starts 2027-03-01
  race 10k on 2027-03-14 "City Run" goal 49:30
  note "Softly."
  week 1 base
    note "School *holidays*."
    mon rest
    tue 18:30 intervals: warm up 2 km, 6 x 800 m @ 5k recover jog 400 m, cool down 2 km "tall"
      note "Track | hall"
    any bike 45 min
  week 2 race
    sun race 10k
`;

test('a plan has a table for each week', async () => {
  const [file] = await exportPlans(sourceOf(PLAN), { format: 'markdown' });
  expect(file?.content).toBe(`# Spring for Kim

2 weeks, peak 10.8 km in week 1, longest 10.8 km, 10k on Sun 2027-03-14

Softly.

- 10k "City Run" on Sun 2027-03-14, goal 49 min 30 s

## Week 1 · base · from Mon 2027-03-01

10.8 km, longest 10.8 km, 37% hard

School \\*holidays\\*.

| day | session | what to do |
| --- | --- | --- |
| mon 1 Mar | **Rest** |  |
| tue 2 Mar | **18:30 Intervals 6 x 800 m** | In all 10.8 km · ≈1 h 2 min · ≈23 min hard; Warm up 2 km (≈13 min) at 5:55-6:38/km; 6 x 800 m (≈3 min 51 s) @ 5k, 4:49/km; Jog 5 x 400 m (≈2 min 44 s) at 6:38-6:59/km; Cool down 2 km (≈13 min) at 5:55-6:38/km: tall; Track \\| hall |
| any day | **Bike 45 min** |  |

## Week 2 · race · from Mon 2027-03-08

10 km (−7.4%), longest 10 km, 100% hard

| day | session | what to do |
| --- | --- | --- |
| sun 14 Mar | **Race: City Run** | 10 km · ≈50 min · ≈50 min hard at 5:00/km |
`);
});

test.each(HOSTILE_TEXTS)('%j stays text', async (text) => {
  const source = { ...sourceOf(planSaying(text)), mistakes: () => [] };
  const files = await exportPlans(source, { format: 'markdown' });
  expect(files.length).toBeGreaterThan(1);
  for (const { content } of files) {
    const { links, marks } = readMarkdown(String(content));
    expect(links.filter((link) => /evil/.test(link))).toEqual([]);
    expect(marks.filter((mark) => mark !== 'heading')).toEqual([]);
    expect(
      String(content)
        .split('\n')
        .filter((line) => /^#/.test(line)).length,
    ).toBeLessThan(5);
  }
});
