import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '../exchange/formats/index.ts';
import { formatsPage } from '../exchange/formats-page.ts';
import { toMarkdown } from '../language/rules/markdown.ts';
import { ROOT } from './root.ts';

test('docs/formats.md is up to date (else: node scripts/generate-formats-page.ts)', () => {
  expect(readFileSync(join(ROOT, 'docs/formats.md'), 'utf8')).toBe(toMarkdown(formatsPage(FORMATS)));
});

test('every format is registered, and stands in the file of its name', () => {
  const folder = join(ROOT, 'exchange/formats');
  const defined = readdirSync(folder)
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
    .filter(([, text]) => /= defineFormat\(/.test(text))
    .map(([file, text]) => [file, /\bid: '([^']+)'/.exec(text)?.[1]]);
  expect(defined.sort()).toEqual(FORMATS.map(({ id }) => [`${id}.ts`, id]).sort());
});
