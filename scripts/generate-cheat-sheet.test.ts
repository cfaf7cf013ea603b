import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cheatSheet } from '../language/cheat-sheet/page.ts';
import { toMarkdown } from '../language/rules/markdown.ts';
import { ROOT } from './root.ts';

test('docs/cheat-sheet.md is up to date (else: node scripts/generate-cheat-sheet.ts)', () => {
  expect(readFileSync(join(ROOT, 'docs/cheat-sheet.md'), 'utf8')).toBe(toMarkdown(cheatSheet()));
});
