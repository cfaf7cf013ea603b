import { describe, expect, test } from 'vitest';
import { letterSizes } from './letter-size.ts';
import type { Overview } from './overview.ts';

const TOP = { title: 'Spring', lines: ['For Kim', '12 weeks'], paces: 8 };

/** An overview of so many weeks, each with the same text on every day. */
function overview(weeks: number, text: string): Overview {
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const cells = [['Week 1 base 1–7 Mar'], ...days.map(() => [text]), ['40 km', '']];
  return {
    columns: ['Week', ...days, 'Running'],
    rows: Array.from({ length: weeks }, (_, index) => ({
      week: { key: `week-${index}`, title: 'Week', notes: [], volume: 40, days: [], findings: [] },
      days: [],
      cells,
    })),
  };
}

describe('letters', () => {
  test('are large where there is room, and never too small to read', () => {
    expect(letterSizes(overview(4, 'Easy 6 km'), TOP)).toEqual({ portrait: 9, landscape: 9 });
    expect(letterSizes(overview(200, 'Intervals 6 x 800 m'), TOP)).toEqual({ portrait: 5, landscape: 5 });
  });

  test('get smaller with more weeks, longer texts and more above them', () => {
    const size = (weeks: number, text: string, paces = 8) =>
      letterSizes(overview(weeks, text), { ...TOP, paces }).landscape;
    expect(size(14, 'Easy 6 km')).toBeLessThan(size(8, 'Easy 6 km'));
    expect(size(14, 'Intervals 6 x 800 m, 4 x 400 m and hills')).toBeLessThan(size(14, 'Easy 6 km'));
    expect(size(14, 'Easy 6 km', 20)).toBeLessThan(size(14, 'Easy 6 km'));
  });
});
