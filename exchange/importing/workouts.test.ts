/** Workouts that are written for watches and trainers, and read again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Content } from '../define-format.ts';
import { type ExportedFile, exportPlans } from '../export-plans.ts';
import { readWorkout } from '../fit/testing.ts';
import { sourceOf } from '../testing.ts';
import { importPlan } from './import-plan.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const plans = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.runplan'))
  .map((file) => ({ file, text: readFileSync(join(EXAMPLES, file), 'utf8') }))
  .filter(({ text }) => sourceOf(text).mistakes().length === 0);

/** The workouts of the first athlete of a plan. */
async function exported(text: string, format: string): Promise<readonly ExportedFile[]> {
  const source = sourceOf(text, 'file:///plans/p.runplan');
  const [first] = source.services.models.of(source.document).plans;
  const athlete = first?.athlete.name;
  return exportPlans(source, { format, ...(athlete && { athlete }) });
}

/** A step without the words that stand beside its figures, and its figures. */
interface Step {
  readonly shape: string;
  readonly figures: readonly number[];
}

function stepsInFit(content: Content): readonly Step[] {
  return readWorkout(content).lines.map((line) => {
    const bare = line.replace(/, (?:'.*?'|".*")(?=,|$)/gs, '').replace(/, ".*$/s, '');
    return {
      shape: bare.replaceAll(/\d+(?:\.\d+)?/g, '#'),
      figures: (bare.match(/\d+(?:\.\d+)?/g) ?? []).map(Number),
    };
  });
}

/** Its lines from the length on, with what a step is called. */
function stepsInText(content: Content): readonly string[] {
  return String(content)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, what = '', figures = line] =
        /^- (warm up|cool down|jog|walk|stand)?.*?\s?((?<!\S)(?:[\dhms]+|[\d.]+(?:km|mi|mtr))(?: .*)?)$/.exec(
          line.replaceAll(/\S*\u2060\S*/g, ''),
        ) ?? [];
      // A step has one target; a second one is a remark.
      return `${what} ${figures.replace(/(?<= Pace) \d.*HR$/, '')}`.trim();
    });
}

describe('all steps of a plan come back', () => {
  test.each(plans)('as FIT: $file', async ({ text }) => {
    const files = await exported(text, 'fit');
    const { text: imported, kept } = await importPlan(files, 'fit');
    expect(kept).toEqual([]);
    const again = await exported(imported, 'fit');
    expect(again).toHaveLength(files.length);
    files.forEach(({ content }, index) => {
      const [before, after] = [stepsInFit(content), stepsInFit(again[index]?.content ?? '')];
      expect(after.map(({ shape }) => shape)).toEqual(before.map(({ shape }) => shape));
      before.forEach(({ figures }, step) => {
        figures.forEach((figure, at) => {
          // A pace is written in whole seconds.
          expect(Math.abs((after[step]?.figures[at] ?? 0) - figure)).toBeLessThanOrEqual(0.005 * figure);
        });
      });
    });
  });

  test.each(plans)('as text: $file', async ({ text }) => {
    const files = await exported(text, 'text');
    const { text: imported, kept } = await importPlan(files, 'text');
    expect(kept).toEqual([]);
    // Shares of heart rates are those of an athlete.
    const [athlete = ''] = /^athlete .*\n(?: .*\n)*/m.exec(text) ?? [];
    const [, name] = /^athlete (.*)$/m.exec(athlete) ?? [];
    const forAthlete = name
      ? imported.replace(/^plan .*$/m, (line) => `${athlete}\n${line} for ${name}`)
      : imported;
    const again = await exported(forAthlete, 'text');
    expect(again.map(({ content }) => stepsInText(content))).toEqual(
      files.map(({ content }) => stepsInText(content)),
    );
  });
});

test('names tell the days, in weeks or by dates', async () => {
  const step = (name: string) => ({ name, content: '- 45m 5:00/km Pace\n' });
  const inWeeks = ['p-week-01-tue-easy.txt', 'p-week-02-any-bike.txt', 'p-week-01-sun-long-2.txt'].map(step);
  expect((await importPlan(inWeeks)).text).toBe(`runplan 1

plan "Imported plan"

  week 1
    tue easy 45 min @ 5:00/km
    sun long 45 min @ 5:00/km

  week 2
    any bike 45 min @ 5:00/km
`);
  const byDates = ['2027-03-11 tempo.txt', '2027-03-02.txt', 'hills.txt'].map(step);
  expect((await importPlan(byDates)).text).toBe(`runplan 1

plan "Imported plan"
  starts 2027-03-01

  week 1
    tue run 45 min @ 5:00/km
    any run 45 min @ 5:00/km

  week 2
    thu run 45 min @ 5:00/km
`);
  await expect(importPlan([...inWeeks, ...byDates])).rejects.toThrow(
    'Some of the names tell a date and some a week',
  );
});

test('several files are workouts, all of them', async () => {
  const plan = { name: 'spring.csv', content: 'day,session\nTue,easy 5k\n' };
  await expect(importPlan([{ name: 'a.txt', content: '- 45m\n' }, plan])).rejects.toThrow(
    'spring.csv was read as csv. Several files become a plan where each of them is a workout (fit, text and zwo): import this one alone.',
  );
  await expect(
    importPlan([
      { name: 'a.txt', content: '- 45m\n' },
      { name: 'b.fit', content: 'x' },
    ]),
  ).rejects.toThrow('b.fit: This is no whole FIT file');
});
