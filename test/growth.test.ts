/** No text keeps the checker busy without end, whatever it is made of; how long each takes, the bench tells. */
import { createChecker } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { SHAPES } from './bench/growth-shapes.ts';

/** Milliseconds after which something grows faster than the text, even where the machine is busy with much else. */
const LIMIT = 60_000;

test.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s', { timeout: LIMIT }, async (_, shape) => {
  const { size, make } = shape;
  const { text, files = {} } = make(size * 4);
  const checker = createChecker({
    async read(uri) {
      const found = files[uri.replace('file:///', '')];
      return found === undefined ? { problem: 'missing' } : { text: found };
    },
  });
  const { findings } = await checker.check('file:///growth.runplan', text);
  expect(findings.filter(({ rule }) => rule === 'internal')).toEqual([]);
});
