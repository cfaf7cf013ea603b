import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS, planSaying } from '../../test/hostile/texts.ts';
import { exportPlans } from '../export-plans.ts';
import type { PlanData } from '../json/plan-data.ts';
import { sourceOf } from '../testing.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../json/plan.schema.json'), 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
const validate = ajv.compile(schema);

async function plansOf(text: string): Promise<readonly PlanData[]> {
  const files = await exportPlans({ ...sourceOf(text), mistakes: () => [] }, { format: 'json' });
  return files.map(({ content }) => JSON.parse(String(content)));
}

function expectValid(plan: PlanData): void {
  expect(validate(plan) ? [] : validate.errors).toEqual([]);
}

test('a plan for an athlete, with its figures', async () => {
  const [plan] = await plansOf(`athlete "Kim"
  best 10k in 50:00
  back disc
  symptoms leg-pain
plan "Spring" for "Kim"
  starts 2027-03-01
  race 10k on 2027-03-14 "City Run" goal 49:30
  note "Softly."
  week 1 base
    tue 18:30 tempo: warm up 2 km, 2 x 8 min @ threshold recover jog 2 min "tall"
    any strength: squat 3 x 8 40 kg "deep"
`);
  expectValid(plan as PlanData);
  const { weeks, ...others } = plan as PlanData;
  expect(others).toEqual({
    version: 1,
    name: 'Spring',
    athlete: 'Kim',
    figures: ['best 10k in 50:00'],
    definitions: [],
    units: 'km',
    begins: '2027-03-01',
    races: [
      {
        distanceName: '10k',
        metres: 10_000,
        date: '2027-03-14',
        title: 'City Run',
        priority: 'A',
        goal: { low: 2970, high: 2970 },
      },
    ],
    notes: ['Softly.'],
  });
  const [week] = weeks;
  expect(week?.days[1]).toEqual({
    name: 'tue',
    date: '2027-03-02',
    notes: [],
    sessions: [
      {
        kind: 'tempo',
        discipline: 'run',
        title: 'Tempo 2 x 8 min',
        text: 'tempo',
        details: 'warm up 2 km, 2 x 8 min @ threshold recover jog 2 min "tall"',
        time: '18:30',
        isHard: true,
        metres: { low: 5436.1, high: 5436.1 },
        seconds: { low: 1833.1, high: 1833.1 },
        estimated: 'metres',
        steps: [
          {
            role: 'warm-up',
            movement: 'run',
            times: 1,
            metres: { low: 2000, high: 2000 },
            seconds: { low: 753.1, high: 753.1 },
            estimated: 'seconds',
            pace: { low: 354.7, high: 398.4 },
            band: 'easy',
          },
          {
            role: 'work',
            movement: 'run',
            times: 2,
            metres: { low: 1571.3, high: 1571.3 },
            seconds: { low: 480, high: 480 },
            estimated: 'metres',
            pace: { low: 305.5, high: 305.5 },
            band: 'hard',
            target: 'threshold',
          },
          {
            role: 'recovery',
            movement: 'run',
            times: 1,
            metres: { low: 293.5, high: 293.5 },
            seconds: { low: 120, high: 120 },
            estimated: 'metres',
            pace: { low: 398.4, high: 419.3 },
            band: 'easy',
            cue: 'tall',
          },
        ],
      },
    ],
  });
  expect(week?.floating[0]?.exercises).toEqual([
    {
      name: 'Squat',
      sets: 3,
      repetitions: 24,
      load: { kilograms: { low: 40, high: 40 } },
      dose: '3 x 8 40 kg',
      cue: 'deep',
    },
  ]);
  expect(JSON.stringify(plan)).not.toMatch(/"disc"|leg-pain/);
});

test('what is not known is absent', async () => {
  const [plan] = await plansOf(
    'plan "P"\n  week 1\n    tue easy\n    wed intervals: 4 x (1 km @ 5k, walk until lap)\n',
  );
  expectValid(plan as PlanData);
  expect(plan).not.toHaveProperty('athlete');
  expect(plan).not.toHaveProperty('begins');
  const [, tue, wed] = plan?.weeks[0]?.days ?? [];
  expect(tue?.sessions[0]).toEqual({
    kind: 'easy',
    discipline: 'run',
    title: 'Easy',
    text: 'easy',
    isHard: false,
    steps: [],
  });
  expect(wed?.sessions[0]?.steps?.[1]).toEqual({
    role: 'recovery',
    movement: 'walk',
    times: 4,
    isOpen: true,
    band: 'easy',
  });
});

describe('all plans keep to the schema', () => {
  const files = readdirSync(EXAMPLES).filter((file) => file.endsWith('.runplan'));

  test.each(files)('%s', async (file) => {
    const plans = await plansOf(readFileSync(join(EXAMPLES, file), 'utf8'));
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) expectValid(plan);
  });

  test.each(HOSTILE_TEXTS)('%j', async (text) => {
    for (const plan of await plansOf(planSaying(text))) {
      expectValid(plan);
      expect(plan.name).not.toMatch(/\p{Cc}/u);
    }
  });

  test('which allows nothing else', async () => {
    const [plan] = await plansOf('plan "A"\n  week 1\n    tue easy 5 km\n');
    expect(validate({ ...plan, more: 1 })).toBe(false);
    expect(validate({ ...plan, version: 2 })).toBe(false);
    expect(validate({ ...plan, weeks: [{}] })).toBe(false);
  });
});
