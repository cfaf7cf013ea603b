import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { isChromiumThere, PageBrowser } from './browser.ts';
import { findAxeProblems } from './find-axe-problems.ts';

const LAUNCHER = fileURLToPath(new URL('../../cli/bin/runplan.js', import.meta.url));

const plan = (name: string, kilometres: number) => `plan "${name}"
  starts 2027-03-01
  week 1 base
    tue easy ${kilometres} km
    sun long 14 km
`;

interface Preview {
  readonly program: ChildProcess;
  readonly folder: string;
  readonly address: string;
  write(text: string, name?: string): void;
}

/** The program while it shows a file. */
async function preview(text: string, more: Readonly<Record<string, string>> = {}): Promise<Preview> {
  const folder = mkdtempSync(join(tmpdir(), 'runplan-preview-'));
  const write = (content: string, name = 'plan.runplan') => writeFileSync(join(folder, name), content);
  write(text);
  for (const [name, content] of Object.entries(more)) write(content, name);
  const program = spawn(process.execPath, [LAUNCHER, 'preview', 'plan.runplan'], { cwd: folder });
  onTestFinished(() => {
    program.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  let said = '';
  for await (const chunk of program.stdout) {
    said += chunk;
    if (said.includes('Ctrl-C ends.')) break;
  }
  const address = /http:\S+/.exec(said)?.[0] ?? '';
  expect(said).toBe(
    `plan.runplan is shown on this machine at\n  ${address}\nThe page follows the file when it is saved. Ctrl-C ends.\n`,
  );
  return { program, folder, address, write };
}

/** The status of an answer. */
function ask(address: string, options: { readonly method?: string; readonly host?: string } = {}) {
  const { method = 'GET', host } = options;
  return new Promise<number | undefined>((resolve, reject) => {
    const asked = request(
      address,
      { method, ...(host !== undefined && { headers: { host } }) },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('runplan preview', () => {
  test('answers only who knows the address, and only with its page', async () => {
    const { address } = await preview(plan('Spring', 8));
    const { port, origin, pathname } = new URL(address);
    expect(pathname).toMatch(/^\/[\w-]{32}\/$/);
    const other = `${pathname[1] === 'A' ? 'B' : 'A'}${pathname.slice(2)}`;
    const asked = await Promise.all([
      ask(address),
      ask(address, { host: `localhost:${port}` }),
      ask(`${address}page.js`),
      ask(`${origin}/`),
      ask(`${origin}/${other}`),
      ask(`${origin}/page.js`),
      ask(address, { host: `coach.example:${port}` }),
      ask(address, { host: 'localhost' }),
      ask(`${address}main.js`),
      ask(`${address}%2e%2e/package.json`),
      ask(`${address}?x`),
      ask(address, { method: 'POST' }),
    ]);
    expect(asked).toEqual([200, 200, 200, 403, 403, 403, 421, 421, 404, 403, 404, 405]);
  });

  test('Ctrl-C ends it, as shells report it with 130', async () => {
    const { program } = await preview(plan('Spring', 8));
    program.kill('SIGINT');
    expect(await once(program, 'exit')).toEqual([null, 'SIGINT']);
  });

  test.each([
    [['gone.runplan'], /^Cannot read gone\.runplan: it does not exist\.\n/],
    [[], /^Name a file: runplan preview plan\.runplan\n/],
    [['-'], /^runplan preview follows a file: name one\.\n/],
    [['--port', '70000', 'a.runplan'], /^--port takes a number up to 65535, such as 8123\.\n/],
  ])('%j is refused', async (args, message) => {
    const program = spawn(process.execPath, [LAUNCHER, 'preview', ...args]);
    let said = '';
    program.stderr.on('data', (chunk) => {
      said += chunk;
    });
    expect((await once(program, 'close'))[0]).toBe(2);
    expect(said).toMatch(message);
  });
});

describe.skipIf(!isChromiumThere)('the page of runplan preview', () => {
  let browser: PageBrowser;
  beforeAll(async () => {
    browser = await PageBrowser.start();
  });
  afterAll(() => browser.stop());

  /** The page, once it shows a plan. */
  async function open(address: string): Promise<{ page: Page; said: readonly string[] }> {
    const opened = await browser.openAddress(address);
    await opened.page.locator('.week').first().waitFor();
    return opened;
  }

  test('shows all plans of the file, asks nobody else, breaks no policy, and is accessible', async () => {
    const { address } = await preview(`${plan('Spring', 8)}${plan('Autumn', 10)}`);
    const { page, said } = await open(address);
    expect(await page.locator('h1').allTextContents()).toEqual(['Spring', 'Autumn']);
    expect(await page.title()).toBe('Spring · plan.runplan');
    expect(said.filter((line) => !line.startsWith(`request: ${address}`))).toEqual([]);
    expect(await findAxeProblems(page)).toEqual([]);
    await page.context().close();
  });

  test('follows the file, what it imports, and a file that takes its place', async () => {
    const athlete = (kilometres: number) => `athlete "Kim"\n  recent volume ${kilometres} km\n`;
    const imports = `import "kim.runplan"\n${plan('Spring', 8).replace('"Spring"', '"Spring" for "Kim"')}`;
    const { address, write, folder } = await preview(imports, { 'kim.runplan': athlete(30) });
    const { page } = await open(address);
    await page.getByText('easy 8 km').waitFor();

    write(imports.replace('easy 8 km', 'easy 9 km'));
    await page.getByText('easy 9 km').waitFor();

    write(athlete(10), 'kim.runplan');
    await page.locator('.finding').first().waitFor();

    write(imports.replace('easy 8 km', 'easy 11 km'), 'saved.tmp');
    renameSync(join(folder, 'saved.tmp'), join(folder, 'plan.runplan'));
    await page.getByText('easy 11 km').waitFor();

    write(imports.replace('easy 8 km', 'eesy 8 km'));
    await page.getByText('eesy 8 km').first().waitFor();
    await page.context().close();
  });

  test('says where a session is written, what is wrong with the file, and when it has ended', async () => {
    const { address, program, folder, write } = await preview(plan('Spring', 8));
    const { page } = await open(address);
    const status = page.getByRole('status');
    await page.getByRole('button', { name: 'easy 8 km' }).click();
    expect(await status.textContent()).toBe('plan.runplan, line 4');

    rmSync(join(folder, 'plan.runplan'));
    await page.getByText('Cannot read', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'easy 8 km' }).count()).toBe(1);
    write(plan('Spring', 9));
    await page.getByText('easy 9 km').waitFor();
    expect(await status.textContent()).toBe('');

    program.kill('SIGINT');
    await page.getByText('runplan preview has ended', { exact: false }).waitFor();
    await page.context().close();
  });
});
