import { describe, expect, it } from 'vitest';
import { forKim, linesOf, reported } from './test-support.ts';

describe('duplicate-day', () => {
  const week = (...days: string[]) => forKim(['week 1', ...days].join('\n'));

  it.each([
    { days: ['mon rest', 'tue rest', 'sun rest'], lines: [] },
    { days: ['mon rest', 'mon rest'], lines: [7] },
    { days: ['mon rest', 'tue rest', 'mon rest', 'mon rest', 'tue rest'], lines: [8] },
    { days: ['Mon rest', 'MON rest'], lines: [7] },
    { days: ['any bike 45 min', 'any core 20 min'], lines: [] },
    { days: ['mon, tue rest', 'wed rest'], lines: [] },
    { days: ['sun rest', 'mon, tue, mon rest'], lines: [7] },
    { days: ['mon-wed, wed-fri rest'], lines: [6] },
    { days: ['mon, mon rest', 'wed rest', 'mon rest'], lines: [8] },
    { days: ['mon rest', 'week 2', 'mon rest'], lines: [] },
    { days: ['mon rest', 'week 2 like week 1', 'mon rest'], lines: [] },
    // The `week` line between them could not be read.
    { days: ['mon rest', 'wek 2', 'mon rest'], lines: [] },
  ])('$days', async ({ days, lines }) => {
    expect(await linesOf('duplicate-day', week(...days))).toEqual(lines);
  });

  it('names the days, and asks for a lost week where one is missing', async () => {
    const [twice] = await reported('duplicate-day', week('mon rest', 'tue rest', 'mon rest', 'tue rest'));
    expect(twice?.message).toContain('Week 1 has `mon` and `tue` twice. Join');
    const [inLine] = await reported('duplicate-day', week('mon, Mon, mon-wed, tue rest'));
    expect(inLine?.message).toBe(
      'A line of week 1 names `mon` and `tue` twice. A day counts once; name it once.',
    );
    const [lost] = await reported('duplicate-day', week('mon rest', 'mon rest', 'week 3'));
    expect(lost?.message).toContain('Is the line `week 2` missing above this day?');
  });
});

describe('unused-definition', () => {
  const plan = 'plan "P"\nweek 1\nmon rest\n';

  it.each([
    { definition: 'athlete "A"', use: 'plan "Q" for "A"' },
    { definition: 'exercise press', use: 'block "B"\n  press 3 x 8\nplan "Q"\nweek 1\nmon core "B"' },
    { definition: 'block "B"\n  plank 3 x 40 s', use: 'plan "Q"\nweek 1\nmon core "b"' },
    { definition: 'workout "W"\n  5 km', use: 'plan "Q"\nweek 1\nmon workout "W"' },
    { definition: 'policy "O"', use: 'plan "Q"\npolicy "O"' },
    { definition: 'policy "O"', use: 'policy "N" extends "O"\nplan "Q"\npolicy "N"' },
  ])('$definition', async ({ definition, use }) => {
    expect(await linesOf('unused-definition', `${definition}\n${plan}`)).toEqual([1]);
    expect(await linesOf('unused-definition', `${definition}\n${use}\n`)).toEqual([]);
  });

  it('leaves libraries, files with a mistake and repeated names out', async () => {
    expect(await linesOf('unused-definition', 'athlete "A"\nblock "B"\n  plank 3 x 40 s\n')).toEqual([]);
    expect(await linesOf('unused-definition', `athlete "A"\n${plan}tue core ?\n`)).toEqual([]);
    expect(await linesOf('unused-definition', `athlete "A"\nathlete "A"\nplan "P" for "A"\n`)).toEqual([]);
  });

  it('shows names as they are written where they are used', async () => {
    const message = async (text: string) => (await reported('unused-definition', text))[0]?.message;
    expect(await message(`exercise press\n${plan}`)).toContain('the exercise press. Use it in a block');
    expect(await message(`exercise "cable press"\n${plan}`)).toContain('`core: "cable press" 3 x 8`');
  });
});
