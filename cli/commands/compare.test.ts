import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { madeFit, madeGpx, POSITION } from '../../exchange/activities/testing.ts';
import { workspace } from '../testing/workspace.ts';

const PLAN = `athlete "Sam"
  recent volume 32 km
  recent longest 12 km
  pace easy 6:00/km

plan "Autumn" for "Sam"
  starts 2026-10-12
  week 1
    mon core "Core and Hips"
    tue easy 8 km
      note "with the group"
    thu easy 8 km + strength 20 min
    sat easy 6 km
    sun long 12 km
  week 2 like week 1
  week 3 like week 1
    sun long 13 km
`;

/** What was run in the first two weeks. */
const FIRST = madeFit({
  start: '2026-10-13T16:00:00Z',
  metres: 8120,
  seconds: 3130,
  heartRate: 141,
  every: 10,
});
const SAME = madeGpx({ start: '2026-10-13T16:00:20Z', metres: 8150, seconds: 3120, every: 10 });
const SECOND = madeFit({
  start: '2026-10-18T08:00:00Z',
  metres: 9040,
  seconds: 3600,
  heartRate: 148,
  every: 10,
});
const BIKE = madeFit({
  start: '2026-10-19T08:00:00Z',
  metres: 20_000,
  seconds: 3600,
  sport: 'cycling',
  every: 10,
});
const LOG =
  'date,type,distance (km),time\n2026-10-20,Run,8,48:00\n2026-10-22,Run,5,30:30\n2026-10-25,Run,10.04,1:05:10\n';

function withFiles(plan = PLAN) {
  const space = workspace({ 'a.runplan': plan });
  mkdirSync(join(space.path, 'done', 'more'), { recursive: true });
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(space.path, name), content);
  put('done/1.fit', FIRST);
  put('done/1.gpx.gz', gzipSync(SAME));
  put('done/more/2.FIT', SECOND);
  put('done/bike.fit', BIKE);
  put('done/readme.txt', 'no activity');
  put('log.csv', LOG);
  return { ...space, put, plan: () => readFileSync(join(space.path, 'a.runplan'), 'utf8') };
}

const COMPARED = `Autumn, for Sam

Week  From        Planned     Done  Share  Time planned        Done  Longest planned   Done  Missed
   1  2026-10-12    34 km  17.1 km    50%    3 h 24 min  1 h 52 min            12 km   9 km  thu easy, sat easy
   2  2026-10-19    34 km    23 km    68%    3 h 24 min  2 h 24 min            12 km  10 km  sat easy
`;

const WRITTEN = `athlete "Sam"
  recent volume 32 km
  recent longest 12 km
  pace easy 6:00/km

plan "Autumn" for "Sam"
  starts 2026-10-12
  week 1
    mon core "Core and Hips"
    tue easy 8 km
      note "with the group"
      done 8.1 km 52:10 141 bpm
    thu easy 8 km + strength 20 min
      missed run
    sat easy 6 km
      missed
    sun long 12 km
      done 9 km 1:00:00 148 bpm
  week 2 like week 1
    done 2026-10-19 bike 20 km 1:00:00
    done 2026-10-20 8 km 48:00
    done 2026-10-22 5 km 30:30
    missed 2026-10-24
    done 2026-10-25 10 km 1:05:10
  week 3 like week 1
    sun long 13 km
`;

