/** Files of watches and logs, as others write them; and what is no such file. */
import { gzipSync } from 'node:zlib';
import { formatDate } from '@runplan/language/internal';
import fc from 'fast-check';
import FitParser from 'fit-file-parser';
import { describe, expect, it, test } from 'vitest';
import { FitFile } from '../fit/fit-file.ts';
import type { Activity } from './activity.ts';
import { readActivities } from './read-activities.ts';
import { type Made, madeFit, madeGpx, madeTcx } from './testing.ts';

const RUN: Made = { start: '2026-10-13T16:00:00Z', metres: 12_400, seconds: 4450, heartRate: 148 };
const UTF8 = new TextEncoder();

function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? UTF8.encode(file) : file;
}

async function read(file: string | Uint8Array, timeZone = 'UTC', units: 'km' | 'mi' = 'km') {
  const { activities, isUnitAssumed } = await readActivities(bytesOf(file), { source: 'a', timeZone, units });
  return { lines: activities.map(inShort), isUnitAssumed };
}

async function readLog(text: string) {
  return readActivities(UTF8.encode(text), { source: 'a', timeZone: 'UTC', units: 'km' });
}

/** A FIT file with so many activities of five kilometres in half an hour. */
function fitOf(activities: number): Uint8Array {
  const file = new FitFile();
  for (let index = 0; index < activities; index++)
    file.write(18, [
      [2, 'uint32', 1_000_000_000 + index],
      [8, 'uint32', 1_800_000],
      [9, 'uint32', 500_000],
    ]);
  return file.bytes();
}

function inShort({ date, kind, metres, seconds, heartRate }: Activity): string {
  return [formatDate(date), kind, metres?.toFixed(0), seconds, heartRate].join(' ');
}

async function refusal(file: string | Uint8Array): Promise<string> {
  return readActivities(bytesOf(file), { source: 'a', timeZone: 'UTC', units: 'km' }).then(
    () => 'read',
    (error) => `${error.constructor.name}: ${error.message}`,
  );
}

describe('an activity', () => {
  it('is the same in each format', async () => {
    const line = '2026-10-13 run 12400 4450 148';
    expect((await read(madeFit(RUN))).lines).toEqual([line]);
    expect((await read(madeGpx(RUN))).lines).toEqual([line]);
    expect((await read(madeTcx(RUN))).lines).toEqual([line]);
    expect((await read(gzipSync(madeFit(RUN)))).lines).toEqual([line]);
    const log = 'Date,Type,Distance (km),Time,Avg HR\n2026-10-13 18:00:00,Running,12.4,1:14:10,148\n';
    expect((await read(log)).lines).toEqual([line]);
  });

  it('in FIT is what an independent reader sees', async () => {
    const parser = new FitParser({ force: true, lengthUnit: 'm', speedUnit: 'm/s' });
    const { sessions } = (await parser.parseAsync(Buffer.from(madeFit(RUN)))) as unknown as {
      sessions: readonly { total_distance: number; total_timer_time: number; avg_heart_rate: number }[];
    };
    expect(
      sessions.map((one) => `${one.total_distance} ${one.total_timer_time} ${one.avg_heart_rate}`),
    ).toEqual(['12400 4450 148']);
  });

  it('belongs to the day on which it began where it was', async () => {
    const late: Made = { ...RUN, start: '2026-10-13T22:30:00Z' };
    for (const file of [madeFit(late), madeGpx(late), madeTcx(late)]) {
      expect((await read(file, 'Europe/Berlin')).lines[0]).toMatch(/^2026-10-14 /);
      expect((await read(file, 'America/Denver')).lines[0]).toMatch(/^2026-10-13 /);
    }
    // A watch that tells its own time is believed.
    expect((await read(madeFit({ ...late, offset: 3600 * 9 }), 'America/Denver')).lines[0]).toMatch(
      /^2026-10-14 /,
    );
  });

  it.each([
    ['cycling', 'generic', 'bike'],
    ['training', 'strength_training', 'strength'],
    ['walking', 'generic', 'walk'],
    ['hiking', 'generic', 'hike'],
    ['swimming', 'lap_swimming', 'swim'],
    ['running', 'treadmill', 'run'],
    ['tennis', 'generic', 'cross-training'],
  ])('of the sport %s %s is %s', async (sport, subSport, kind) => {
    expect((await read(madeFit({ ...RUN, sport, subSport }))).lines[0]).toContain(` ${kind} `);
  });

  it('without a sport is a run', async () => {
    expect((await read(madeGpx({ ...RUN, sport: '' }))).lines[0]).toContain(' run ');
  });

  it('in GPX leaves pauses out', async () => {
    const file = madeGpx({ ...RUN, metres: 3000, seconds: 900, every: 5 });
    const points = file.split('\n');
    const paused = [...points.slice(0, 60), ...points.slice(120)].join('\n');
    const [line] = (await read(paused)).lines;
    expect(line).toMatch(/^2026-10-13 run \d+ 595 148$/);
  });
});

