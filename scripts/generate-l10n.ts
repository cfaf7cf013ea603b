/**
 * Writes the texts of the extension for those who translate it: `node scripts/generate-l10n.ts`. English stands in the code; a
 * translation is a file `bundle.l10n.LANGUAGE.json` beside the bundle, and `package.nls.LANGUAGE.json` beside the manifest.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './root.ts';

const SOURCES = join(ROOT, 'extension/src');
export const BUNDLE = join(ROOT, 'extension/l10n/bundle.l10n.json');

/** The code of the extension, by its paths. */
export function sources(): ReadonlyMap<string, string> {
  const files = globSync('**/*.ts', { cwd: SOURCES }).filter((file) => !file.endsWith('.test.ts'));
  return new Map(files.map((file) => [file, readFileSync(join(SOURCES, file), 'utf8')]));
}

/** The texts that the code gives to `l10n.t`, as the bundle has them. */
export function bundle(): string {
  const texts = [...sources().values()].flatMap((code) =>
    code
      .split(/\bl10n\.t\(/)
      .slice(1)
      .map(textAtStartOf),
  );
  const entries = [...new Set(texts)].sort().map((text) => [text, text]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** The string with which code begins. Its words are filled in by number, as in `{0} findings`, so it is never a template. */
function textAtStartOf(code: string): string {
  const [, text] = /^\s*'([^'\\\n]+)'/.exec(code) ?? [];
  if (text === undefined)
    throw new Error(`l10n.t wants a plain string in single quotes: ${code.slice(0, 60)}`);
  return text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(BUNDLE), { recursive: true });
  writeFileSync(BUNDLE, bundle());
}