describe('runplan compare', () => {
  test('puts what was done beside the plan, and looks at the days to come', async () => {
    const { run, plan } = withFiles();
    const { stdout, stderr, exitCode } = await run([
      'compare',
      'a.runplan',
      'done',
      'log.csv',
      '--time-zone',
      'Europe/Berlin',
    ]);
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(stdout.slice(0, COMPARED.length)).toBe(COMPARED);
    expect(stdout.slice(COMPARED.length)).toBe(`
The days to come, from what was done:
warning Week 3 has 35 km of running, 34.5% more than the athlete's recent 26 km a week, with what
  was done of the plan. More than 10% in one step is reported, more than 30% as a warning; one small
  cohort saw more injuries after large weekly increases, a much larger one and a trial of the 10%
  rule did not. [mileage-increase]

7 activities read, 1 told twice. --write puts 9 lines into a.runplan.
`);
    expect(plan()).toBe(PLAN);
  });

  test('--write puts it into the plan, once', async () => {
    const { run, plan } = withFiles();
    const args = ['compare', 'a.runplan', 'done', 'log.csv', '--time-zone', 'UTC', '--write'];
    const first = await run(args);
    expect(first.stdout.trimEnd().split('\n').at(-1)).toBe(
      '7 activities read, 1 told twice. Wrote 9 lines into a.runplan.',
    );
    expect(plan()).toBe(WRITTEN);
    const again = await run(args);
    expect(again.stdout.trimEnd().split('\n').at(-1)).toBe(
      '7 activities read, 1 told twice, 6 in the plan already. Nothing to write.',
    );
    expect(plan()).toBe(WRITTEN);
    expect(await run(['fmt', '--check', 'a.runplan'])).toMatchObject({ exitCode: 0 });
  });

  test('keeps line ends and the byte order mark', async () => {
    const { run, plan } = withFiles(`\ufeff${PLAN.replaceAll('\n', '\r\n')}`);
    await run(['compare', 'a.runplan', 'done', 'log.csv', '--time-zone', 'UTC', '--write']);
    expect(plan()).toBe(`\ufeff${WRITTEN.replaceAll('\n', '\r\n')}`);
  });

  test('tells no position', async () => {
    const { run, plan } = withFiles();
    const { stdout } = await run(['compare', 'a.runplan', 'done', '--format', 'json', '--write']);
    expect(`${stdout}${plan()}`).not.toMatch(POSITION);
  });

  test('--format json', async () => {
    const { run } = withFiles();
    const { stdout } = await run(['compare', 'a.runplan', 'done', '--time-zone', 'UTC', '--format', 'json']);
    const { findings, ...others } = JSON.parse(stdout);
    expect(others).toEqual({
      version: 1,
      file: 'a.runplan',
      plan: 'Autumn',
      athlete: 'Sam',
      weeks: [
        {
          week: 1,
          date: '2026-10-12',
          over: true,
          planned: { metres: 34_000, estimated: false, seconds: 12_240, longestMetres: 12_000, runs: 4 },
          done: { metres: 17_100, estimated: false, seconds: 6730, longestMetres: 9000, runs: 2 },
          missed: [
            { day: 'thu', kind: 'easy' },
            { day: 'sat', kind: 'easy' },
          ],
          moved: [],
          unplanned: 0,
        },
        {
          week: 2,
          date: '2026-10-19',
          over: false,
          planned: { metres: 34_000, estimated: false, seconds: 12_240, longestMetres: 12_000, runs: 4 },
          done: { metres: 0, estimated: false, seconds: 0, longestMetres: 0, runs: 0 },
          missed: [],
          moved: [],
          unplanned: 0,
        },
      ],
      activities: { read: 4, duplicates: 1, known: 0, outside: 0 },
      lines: 5,
      written: false,
    });
    expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual([]);
  });

  test.each([
    ['a day late', '10-13 missed, 10-14 8.3 km', 'tue easy done on wed'],
    ['a day early', '10-12 7.9 km, 10-13 missed', 'tue easy done on mon'],
    ['far shorter: another one', '10-13 missed, 10-14 4 km', 'tue easy; 1 not planned'],
    ['twice: the nearer one', '10-13 missed, 10-14 8 km, 10-16 8 km', 'tue easy done on wed; 1 not planned'],
    ['in another week', '10-18 missed, 10-19 12 km', 'sun long'],
  ])('a run that was done on another day: %s', async (_, told, says) => {
    const lines = told.split(', ').map((one) => {
      const [date, ...what] = one.split(' ');
      return what[0] === 'missed' ? `missed 2026-${date}` : `done 2026-${date} run ${what.join(' ')}`;
    });
    const text = PLAN.replace('  week 2 like', `    ${lines.join('\n    ')}\n  week 2 like`);
    const { run } = withFiles(text);
    const { stdout } = await run(['compare', 'a.runplan']);
    const week = stdout.split('\n').find((line) => line.startsWith('   1 '));
    expect(week?.split(/ {2,}/).at(-1)?.replace('; not over', '')).toBe(says);
  });

  test('takes what a runner calls a run as one, and tells what it does not know', async () => {
    const { run, put, plan } = withFiles();
    put(
      'own.csv',
      'date,type,distance (km),time\n2026-10-13,Easy,8,52:00\n2026-10-14,Qigong,,30:00\n2026-10-15,Speed work,8,46:00\n2026-10-17,Rest,,\n2026-10-18,Race,5,25:00\n',
    );
    const { stderr, exitCode } = await run(['compare', 'a.runplan', 'own.csv', '--write']);
    expect([stderr, exitCode]).toEqual([
      'own.csv has activities that are called Qigong, which is no sport known here: they count as cross-training. Call them Run where they were runs.\n',
      0,
    ]);
    expect(plan()).toContain(`    tue easy 8 km
      note "with the group"
      done 8 km 52:00
    thu easy 8 km + strength 20 min
      done 8 km 46:00
    sat easy 6 km
      missed
    sun long 12 km
      done 5 km 25:00
    done 2026-10-14 cross-training 30:00
`);
  });

  test.each([
    { type: 'Swim', done: 'done swim 1 km 30:00' },
    { type: 'Strength', done: 'done strength 30:00' },
    { type: 'Qigong', done: 'done cross-training 1 km 30:00' },
  ])('a planned run is missed on a day with nothing but $type', async ({ type, done }) => {
    const { run, put, plan } = withFiles();
    put('other.csv', `date,type,distance (km),time\n2026-10-13 07:00,${type},1,30:00\n`);
    const { stdout } = await run(['compare', 'a.runplan', 'other.csv', '--write']);
    expect(stdout.split('\n').find((line) => line.startsWith('   1 '))).toMatch(/ tue easy; not over$/);
    expect(plan()).toContain(`      note "with the group"\n      ${done}\n      missed run\n`);
    const told = plan();
    expect((await run(['compare', 'a.runplan', 'other.csv', '--write'])).stdout).toContain(
      '1 activity read, 1 in the plan already. Nothing to write.',
    );
    // The run of the evening, whose file came later.
    put('run.csv', 'date,type,distance (km),time\n2026-10-13 19:00,Run,8,50:00\n');
    await run(['compare', 'a.runplan', 'run.csv', '--write']);
    expect(plan()).toBe(told.replace('missed run\n', 'missed run\n      done 8 km 50:00\n'));
  });

  test('a run is told beside a swim of the same length', async () => {
    const { run, put, plan } = withFiles(
      PLAN.replace('      note "with the group"\n', '      done swim 1 km 30:00\n'),
    );
    put('run.csv', 'date,type,distance (km),time\n2026-10-13,Run,1,30:00\n');
    await run(['compare', 'a.runplan', 'run.csv', '--write']);
    expect(plan()).toContain('      done swim 1 km 30:00\n      done 1 km 30:00\n    thu');
  });

  test('two runs that are alike are told apart', async () => {
    const { run, put, plan } = withFiles();
    const row = (clock: string, type: string) => `2026-10-13 ${clock},${type},5,30:00\n`;
    put('twice.csv', `date,type,distance (km),time\n${row('07:00', 'Run')}${row('17:00', 'Run')}`);
    const args = ['compare', 'a.runplan', 'twice.csv', '--write'];
    await run(args);
    const lines =
      '      note "with the group"\n      done 5 km 30:00\n      done 5 km 30:00 "run 2"\n    thu';
    expect(plan()).toContain(lines);
    expect((await run(['check', 'a.runplan'])).stdout).not.toContain('[done-line]');
    expect((await run(args)).stdout).toContain('2 activities read, 2 in the plan already. Nothing to write.');
    put(
      'twice.csv',
      `date,type,distance (km),time\n${['07:00', '12:00', '17:00'].map((clock) => row(clock, 'Run')).join('')}`,
    );
    await run(args);
    expect(plan()).toContain(lines.replace('    thu', '      done 5 km 30:00 "run 3"\n    thu'));
  });

  test.each([
    ['a folder and a file in it', ['done', 'done/1.fit', 'done/../done/bike.fit']],
    ['a folder twice', ['done', 'done', './done']],
    ['a link to it', ['done', 'link.fit']],
  ])('a file that is named twice counts once: %s', async (_, files) => {
    const { run, path } = withFiles();
    symlinkSync(join(path, 'done', '1.fit'), join(path, 'link.fit'));
    const { stdout } = await run(['compare', 'a.runplan', ...files, '--time-zone', 'UTC', '--write']);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '4 activities read, 1 told twice. Wrote 5 lines into a.runplan.',
    );
  });

  test('--until says up to when all is told', async () => {
    const { run, plan } = withFiles();
    await run(['compare', 'a.runplan', 'done', '--time-zone', 'UTC', '--until', '2026-10-21', '--write']);
    expect(plan()).toContain(
      'done 2026-10-19 bike 20 km 1:00:00\n    missed 2026-10-20\n  week 3 like week 1',
    );
  });

  test('compares what the plan tells alone', async () => {
    const { run } = withFiles(WRITTEN);
    const { stdout } = await run(['compare', 'a.runplan']);
    expect(stdout.slice(0, COMPARED.length)).toBe(COMPARED);
  });

  test('is for one athlete, whom its lines name', async () => {
    const shared = PLAN.replace('plan "Autumn" for "Sam"', 'athlete "Amy"\nplan "Autumn" for "Sam", "Amy"');
    const { run, plan } = withFiles(shared);
    expect(await run(['compare', 'a.runplan', 'done'])).toEqual({
      stdout: '',
      stderr: 'The plan "Autumn" is for several: choose one with --athlete "Sam" or --athlete "Amy".\n',
      exitCode: 2,
    });
    await run(['compare', 'a.runplan', 'done/1.fit', '--athlete', 'Amy', '--time-zone', 'UTC', '--write']);
    expect(plan()).toContain('      done for "Amy" 8.1 km 52:10 141 bpm\n');
    const { stdout } = await run(['compare', 'a.runplan', '--athlete', 'Sam']);
    expect(stdout).toContain('Nothing is told of what was done.');
  });
});

