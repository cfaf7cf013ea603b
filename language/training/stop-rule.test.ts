import { describe, expect, test } from 'vitest';
import { planIn } from './testing.ts';

describe('the stop rule of a plan', () => {
  test.each([
    ['none', '', undefined],
    ['its own text', '  pain rule "stop at 3"\n', { text: 'stop at 3' }],
    ['an empty one is none', '  pain rule ""\n', undefined],
    ['one that says none', '  pain rule "None."\n', undefined],
    ['dots are none', '  pain rule "…"\n', undefined],
    ['one of the file by name', '  pain rule careful\n', { text: 'stop early' }],
    ['one that is not known', '  pain rule carefull\n', {}],
    ['the last that says something', '  pain rule careful\n  pain rule " "\n', { text: 'stop early' }],
  ])('%s', async (_, line, expected) => {
    const text = `pain rule careful "stop early"\nplan "P"\n${line}  week 1\n    mon easy 5 km\n`;
    const { painRule } = await planIn(text);
    expect(painRule && { ...(painRule.text !== undefined && { text: painRule.text }) }).toEqual(expected);
  });

  test('the built-in one', async () => {
    const { painRule } = await planIn('plan "P"\n  pain rule standard\n  week 1\n    mon easy 5 km\n');
    expect(painRule?.text).toContain('below 3 of 10');
  });
});

describe('whether it is known what a strength session holds', () => {
  test.each([
    ['core: plank 3 x 30 s', true],
    ['core "Core Basics"', true],
    ['core "Core Basics" 10 min', true],
    ['core 20 min', false],
    ['strength', false],
    ['core: plank 3 x 30 s, brid-dog 3 x 8', false],
    ['core "No such block"', false],
  ])('%s → %s', async (session, expected) => {
    const { weeks } = await planIn(`plan "P"\n  week 1\n    mon ${session}\n`);
    expect(weeks[0]?.sessions[0]?.strength?.isKnown).toBe(expected);
  });
});
