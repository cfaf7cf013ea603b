/** The steps of sessions in the order in which they are done. */
import { expect, test } from 'vitest';
import { formatDistanceRange } from '../quantities/distance.ts';
import { formatDurationRange } from '../quantities/duration.ts';
import { formatPaceRange } from '../quantities/pace.ts';
import { formatHeartRate, formatPower } from '../quantities/scalar.ts';
import { type SessionPart, type SessionStep, sessionParts } from './session-parts.ts';
import { planIn } from './testing.ts';

const KIM = `athlete "Kim"
  pace easy 6:00-6:30/km
  pace 5k 4:00/km
  pace interval 3:50/km
  pace threshold 4:15/km
  max hr 190 bpm
  resting hr 50 bpm
  threshold hr 170 bpm
  ftp 200 W
workout "Tempo 20"
  warm up 2 km
  20 min @ threshold, cool down 2 km
`;

async function partsOf(session: string, athlete = KIM, week = '  week 1\n'): Promise<readonly string[]> {
  const plan = await planIn(`${athlete}plan "P" for "Kim"\n${week}    tue ${session}\n`);
  return (plan.weeks.at(-1)?.sessions ?? []).flatMap((one) => sessionParts(one).map(told));
}

function told(part: SessionPart): string {
  if (part.is === 'step') return toldStep(part);
  const between = part.between ? ` between ${toldStep(part.between)}` : '';
  return `${part.times} x (${part.parts.map(told).join(', ')})${between}`;
}

function toldStep({ role, movement, amount, ...step }: SessionStep): string {
  return [
    step.isRemainder ? 'remainder' : role,
    ...(movement === 'run' ? [] : [movement]),
    amount.distance ? formatDistanceRange(amount.distance, 'km') : '',
    amount.duration ? formatDurationRange(amount.duration) : '',
    step.pace ? `@ ${formatPaceRange(step.pace.range, 'km')}` : '',
    step.getsFaster === undefined ? '' : step.getsFaster ? 'faster' : 'slower',
    step.usualPace ? `usually ${formatPaceRange(step.usualPace.range, 'km')}` : '',
    step.heartRate ? formatHeartRate(step.heartRate) : '',
    step.power ? formatPower(step.power) : '',
  ]
    .filter((word) => word !== '')
    .join(' ');
}

test.each([
  ['easy 6 km', ['work 6 km usually 6:00-6:30/km']],
  ['easy 40-50 min @ easy', ['work 40-50 min @ 6:00-6:30/km']],
  ['easy', ['work']],
  ['easy 6 km @ slower than 6:00/km', ['work 6 km @ slower than 6:00/km']],
  ['easy 6 km @ 6:30-5:30/km', ['work 6 km @ 5:30-6:30/km faster']],
  ['easy 6 km @ rpe 4', ['work 6 km']],
  ['easy 6 km @ nonsense', ['work 6 km']],
  ['easy 6 km @ easy @ below 140 bpm', ['work 6 km @ 6:00-6:30/km below 140 bpm']],
  ['race 10k', ['work 10 km']],
  ['race 10k in 48:00', ['work 10 km @ 4:48/km']],
  ['strides 4 x 20 s', ['4 x (work 20 s)']],
  ['progression 8 km', ['work 8 km']],
  ['hills: 8 x (45 s, walk 90 s)', ['8 x (work 45 s, recovery walk 1 min 30 s)']],
  ['easy 6 km climb 300 m', ['work 6 km']],
  ['run-walk 30 min', ['work 30 min']],
  ['bike 45 min @ 90-100% ftp', ['work 45 min 180-200 W']],
  ['bike: 10 min, 3 x (3 min @ 220 W, 2 min)', ['work 10 min', '3 x (work 3 min 220 W, work 2 min)']],
  ['mobility', ['work']],
  ['rest', []],
  ['core: plank 3 x 30 s', []],
])('%s', async (session, parts) => {
  expect(await partsOf(session)).toEqual(parts);
});

