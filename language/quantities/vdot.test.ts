import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClock } from './duration.ts';
import { METRES_PER_MILE } from './units.ts';
import { paceAtFraction, racePace, raceTime, vdotFromRace } from './vdot.ts';

// Figures of J. Daniels, Daniels' Running Formula, 3rd edition (Human Kinetics 2014), race times and training
// intensities by VDOT, from public transcriptions and not from the book. One holds them all; race times for
// VDOT 30-50 also stand in r/artc, "Dissecting Daniels", part 4. The repetition paces have no second source.
// Paces are printed in whole seconds a km (±0.5 s/km); where only 400 m or 200 m times are, that is ±1.25 or
// ±2.5 s/km.
const VDOTS = [30, 40, 50, 60, 70] as const;

const HALF = 21_097.5;
const MARATHON = 42_195;

const RACES: readonly (readonly [vdot: number, metres: number, time: string])[] = [
  [30, METRES_PER_MILE, '9:11'],
  [30, 5000, '30:40'],
  [30, 10_000, '63:46'],
  [30, HALF, '2:21:04'],
  [30, MARATHON, '4:49:17'],
  [40, METRES_PER_MILE, '7:07'],
  [40, 5000, '24:08'],
  [40, 10_000, '50:03'],
  [40, HALF, '1:50:59'],
  [40, MARATHON, '3:49:45'],
  [50, METRES_PER_MILE, '5:50'],
  [50, 5000, '19:57'],
  [50, 10_000, '41:21'],
  [50, HALF, '1:31:35'],
  [50, MARATHON, '3:10:49'],
  [60, METRES_PER_MILE, '4:57'],
  [60, 5000, '17:03'],
  [60, 10_000, '35:22'],
  [60, HALF, '1:18:09'],
  [60, MARATHON, '2:43:25'],
  [70, METRES_PER_MILE, '4:19'],
  [70, 5000, '14:55'],
  [70, 10_000, '31:00'],
  [70, HALF, '1:08:21'],
  [70, MARATHON, '2:23:10'],
];

// In the order of VDOTS, seconds a km.
const TABLE = {
  easyFast: [447, 356, 296, 255, 224],
  easySlow: [494, 398, 334, 289, 255],
  marathon: [423, 329, 271, 232, 204],
  threshold: [384, 306, 255, 220, 194],
  interval: [355, 282, 235, 203, 179], // VDOT 30 from 2:22 for 400 m
  repetition: [335, 260, 217.5, 187.5, 162.5], // from 400 m; VDOT 30 from 67 s for 200 m
} as const;

function deviations(published: readonly number[], paceOf: (vdot: number) => number | undefined): number[] {
  return VDOTS.map((vdot, index) => (paceOf(vdot) ?? NaN) - (published[index] ?? NaN));
}

function largest(figures: readonly number[]): number {
  return Math.max(...figures.map(Math.abs));
}

describe('against the published tables', () => {
  test.each(RACES)('VDOT %d over %d m is %s', (vdot, metres, time) => {
    const seconds = parseClock(time) ?? NaN;
    expect(Math.abs((raceTime(vdot, metres) ?? NaN) - seconds) / (metres / 1000)).toBeLessThan(1);
    expect(Math.abs((vdotFromRace(metres, seconds) ?? NaN) - vdot)).toBeLessThan(0.2);
  });

  test('threshold is 88%, within 1 s/km', () => {
    expect(largest(deviations(TABLE.threshold, (vdot) => paceAtFraction(vdot, 0.88)))).toBeLessThan(1);
  });

  test('interval is 97.5%, within 1 s/km', () => {
    expect(largest(deviations(TABLE.interval, (vdot) => paceAtFraction(vdot, 0.975)))).toBeLessThan(1);
  });

  test('marathon is marathon race pace from VDOT 50 up; below, the table is slower', () => {
    const [at30 = NaN, at40 = NaN, ...rest] = deviations(TABLE.marathon, (vdot) => racePace(vdot, MARATHON));
    expect(largest(rest)).toBeLessThan(1);
    expect(at40).toBeCloseTo(-2.5, 1);
    expect(at30).toBeCloseTo(-10.9, 1);
  });

  test('the slow end of easy is 63% from VDOT 40 up, within 1 s/km', () => {
    const [at30 = NaN, ...rest] = deviations(TABLE.easySlow, (vdot) => paceAtFraction(vdot, 0.63));
    expect(largest(rest)).toBeLessThan(1);
    expect(at30).toBeCloseTo(3.4, 1);
  });

  test('the fast end of easy is no fixed fraction; 73% comes within 3 s/km', () => {
    expect(largest(deviations(TABLE.easyFast, (vdot) => paceAtFraction(vdot, 0.73)))).toBeLessThan(3);
  });

  test('59% is far slower than the slow end of easy', () => {
    for (const slower of deviations(TABLE.easySlow, (vdot) => paceAtFraction(vdot, 0.59))) {
      expect(slower).toBeGreaterThan(13);
    }
  });

  test('repetition: no single definition agrees within 1 s/km', () => {
    const interval = (vdot: number) => paceAtFraction(vdot, 0.975) ?? NaN;
    const stepped = (vdot: number) => interval(vdot) - Math.min(20, Math.max(15, 20 - ((vdot - 47) * 5) / 3));
    expect(largest(deviations(TABLE.repetition, stepped))).toBeCloseTo(2.4, 1);
    expect(largest(deviations(TABLE.repetition, (vdot) => interval(vdot) - 15))).toBeCloseTo(6.3, 1);
    expect(largest(deviations(TABLE.repetition, (vdot) => racePace(vdot, METRES_PER_MILE)))).toBeCloseTo(
      7,
      1,
    );
    expect(largest(deviations(TABLE.repetition, (vdot) => paceAtFraction(vdot, 1.075)))).toBeCloseTo(7.2, 1);
  });
});

