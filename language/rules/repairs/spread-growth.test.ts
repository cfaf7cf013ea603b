import { describe, expect, test } from 'vitest';
import { Documents } from '../../internal.ts';
import { check } from '../testing.ts';
import { repairedOnce } from './testing.ts';

/** Weeks of three easy runs and a long one, in kilometres; `like …` as it is. */
function plan(weeks: readonly (readonly [number, number, number, number] | string)[], back = 'healthy') {
  const body = weeks.map((week, index) => {
    const number = index + 1;
    if (typeof week === 'string') return `  week ${number} ${week}\n`;
    const [tue, thu, sat, sun] = week;
    return (
      `  week ${number} # mind the hills\n    mon core "Core and Hips"\n    tue easy ${tue} km\n` +
      `    thu easy ${thu} km + core "Core and Hips"\n    sat easy ${sat} km\n    sun long ${sun} km\n`
    );
  });
  return `athlete "Kim"
  back ${back}
  cleared by "Dr. Weber" on 2026-12-01
  recent volume 40 km
  recent longest 16 km

plan "Growth" for "Kim"
  starts 2027-01-04
  pain rule standard
${body.join('')}`;
}

/** The kilometres of the weeks of a text. */
function kilometresOf(text: string): number[] {
  const documents = new Documents();
  const [first] = documents.services.models.of(documents.imagine('file:///plan.runplan', text)).plans;
  return (first?.weeks ?? []).map(({ volume }) => Math.round(volume.distance.high / 100) / 10);
}

const STEEP = `athlete "Ana"
  level intermediate
  back history
  recent volume 16 km
  recent longest 6.5 km

plan "Steep" for "Ana"
  starts 2027-01-04
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 5 km
    thu easy 5 km + core "Core and Hips"
    sun easy 6.5 km
  week 2
    mon core "Core and Hips"
    tue easy 6 km
    wed easy 6 km
    thu core "Core and Hips"
    fri easy 6 km
    sun long 8 km
  week 3
    mon core "Core and Hips"
    tue easy 7 km
    wed easy 7 km
    thu tempo: warm up 2.5 km, 5 km @ half, cool down 2.5 km + core "Core and Hips"
    sat easy 6 km
    sun long 10 km
  week 4 like week 3
  week 5 like week 3
    sun long 12 km
`;

const BASE = [10, 10, 8, 12] as const;
const LARGE = [15, 15, 12, 16] as const;

describe('a week that grows too much for one week to make up for it', () => {
  test('grows step by step until the course is reached again', async () => {
    const text = plan([BASE, LARGE, LARGE, LARGE, LARGE, LARGE]);
    expect(kilometresOf(text)).toEqual([40, 58, 58, 58, 58, 58]);
    const repair = await repairedOnce('mileage-increase', text);
    expect(repair?.title).toBe('Spread the growth over weeks 1–3');
    expect(kilometresOf(repair?.text ?? '')).toEqual([44, 48.3, 52.9, 58, 58, 58]);
  });

  test('is shortened alone where that is enough', async () => {
    const repair = await repairedOnce('mileage-increase', plan([BASE, [12, 12, 10, 13], [12, 12, 10, 13]]));
    expect(repair?.title).toMatch(/^Shorten the easy runs of week 2, so that it has 4\d(\.\d)? km$/);
  });

  test('is spread over weeks before and over copies where one week can not be kept', async () => {
    const text = STEEP;
    const repair = await repairedOnce('mileage-increase', text);
    expect(repair?.title).toBe('Spread the growth over weeks 1–5');
    expect(kilometresOf(text)).toEqual([16.5, 26, 40, 40, 42]);
    expect(kilometresOf(repair?.text ?? '')).toEqual([18.8, 21.7, 33.2, 33.2, 34.8]);
    const severities = async (content: string) => (await check(content)).map(({ severity }) => severity);
    expect(await severities(text)).toEqual(['warning', 'warning', 'warning', 'warning', 'hint']);
    expect(await severities(repair?.text ?? '')).toEqual(['warning', 'warning']);
  });
});

describe('a long run', () => {
  test('that would move its step on to the next weeks is spread over them', async () => {
    const long = (...kilometres: number[]) => plan(kilometres.map((km) => [14, 14, 14, km]));
    const repair = await repairedOnce('long-run-spike', long(16, 21, 22, 23, 23));
    expect(repair).toEqual({
      title: 'Spread the growth of the long run over weeks 2–4',
      text: long(16, 17.6, 19.3, 21.2, 23),
    });
  });
});
