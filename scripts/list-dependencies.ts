/** Writes docs/dependencies.md: `node scripts/list-dependencies.ts` after a build. It asks the registry for dates. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

const PRODUCTS = {
  cli: 'command line',
  server: 'server',
  language: 'library',
  extension: 'extension',
  playground: 'playground',
};

interface Row {
  readonly licence: string;
  readonly products: string[];
}

const rows = new Map<string, Row>();
for (const [product, called] of Object.entries(PRODUCTS)) {
  const bom = JSON.parse(readFileSync(join(ROOT, product, 'dist/sbom.cdx.json'), 'utf8'));
  for (const { name, version, licenses } of bom.components) {
    const key = `${name} ${version}`;
    const row: Row = rows.get(key) ?? { licence: licenses[0].license.id, products: [] };
    row.products.push(called);
    rows.set(key, row);
  }
}

/** When a version was released. */
function released(name: string, version: string): string {
  const { stdout, status } = spawnSync('npm', ['view', name, 'time', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The registry does not tell when ${name} was released.`);
  return JSON.parse(stdout)[version].slice(0, 10);
}

const lines = [...rows].sort().map(([key, { licence, products }]) => {
  const [name = '', version = ''] = key.split(' ');
  return `| \`${name}\` | ${version} | ${licence} | ${released(name, version)} | ${products.join(', ')} |`;
});

writeFileSync(
  join(ROOT, 'docs/dependencies.md'),
  `# What ships of others

Everything that runs is bundled: installing Runplan installs no other package and runs no script. What the bundles contain
of other packages stands here, with its licence, the day on which that version was released, and what it is part of. The
same is beside every bundle for programs, as \`sbom.cdx.json\` in the format CycloneDX 1.6, and the full texts of the licences as
\`LICENSES.txt\`.

A package is taken in when it is maintained, permissively licensed, small for what it does, and brings little along.
\`node scripts/list-dependencies.ts\` writes this page; a test holds it to what is bundled.

| package | version | licence | released | part of |
|---|---|---|---|---|
${lines.join('\n')}
`,
);
