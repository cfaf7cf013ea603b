import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportPlans } from '../export-plans.ts';
import { type Field, FitFile } from '../fit/fit-file.ts';
import { sourceOf } from '../testing.ts';
import { importPlan } from './import-plan.ts';
import { ImportRefusal } from './import-refusal.ts';

const INDEX = 254;

/** A workout as another program may write it: the fields of its steps. */
function fitOf(steps: readonly (readonly Field[])[], sport = 1, subSport = 0): Uint8Array {
  const file = new FitFile();
  file.write(0, [[0, 'enum', 5]]);
  file.write(26, [
    [4, 'enum', sport],
    [6, 'uint16', steps.length],
    [8, 'text', ''],
    [11, 'enum', subSport],
  ]);
  for (const [index, step] of steps.entries()) file.write(27, [[INDEX, 'uint16', index], ...step]);
  return file.bytes();
}

async function sessionOf(content: Uint8Array): Promise<string> {
  const { text } = await importPlan([{ name: 'a.fit', content }]);
  return text.slice(text.indexOf('    any ') + 8).trimEnd();
}

const minutes = (count: number): readonly Field[] => [
  [1, 'enum', 0],
  [2, 'uint32', 60_000 * count],
];
const target = (type: number, zone: number, low = 0, high = 0): readonly Field[] => [
  [3, 'enum', type],
  [4, 'uint32', zone],
  [5, 'uint32', low],
  [6, 'uint32', high],
];

describe('what is asked for', () => {
  test.each<[string, readonly Field[], string]>([
    ['nothing', target(2, 0), 'run 10 min'],
    ['a speed', target(0, 0, 3000, 3333), 'run 10 min @ 5:00-5:33/km'],
    ['a zone of speed', target(0, 3), 'run 10 min "speed zone 3"'],
    ['a zone of heart rate', target(1, 2), 'run 10 min @ zone 2'],
    ['heart beats', target(1, 0, 240, 250), 'run 10 min @ 140-150 bpm'],
    ['shares of the highest', target(1, 0, 70, 80), 'run 10 min @ 70-80% max hr'],
    ['a cadence', target(3, 0, 85, 90), 'run 10 min "cadence 85-90"'],
    ['watts', target(4, 0, 1200, 1220), 'run 10 min @ 200-220 W'],
    ['shares of ftp', target(4, 0, 75, 85), 'run 10 min @ 75-85% ftp'],
    ['a grade', target(5, 0, 1, 2), 'run 10 min "target of type 5: 1-2"'],
  ])('%s', async (_, fields, session) => {
    expect(await sessionOf(fitOf([[...minutes(10), ...fields]]))).toBe(session);
  });
});

describe('how long', () => {
  test.each<[string, readonly Field[], string]>([
    [
      'metres',
      [
        [1, 'enum', 1],
        [2, 'uint32', 80_000],
      ],
      'run 800 m',
    ],
    [
      'miles',
      [
        [1, 'enum', 1],
        [2, 'uint32', 160_934],
      ],
      'run 1 mi',
    ],
    ['until lap', [[1, 'enum', 5]], 'run: until lap'],
    [
      'until the heart is calm',
      [
        [1, 'enum', 2],
        [2, 'uint32', 220],
      ],
      'run: run "until the heart rate is below 120 bpm"',
    ],
    [
      'energy',
      [
        [1, 'enum', 4],
        [2, 'uint32', 300],
      ],
      'run: run "300 kcal"',
    ],
    [
      'something else',
      [
        [1, 'enum', 17],
        [2, 'uint32', 9],
      ],
      'run: run "length of type 17: 9"',
    ],
  ])('%s', async (_, fields, session) => {
    expect(await sessionOf(fitOf([fields]))).toBe(session);
  });
});

test('repeats in repeats, roles and sports', async () => {
  const back = (from: number, times: number): readonly Field[] => [
    [1, 'enum', 6],
    [2, 'uint32', from],
    [4, 'uint32', times],
  ];
  const role = (number: number): Field => [7, 'enum', number];
  const bytes = fitOf(
    [
      [...minutes(10), role(2)],
      [...minutes(1), role(0)],
      [...minutes(1), role(4)],
      back(1, 3),
      [...minutes(3), role(1)],
      back(1, 2),
      [...minutes(5), role(3)],
    ],
    2,
  );
  expect(await sessionOf(bytes)).toBe(
    'bike: warm up 10 min, 2 x (3 x (1 min, jog 1 min), stand 3 min), cool down 5 min',
  );
});

describe('refused', () => {
  const message = async (content: Uint8Array) => {
    const error = await importPlan([{ name: 'a.fit', content }]).catch((reason) => reason);
    expect(error).toBeInstanceOf(ImportRefusal);
    return error.message;
  };

  test('half of a file, and a damaged one', async () => {
    const plan = 'plan "P"\n  week 1\n    tue intervals: warm up 2 km, 5 x (800 m @ 4:10/km, jog 400 m)\n';
    const [file] = await exportPlans(sourceOf(plan), { format: 'fit' });
    const bytes = file?.content as Uint8Array;
    for (let end = 12; end < bytes.length; end++)
      expect(await message(bytes.slice(0, end))).toBe(
        'This is no whole FIT file: it breaks off. Copy or export it again.',
      );
    for (let at = 14; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ 0x10;
      expect(await message(damaged)).toMatch(/^This is no whole FIT file: its checksum is another one/);
    }
  });

  test('what was recorded', async () => {
    const file = new FitFile();
    file.write(0, [[0, 'enum', 4]]);
    file.write(20, [[253, 'uint32', 1_000_000_000]]);
    expect(await message(file.bytes())).toBe(
      'This FIT file has no workout in it: what was recorded is no plan.',
    );
  });

  test('a repeat of steps that are not there', async () => {
    const repeat: readonly Field[] = [
      [1, 'enum', 6],
      [2, 'uint32', 7],
      [4, 'uint32', 2],
    ];
    expect(await message(fitOf([minutes(1), repeat]))).toBe(
      'A repeat in this FIT file repeats steps that are not there.',
    );
  });

  test('any other bytes end in a sentence or a plan', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 6 }), { maxLength: 8 }),
        async (all) => {
          const steps = all.map((values) => values.map((value, at): Field => [at, 'uint32', value]));
          const outcome = await importPlan([{ name: 'a.fit', content: fitOf(steps) }]).catch(
            (reason) => reason,
          );
          expect(outcome instanceof ImportRefusal || typeof outcome.text === 'string').toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
