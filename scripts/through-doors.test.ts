import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { ROOT } from './root.ts';
import { throughDoors } from './through-doors.ts';

/** The files of which a bundle of a file has something. */
async function filesIn(file: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [file],
    outdir: 'dist-of-no-one',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [throughDoors],
    metafile: true,
  });
  const outputs = Object.values(metafile.outputs);
  const own = outputs.find(({ entryPoint }) => entryPoint === file);
  return Object.keys(own?.inputs ?? {});
}

test('what is imported through a door comes from the file behind it, and nothing comes with it', async () => {
  expect(await filesIn('cli/usage-error.ts')).toEqual(['language/grammar/nearest.ts', 'cli/usage-error.ts']);
});

test.each(['cli/main.ts', 'cli/commands/check.ts', 'cli/commands/fmt.ts', 'cli/commands/explain.ts'])(
  '%s loads no parser, rule or library of the language before it is needed',
  async (file) => {
    expect((await filesIn(file)).filter((path) => HEAVY.test(path))).toEqual([]);
  },
);

const HEAVY =
  /^language\/(?:grammar\/generated|grammar\/parser|library|check\/run|rules\/registry)|^server|^exchange/;
