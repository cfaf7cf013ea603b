/** No text takes long, whatever it is made of: a check of each shape of the bench at its largest. */
import { createChecker } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { SHAPES } from './bench/growth-shapes.ts';

/** Seconds of processor time; all take less than a third of it where nothing grows faster than the text. */
const MOST = 2;

test.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s', async (_, { size, make }) => {
  const { text, files = {} } = make(size * 4);
  const checker = createChecker({
    async read(uri) {
      const found = files[uri.replace('file:///', '')];
      return found === undefined ? { problem: 'missing' } : { text: found };
    },
  });
  const began = process.cpuUsage();
  const { findings } = await checker.check('file:///growth.runplan', text);
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(MOST);
  expect(findings.filter(({ rule }) => rule === 'internal')).toEqual([]);
});
