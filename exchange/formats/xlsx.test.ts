import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS, planSaying } from '../../test/hostile/texts.ts';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';

const PLAN = `athlete "Kim"
  best 10k in 50:00
plan "Spring" for "Kim"
  starts 2027-03-01
  week 1 base
    note "Softly."
    mon rest
    tue 18:30 easy 40-50 min @ 6:00/km "=1+1"
    thu easy
    any core: plank 3 x 30 s, bird-dog 2 x 8 each side
  week 2 like week 1 at 110%
`;

async function bytesOf(text: string): Promise<Buffer> {
  const [file] = await exportPlans({ ...sourceOf(text), mistakes: () => [] }, { format: 'xlsx' });
  return Buffer.from(file?.content as Uint8Array);
}

/** What another program reads in the sheets of a spreadsheet. */
async function sheetsOf(text: string) {
  return readXlsxFile(await bytesOf(text));
}

describe('a spreadsheet of a plan', () => {
  test('has a row for each session, with dates and figures', async () => {
    const [sessions] = await sheetsOf(PLAN);
    expect(sessions?.sheet).toBe('Sessions');
    const [head, rest, easy, open, core, next] = sessions?.data ?? [];
    expect(head?.join()).toBe(
      'week,phase,date,day,time,kind,session,km from,km to,min from,min to,estimated,steps,cue,notes,done',
    );
    expect(rest?.slice(0, 7)).toEqual([1, 'base', new Date('2027-03-01'), 'mon', null, 'rest', 'Rest']);
    expect(easy?.slice(2, 7)).toEqual([new Date('2027-03-02'), 'tue', '18:30', 'easy', 'Easy 40-50 min']);
    expect(easy?.slice(7)).toEqual([
      6.67,
      8.33,
      40,
      50,
      'distance',
      '≈6.7-8.3 km · 40-50 min @ 6:00/km',
      '=1+1',
      null,
      null,
    ]);
    expect(open?.slice(3, 9)).toEqual(['thu', null, 'easy', 'Easy', null, null]);
    expect(core?.slice(2, 7)).toEqual([null, 'any', null, 'core', 'Core']);
    expect(core?.[12]).toBe('Plank: 3 x 30 s\nBird dog: 2 x 8 each side');
    expect(next?.[0]).toBe(2);
  });

  test('has a row for each week', async () => {
    const [, weeks] = await sheetsOf(PLAN);
    expect(weeks?.sheet).toBe('Weeks');
    expect(weeks?.data.map((row) => row.slice(0, 7))).toEqual([
      ['week', 'phase', 'begins', 'km from', 'km to', 'runs without amount', 'longest km'],
      [1, 'base', new Date('2027-03-01'), 6.67, 8.33, 1, 8.33],
      [2, null, new Date('2027-03-08'), 7.33, 9.17, 1, 9.17],
    ]);
    expect(weeks?.data[1]?.at(-1)).toBe('Softly.');
  });

  test('tells what was done, of the day and of the week', async () => {
    const [sessions, weeks] = await sheetsOf(`plan "Spring"
  week 1
    tue easy 8 km + core 15 min
      done 8.1 km 52:10 rpe 3 "heavy legs"
      missed core
    thu easy 8 km
      done 4 km
  week 2
    tue easy 8 km
`);
    const columns = (rows: readonly (readonly unknown[])[] = []) =>
      rows.slice(1).map((row) => [row[3], row[5], row.at(-1)]);
    expect(columns(sessions?.data)).toEqual([
      ['tue', 'easy', 'Done: 8.1 km, 52 min 10 s, rpe 3 · heavy legs\nMissed core'],
      ['tue', 'core', null],
      ['thu', 'easy', 'Done: 4 km'],
      ['tue', 'easy', null],
    ]);
    expect(weeks?.data.map((row) => row.slice(-2))).toEqual([
      ['done km', 'notes'],
      [12.1, null],
      [null, null],
    ]);
  });

  test('says nothing of when it was written', async () => {
    const bytes = await bytesOf(PLAN);
    // The marks of what is in the file, and of its list: behind some bytes stand time and date.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: zip files have such marks
    const marked = /PK(?:\x03\x04.{6}|\x01\x02.{8})(.{4})/gs;
    const times = [...bytes.toString('latin1').matchAll(marked)].map(([, time]) => time);
    expect(times.length).toBeGreaterThan(10);
    expect(new Set(times)).toEqual(new Set(['\0\0!\0']));
  });
});

describe('a long plan', () => {
  /** So many weeks with two sessions a day, whose texts are of some length. */
  const long = (weeks: number, cue: (week: number) => string) =>
    `plan "Long"\n${Array.from({ length: weeks }, (_, index) =>
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(
        (day, at) =>
          `${at === 0 ? `  week ${index + 1}\n` : ''}    ${day} core 20 min + easy 5 km "${cue(index)}"\n`,
      ),
    )
      .flat()
      .join('')}`;

  test('has several sheets with all of its sessions', async () => {
    const sheets = await sheetsOf(long(52, () => 'softly'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Sessions 1-31', 'Sessions 32-52', 'Weeks']);
    expect(sheets.map(({ data }) => data.length)).toEqual([435, 295, 53]);
    expect(sheets[1]?.data.at(-1)?.slice(0, 7)).toEqual([52, null, null, 'sun', null, 'easy', 'Easy 5 km']);
  });

  test('has no sheet that would be compressed in a thread', async () => {
    const bytes = await bytesOf(long(104, (week) => `week ${week}, softly`));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: zip files have such marks
    const listed = [...bytes.toString('latin1').matchAll(/PK\x01\x02.{20}(.{4})/gs)];
    const sizes = listed.map(([, size = '']) => Buffer.from(size, 'latin1').readUInt32LE());
    expect(sizes.length).toBeGreaterThan(9);
    expect(Math.max(...sizes)).toBeGreaterThan(100_000);
    expect(Math.max(...sizes)).toBeLessThan(160_000);
  });

  test('of too much text is refused', async () => {
    await expect(bytesOf(long(52, (week) => `${week}${'&'.repeat(900)}`))).rejects.toThrow(
      'The plan is too large for a spreadsheet: choose some of its weeks, such as 1-12.',
    );
  });
});

test.each(HOSTILE_TEXTS)('%j stays text', async (text) => {
  const sheets = await sheetsOf(planSaying(text));
  const cells = sheets.flatMap(({ data }) => data.flat());
  expect(cells.filter((cell) => typeof cell === 'string' && /[^\P{Cc}\n]/u.test(cell))).toEqual([]);
  expect(sheets[0]?.data.length).toBeGreaterThan(8);
});

test('what is no character of XML is left out', async () => {
  const [sessions] = await sheetsOf('plan "P"\n  week 1\n    tue easy 6 km "a\ufffe\uffff b\ud83c c"\n');
  expect(sessions?.data[1]?.[13]).toBe('a b c');
});
