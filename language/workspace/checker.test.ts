import { describe, expect, test } from 'vitest';
import { createChecker } from './checker.ts';
import type { FileRead } from './imported-files.ts';

const LIBRARY = 'block "Shared"\n  plank 3 x 40 s\n  side-plank 2 x 30 s each side\n';

/** A checker over files in memory, and what it has read of them. */
function checkerOver(files: Readonly<Record<string, string>>) {
  const reads: string[] = [];
  const checker = createChecker({
    async read(uri): Promise<FileRead> {
      const name = uri.replace('file:///', '');
      reads.push(name);
      const text = files[name];
      return text === undefined ? { problem: 'missing' } : { text };
    },
  });
  return { checker, reads };
}

const rulesOf = (result: { findings: readonly { rule: string; start: { line: number } }[] }) =>
  result.findings.map(({ rule, start }) => `${start.line} ${rule}`);

describe('a checker', () => {
  test('reads an imported file once, however many files import it', async () => {
    const { checker, reads } = checkerOver({ 'club/library.runplan': LIBRARY });
    for (const name of ['a', 'b', 'c']) {
      const text = 'import "club/library.runplan"\nblock "Own"\n  bird-dog 3 x 8\n';
      expect(rulesOf(await checker.check(`file:///${name}.runplan`, text))).toEqual([]);
    }
    expect(reads).toEqual(['club/library.runplan']);
  });

  test('gives the same for the same text, whatever was checked before', async () => {
    const text = 'plan "P"\n  week 1\n    mon core "Shared"\n';
    const { checker } = checkerOver({ 'library.runplan': LIBRARY });
    const alone = await checker.check('file:///p.runplan', text);
    await checker.check('file:///p.runplan', `import "library.runplan"\n${text}`);
    await checker.check('file:///library.runplan', LIBRARY);
    expect(await checker.check('file:///p.runplan', text)).toEqual(alone);
    expect(rulesOf(alone)).toContain('3 unknown-name');
  });

  test('lets calls overlap, also for one file', async () => {
    const { checker } = checkerOver({ 'library.runplan': LIBRARY });
    const texts = ['plan "P"\n  week 0\n', 'import "library.runplan"\nweek 1\n', 'plan\n', ''];
    const together = await Promise.all(texts.map((text) => checker.check('file:///p.runplan', text)));
    const oneByOne = [];
    for (const text of texts) oneByOne.push(await checker.check('file:///p.runplan', text));
    expect(together).toEqual(oneByOne);
  });

  test('goes on after a read that fails', async () => {
    let fails = true;
    const checker = createChecker({
      async read() {
        if (fails) throw new Error('no disk');
        return { text: LIBRARY };
      },
    });
    const text = 'import "library.runplan"\n';
    await expect(checker.check('file:///p.runplan', text)).rejects.toThrow('no disk');
    fails = false;
    expect((await checker.check('file:///q.runplan', 'import "other.runplan"\n')).findings).toEqual([]);
  });
});
