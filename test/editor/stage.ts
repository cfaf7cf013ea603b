import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Host } from './hosts.ts';
import { EXTENSION } from './install.ts';

const ROOT = join(import.meta.dirname, '../..');

const SETTINGS = {
  // What has nothing to do with plans stays out of the pictures.
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  // The system's own dialogs can't be answered.
  'files.simpleDialog.enable': true,
  // On the web it is on, and a test would leave its edits in the file.
  'files.autoSave': 'off',
  // What moves is drawn again and again, without a graphics card at great cost.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
};

/** The folders that an editor gets. */
export interface Stage {
  /** The extension, installed or not. */
  readonly extension: string;
  /** The extension that VS Code runs the tests of. */
  readonly inDevelopment: string;
  readonly workspace: string;
  /** The file with the suite. */
  readonly suite: string;
}

/** The manifest of an extension that does nothing: VS Code runs tests only with one that is in development. */
const NOTHING = { name: 'nothing', publisher: 'runplan', version: '0.0.0', engines: { vscode: '^1.101.0' } };

/**
 * Puts up an extension and a workspace with the examples below a folder. For the web host the extension's manifest has no
 * `main`, so that every editor runs it in a web worker.
 *
 * @param address where the suite asks its questions
 * @param installed where the editor has the extension already; the one put up does nothing then
 */
export async function putUp(
  folder: string,
  host: Host,
  address: string,
  installed: string | undefined,
  suiteFile = join(import.meta.dirname, 'suite/index.ts'),
): Promise<Stage> {
  const inDevelopment = join(folder, 'extension');
  const manifest = join(inDevelopment, 'package.json');
  if (installed) {
    mkdirSync(inDevelopment);
    // What it says here decides where the suite runs.
    const code = host === 'web' ? { browser: './test-suite/index.js' } : {};
    writeFileSync(manifest, JSON.stringify({ ...NOTHING, ...code }));
  } else {
    copyExtension(inDevelopment);
    if (host === 'web') withoutMain(manifest);
  }
  const workspace = join(folder, 'workspace');
  cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
  mkdirSync(join(workspace, '.vscode'));
  // An editor that can run an installed extension in either host runs it beside the files, unless it is told otherwise.
  const hosts = installed && host === 'web' ? { 'remote.extensionKind': { [EXTENSION]: ['web'] } } : {};
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify({ ...SETTINGS, ...hosts }));
  // The suite of a web extension has to be a part of it.
  const suite = join(inDevelopment, 'test-suite');
  mkdirSync(suite);
  writeFileSync(join(suite, 'package.json'), '{ "type": "commonjs" }\n');
  const outfile = join(suite, 'index.js');
  await build({
    entryPoints: [suiteFile],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    sourcemap: 'inline',
    define: { OUTSIDE: JSON.stringify(address), HOST: JSON.stringify(host) },
    logLevel: 'warning',
  });
  return { extension: installed ?? inDevelopment, inDevelopment, workspace, suite: outfile };
}

function copyExtension(to: string): void {
  const source = join(ROOT, 'extension');
  cpSync(source, to, {
    recursive: true,
    filter: (path) => !['src', 'node_modules'].includes(path.slice(source.length + 1)),
  });
}

function withoutMain(file: string): void {
  const { main: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(manifest));
}
