/** Writes the table of formats in docs/ci.md from the reporters. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_REPORTER, REPORTERS } from '@runplan/report';
import { ROOT } from './root.ts';

const PAGE = join(ROOT, 'docs/ci.md');
const TABLE =
  /(?<=<!-- formats: written by scripts\/generate-format-table\.ts -->\n)[\s\S]*(?=<!-- end of formats -->)/;

/** The page with the table of the reporters that there are. */
export function withFormatTable(page: string): string {
  const rows = REPORTERS.map(
    ({ id, about, mediaType }) =>
      `| \`${id}\`${id === DEFAULT_REPORTER.id ? ', the default' : ''} | ${about} | ${mediaType} |\n`,
  );
  return page.replace(TABLE, `| \`--format\` | what it is | media type |\n|---|---|---|\n${rows.join('')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(PAGE, withFormatTable(readFileSync(PAGE, 'utf8')));
}
