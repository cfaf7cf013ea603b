import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createChecker, formatted } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_POLICIES, DEFAULT_SETTINGS } from '../server/settings.ts';

/** The ```runplan blocks of a page. */
function plansIn(page: string): string[] {
  const text = readFileSync(fileURLToPath(new URL(`../${page}`, import.meta.url)), 'utf8');
  return [...text.matchAll(/^```runplan\n([\s\S]*?)^```/gm)].map((match) => match[1] as string);
}

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

async function findingsIn(text: string) {
  return (await checker.check('file:///page.runplan', text)).findings;
}

describe('what the pages show is the language', () => {
  const blocks = ['README.md', 'docs/language.md'].flatMap((page) =>
    plansIn(page).map((text, index) => ({ page, text, place: `${page}, block ${index + 1}` })),
  );

  test.each(blocks)('$place can be read', async ({ text }) => {
    const mistakes = (await findingsIn(text)).filter(({ rule }) => MISTAKES.includes(rule));
    expect(mistakes.map(({ start, message }) => `${start.line}: ${message}`)).toEqual([]);
  });
});

/** Places in which what the tables of the reference show may stand. */
const PLACES = [
  [
    'athlete "Sam"\n  1rm squat 100 kg\n\nplan "P" for "Sam"\n  race 10k on 2027-03-07\n  week 1\n    wed ',
    '',
  ],
  ['plan "P"\n  race 10k on 2027-03-07\n  week 1\n    wed easy ', ''],
  ['plan "P"\n  week 1\n    wed run: ', ''],
  ['athlete "Sam"\n  1rm squat 100 kg\n\nplan "P" for "Sam"\n  week 1\n    wed strength: ', ''],
  ['plan "P"\n  week 1\n    ', ''],
  ['plan "P"\n  week 1\n    tue easy 8 km\n  ', ''],
  ['plan "P"\n  ', '\n  week 1\n    tue easy 8 km'],
  ['athlete "Sam"\n  ', ''],
  ['plan "P"\n  ', '\n  cycle 1\n    day 1 easy 8 km'],
  ['plan "P"\n  cycle 9 days\n  cycle 1\n    day 1 easy 8 km\n  ', ''],
  ['plan "P"\n  cycle 9 days\n  cycle 1\n    ', ' easy 5 km'],
] as const;

/** The rows of the tables of the reference that say what is read as the usual form. */
const SPELLINGS = [
  ...readFileSync(fileURLToPath(new URL('../docs/language.md', import.meta.url)), 'utf8').matchAll(
    /^\| usual form \| also read \|\n\|.*\|\n((?:\|.*\n)+)/gm,
  ),
].flatMap(([, rows = '']) =>
  rows
    .trimEnd()
    .split('\n')
    .map((row) => Array.from(row.matchAll(/`([^`]+)`/g), ([, shown]) => shown as string)),
);

describe('what the reference says is read', () => {
  test.each(SPELLINGS)('%s', async (usual, ...others) => {
    let fewest: readonly string[] | undefined;
    for (const place of PLACES) {
      const failed = await notReadAs(usual as string, others, place);
      if (!fewest || failed.length < fewest.length) fewest = failed;
      if (failed.length === 0) break;
    }
    expect(fewest).toEqual([]);
  });
});

/** What isn't read as the usual form where both stand, or has mistakes there. */
async function notReadAs(
  usual: string,
  others: readonly string[],
  [before, behind]: (typeof PLACES)[number],
) {
  const expected = `${before}${usual}${behind}\n`;
  const read = await Promise.all(
    [usual, ...others].map(async (written) => {
      const text = `${before}${written}${behind}\n`;
      const mistakes = (await findingsIn(text)).filter(({ rule }) => MISTAKES.includes(rule));
      return formatted(text) === expected && mistakes.length === 0
        ? undefined
        : `${written} → ${formatted(text).slice(before.length)}`;
    }),
  );
  return read.filter((one) => one !== undefined);
}

const MISTAKES = ['syntax', 'unknown-name', 'said-twice', 'implausible-amount'];

test('the plan of the README gives no findings', async () => {
  const [plan] = plansIn('README.md');
  expect((await findingsIn(plan as string)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

/** The ```text blocks of a page. */
function textsIn(page: string): string[] {
  return [...page.matchAll(/^```text\n([\s\S]*?)^```/gm)].map((match) => match[1] as string);
}

test('what the README shows before and behind formatting is what formatting does', async () => {
  const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
  const [before, behind] = textsIn(readme)
    .filter((text) => /^week /i.test(text))
    .map((weeks) => `plan "P"\n  week 1\n    tue easy 8 km\n${weeks.replaceAll(/^/gm, '  ').trimEnd()}\n`);
  expect(formatted(before as string)).toBe(behind);
  const mistakes = (await findingsIn(before as string)).filter(({ rule }) => MISTAKES.includes(rule));
  expect(mistakes.map(({ message }) => message)).toEqual([]);
});

test('the finding that the README shows is what the command prints', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const shown = textsIn(readme).find((text) => text.startsWith('examples/')) as string;
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
    expect(blocks).toHaveLength(2);
    for (const block of blocks) JSON.parse(block);
  });
});
