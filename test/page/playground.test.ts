import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isChromiumThere, type Opened, PageBrowser, severe } from './browser.ts';
import { findAxeProblems } from './find-axe-problems.ts';

const ADDRESS = new URL('../../playground/dist/index.html', import.meta.url).href;
const WAIT = { timeout: 120_000 };

describe.skipIf(!isChromiumThere)('the playground', () => {
  let browser: PageBrowser;
  beforeAll(async () => {
    browser = await PageBrowser.start();
  });
  afterAll(() => browser.stop());

  const open = async (
    fragment = '',
    options?: Parameters<PageBrowser['openAddress']>[1],
  ): Promise<Opened> => {
    const opened = await browser.openAddress(ADDRESS + fragment, options);
    await untilChecked(opened.page, /findings|error|warning|info|hint/);
    return opened;
  };

  const untilChecked = (page: Page, said: RegExp) =>
    expect.poll(() => page.textContent('#findings'), WAIT).toMatch(said);
  const text = (page: Page) =>
    page.locator('.cm-content').evaluate((content) => (content as HTMLElement).innerText.trim());
  /** Opens an example, and leaves nothing of it. */
  const empty = async (page: Page) => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await untilChecked(page, /^No findings$/);
  };

  test('checks an example, shows it, and reaches nobody', async () => {
    const { page, said } = await open();
    expect(await page.textContent('#findings')).toBe('No findings');
    await page.selectOption('#example', 'what-goes-wrong.runplan');
    await untilChecked(page, /^6 errors, \d+ warnings, /);
    await page.getByText('10 km by November').first().waitFor();
    expect(await page.locator('.word-keyword').first().textContent()).toBe('runplan');
    // The worker's own code is the only thing that is loaded.
    expect(severe(said).filter((line) => !line.startsWith('request: blob:'))).toEqual([]);
    await page.context().close();
  });

  test('every example that checks clean on the disk checks clean here, its imports as well', async () => {
    const { page } = await open();
    const names = await page
      .locator('#example option')
      .evaluateAll((all) => all.map((one) => one.textContent));
    expect(names.length).toBeGreaterThan(8);
    for (const name of names.filter((one) => one !== 'what-goes-wrong')) {
      await page.selectOption('#example', `${name}.runplan`);
      await untilChecked(page, /^(No findings|1 info, 1 hint|\d hints?)$/);
    }
    await page.context().close();
  });

  test('what is typed key by key stands there, in the usual form, and is checked', async () => {
    const { page, said } = await open();
    await empty(page);
    const lines = ['plan "Spring"', 'week 1', 'tue 10k easy', 'wed rest', 'sun LR 18k'];
    await page.keyboard.type(`${lines.join('\n')}\n`, { delay: 40 });
    await expect
      .poll(() => text(page), WAIT)
      .toBe('plan "Spring"\n  week 1\n    tue easy 10 km\n    wed rest\n    sun long 18 km');
    await untilChecked(page, /error/);
    await page.locator('.session').first().waitFor();
    expect(severe(said).filter((line) => !line.startsWith('request: blob:'))).toEqual([]);
    await page.context().close();
  });

  test('a repair is made where one points at a finding, and in the calendar', async () => {
    const { page } = await open();
    await page.selectOption('#example', 'what-goes-wrong.runplan');
    await untilChecked(page, /^6 errors/);
    await page.locator('.cm-lintRange-error').first().hover();
    await page
      .getByRole('button', { name: 'Start on 2026-09-28, so that the last week is the race week' })
      .click();
    await untilChecked(page, /^5 errors/);
    expect(await text(page)).toContain('starts 2026-09-28');
    await page
      .locator('#page .finding', { hasText: 'clearance' })
      .first()
      .getByRole('button', { name: 'What can be done?' })
      .click();
    await page.getByRole('button', { name: 'Note who has cleared it, and when' }).first().click();
    // What is left to write is selected, one part after the other, once it stands there.
    await expect.poll(() => text(page), WAIT).toContain('cleared by "');
    await page.keyboard.type('Ruth, PT');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026-09-01');
    await expect.poll(() => text(page), WAIT).toContain('cleared by "Ruth, PT" on 2026-09-01');
    await untilChecked(page, /^4 errors/);
    await page.context().close();
  });

  test('a link holds the plan itself; one that is cut off is told', async () => {
    const { page } = await open();
    await empty(page);
    await page.keyboard.insertText('plan "Zoë – 日本"\n  week 1\n    tue easy 10 km\n');
    await untilChecked(page, /error/);
    await page.click('#share');
    await expect.poll(() => page.textContent('#said'), WAIT).toContain('nothing was sent anywhere');
    const fragment = new URL(page.url()).hash;
    await page.context().close();

    const { page: other } = await open(fragment);
    expect(await other.inputValue('#example')).toBe('shared.runplan');
    expect(await text(other)).toBe('plan "Zoë – 日本"\n  week 1\n    tue easy 10 km');
    await other.context().close();

    for (const broken of [fragment.slice(0, 20), '#plan=%%%', '#plan=AAAA']) {
      const { page: third } = await open(broken);
      expect(await third.textContent('#said')).toBe(
        'This link holds no plan: it is cut off or was changed. Ask for it again.',
      );
      expect(await third.inputValue('#example')).toBe('first-5k.runplan');
      await third.context().close();
    }
  });

  test('what was written is there when the page is opened again, and Reset takes it back', async () => {
    const { page } = await open();
    const original = await text(page);
    await empty(page);
    await page.keyboard.insertText('plan "Mine"\n');
    await page.reload();
    await expect.poll(() => text(page), WAIT).toBe('plan "Mine"');
    await page.click('#reset');
    await expect.poll(() => text(page), WAIT).toBe(original);
    await page.context().close();
  });

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 390, height: 800 } }],
  ] as const)('can be used by everyone: %s', async (_, options) => {
    const { page } = await open('', options);
    await page.selectOption('#example', 'what-goes-wrong.runplan');
    await untilChecked(page, /^6 errors/);
    expect(await findAxeProblems(page)).toEqual([]);
    await page.context().close();
  });
});
