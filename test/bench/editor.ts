/**
 * `npm run bench`, fifth part: how long one waits in VS Code itself, in both hosts. The preview tells when it
 * changed. Prints a table; asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HOSTS } from '../editor/hosts.ts';
import { runSuite } from '../editor/run.ts';
import { ms, p50p95, row } from './table.ts';

const SUITE = join(import.meta.dirname, 'editor-suite.ts');
const DIST = join(import.meta.dirname, '../../extension/dist');

console.log('\nIn VS Code, 52 weeks (p50, p95)');
for (const host of HOSTS) {
  const { results, problem } = await runSuite(host, 'served', undefined, SUITE);
  const times = (name: string) =>
    results.filter((result) => result.name === name).map(({ milliseconds }) => milliseconds);
  const [first] = times('first findings');
  if (problem !== undefined || first === undefined) {
    console.log(`  ${host} host: ${problem ?? 'no result'}`);
    continue;
  }
  row(`  ${host} host: opening a file → extension started, findings`, ms(first));
  row(`  ${host} host: key → VS Code tells extensions of the change`, p50p95(times('told')));
  row(`  ${host} host: key → preview shows it`, p50p95(times('preview')));
  row(
    `  ${host} host: a file of 0.9 MB is opened and changed → longest pause`,
    ms(Math.max(...times('pause'))),
  );
}

console.log('\nSize of the extension');
for (const name of ['node.js', 'browser.js', 'server.js', 'page.js', 'preview.js']) {
  const bytes = readFileSync(join(DIST, name));
  const kilobytes = (length: number) => `${(length / 1024).toFixed(0)} kB`;
  row(`  ${name}`, kilobytes(bytes.length), `${kilobytes(gzipSync(bytes).length)} compressed`);
}
