import { describe, expect, test } from 'vitest';
import { PLAN, startCompletions } from './testing.ts';

const completions = startCompletions();

/** The labels that an editor shows where the cursor stands. */
async function shown(marked: string): Promise<readonly string[]> {
  return (await completions.ask(marked)).shown.map(({ label }) => label);
}

const inWeek = (line: string) => `${PLAN}  week 3\n    ${line}`;

describe('what is typed as coaches write it finds what is written instead', () => {
  test.each([
    ['monday|', 'mon'],
    ['tues|', 'tue'],
    ['thurs|', 'thu'],
    ['mon off|', 'rest'],
    ['mon gym|', 'strength'],
    ['mon XT|', 'cross-training'],
    ['mon LR|', 'long'],
    ['mon MLR|', 'medium-long'],
    ['mon easy 10 km @ MP|', 'marathon'],
    ['mon easy 10 km MP|', '@ marathon'],
    ['mon easy 10 km Z2|', '@ zone 2'],
    ['mon easy 10 km @ Z2|', 'zone 2'],
    ['mon easy 10 km @ HMP|', 'half'],
    ['mon run: wu|', 'warm up 2 km'],
    ['mon run: warmup|', 'warm up 2 km'],
    ['mon run: wu 2 km, 5 km @ 5k, cd|', 'cool down 2 km'],
    ['mon wu 2 km, 5 km @ 5k, cd|', 'cool down 2 km'],
  ])('in a week: %s', async (line, label) => {
    expect(await shown(inWeek(line))).toContain(label);
  });

  test.each([
    [`${PLAN}  wk|`, 'week 3 …'],
    [`${PLAN}  week 3 deload|`, 'recovery'],
    ['athlete "A"\n  hrmax|', 'max hr'],
    ['athlete "A"\n  level beginner|', 'novice'],
    ['plan "P"\n  begins|', 'starts'],
  ])('%#', async (marked, label) => {
    const labels = await shown(marked);
    expect(labels.filter((one) => one === label || one.startsWith('week 3'))).not.toEqual([]);
  });
});

describe('a line in another order', () => {
  test('has kinds behind the amount', async () => {
    expect(await shown(inWeek('tue 10 km |'))).toEqual(
      expect.arrayContaining(['easy', 'long', 'bike', '@ easy']),
    );
    expect(await shown(inWeek('tue 10 km ea|'))).toEqual(['easy', 'walk', '@ easy']);
    expect(await shown(inWeek('tue 10 km |'))).not.toContain('rest');
  });

  test('goes on behind the kind as one in the usual order', async () => {
    expect(await shown(inWeek('tue 10 km long |'))).toEqual(await shown(inWeek('tue long 10 km |')));
  });
});

test('a race has a title, a priority and a goal behind its date', async () => {
  const line = (text: string) => shown(`plan "P"\n  race 10k on 2027-03-01 ${text}|`);
  expect(await line('')).toEqual(['A', 'B', 'C', 'goal 1:45:00', 'goal finish', '"title"']);
  expect(await line('B ')).toEqual(['goal 1:45:00', 'goal finish', '"title"']);
  expect(await line('"City" goal 45:00 ')).toEqual(['A', 'B', 'C']);
});
