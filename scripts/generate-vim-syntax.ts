/** Writes vim/syntax/runplan.vim. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vimSyntax } from './editor-files/vim-syntax.ts';
import { ROOT } from './root.ts';

writeFileSync(join(ROOT, 'vim/syntax/runplan.vim'), vimSyntax());