describe('a log', () => {
  it.each([
    {
      what: 'of a site in UTC',
      text: 'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Moving Time,Average Heart Rate\n1,"Oct 13, 2026, 10:30:00 PM",Evening,Run,4600,12.4,4450,148.4\n',
      zone: 'Europe/Berlin',
      lines: ['2026-10-14 run 12400 4450 148'],
    },
    {
      what: 'of a watch',
      text: 'Activity Type,Date,Title,Distance,Calories,Time,Avg HR\nTrail Running,2026-10-13 18:00:00,"A ""long"" run",12.40,800,01:14:10,148\nCycling,2026-10-14 08:00:00,Ride,"1,040.5",800,30:00,--\n',
      zone: 'UTC',
      lines: ['2026-10-13 run 12400 4450 148', '2026-10-14 bike 1040500 1800 '],
    },
    {
      what: 'with what does not move from its place',
      text: 'Activity Type,Date,Distance,Time,Moving Time\nRunning,2026-10-13 18:00:00,12.40,01:16:10,01:14:10\nTreadmill Running,2026-10-14 18:00:00,8.00,00:48:10,00:00:00\nStrength Training,2026-10-15 18:00:00,0.00,00:30:10,--\n',
      zone: 'UTC',
      lines: ['2026-10-13 run 12400 4450 ', '2026-10-14 run 8000 2890 ', '2026-10-15 strength  1810 '],
    },
    {
      what: 'with the units of its distances in a column',
      text: 'Date,Type,Distance,Unit,Time\n2026-10-13,Run,12.4,km,1:14:10\n2026-10-14,Run,5,Miles,40:00\n2026-10-15,Run,400 m,,2:00\n2026-10-16,Core,,,20:00\n',
      zone: 'UTC',
      lines: [
        '2026-10-13 run 12400 4450 ',
        '2026-10-14 run 8047 2400 ',
        '2026-10-15 run 400 120 ',
        '2026-10-16 core  1200 ',
      ],
    },
    {
      what: 'that tells Excel what separates its columns',
      text: 'sep=;\r\ndate;distance (km);time\r\n2026-10-13;12,4;1:14:10\r\n',
      zone: 'UTC',
      lines: ['2026-10-13 run 12400 4450 '],
    },
    {
      what: 'with decimal commas, semicolons and a byte order mark',
      text: '\ufeffDatum;date;distance km;time\nx;13.10.2026;12,4;1:14:10\n',
      zone: 'UTC',
      lines: ['2026-10-13 run 12400 4450 '],
    },
    {
      what: 'in miles',
      text: 'date,distance (mi)\n2026-10-13,5\n',
      zone: 'UTC',
      lines: ['2026-10-13 run 8047  '],
    },
  ])('$what', async ({ text, zone, lines }) => {
    expect((await read(text, zone)).lines).toEqual(lines);
  });

  it.each([
    'Run',
    'Easy',
    'Tempo',
    'Race',
    'Intervals',
    'Workout',
    'Speed work',
    '5k race',
    'Strides',
    'Easy w/ strides',
    'Tempo Tuesday',
    'Threshold 5x1k',
    'Run/Walk',
    'Run + core',
    'Half marathon',
    'LSR',
    'TrailRun',
    'Laufen',
    'Tempolauf',
    'Course à pied',
    'Carrera',
  ])('calls a run %s', async (name) => {
    expect((await read(`date,type,distance (km)\n2026-10-13,${name},5\n`)).lines).toEqual([
      '2026-10-13 run 5000  ',
    ]);
  });

  it.each([
    ['Trunk', 'core'],
    ['Running drills', 'drills'],
    ['Recovery ride', 'bike'],
    ['Spin', 'bike'],
    ['Pool run', 'aqua-jog'],
    ['Nordic Walking', 'walk'],
    ['Langlauf', 'ski'],
    ['Radfahren', 'bike'],
    ['Natation', 'swim'],
    ['WeightTraining', 'strength'],
    ['Easy kayak', 'cross-training'],
    ['Other', 'cross-training'],
  ])('calls what is no run %s', async (name, kind) => {
    const { activities } = await readLog(`date,type,time\n2026-10-13,${name},30:00\n`);
    expect(activities).toMatchObject([{ kind }]);
    expect(activities[0]).not.toHaveProperty('unknownSport');
  });

  it.each(['Qigong', 'Bike & run', 'Workout', 'Training'])('tells that %s is not known', async (name) => {
    const { activities } = await readLog(`date,type,time\n2026-10-13,${name},30:00\n`);
    expect(activities).toMatchObject([{ kind: 'cross-training', unknownSport: name }]);
  });

  it.each(['Rest', 'Off', 'Sick', 'Rest day', 'injured', 'Ruhetag'])(
    'has no activity in %s',
    async (name) => {
      const text = (figures: string) => `date,type,distance (km),time\n2026-10-13,${name},${figures}\n`;
      expect((await read(text(','))).lines).toEqual([]);
      expect((await read(text('0,00:00'))).lines).toEqual([]);
      expect(await refusal(text('5,30:00'))).toBe(
        `ActivityRefusal: Row 2 is called ${name}, but has a distance or a time: empty them, or call it what was done, such as Run.`,
      );
    },
  );

  it.each([
    { header: 'time (min)', time: '65', seconds: 3900 },
    { header: 'duration (min)', time: '65.5', seconds: 3930 },
    { header: 'Duration [minutes]', time: '65', seconds: 3900 },
    { header: 'minutes', time: '65', seconds: 3900 },
    { header: 'time_in_min', time: '65', seconds: 3900 },
    { header: 'time (s)', time: '3900', seconds: 3900 },
    { header: 'moving_time_seconds', time: '3900', seconds: 3900 },
    { header: 'hours', time: '1.5', seconds: 5400 },
    { header: 'Time (hh:mm:ss)', time: '01:05:00', seconds: 3900 },
    { header: 'Time (hh:mm)', time: '01:05', seconds: 3900 },
    { header: 'time (mm:ss)', time: '65:00', seconds: 3900 },
    { header: 'time', time: '65 min', seconds: 3900 },
    { header: 'time', time: '1 h 5 min', seconds: 3900 },
    { header: 'time', time: '1:05', seconds: 3900 },
    { header: 'time', time: '65', seconds: 3900 },
    { header: 'Moving Time', time: '3900.0', seconds: 3900 },
    { header: 'time', time: '0', seconds: undefined },
  ])('whose time is $time below $header', async ({ header, time, seconds }) => {
    const { activities } = await readLog(`date,type,distance (km),${header}\n2026-10-13,Run,8,${time}\n`);
    expect(activities[0]?.seconds).toBe(seconds);
  });

  it.each([
    ['minutes and seconds by the pace of another row', 'Run,8,48:00', 'Strength,,5:30', 330],
    ['minutes and seconds by hours with seconds', 'Run,,1:05:00', 'Bike,20,0:45', 45],
    ['hours and minutes by the pace of another row', 'Run,10,1:02', 'Strength,,0:45', 2700],
    ['seconds', 'Run,8,2880', 'Strength,,300', 300],
    ['minutes', 'Run,8,48', 'Strength,,300', 18_000],
    ['those of a walk', 'Strength,,', 'Run,1,30:00', 1800],
    ['hours where the pace of the row says it', 'Run,8,48:00', 'Run,10,1:02', 3720],
  ])('whose times are %s', async (_, first, second, seconds) => {
    const { activities } = await readLog(
      `date,type,distance (km),time\n2026-10-13,${first}\n2026-10-14,${second}\n`,
    );
    expect(activities[1]?.seconds).toBe(seconds);
  });

  it.each([
    ['distance (km)', '"8,123"', 8123],
    ['distance (km)', '8.123', 8123],
    ['distance (km)', '"12,4"', 12_400],
    ['distance (km)', '"0,500"', 500],
    ['Distance [m]', '"8,123"', 8123],
    ['distance_m', '8.123', 8123],
    ['distance (m)', '812.345', 812.345],
    ['distance (m)', '8123.456', 8123.456],
    ['kilometres', '"1.234,5"', 1_234_500],
    ['distance', '"8,123 km"', 8123],
  ])('below %s has %s', async (header, distance, metres) => {
    const { activities } = await readLog(`date,${header}\n2026-10-13,${distance}\n`);
    expect(activities[0]?.metres).toBeCloseTo(metres, 3);
  });

  it('has the decimals of its other rows', async () => {
    const { activities } = await readLog(
      'date,type,distance (m)\n2026-10-13,Ride,"450,123"\n2026-10-14,Run,"8123,4"\n',
    );
    expect(activities[0]?.metres).toBe(450.123);
  });

  it.each([
    '2026-10-13 23:30:00 +0000',
    '2026-10-13 23:30:00 UTC',
    '2026-10-13 23:30 GMT',
    '2026-10-13T23:30:00Z',
    '2026-10-13T23:30:00.000+00:00',
    '2026-10-14 01:30:00+02',
    '13.10.2026 23:30 UTC',
    '"Oct 13, 2026, 11:30:00 PM"',
    '2026-10-13 11:30 PM UTC',
  ])('whose date is %s says when it was', async (date) => {
    expect((await read(`date,time\n${date},30:00\n`, 'Europe/Berlin')).lines).toEqual([
      '2026-10-14 run  1800 ',
    ]);
    expect((await read(`date,time\n${date},30:00\n`, 'America/Denver')).lines).toEqual([
      '2026-10-13 run  1800 ',
    ]);
  });

  it.each(['2026-10-13 23:30:00', '2026-10-13T23:30:00', '2026-10-13 23:30 CEST', '13.10.2026 23:30'])(
    'whose date is %s says where it was',
    async (date) => {
      expect((await read(`date,time\n${date},30:00\n`, 'Asia/Tokyo')).lines).toEqual([
        '2026-10-13 run  1800 ',
      ]);
    },
  );

  it('whose distances have no unit says so', async () => {
    expect(await read('date,distance\n2026-10-13,5\n', 'UTC', 'mi')).toEqual({
      lines: ['2026-10-13 run 8047  '],
      isUnitAssumed: true,
    });
    expect((await read('date,distance\n2026-10-13,5 km\n')).isUnitAssumed).toBe(false);
  });
});

