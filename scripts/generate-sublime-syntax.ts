/** Writes sublime/Runplan.sublime-syntax. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sublimeSyntax } from './editor-files/sublime-syntax.ts';
import { ROOT } from './root.ts';

writeFileSync(join(ROOT, 'sublime/Runplan.sublime-syntax'), sublimeSyntax());
