import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedPlans } from './generated-plans.ts';
import { ROOT } from './root.ts';

test('examples/generated is up to date (else: node scripts/generate-plans.ts)', () => {
  const folder = join(ROOT, 'examples/generated');
  const there = readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  expect(there).toEqual([...generatedPlans()].sort(([one], [other]) => (one < other ? -1 : 1)));
});
