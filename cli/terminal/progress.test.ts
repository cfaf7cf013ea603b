import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

/** What a stream is given while so many things are done. */
function shown(total: number, isTTY: boolean): readonly string[] {
  const texts: string[] = [];
  const stream = { isTTY, write: (text: string) => texts.push(text) } as unknown as NodeJS.WriteStream;
  const progress = createProgress(total, stream);
  for (let done = 0; done < total; done += 1) progress.step();
  progress.clear();
  return texts;
}

test('a terminal shows how many of many are done, in one line that goes away', () => {
  expect(shown(20, true)).toEqual([
    ...Array.from({ length: 20 }, (_, index) => `\r${index + 1} of 20`),
    '\r\u001b[K',
  ]);
  expect(shown(1000, true)).toHaveLength(101);
  expect(shown(1000, true).at(-2)).toBe('\r1000 of 1000');
});

test.each([
  [19, true],
  [1000, false],
])('%i things, terminal %j: nothing', (total, isTTY) => {
  expect(shown(total, isTTY)).toEqual([]);
});
