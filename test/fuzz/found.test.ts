import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { faultOf } from './try-text.ts';

/** The least texts that once showed a fault, as `npm run fuzz` wrote them. */
const FOLDER = fileURLToPath(new URL('./found/', import.meta.url));

test.each(readdirSync(FOLDER))('%s shows no fault any more', async (name) => {
  expect(await faultOf(readFileSync(FOLDER + name, 'utf8'))).toBeUndefined();
});