test.each([
  ['6 x 800 m @ 5k recover jog 400 m', ['6 x (work 800 m @ 4:00/km) between recovery 400 m']],
  [
    'intervals: warm up 15 min, 6 x (800 m @ 5k, stand 2 min), cool down until lap',
    ['warm-up 15 min', '6 x (work 800 m @ 4:00/km, recovery stand 2 min)', 'cool-down'],
  ],
  [
    'intervals: 2 x (3 x 200 m, jog 400 m)',
    ['2 x (3 x (work 200 m usually 3:50/km) between recovery 400 m)'],
  ],
  ['intervals: 1 x 800 m, 0 x 400 m', ['work 800 m usually 3:50/km']],
  ['workout "Tempo 20"', ['warm-up 2 km', 'work 20 min @ 4:15/km', 'cool-down 2 km']],
])('steps of %s', async (session, parts) => {
  expect(await partsOf(session)).toEqual(parts);
});

test('what the steps leave comes first, or behind a warm-up before the cool-down', async () => {
  expect(await partsOf('long 16 km: 5 km @ 5k')).toEqual([
    'remainder 11 km usually 6:00-6:30/km',
    'work 5 km @ 4:00/km',
  ]);
  expect(await partsOf('tempo 10 km: warm up 2 km, 4 km @ threshold, cool down 1 km')).toEqual([
    'warm-up 2 km',
    'work 4 km @ 4:15/km',
    'remainder 3 km usually 6:00-6:30/km',
    'cool-down 1 km',
  ]);
});

test.each([
  ['@ zone 2', '137-156 bpm'],
  ['@ zone 1-2', '114-156 bpm'],
  ['@ 70-75% max hr', '133-143 bpm'],
  ['@ 80-90% threshold hr', '136-153 bpm'],
  ['@ 50% hr reserve', '120 bpm'],
  ['@ above 150 bpm', 'above 150 bpm'],
])('the heart rate of %s', async (target, rate) => {
  expect(await partsOf(`easy 5 km ${target}`)).toEqual([`work 5 km ${rate}`]);
});

test('zones of the athlete', async () => {
  const own =
    'athlete "Kim"\n  zone 1 below 140 bpm\n  zone 2 140-155 bpm\n  zone 3 5:00-5:20/km\n  zone 4 faster than 5:00/km\n';
  expect(await partsOf('easy 5 km @ zone 1', own)).toEqual(['work 5 km below 140 bpm']);
  expect(await partsOf('easy 5 km @ zone 1-2', own)).toEqual(['work 5 km below 155 bpm']);
  expect(await partsOf('easy 5 km @ zone 3', own)).toEqual(['work 5 km @ 5:00-5:20/km']);
  expect(await partsOf('easy 5 km @ zone 4', own)).toEqual(['work 5 km @ faster than 5:00/km']);
  expect(await partsOf('easy 5 km @ zone 2', 'athlete "Kim"\n')).toEqual(['work 5 km']);
});

test('copies have their own amounts and numbers of repetitions; races and cross-training stay', async () => {
  const week =
    '  week 1\n    mon intervals: warm up 2 km, 6 x 800 m @ 5k recover jog 400 m\n    wed bike 60 min\n    sun run-walk 40 min\n  week 2 like week 1 at 50%\n';
  expect(await partsOf('race 5k', KIM, week)).toEqual([
    'warm-up 1 km',
    '3 x (work 800 m @ 4:00/km) between recovery 400 m',
    'work 5 km',
    'work 1 h',
    'work 20 min',
  ]);
});

test('amounts that nobody means are unknown', async () => {
  expect(await partsOf('easy 999999 km')).toEqual(['work usually 6:00-6:30/km']);
  expect(await partsOf('intervals: 3 x 0 km')).toEqual(['3 x (work usually 3:50/km)']);
});
