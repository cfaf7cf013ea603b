import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vimSyntax } from './editor-files/vim-syntax.ts';
import { isThere } from './install-test-programs.mjs';
import { ROOT } from './root.ts';

test('vim/syntax/runplan.vim is up to date (else: node scripts/generate-vim-syntax.ts)', () => {
  expect(readFileSync(join(ROOT, 'vim/syntax/runplan.vim'), 'utf8')).toBe(vimSyntax());
});

// It reads what Vim reads.
const isNeovimThere = isThere('nvim');

test.skipIf(!isNeovimThere)('a plan is coloured', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runplan-vim-'));
  try {
    const lines = [
      'plan "P" for "Kim" # mine',
      '  week 1',
      '    Tue tempo: warm up 2 km, 20 min @ threshold',
    ];
    const words = ['plan', '"P"', 'mine', 'week', 'Tue', 'tempo', 'warm up', '20 min', '@ threshold'];
    const places = words.map((word) => {
      const line = lines.findIndex((text) => text.includes(word));
      return [line + 1, (lines[line] ?? '').indexOf(word) + 1] as const;
    });
    writeFileSync(join(folder, 'plan.runplan'), lines.join('\n'));
    const asked = places.map(
      ([line, column]) => `call add(g:found, synIDattr(synID(${line}, ${column}, 1), 'name'))`,
    );
    const script = [
      `set runtimepath^=${join(ROOT, 'vim')}`,
      'filetype plugin on',
      'syntax on',
      `edit ${join(folder, 'plan.runplan')}`,
      'let g:found = [&commentstring]',
      ...asked,
      `call writefile(g:found, '${join(folder, 'found')}')`,
      'qall!',
    ];
    writeFileSync(join(folder, 'script.vim'), script.join('\n'));
    spawnSync('nvim', ['-u', 'NONE', '-n', '-es', '-S', join(folder, 'script.vim')]);
    expect(readFileSync(join(folder, 'found'), 'utf8').trimEnd().split('\n')).toEqual([
      '# %s',
      'runplanWord',
      'runplanText',
      'runplanComment',
      'runplanWord',
      'runplanDay',
      'runplanKind',
      'runplanWord',
      'runplanFigure',
      'runplanTarget',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
