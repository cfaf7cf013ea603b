/** Builds what is generated: the parser of the grammar, the built-in library as a module, what editors read, the bundles. */
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleExtension, HANDOUT_FILES, PREVIEW_FILES } from './bundle-extension.ts';
import { bundleLanguage, bundleServer } from './bundle-packages.ts';
import { bundlePlayground, PLAYGROUND_PAGE } from './bundle-playground.ts';
import { filesIn, writeNotices } from './bundled-packages.ts';
import { generateEditorFiles } from './generate-editor-files.ts';
import { generateLibrary, LIBRARY } from './generate-library.ts';
import { generateParser } from './generate-parser.ts';
import { writeInAscii } from './in-ascii.ts';
import { inFewPieces } from './in-few-pieces.ts';
import { ROOT } from './root.ts';
import { throughDoors } from './through-doors.ts';

const GENERATED = 'language/grammar/generated';
/** How what esbuild writes looks for `require`. */
const ASKS_FOR_REQUIRE = 'typeof require<';

/**
 * Generates the language's modules from the grammar and the built-in library, and from the language what editors read.
 *
 * @throws Error with the generator's output when the grammar has mistakes, or can't be read by one token
 */
export async function generate(): Promise<void> {
  // Langium asks what to do with files that are not its own, and without an answer writes nothing.
  rmSync(join(ROOT, GENERATED), { recursive: true, force: true });
  const langium = join(ROOT, 'node_modules/langium-cli/bin/langium.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [langium, 'generate', '--mode=production'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`langium generate failed:\n${stdout}${stderr}`);
  await generateParser();
  await generateLibrary();
  await generateEditorFiles();
}

/**
 * Bundles the command line into cli/dist, with the licences of what is in it, and what handouts and previews need, which is
 * bundled before.
 *
 * @param ofPage the files that went into the plan page
 */
export async function bundle(ofPage: readonly string[]): Promise<void> {
  // Whoever runs the program meanwhile gets the old one or the new one, and never a part.
  const outdir = join(ROOT, 'cli/dist-new');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'cli/main.ts', 'check-thread': 'cli/checking/check-thread.ts' },
    outdir,
    bundle: true,
    // What `--help` and `--version` need stays apart from the language.
    splitting: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    define: {
      RUNPLAN_VERSION: JSON.stringify(version()),
      RUNPLAN_CHECKS: JSON.stringify(await digestOfChecks()),
    },
    plugins: [inFewPieces(['cli/main.ts', 'cli/commands/light.ts', 'cli/work.ts']), throughDoors],
    metafile: true,
    logLevel: 'warning',
  });
  provideRequire(outdir);
  writeInAscii(outdir);
  writeNotices(outdir, { name: 'runplan', version: version() }, [...filesIn(metafile), ...ofPage]);
  for (const file of [...HANDOUT_FILES, ...PREVIEW_FILES])
    copyFileSync(join(ROOT, 'exchange/dist', file), join(outdir, file));
  copyFileSync(join(ROOT, 'exchange/json/plan.schema.json'), join(outdir, 'plan.schema.json'));
  // What editors open when one goes to the definition of a built-in name, or asks about a rule.
  copyFileSync(join(ROOT, LIBRARY), join(outdir, 'standard.runplan'));
  cpSync(join(ROOT, 'docs/rules'), join(outdir, 'rules'), { recursive: true });
  // Here, because in a fresh clone the commands can be read only after what they rest on was generated.
  const { manPage } = await import('../cli/completing/man-page.ts');
  const { COMMANDS } = await import('../cli/commands/registry.ts');
  writeFileSync(join(outdir, 'runplan.1'), await manPage(version()));
  mkdirSync(join(outdir, 'help'));
  for (const [name, command] of COMMANDS)
    writeFileSync(join(outdir, 'help', `${name}.txt`), (await command.load()).help);
  rmSync(join(ROOT, 'cli/dist'), { recursive: true, force: true });
  renameSync(outdir, join(ROOT, 'cli/dist'));
}

/** The library of the editors' protocol is written for `require`, which modules do not have: the one file gets it that asks for it. */
function provideRequire(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!name.endsWith('.js')) continue;
    const code = readFileSync(path, 'utf8');
    if (!code.includes(ASKS_FOR_REQUIRE)) continue;
    // Others import the same name.
    const require = 'const require=name=>requireFrom(import.meta.url)(name);';
    writeFileSync(path, `import{createRequire as requireFrom}from"node:module";${require}${code}`);
  }
}

/** What stands for all code that has a part in what is found in a file, the language above all. */
async function digestOfChecks(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['cli/checking/file-check.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    logLevel: 'warning',
  });
  return hash('sha256', outputFiles[0]?.contents ?? '');
}

/**
 * Bundles the language server for browsers into server/dist: one script for a web worker.
 *
 * @returns the files that went into it
 */
export async function bundleWorker(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { worker: 'server/browser.ts' },
    outdir: join(ROOT, 'server/dist'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    define: { RUNPLAN_VERSION: JSON.stringify(version()) },
    metafile: true,
    logLevel: 'warning',
  });
  return filesIn(metafile);
}

/**
 * Bundles the plan page into exchange/dist: a script that makes `RunplanPage`, and its stylesheet.
 *
 * @returns the files that went into it
 */
export async function bundlePage(): Promise<string[]> {
  const outdir = join(ROOT, 'exchange/dist');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['exchange/html/page/page.ts', 'exchange/html/page/page.css'],
    outdir,
    bundle: true,
    format: 'iife',
    globalName: 'RunplanPage',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  const inputs = filesIn(metafile);
  writeNotices(outdir, { name: 'runplan-page', version: version() }, inputs);
  return inputs;
}

/** Bundles script and style of handouts, and the script of `runplan preview`, into exchange/dist. */
export async function bundleHandout(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['handout.ts', 'handout.css', 'live.ts'].map((file) => `exchange/html/page/${file}`),
    outdir: join(ROOT, 'exchange/dist'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** Bundles everything that is published. */
export async function bundleAll(): Promise<void> {
  const ofPage = await bundlePage();
  await bundleHandout();
  await bundle(ofPage);
  const ofWorker = await bundleWorker();
  await bundleExtension(version(), [...ofWorker, ...ofPage]);
  await bundlePlayground(version(), ofWorker);
  await bundleServer(version());
  await bundleLanguage(version());
}

function version(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'cli/package.json'), 'utf8')) as { version: string }).version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await generate();
    await bundleAll();
    console.log('Built the dist folders of cli, server, exchange and extension.');
    console.log(`The playground: ${pathToFileURL(PLAYGROUND_PAGE).href}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
