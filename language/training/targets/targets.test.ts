import { expect, test } from 'vitest';
import { planIn } from '../testing.ts';

test.each([
  ['@ 5:30/km @ 140 bpm', 'target', 0],
  // The pace says how fast, whichever comes first; the hardest says how hard.
  ['@ 175 bpm @ 5:30/km', 'target', 3300],
  ['@ rpe 8 @ easy', 'athlete', 3300],
])('%s: both are kept', async (targets, from, hardSeconds) => {
  const text = `athlete "A"\n  max hr 185 bpm\n  pace easy 5:30/km\nplan "P" for "A"\n  week 1\n    mon easy 10 km ${targets}\n`;
  const [session] = (await planIn(text)).weeks[0]?.sessions ?? [];
  expect(session?.run?.segments[0]?.pace).toEqual({ range: { low: 330, high: 330 }, from });
  expect(session?.run?.hardSeconds).toBe(hardSeconds);
});
