/** Which part of the project may import which: the invariants of docs/architecture.md. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Rule {
  /** What the rule holds for, as paths from the root; test files are exempt from all rules. */
  readonly from: RegExp;
  /** What may not be imported: paths from the root, or names of packages. */
  readonly forbidden: RegExp;
  readonly because: string;
}

const RULES: readonly Rule[] = [
  {
    from: /^language\//,
    forbidden: /^(node:|fs$|path$|vscode$|vscode-languageserver(\/|$)|(cli|exchange|server|extension)\/)/,
    because: 'the language runs everywhere: no platform, no editor, no command line',
  },
  {
    from: /^language\/quantities\//,
    forbidden: /^(language\/(?!quantities\/)|langium)/,
    because: 'quantities are plain values',
  },
  {
    from: /^language\/training\//,
    forbidden: /^language\/(rules|check|format)\//,
    because: 'the training model knows no rules',
  },
  {
    from: /^language\/rules\//,
    forbidden: /^language\/(check|format)\//,
    because: 'rules do not know how they are run',
  },
  {
    from: /^(cli|exchange|server|extension)\//,
    forbidden: /^(@runplan\/language\/|language\/)/,
    because: 'language/index.ts is the only door of the language',
  },
  {
    from: /^(language|cli|exchange|server|extension)\//,
    forbidden: /^langium\/(grammar|node|generate|test)$/,
    because: 'these parts of Langium are not for run time',
  },
];

export interface Violation {
  readonly file: string;
  readonly imported: string;
  readonly because: string;
}

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** What a source file imports: packages by name, other files as paths from the root. */
export function importsOf(file: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(IMPORT)].map((match) => {
    const specifier = (match[1] ?? match[2]) as string;
    return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
  });
}

/** The imports of a file that no part of the project may have. */
export function violations(file: string, source: string): Violation[] {
  return importsOf(file, source).flatMap((imported) =>
    RULES.filter((rule) => rule.from.test(file) && rule.forbidden.test(imported)).map(({ because }) => ({
      file,
      imported,
      because,
    })),
  );
}

function sources(root: string): string[] {
  return globSync('{language,cli,exchange,server,extension}/**/*.ts', {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist|generated)$|\.test\.ts$|\.tmp\.ts$/.test(path),
  })
    .map((path) => relative(root, posix.join(root, path)))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(import.meta.dirname);
  const files = sources(root);
  const found = files.flatMap((file) => violations(file, readFileSync(posix.join(root, file), 'utf8')));
  for (const { file, imported, because } of found) console.error(`${file} imports ${imported}: ${because}.`);
  console.log(found.length === 0 ? `${files.length} files keep to the rules.` : `${found.length} broken.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
