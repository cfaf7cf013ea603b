import fc from 'fast-check';
import { parseDate, weekdayOf } from '../quantities/date.ts';
import { raceTime } from '../quantities/vdot.ts';
import { DAYS } from '../quantities/weekday.ts';
import { BACK_STATUSES, LEVELS, RACE_DISTANCES } from '../vocabulary/word-lists.ts';
import {
  type Best,
  GROUNDS,
  mostRuns,
  type NewPlanAnswers,
  type RaceName,
  STRENGTH_PLACES,
} from './answers.ts';

/** A Monday. */
export const TODAY = parseDate('2026-11-23') as number;

const METRES = { km: 1000, mi: 1609.344 } as const;
const WEEKS: Readonly<Record<RaceName, readonly [number, number]>> = {
  '5k': [6, 40],
  '10k': [6, 40],
  'half-marathon': [8, 40],
  marathon: [12, 40],
};

/** Answers within the stated bounds, on a day. Not all of them lead to a plan. */
export function answersArbitrary(): fc.Arbitrary<{ answers: NewPlanAnswers; today: number }> {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  return fc
    .record({
      today: fc.integer({ min: TODAY, max: TODAY + 400 }),
      athlete: fc.constantFrom('Sam', 'plan', 'week 1', "Zoë O'Brien", '日本 # athlete', 'it ends in #'),
      level: fc.constantFrom(...LEVELS),
      back: fc.constantFrom(...BACK_STATUSES),
      volume: fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 70 }), fc.integer({ min: 70, max: 1290 })),
      longest: fc.option(fc.double({ min: 0.15, max: 0.8, noNaN: true }), { nil: undefined }),
      distance: fc.constantFrom(undefined, '5k', '10k', 'half-marathon', 'marathon'),
      when: fraction,
      raceDay: fc.integer({ min: 0, max: 6 }),
      title: fc.constantFrom(undefined, 'City Run', '<img src=x onerror=alert(1)> # 5 km'),
      start: fc.option(fraction, { nil: undefined }),
      runs: fc.option(fraction, { nil: undefined }),
      units: fc.constantFrom('km' as const, 'mi' as const),
      cleared: fc.boolean(),
      best: fc.option(
        fc.record({
          distance: fc.constantFrom('5k' as const, '10k' as const, 'half-marathon' as const),
          vdot: fc.integer({ min: 25, max: 75 }),
        }),
        { nil: undefined },
      ),
      born: fc.option(fc.integer({ min: 1940, max: 2005 }), { nil: undefined }),
      days: seldom(fc.subarray([...DAYS], { minLength: 3, maxLength: 5 })),
      longDay: seldom(fc.constantFrom(...DAYS)),
      surface: seldom(fc.constantFrom(...GROUNDS)),
      treadmill: seldom(fc.subarray([...DAYS], { minLength: 1, maxLength: 2 })),
      strength: seldom(fc.constantFrom(...STRENGTH_PLACES)),
    })
    .map(({ today, athlete, level, back, distance, units, ...drawn }) => {
      const inUnits = (metres: number) => (Math.round((metres / METRES[units]) * 10) / 10) * METRES[units];
      const volume = inUnits(drawn.volume * 100);
      const most = volume < 8000 ? 3 : Math.min(mostRuns(level, back), Math.floor(volume / 2000));
      const runs = drawn.runs === undefined ? undefined : 3 + Math.floor(drawn.runs * (most - 2.01));
      const [fewest, furthest] = distance ? WEEKS[distance] : [0, 0];
      const weeks = Math.round(fewest + drawn.when * (furthest - fewest));
      const monday = today + ((7 - weekdayOf(today)) % 7);
      const on = monday + (weeks - 1) * 7 + drawn.raceDay;
      const latest = distance ? Math.max(0, weeks - fewest) * 7 : 60;
      const answers: NewPlanAnswers = {
        athlete,
        level,
        back,
        volume,
        units,
        ...(drawn.longest !== undefined && { longest: Math.max(500, inUnits(volume * drawn.longest)) }),
        ...(distance &&
          back !== 'pain' && { race: { distance, on, ...(drawn.title && { title: drawn.title }) } }),
        ...(drawn.start !== undefined && { start: today + Math.floor(drawn.start * latest) }),
        ...(drawn.days ? { days: drawn.days } : runs !== undefined && { runs }),
        ...(drawn.longDay &&
          (!drawn.days || drawn.days.includes(drawn.longDay)) && { longDay: drawn.longDay }),
        ...(drawn.surface && { surface: drawn.surface }),
        ...(drawn.treadmill && { treadmill: drawn.treadmill }),
        ...(drawn.strength && { strength: drawn.strength }),
        ...(drawn.best && { best: bestOf(drawn.best.distance, drawn.best.vdot) }),
        ...(drawn.born !== undefined && { born: drawn.born }),
        ...(drawn.cleared && { clearance: { by: 'J. Ortiz, PT', on: today - 3 } }),
      };
      return { answers, today };
    });
}

/** One of four has it. */
function seldom<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** What a runner of that VDOT has run. */
function bestOf(distance: '5k' | '10k' | 'half-marathon', vdot: number): Best {
  const metres = RACE_DISTANCES.get(distance) as number;
  return { distance, metres, seconds: Math.round(raceTime(vdot, metres) as number) };
}