describe('runplan compare says what is wrong', () => {
  test.each([
    { args: ['a.runplan', 'none.fit'], says: 'Cannot read none.fit: it does not exist.' },
    {
      args: ['a.runplan', 'half.fit'],
      says: "half.fit can't be read as an activity. It is no whole FIT file: it breaks off. Copy it from the watch once more.",
    },
    {
      args: ['a.runplan', 'done', 'bomb.gpx', '--write'],
      says: "bomb.gpx can't be read as an activity. It is no whole XML: it defines entities or types of its own, which are not read. Export it once more.",
    },
    {
      args: ['a.runplan', 'us.csv', '--write'],
      says: "us.csv can't be read as an activity. 10/11/2026 can be 2026-11-10 or 2026-10-11, and no other date of the file tells which: write its dates as 2026-11-10.",
    },
    { args: ['a.runplan', 'empty'], says: 'empty has no file that ends in .fit, .gpx, .tcx, .csv.' },
    {
      args: ['a.runplan', 'done', '--until', 'soon'],
      says: '--until is a day such as 2026-11-29, not soon.',
    },
    {
      args: ['a.runplan', 'done', '--time-zone', 'Mars'],
      says: 'There is no time zone Mars: name one such as Europe/Berlin or America/Denver.',
    },
    {
      args: ['undated.runplan', 'done'],
      says: 'The plan "P" has no dates, so that nobody can tell which days were done. Give it its first day: starts 2026-10-12',
    },
    {
      args: ['broken.runplan', 'done'],
      says: 'A line of the plan "P" could not be read. See runplan check broken.runplan',
    },
    { args: ['athletes.runplan'], says: 'athletes.runplan has no plan.' },
  ])('$says', async ({ args, says }) => {
    const { run, put, path, plan } = withFiles();
    mkdirSync(join(path, 'empty'));
    put('half.fit', FIRST.slice(0, 1000));
    put('bomb.gpx', '<!DOCTYPE a [<!ENTITY b "c">]><gpx>&b;</gpx>');
    put('us.csv', 'Date,Type,Distance (mi),Time\n10/11/2026,Run,5,45:00\n');
    put('undated.runplan', 'plan "P"\n  week 1\n    tue easy 5 km\n');
    put('broken.runplan', 'plan "P"\n  starts 2026-10-12\n  week 1\n    tue easyy ((\n');
    put('athletes.runplan', 'athlete "Sam"\n');
    const { stdout, stderr, exitCode } = await run(['compare', ...args]);
    expect([stdout, stderr, exitCode]).toEqual(['', `${says}\n`, 2]);
    expect(plan()).toBe(PLAN);
  });
});
