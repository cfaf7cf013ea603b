/** Bundles the VS Code extension into extension/dist. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { filesIn, writeNotices } from './bundled-packages.ts';
import { ROOT } from './root.ts';

const OUT = join(ROOT, 'extension/dist');
/** What a bundle of the plan page consists of. */
export const PAGE_FILES = ['page.js', 'page.css'] as const;
/** What the page needs where `runplan preview` serves it. */
export const PREVIEW_FILES = [...PAGE_FILES, 'live.js'] as const;
/** What the server puts into each handout. */
export const HANDOUT_FILES = ['handout.js', 'handout.css'] as const;

/**
 * The extension for both kinds of host, with the server and the plan page, which are bundled before.
 *
 * @param bundled the files that went into those two
 */
export async function bundleExtension(version: string, bundled: readonly string[]): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const inputs = await Promise.all([
    script(
      { node: 'node/main.ts', 'server-host': 'node/server-host.ts' },
      { platform: 'node', format: 'cjs' },
    ),
    script({ browser: 'browser/main.ts' }, { platform: 'browser', format: 'cjs' }),
    script({ preview: 'webview/preview.ts' }, { platform: 'browser', format: 'iife' }),
  ]);
  // Desktop and web run the same server.
  copyFileSync(join(ROOT, 'server/dist/worker.js'), join(OUT, 'server.js'));
  for (const file of [...PAGE_FILES, ...HANDOUT_FILES])
    copyFileSync(join(ROOT, 'exchange/dist', file), join(OUT, file));
  writeNotices(OUT, { name: 'runplan-vscode', version }, [...inputs.flat(), ...bundled]);
}

async function script(
  entries: Readonly<Record<string, string>>,
  options: Pick<BuildOptions, 'platform' | 'format'>,
): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [name, `extension/src/${file}`]),
    ),
    outdir: OUT,
    bundle: true,
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    external: ['vscode'],
    metafile: true,
    logLevel: 'warning',
    ...options,
  });
  return filesIn(metafile);
}
