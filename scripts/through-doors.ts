/** Lets bundles hold only what they need of the packages of the project. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { ROOT } from './root.ts';

/** The doors of packages that give away what lies in other files, by the names that they are imported with. */
const DOORS: Readonly<Record<string, string>> = {
  '@runplan/language/internal': 'language/internal.ts',
  '@runplan/report': 'report/index.ts',
  '@runplan/disk': 'disk/index.ts',
};

const IMPORT = /^import \{([^}]*)\} from '([^']+)';$/gm;
const EXPORT = /^export (?:\{([^}]*)\}|\* as (\w+)) from '([^']+)';$/gm;

/** Where a name comes from: what it is called there, or the whole file. */
interface Origin {
  readonly file: string;
  readonly name: string | undefined;
}

/**
 * Reads `import { a } from '@runplan/report'` as an import from the file that has `a`. Else a bundle in several pieces
 * has all that any of them needs in one: whoever imports a door imports everything behind it.
 */
export const throughDoors: Plugin = {
  name: 'through-doors',
  setup({ onLoad }) {
    const doors = new Map(Object.entries(DOORS).map(([name, path]) => [name, originsIn(join(ROOT, path))]));
    onLoad({ filter: /[\\/](?:cli|report)[\\/].*\.ts$/ }, ({ path }) =>
      path.includes('node_modules')
        ? undefined
        : { contents: withOrigins(readFileSync(path, 'utf8'), doors), loader: 'ts' },
    );
  },
};

/** The names that a door has, and where they come from. */
function originsIn(door: string): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const [, names, namespace, from = ''] of readFileSync(door, 'utf8').matchAll(EXPORT)) {
    const file = join(dirname(door), from);
    if (namespace !== undefined) origins.set(namespace, { file, name: undefined });
    for (const [name, alias] of namesIn(names ?? '')) origins.set(alias, { file, name });
  }
  return origins;
}

function withOrigins(code: string, doors: ReadonlyMap<string, ReadonlyMap<string, Origin>>): string {
  return code.replace(IMPORT, (statement, names: string, from: string) => {
    const origins = doors.get(from);
    if (!origins) return statement;
    const imports = namesIn(names).map(([name, alias]) => {
      const origin = origins.get(name);
      if (!origin) throw new Error(`${from} has no ${name}.`);
      const what = origin.name === undefined ? `* as ${alias}` : `{ ${origin.name} as ${alias} }`;
      return `import ${what} from ${JSON.stringify(origin.file)};`;
    });
    // On one line, so that all others keep their numbers.
    return imports.join(' ');
  });
}

/** The values of a list of names, and what each is called afterwards; types are left out. */
function namesIn(list: string): readonly (readonly [string, string])[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('type '))
    .map((one) => {
      const [name = '', alias = name] = one.split(' as ');
      return [name, alias];
    });
}
