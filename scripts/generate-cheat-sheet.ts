/** Writes docs/cheat-sheet.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cheatSheet } from '../language/cheat-sheet/page.ts';
import { toMarkdown } from '../language/rules/markdown.ts';
import { ROOT } from './root.ts';

writeFileSync(join(ROOT, 'docs/cheat-sheet.md'), toMarkdown(cheatSheet()));
