import { expect, test } from 'vitest';
import { readSettings } from '../server/settings.ts';
import { checker } from './example-files.ts';
import { planSaying } from './hostile/texts.ts';

/** What every object of JavaScript answers to. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);

test('names that every object knows are words like any other, wherever they stand', async () => {
  const text = planSaying('Sam', 'A remark.');
  const check = checker();
  const words = new Map(Array.from(text.matchAll(/[\w-]+/g), ({ 0: word, index }) => [word, index]));
  expect(NAMES).toContain('__proto__');
  for (const [number, [word, at]] of [...words].entries()) {
    // Each word by several names, each name for several words.
    for (const name of [0, 5].map((step) => NAMES[(number + step) % NAMES.length] as string)) {
      const changed = text.slice(0, at) + name + text.slice(at + word.length);
      const { findings } = await check.check('file:///club/names.runplan', changed);
      const where = `${name} for ${word}`;
      expect(
        findings.filter(({ rule }) => rule === 'internal'),
        where,
      ).toEqual([]);
      for (const { message } of findings) expect(message, where).not.toMatch(/native code|\[object|=> /);
    }
  }
});

test.each([
  ['a parameter', `policy "P"\n  mileage-increase constructor 5%\n`, 'has no parameter `constructor`'],
  ['a kind', `plan "X"\n  week 1\n    tue __proto__ 6 km\n`, 'There is no kind of session `__proto__`.'],
  ['a rule', `policy "P"\n  toString off\n`, 'There is no rule `toString`.'],
  ['an athlete', `plan "X" for valueOf\n  week 1\n    mon rest\n`, 'no athlete or group `valueOf`'],
])('%s of such a name gets an ordinary message', async (_, text, message) => {
  const { findings } = await checker().check('file:///club/names.runplan', text);
  expect(findings.map((finding) => finding.message).join('\n')).toContain(message);
});

test('settings of such names change nothing', () => {
  const sent = JSON.parse(`{${NAMES.map((name) => `"${name}": {"policy": "cautious"}`).join(',')}}`);
  expect(readSettings(sent)).toEqual(readSettings({}));
});
