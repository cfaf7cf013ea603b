import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUNDLE, bundle, sources } from './generate-l10n.ts';
import { ROOT } from './root.ts';

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, 'extension', name), 'utf8'));
const manifest = read('package.json');
const texts = read('package.nls.json');

test('the bundle holds the texts of the code', () => {
  expect(readFileSync(BUNDLE, 'utf8'), 'Run node scripts/generate-l10n.ts').toBe(bundle());
});

test('the manifest names a folder with the bundle', () => {
  expect(join(ROOT, 'extension', manifest.l10n, 'bundle.l10n.json')).toBe(BUNDLE);
});

test('the manifest has its texts under keys, each used once', () => {
  const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  expect(keys.toSorted()).toEqual(Object.keys(texts).sort());
  const bare = [
    ...JSON.stringify(manifest.contributes).matchAll(
      /"(?:title|description|markdownDescription|label|altText|contents)":"([^%"][^"]*)"/g,
    ),
  ].map(([, text]) => text);
  // The name of the product is the same everywhere.
  expect(bare).toEqual(['Runplan']);
});

test('what the code shows goes through the bundle', () => {
  const shown =
    /(?:\b(?:placeHolder|placeholder|prompt|title|openLabel|description|detail|text|name)(?::| =)|Message\()\s*(?:'[^']*[a-z]|`[^`]*[a-z])[^\n]*/g;
  const bare = [...sources()].flatMap(([path, code]) =>
    [...code.matchAll(shown)].map(([found]) => `${path}: ${found}`),
  );
  expect(bare).toEqual([]);
});