describe('exact values', () => {
  test('10 km in 50:00: the cost at 200 m/min by the fraction for 50 min', () => {
    const fraction = 0.8 + 0.1894393 * Math.exp(-0.6389) + 0.2989558 * Math.exp(-9.663025);
    expect(vdotFromRace(10_000, 3000)).toBeCloseTo(36.0116 / fraction, 9);
  });

  test('best 10k in 52:30', () => {
    expect(vdotFromRace(10_000, 3150)).toBeCloseTo(37.786_016, 6);
  });

  test('a pace costs what the cost equation says', () => {
    expect(paceAtFraction(36.0116, 1)).toBeCloseTo(300, 9);
    expect(paceAtFraction(72.0232, 0.5)).toBeCloseTo(300, 9);
  });
});

describe('properties', () => {
  const vdots = fc.double({ min: 5, max: 120, noNaN: true });
  const metres = fc.double({ min: 100, max: 200_000, noNaN: true });

  test('a race time shows the VDOT it was computed from', () => {
    fc.assert(
      fc.property(vdots, metres, (vdot, distance) => {
        const seconds = raceTime(vdot, distance) ?? NaN;
        expect(vdotFromRace(distance, seconds) ?? NaN).toBeCloseTo(vdot, 8);
        expect(((racePace(vdot, distance) ?? NaN) * distance) / 1000).toBeCloseTo(seconds, 6);
      }),
    );
  });

  test('the VDOT of a race computes its time', () => {
    fc.assert(
      fc.property(fc.double({ min: 120, max: 1500, noNaN: true }), metres, (secondsPerKm, distance) => {
        const seconds = (secondsPerKm * distance) / 1000;
        const vdot = vdotFromRace(distance, seconds) ?? NaN;
        expect(Math.abs((raceTime(vdot, distance) ?? NaN) - seconds)).toBeLessThan(0.001);
      }),
    );
  });

  test('fitter is faster, farther is slower', () => {
    fc.assert(
      fc.property(vdots, metres, (vdot, distance) => {
        expect(raceTime(vdot * 1.01, distance) ?? NaN).toBeLessThan(raceTime(vdot, distance) ?? NaN);
        expect(raceTime(vdot, distance * 1.01) ?? NaN).toBeGreaterThan(raceTime(vdot, distance) ?? NaN);
        // Very long races all run at the floor of 80%, so the pace may stay.
        expect(racePace(vdot, distance * 1.01) ?? NaN).toBeGreaterThan(
          (racePace(vdot, distance) ?? NaN) - 1e-9,
        );
        expect(paceAtFraction(vdot, 0.8) ?? NaN).toBeGreaterThan(paceAtFraction(vdot, 0.81) ?? NaN);
      }),
    );
  });

  test('never NaN, infinite or negative', () => {
    const any = fc.double();
    fc.assert(
      fc.property(any, any, (a, b) => {
        for (const compute of [vdotFromRace, paceAtFraction, raceTime, racePace]) {
          const result = compute(a, b);
          expect(result === undefined || (result > 0 && result < Infinity)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('absurd input', () => {
  test.each([
    [0, 100],
    [-1, 100],
    [NaN, 100],
    [Infinity, 100],
    [100, 0],
    [100, -1],
    [100, NaN],
    [100, Infinity],
  ])('%d and %d', (a, b) => {
    expect(vdotFromRace(a, b)).toBeUndefined();
    expect(paceAtFraction(a, b)).toBeUndefined();
    expect(raceTime(a, b)).toBeUndefined();
    expect(racePace(a, b)).toBeUndefined();
  });

  test('slower than 25 m/min shows no VDOT', () => {
    expect(vdotFromRace(240, 600)).toBeUndefined();
    expect(vdotFromRace(260, 600)).toBeGreaterThan(0);
  });
});