describe('what is no figure is not told', () => {
  it.each([
    ['date,time,avg hr\n2026-10-13,30:00,1e999\n', '2026-10-13 run  1800 '],
    [
      madeGpx({ ...RUN, seconds: 60, every: 60 }).replaceAll('>148<', '>Infinity<'),
      '2026-10-13 run 12400 60 ',
    ],
    [madeTcx(RUN).replaceAll('>6200<', '>1e308<'), '2026-10-13 run  4450 148'],
  ])('%#', async (text, line) => {
    expect((await read(text)).lines).toEqual([line]);
  });
});

const BOMB = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><gpx><trk><name>&b;</name></trk></gpx>`;

describe('refused is', () => {
  it.each([
    ['nothing', '', 'It is empty.'],
    [
      'a track whose points lie farther apart than a pause',
      `<gpx><trk>${['16:00', '16:03', '16:06'].map((time, at) => `<trkpt lat="52.0${at}" lon="13"><time>2026-10-13T${time}:00Z</time></trkpt>`).join('')}</trk></gpx>`,
      "Between all of its points pass more than two minutes, as in a pause: how far it was can't be told. Export it with more points.",
    ],
    [
      'a distance in a unit that is none',
      'date,distance,unit\n2026-10-13,40,min\n',
      'Row 2 has no distance that can be read: write it as 12.4 km.',
    ],
    [
      'a row behind the line that tells what separates columns',
      'sep=,\ndate,distance (km)\n2026-10-13,far\n',
      'Row 3 has no distance that can be read: write it as 12.4 km.',
    ],
    [
      'a half FIT file',
      madeFit(RUN).slice(0, 5000),
      'It is no whole FIT file: it breaks off. Copy it from the watch once more.',
    ],
    [
      'a FIT file of 130000 activities',
      fitOf(130_000),
      'It has more than 20000 activities: name files of fewer years.',
    ],
    [
      'a half GPX file',
      madeGpx({ ...RUN, seconds: 60 }).slice(0, 900),
      'It is no whole XML: it breaks off, or has a sign where none can stand. Export it once more.',
    ],
    [
      'an entity',
      BOMB,
      'It is no whole XML: it defines entities or types of its own, which are not read. Export it once more.',
    ],
    [
      'a file that names another',
      '<!DOCTYPE gpx SYSTEM "file:///etc/passwd"><gpx/>',
      'It is no whole XML: it defines entities or types of its own, which are not read. Export it once more.',
    ],
    [
      'a route',
      '<gpx><trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk></gpx>',
      'It has no time stamps: it is a route, or nobody can tell which day it was.',
    ],
    ['a GPX file of waypoints', '<gpx><wpt lat="1" lon="2"/></gpx>', 'It holds no track with points.'],
    [
      'a TCX file without time',
      '<TrainingCenterDatabase><Activities><Activity Sport="Running"/></Activities></TrainingCenterDatabase>',
      'It has no time stamps: nobody can tell which day it was.',
    ],
    ['other XML', '<html/>', 'It is XML, but neither GPX nor TCX.'],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, 0x3c, 0x00]),
      'It is neither FIT nor a text in UTF-8. FIT, GPX, TCX and CSV can be read.',
    ],
    [
      'half of what is packed',
      gzipSync(madeGpx(RUN)).subarray(0, 40),
      'It is packed (gzip), but not whole: download it once more.',
    ],
    [
      'what is packed and grows beyond measure',
      gzipSync(new Uint8Array(51 * 1024 * 1024)),
      'Unpacked it is larger than 50 MB, and no activity is.',
    ],
    ['what is packed twice', gzipSync(gzipSync('x')), 'It is packed twice: unpack it first.'],
    ['100 MB', new Uint8Array(100 * 1024 * 1024), 'It is larger than 50 MB, and no activity is.'],
    [
      'a table without a date',
      'a,b\n1,2\n',
      'Its first row names no column for the date, and for distance or time: write `date`, `type`, `distance (km)`, `time`.',
    ],
    [
      'a row without a date',
      'date,time\nsoon,30:00\n',
      'Row 2 has no date that can be read: write it as 2026-10-13.',
    ],
    [
      'a row whose day and month may be either',
      'Date,Type,Distance (mi),Time\n10/11/2026,Run,5,45:00\n',
      '10/11/2026 can be 2026-11-10 or 2026-10-11, and no other date of the file tells which: write its dates as 2026-11-10.',
    ],
    [
      'a quote that is not closed',
      'date,type,distance (km)\n2026-10-13,Run,8\n2026-10-15,Run,"8',
      'Row 3 has a quote that is not closed: is the file whole? Write `""` for a quote inside a cell.',
    ],
    [
      'a row without a distance',
      'date,distance\n2026-10-13,far\n',
      'Row 2 has no distance that can be read: write it as 12.4 km.',
    ],
    [
      'a time that may be of two units',
      'date,type,time\n2026-10-13,Strength,5:30\n',
      'Row 2 has the time 5:30, which can be 5 min 30 s or 5 h 30 min: write it as 1:14:10.',
    ],
    [
      'a time that nobody needs',
      'date,type,distance (km),time\n2026-10-13,Run,8,9:00\n',
      'Row 2 has the time 9:00, which can be 9 min or 9 h: write it as 1:14:10.',
    ],
    [
      'a figure that may be of three units',
      'date,type,time\n2026-10-13,Strength,5\n',
      'Row 2 has the time 5, which can be 5 s or 5 min or 5 h: write it as 1:14:10.',
    ],
    [
      'a time of a unit that is not known',
      'date,time (fortnights)\n2026-10-13,1\n',
      'The unit of its column `time (fortnights)` is not known: write `time (h:mm:ss)`, `time (min)` or `time (s)`.',
    ],
    [
      'a distance of a unit that is not known',
      'date,Distance [yd],time\n2026-10-13,1000,30:00\n',
      'The unit of its column `Distance [yd]` is not known: write `distance (km)`, `distance (mi)` or `distance (m)`.',
    ],
    [
      'a distance with a sign that may be either',
      'date,type,distance (m)\n2026-10-13,Ride,"450,123"\n',
      'Row 2 has the distance 450,123, which can be 450123 or 450.123: write it without a sign between thousands.',
    ],
    [
      'a row with a distance that nobody runs',
      `date,distance\n2026-10-13,${'9'.repeat(400)}\n`,
      'Row 2 has no distance that can be read: write it as 12.4 km.',
    ],
    [
      'a time stamp that is none',
      '<gpx><trk><trkseg><trkpt lat="1" lon="2"><time>999999-01-01T00:00:00Z</time></trkpt></trkseg></trk></gpx>',
      /time stamp/,
    ],
  ])('%s', async (_, file, message) => {
    const found = await refusal(file);
    if (typeof message === 'string') expect(found).toBe(`ActivityRefusal: ${message}`);
    else expect(found.replace('ActivityRefusal: ', '')).toMatch(message);
  });

  test('whatever is changed in a file, or a sentence says why', async () => {
    const files = [
      madeFit({ ...RUN, seconds: 60 }),
      bytesOf(madeGpx({ ...RUN, seconds: 20 })),
      bytesOf(madeTcx(RUN)),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        async (file, changes, end) => {
          const bytes = file.slice(0, end % 3 === 0 ? end % file.length : undefined);
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          expect(await refusal(bytes)).toMatch(/^read$|^ActivityRefusal: [A-Z]/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
