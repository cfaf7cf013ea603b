/** Bundles the playground into one page without a server: playground/dist/index.html. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { filesIn, writeNotices } from './bundled-packages.ts';
import { ROOT } from './root.ts';

const PLAYGROUND = join(ROOT, 'playground');
const OUT = join(PLAYGROUND, 'dist');

/** The page. */
export const PLAYGROUND_PAGE = join(OUT, 'index.html');

/**
 * Bundles the page, with the server, which is bundled before, and the examples in it, and the licences beside it.
 *
 * @param bundled the files that went into the server
 */
export async function bundlePlayground(version: string, bundled: readonly string[]): Promise<void> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { script: 'playground/main.ts', style: 'playground/playground.css' },
    outdir: OUT,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    define: { EXAMPLES: JSON.stringify(examples()) },
    metafile: true,
    logLevel: 'warning',
  });
  const made = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const script = inElement(made('.js'));
  const page = [
    ['the policy', policyFor(script)],
    ['<style id="style">', `<style id="style">${made('.css')}`],
    ['id="server">', `id="server">${inElement(readFileSync(join(ROOT, 'server/dist/worker.js'), 'utf8'))}`],
    ['id="script">', `id="script">${script}`],
  ].reduce(
    (text, [place = '', part = '']) => text.replace(place, () => part),
    readFileSync(join(PLAYGROUND, 'index.html'), 'utf8'),
  );
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  writeFileSync(PLAYGROUND_PAGE, page);
  writeNotices(OUT, { name: 'runplan-playground', version }, [...filesIn(metafile), ...bundled]);
}

/** The examples, the shortest way in first. */
function examples(): readonly { readonly name: string; readonly text: string }[] {
  const folder = join(ROOT, 'examples');
  const FIRST = 'first-5k.runplan';
  const names = globSync('**/*.runplan', { cwd: folder }).map((name) => name.replaceAll('\\', '/'));
  const sorted = names.sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || a.localeCompare(b));
  return sorted.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Code of a script as the content of an element: nothing in it may end the element. */
function inElement(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** Only this script runs, and it can reach nobody. */
function policyFor(script: string): string {
  const digest = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; script-src 'sha256-${digest}' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:`;
}
