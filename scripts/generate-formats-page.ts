/** Writes docs/formats.md from the formats. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../exchange/formats/index.ts';
import { formatsPage } from '../exchange/formats-page.ts';
import { toMarkdown } from '../language/rules/markdown.ts';
import { ROOT } from './root.ts';

writeFileSync(join(ROOT, 'docs/formats.md'), toMarkdown(formatsPage(FORMATS)));
