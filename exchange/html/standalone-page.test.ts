import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { element } from './markup.ts';
import { standalonePage } from './standalone-page.ts';

test('a page alone in its file carries all it needs, and its policy allows nothing else', async () => {
  const html = await standalonePage({
    title: '</title><script>&',
    body: element('main', {}, '<b>'),
    script: "a('</script>');\n",
    style: 'b { color: red }\n',
  });
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code ?? '');
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css ?? '');
  expect(scripts).toEqual(["a('<\\/script>');"]);
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]).toBe(
    `default-src 'none'; script-src ${scripts.map(hash).join(' ')}; style-src ${styles.map(hash).join(' ')}; base-uri 'none'; form-action 'none'`,
  );
  expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;&amp;</title>');
  expect(html).toContain('<main>&lt;b&gt;</main>');
});
