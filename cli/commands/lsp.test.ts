import { expect, test } from 'vitest';
import { workspace } from '../testing/workspace.ts';

test('without --stdio it says how it is started', async () => {
  const { run } = workspace();
  expect(await run(['lsp'])).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: 'The language server speaks with an editor, not with people: runplan lsp --stdio\n',
  });
});

test('it takes no files', async () => {
  const { run } = workspace();
  expect(await run(['lsp', '--stdio', 'plan.runplan'])).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: 'runplan lsp takes no files, and was given plan.runplan.\n',
  });
});

test('it ends when its editor goes away', async () => {
  const { runAlone } = workspace();
  // Standard input ends at once.
  expect(await runAlone(['lsp', '--stdio'])).toEqual({ exitCode: 1, stdout: '', stderr: '' });
});
