import { expect, test } from 'vitest';
import { planIn } from '../training/testing.ts';
import type { SessionText } from './session-texts.ts';
import { sessionTexts } from './session-texts.ts';

const PLAN = `exercise pallof-press "Pallof press"
block "Core A"
  plank 3 x 40 s "breathe"
  pallof-press 2 x 10 each side
  rest 60 s
workout "Tempo 20"
  warm up 2 km
  4 x 5 min @ threshold recover jog 90 s, cool down 2 km
plan "P"
  week 1
    mon rest "feet up" + core "Core A" 20 min "calm"
    tue am easy   6 km @ 6:20/km # not told
    wed core: dead-bug 3 x 8, wobble 2 x 5
    thu 06:45 workout "Tempo 20" @ marathon "even"
    fri intervals: warm up 2 km,
      # nor this
      6 x (800 m @ 5k "tall", jog 400 m), cool down 1 km
    sat easy "soft paths" climb 150 m: 4 km, 2 km @ steady
    sun race 10k + bike 45 min
  week 2 like week 1 at 50%
`;

async function told(week: number): Promise<readonly SessionText[]> {
  const plan = await planIn(PLAN);
  const texts = sessionTexts(plan);
  return (plan.weeks[week - 1]?.sessions ?? []).flatMap((session) => texts.get(session) ?? []);
}

test('sessions are told as their author wrote them, in their parts', async () => {
  expect(await told(1)).toEqual([
    { head: 'rest', cue: 'feet up' },
    {
      head: 'core "Core A" 20 min',
      cue: 'calm',
      exercises: [
        { name: 'Plank', dose: '3 x 40 s', cue: 'breathe' },
        { name: 'Pallof press', dose: '2 x 10 each side' },
      ],
      pause: '60 s',
    },
    { head: 'easy 6 km', rest: '@ 6:20/km' },
    {
      head: 'core',
      exercises: [
        { name: 'Dead bug', dose: '3 x 8' },
        { name: 'wobble', dose: '2 x 5' },
      ],
    },
    {
      head: 'workout "Tempo 20"',
      rest: '@ marathon',
      cue: 'even',
      steps: ['warm up 2 km', '4 x 5 min @ threshold recover jog 90 s', 'cool down 2 km'],
    },
    { head: 'intervals', rest: 'warm up 2 km, 6 x (800 m @ 5k "tall", jog 400 m), cool down 1 km' },
    { head: 'easy', rest: 'climb 150 m: 4 km, 2 km @ steady', cue: 'soft paths' },
    { head: 'race 10k' },
    { head: 'bike 45 min' },
  ]);
});

test('a copy at a percentage has its own amounts; races, strength and cross-training stay', async () => {
  const [, core, easy, , workout, intervals, steps, race, bike] = await told(2);
  expect(core?.head).toBe('core "Core A" 20 min');
  expect(easy).toEqual({ head: 'easy 3 km', rest: '@ 6:20/km' });
  expect(workout?.steps).toEqual([
    'warm up 1 km',
    '2 x 5 min @ threshold recover jog 90 s',
    'cool down 1 km',
  ]);
  expect(intervals?.rest).toBe('warm up 1 km, 3 x (800 m @ 5k "tall", jog 400 m), cool down 0.5 km');
  expect(steps?.rest).toBe('climb 150 m: 2 km, 1 km @ steady');
  expect(race?.head).toBe('race 10k');
  expect(bike?.head).toBe('bike 45 min');
});

test('what is half written is told as far as it goes', async () => {
  const plan = await planIn('plan P\n  week 1\n    tue\n    wed easy 5 km +\n    thu core "Nothing"\n');
  const texts = [...sessionTexts(plan).values()];
  expect(texts.map(({ head }) => head)).toEqual(['easy 5 km', 'core "Nothing"']);
});

test('exercises in rounds say how many, with their pause', async () => {
  const plan = await planIn(`plan "P"
  week 1
    tue core: curl-up 6/4/2, 3 rounds (squats 10 @ 70% 1rm "slow", plank 30 s, rest 60 s)
`);
  const [text] = sessionTexts(plan).values();
  expect(text?.exercises).toEqual([
    { name: 'Curl-up', dose: '6/4/2' },
    { name: 'Squat', dose: '3 rounds of 10 @ 70% 1rm', cue: 'slow' },
    { name: 'Plank', dose: '3 rounds of 30 s' },
  ]);
  expect(text?.pause).toBe('60 s');
});
