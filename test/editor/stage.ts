import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Host } from './hosts.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What has nothing to do with plans stays out of the pictures. */
const SETTINGS = { 'chat.disableAIFeatures': true, 'workbench.secondarySideBar.defaultVisibility': 'hidden' };

/** The folders that an editor gets. */
export interface Stage {
  readonly extension: string;
  readonly workspace: string;
  /** The file with the suite. */
  readonly suite: string;
}

/**
 * Puts up an extension and a workspace with the examples below a folder. For the web host the extension's manifest has no
 * `main`, so that every editor runs it in a web worker.
 *
 * @param address where the suite asks its questions
 */
export async function putUp(
  folder: string,
  host: Host,
  address: string,
  source = join(ROOT, 'extension'),
): Promise<Stage> {
  const extension = join(folder, 'extension');
  cpSync(source, extension, {
    recursive: true,
    filter: (path) => !['src', 'node_modules'].includes(path.slice(source.length + 1)),
  });
  if (host === 'web') withoutMain(join(extension, 'package.json'));
  const workspace = join(folder, 'workspace');
  cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
  mkdirSync(join(workspace, '.vscode'));
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(SETTINGS));
  // The suite of a web extension has to be a part of it.
  const suite = join(extension, 'test-suite');
  mkdirSync(suite);
  writeFileSync(join(suite, 'package.json'), '{ "type": "commonjs" }\n');
  const outfile = join(suite, 'index.js');
  await build({
    entryPoints: [join(import.meta.dirname, 'suite/index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    sourcemap: 'inline',
    define: { OUTSIDE: JSON.stringify(address), HOST: JSON.stringify(host) },
    logLevel: 'warning',
  });
  return { extension, workspace, suite: outfile };
}

function withoutMain(file: string): void {
  const { main: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(manifest));
}
