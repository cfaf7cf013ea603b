/** Writes examples/generated. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPlans } from './generated-plans.ts';
import { ROOT } from './root.ts';

const folder = join(ROOT, 'examples/generated');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of generatedPlans()) writeFileSync(join(folder, name), text);
