import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createChecker } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_POLICIES, DEFAULT_SETTINGS } from '../server/settings.ts';

/** The ```runplan blocks of a page. */
function plansIn(page: string): string[] {
  const text = readFileSync(fileURLToPath(new URL(`../${page}`, import.meta.url)), 'utf8');
  return [...text.matchAll(/^```runplan\n([\s\S]*?)^```/gm)].map((match) => match[1] as string);
}

async function findingsIn(text: string) {
  const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
  return (await checker.check('file:///page.runplan', text)).findings;
}

describe('what the pages show is the language', () => {
  const blocks = ['README.md', 'docs/language.md'].flatMap((page) =>
    plansIn(page).map((text, index) => ({ page, text, place: `${page}, block ${index + 1}` })),
  );

  test.each(blocks)('$place can be read', async ({ text }) => {
    const mistakes = (await findingsIn(text)).filter(({ rule }) => rule === 'syntax');
    expect(mistakes.map(({ start, message }) => `${start.line}: ${message}`)).toEqual([]);
  });
});

test('the plan of the README gives no findings', async () => {
  const [plan] = plansIn('README.md');
  expect((await findingsIn(plan as string)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test('the finding that the README shows is what the command prints', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const shown = /^```text\n([\s\S]*?)^```/m.exec(readme)?.[1] as string;
  const { stdout } = spawnSync(process.execPath, ['cli/bin/runplan.js', 'check', 'examples'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  expect(stdout).toContain(shown);
});

describe('docs/editors.md', () => {
  const page = readFileSync(fileURLToPath(new URL('../docs/editors.md', import.meta.url)), 'utf8');

  /** Settings by their dotted names. */
  function flat(settings: object, path = ''): [string, unknown][] {
    return Object.entries(settings).flatMap(([key, value]) =>
      typeof value === 'object' ? flat(value, `${path}${key}.`) : [[path + key, value]],
    );
  }

  test('lists all settings with their defaults', () => {
    const rows = [...page.matchAll(/^\| `([\w.]+)` \| (.+?) \| `(.+?)` \|/gm)];
    expect(rows.map(([, name, , value]) => [name, JSON.parse(value as string)])).toEqual(
      flat(DEFAULT_SETTINGS),
    );
    const policies = rows.find(([, name]) => name === 'policy')?.[2];
    expect(policies).toBe(BUILT_IN_POLICIES.map((policy) => `\`"${policy}"\``).join(', '));
  });

  test('has JSON that can be read', () => {
    const blocks = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map((match) => match[1] as string);
    expect(blocks).toHaveLength(1);
    for (const block of blocks) JSON.parse(block);
  });
});
