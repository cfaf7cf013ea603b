import type { PlanPage, SessionChange } from '@runplan/exchange';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf, example, isChromiumThere, PageBrowser, severe } from './browser.ts';
import { findAxeProblems } from './find-axe-problems.ts';

const PLAN = `athlete "Kim"
  recent volume 22 km
  recent longest 12 km
block "Core A"
  plank 3 x 30 s
  dead-bug 3 x 8 each side
plan "Spring" for "Kim"
  starts 2027-03-01
  pain rule standard
  week 1 base
    tue easy 10 km
    wed core "Core A"
    sun long 12 km
  week 2 base
    tue easy 10 km
    wed core "Core A"
    sun long 30 km
  week 3 base like week 1
`;

/** A plan of so many weeks. */
function longPlan(weeks: number, first = 6): string {
  const week = (number: number) => `  week ${number} base
    mon core "Core A"
    tue tempo: warm up 2 km, ${number === 1 ? first : 6} x (800 m @ 5k, jog 400 m), cool down 2 km
    thu easy 8 km + strides 4 x 20 s
    fri core "Core A"
    sat easy 6 km
    sun long 12 km "soft surface"
`;
  const all = Array.from({ length: weeks }, (_, index) => week(index + 1)).join('');
  return `block "Core A"\n  plank 3 x 30 s\n  dead-bug 3 x 8\nplan "Long"\n  starts 2027-03-01\n${all}`;
}

describe.skipIf(!isChromiumThere)('the plan page', () => {
  let browser: PageBrowser;
  beforeAll(async () => {
    browser = await PageBrowser.start();
  });
  afterAll(() => browser.stop());

  describe('in an editor', () => {
    test('shows every week and session, loads nothing and breaks no policy', async () => {
      const data = dataOf(example('half-marathon-back-history'));
      const { page, said } = await browser.openInEditor(data);
      const weeks = data.plans[0]?.versions[0]?.weeks ?? [];
      expect(await page.locator('.week').count()).toBe(weeks.length);
      expect(await page.locator('.session').count()).toBe(
        weeks.reduce(
          (sum, { days, floating }) =>
            sum + floating.length + days.reduce((all, { sessions }) => all + sessions.length, 0),
          0,
        ),
      );
      expect(await page.locator('.picture svg').count()).toBe(5);
      expect(severe(said)).toEqual([]);
    });

    test('tells the figures of a week where one points at it', async () => {
      const { page, said } = await browser.openInEditor(dataOf(PLAN));
      await page
        .locator('.plot')
        .first()
        .hover({ position: { x: 600, y: 100 } });
      await page.getByText('Week 2 · base · 8–14 Mar').waitFor();
      expect(severe(said)).toEqual([]);
    });

    test('goes to a week where one clicks on its bar', async () => {
      const { page, said } = await browser.openInEditor(dataOf(longPlan(26)));
      const last = page.locator('.week').last();
      const isInView = () => last.evaluate((week) => week.getBoundingClientRect().bottom <= innerHeight);
      expect(await isInView()).toBe(false);
      const plot = page.locator('.plot').first();
      const { width = 0 } = (await plot.boundingBox()) ?? {};
      await plot.click({ position: { x: width - 20, y: 100 } });
      await expect.poll(isInView, { timeout: 120_000 }).toBe(true);
      expect(severe(said)).toEqual([]);
    });

    test('shows what a plan says as text', async () => {
      const evil = '<img src=x onerror=alert(1)>';
      const text = `# ${evil}
athlete "${evil}"
block "${evil}"
  plank 3 x 30 s "${evil}"
  ${evil}
plan "</script><script>alert(1)</script>" for "${evil}"
  race 10k on 2027-03-07 "${evil}"
  pain rule "${evil}"
  week 1
    tue easy 5 km "${evil}"
    wed core "${evil}" + "${evil}" 4 km
    sun race 10k "</style><script>alert(2)</script>"
`;
      const { page, said } = await browser.openInEditor(dataOf(text));
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => dialogs.push(dialog.message()));
      expect(await page.locator('h1').textContent()).toBe('</script><script>alert(1)</script>');
      expect(await page.locator('.session .cue').first().textContent()).toBe(evil);
      expect(await page.locator('.pain-rule').textContent()).toContain(evil);
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(await page.locator('body > script').count()).toBe(1);
      expect(dialogs).toEqual([]);
      expect(severe(said)).toEqual([]);
    });

    test('switches between athletes', async () => {
      const { page } = await browser.openInEditor(dataOf(example('two-athletes')));
      const easy = () => page.locator('.session.easy .figures').first().textContent();
      const before = await easy();
      await page.getByLabel('Ben').check();
      expect(await page.getByLabel('Ben').isChecked()).toBe(true);
      expect(await easy()).not.toBe(before);
      await page.getByLabel('Nora').check();
      expect(await easy()).toBe(before);
    });

    test('says when there is no plan, and when a week was not understood', async () => {
      const { page: empty } = await browser.openInEditor(dataOf('# nothing yet\n'));
      expect(await empty.locator('main').innerText()).toContain('There is no plan in this file yet.');
      const { page } = await browser.openInEditor(dataOf('plan P\n  week 1\n    tue easy 5 km 6 km\n'));
      expect(await page.locator('.week th').innerText()).toContain('Not understood');
      expect(await page.locator('.week .finding.error').count()).toBe(1);
    });

    test('fits narrow and wide windows', async () => {
      const { page } = await browser.openInEditor(dataOf(example('what-goes-wrong')));
      for (const width of [400, 700, 1200, 2000]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForFunction(() => {
          const [plot] = document.querySelectorAll('.plot');
          return plot && Math.abs(plot.clientWidth - (plot.parentElement?.clientWidth ?? 0)) < 2;
        });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${width} pixels`).toBeLessThanOrEqual(0);
      }
    });

    test('jumps to the source, and asks for repairs', async () => {
      const { page, said } = await browser.openInEditor(dataOf(PLAN.replace('30 km', '20 km')));
      const asked = () =>
        page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked.splice(0));
      await page.getByRole('button', { name: 'long 20 km' }).click();
      expect(await asked()).toEqual([['jump', { line: 16, character: 8 }]]);
      await page.getByRole('button', { name: 'Week 2', exact: true }).click();
      expect(await asked()).toEqual([['jump', { line: 13, character: 2 }]]);
      await page.getByRole('button', { name: 'Spring', exact: true }).click();
      expect(await asked()).toEqual([['jump', { line: 6, character: 0 }]]);
      const finding = page.locator('.finding', { hasText: 'long-run-spike' }).first();
      await finding.locator('.repairs button').first().click();
      expect(await asked()).toEqual([
        ['repair', 'long-run-spike', expect.stringMatching(/^Shorten this run/)],
      ]);
      await finding.locator('.said button').click();
      expect(await asked()).toEqual([['jump', { line: 16, character: 8 }]]);
      expect(severe(said)).toEqual([]);
    });

    test('asks what can be done where a finding does not tell it', async () => {
      const data = dataOf(PLAN);
      const untold = JSON.parse(
        JSON.stringify(data, (key, value) => (key === 'repairs' ? undefined : value)),
      );
      const { page, said } = await browser.openInEditor(untold);
      const asked = () =>
        page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked.splice(0));
      const finding = page.locator('.finding', { hasText: 'long-run-spike' }).first();
      await finding.getByRole('button', { name: 'What can be done?' }).click();
      await finding.getByRole('button', { name: 'Do that' }).click();
      expect(await asked()).toEqual([['repair', 'long-run-spike', 'Do that']]);
      expect(severe(said)).toEqual([]);
    });

    test('goes through the sessions with the arrow keys, and opens one with Enter', async () => {
      const { page } = await browser.openInEditor(dataOf(PLAN));
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      const keys = async (...names: readonly string[]) => {
        for (const name of names) await page.keyboard.press(name);
        return focused();
      };
      await page.locator('.session button.open[tabindex="0"]').focus();
      expect(await page.locator('.session button.open[tabindex="0"]').count()).toBe(1);
      expect(await focused()).toBe('easy 10 km');
      expect(await keys('ArrowRight')).toBe('core "Core A"');
      expect(await keys('ArrowRight')).toBe('long 12 km');
      expect(await keys('ArrowDown')).toBe('long 30 km');
      expect(await keys('Home')).toBe('easy 10 km');
      expect(await keys('End', 'ArrowUp', 'ArrowLeft')).toBe('core "Core A"');
      expect(await keys('ArrowLeft', 'ArrowLeft')).toBe('easy 10 km');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => (globalThis as unknown as { asked: unknown }).asked)).toEqual([
        ['jump', { line: 10, character: 8 }],
      ]);
    });

    test('replaces only what changed, and keeps what is open, the focus and the place', async () => {
      const { page } = await browser.openInEditor(dataOf(longPlan(20)));
      await page.evaluate(() => {
        for (const [index, week] of [...document.querySelectorAll('.week')].entries()) {
          week.setAttribute('data-was', String(index));
        }
        document.querySelector('.plot')?.setAttribute('data-was', 'there');
      });
      await page.locator('.week').nth(9).scrollIntoViewIfNeeded();
      await page.locator('.week').nth(9).locator('summary').first().click();
      await page.locator('.week').nth(9).locator('button.open').nth(2).focus();
      const place = () =>
        page.evaluate(() => document.querySelectorAll('.week')[9]?.getBoundingClientRect().top ?? 0);
      const before = await place();
      // A line more above moves everything in the text, and nothing on the page.
      await browser.show(page, dataOf(`# one line more\n${longPlan(20)}`));
      expect(await page.locator('[data-was]').count()).toBe(21);
      expect(await place()).toBe(before);
      // Week 1 changes, and with it what week 2 is compared with.
      await browser.show(page, dataOf(longPlan(20, 9)));
      expect(await page.locator('.week[data-was]').count()).toBe(18);
      expect(await page.locator('.plot[data-was]').count()).toBe(0);
      expect(Math.abs((await place()) - before)).toBeLessThan(2);
      // The week itself changes.
      await browser.show(page, dataOf(longPlan(20, 9).replace('week 10 base', 'week 10 peak')));
      expect(await page.locator('.week').nth(9).locator('details[open]').count()).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.closest('.week')?.textContent)).toContain(
        'Week 10',
      );
      expect(Math.abs((await place()) - before)).toBeLessThan(2);
    });

    test('shows a plan that grows, shrinks and goes', async () => {
      const { page, said } = await browser.openInEditor(dataOf(longPlan(3)));
      const weeks = () => page.locator('.week').count();
      await browser.show(page, dataOf(longPlan(5)));
      expect(await weeks()).toBe(5);
      await browser.show(page, dataOf(`${longPlan(2)}    any bike 30 min\n`));
      expect(await weeks()).toBe(2);
      expect(await page.locator('.calendar thead th').last().textContent()).toBe('Any day');
      await browser.show(page, dataOf(''));
      expect(await weeks()).toBe(0);
      await browser.show(page, dataOf(`${PLAN}plan "Other"\n  week 1\n    tue easy 5 km\n`));
      expect(await page.locator('h1').allTextContents()).toEqual(['Spring', 'Other']);
      await page.evaluate(() => {
        (globalThis as unknown as { plan: { reveal(plan: string): void } }).plan.reveal('Other');
      });
      expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
      expect(severe(said)).toEqual([]);
    });

    test('lights what is written on a line', async () => {
      const { page } = await browser.openInEditor(dataOf(PLAN));
      const light = (line: number) =>
        page.evaluate((at) => {
          (globalThis as unknown as { plan: { highlight(line: number): void } }).plan.highlight(at);
          return [...document.querySelectorAll('[aria-current]')].map(
            (lit) => lit.querySelector('.open')?.textContent,
          );
        }, line);
      expect(await light(10)).toEqual(['easy 10 km']);
      expect(await light(17)).toEqual(['Week 3']);
      await page.evaluate(() => window.scrollTo(0, 0));
      expect(await light(16)).toEqual(['long 30 km']);
      await browser.show(page, dataOf(PLAN.replace('long 30 km', 'long 29 km')));
      expect(await page.locator('.lit .open').allTextContents()).toEqual(['long 29 km']);
      expect(await light(0)).toEqual([]);
    });

    test('tells the paces of the athlete beside the steps, and draws them', async () => {
      const { page } = await browser.openInEditor(
        dataOf(`athlete "Kim"
  pace easy 6:00-6:30/km
  pace threshold 5:00/km
plan "Spring" for "Kim"
  week 1
    tue easy 8 km
    thu tempo: warm up 2 km, 2 x 10 min @ threshold recover jog 2 min, cool down 2 km
`),
      );
      const [easy, tempo] = await page.locator('.session').all();
      expect(await easy?.locator('.figures').innerText()).toBe('≈50 min · 6:00-6:30/km');
      expect(await tempo?.locator('.rest-of-it').innerText()).toBe(
        'warm up 2\u00a0km, 2\u00a0x 10\u00a0min @ threshold (5:00/km) recover jog 2\u00a0min, cool down 2\u00a0km',
      );
      const efforts = await tempo
        ?.locator('.steps-picture rect')
        .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('class')));
      expect(efforts).toEqual(['easy', 'hard', 'easy', 'hard', 'easy']);
      expect(await easy?.locator('.steps-picture').count()).toBe(0);
    });

    test('shows months, with today marked, and a button that leads there', async () => {
      const { page, said } = await browser.openInEditor(dataOf(PLAN), 'vscode-light', {}, (one) =>
        one.clock.setFixedTime(new Date(2027, 2, 9, 12)),
      );
      expect(await page.locator('.today').innerText()).toMatch(/^9 Mar today\n/);
      await page.getByRole('radio', { name: 'Months' }).check();
      expect(await page.locator('.month caption').allInnerTexts()).toEqual(['March 2027']);
      expect(await page.locator('.month .today').innerText()).toBe('9 today\neasy 10 km');
      await page.getByRole('button', { name: 'Today' }).click();
      await page.locator('.month .today button').click();
      expect(await page.evaluate('asked.at(-1)')).toEqual(['jump', { line: 14, character: 8 }]);
      expect(severe(said)).toEqual([]);
    });

    test('shows the kinds of sessions that one wants to see, and tells that to be kept', async () => {
      const { page } = await browser.openInEditor(dataOf(PLAN));
      await page.getByRole('checkbox', { name: 'strength and core' }).uncheck();
      expect(await page.locator('.session:visible').count()).toBe(6);
      expect(await page.evaluate('asked.at(-1)')).toEqual([
        'state',
        { view: 'weeks', chosen: [], hidden: [['plan-1', ['strength']]] },
      ]);
      await page.locator('.session:visible .open').first().focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator(':focus').innerText()).toBe('long 12 km');
      await page.getByRole('checkbox', { name: 'strength and core' }).check();
      expect(await page.locator('.session:visible').count()).toBe(9);
    });

    test('shows athletes below each other', async () => {
      const { page } = await browser.openInEditor(dataOf(example('two-athletes')));
      await page.getByRole('radio', { name: 'Athletes' }).check();
      const rows = await page.locator('.athletes-table tbody').first().locator('tr').allInnerTexts();
      expect(rows.map((row) => row.split('\t').slice(0, 3))).toEqual([
        ['Week 1 · base · 28 Sep – 4 Oct'],
        ['Nora', '≈29.4 km', '9.5 km'],
        ['Ben', '≈29.3 km', '9.5 km'],
      ]);
      await page.getByRole('radio', { name: 'Weeks' }).check();
      expect(await page.locator('.calendar').count()).toBe(1);
    });

    test('tells load and shares of a week, and what they mean', async () => {
      const { page } = await browser.openInEditor(
        dataOf(
          'plan "P"\n  week 1\n    tue easy 60 min\n    thu easy 40 min: 20 min @ easy, 20 min @ rpe 8\n',
        ),
      );
      const facts = await page.locator('.week .facts li').allInnerTexts();
      expect(facts).toEqual(['≈1 h 40 min running', 'longest ≈9.6 km', '80% easy', '20% hard', 'load 140']);
      await page.getByText('The figures as a table').click();
      expect(await page.locator('.load-table').innerText()).toContain(
        'easy ones counted once, moderate ones twice',
      );
    });

    test('asks for another day and another amount, with the mouse and with the keyboard', async () => {
      const { page, said } = await browser.openInEditor(dataOf(PLAN));
      const asked = () => page.evaluate('asked.at(-1)');
      const first = page.locator('.week').first();
      const easy = first.locator('.session.easy');
      const [plan, session] = [
        { line: 6, character: 0 },
        { line: 10, character: 8 },
      ];
      await easy.dragTo(first.locator('.day[data-day="thu"]'));
      expect(await asked()).toEqual([
        'change',
        { plan, session, week: 1, day: 'tue', to: { week: 1, day: 'thu' } },
      ]);
      await easy.locator('.open').focus();
      await page.keyboard.press('Alt+ArrowLeft');
      expect(await asked()).toEqual([
        'change',
        { plan, session, week: 1, day: 'tue', to: { week: 1, day: 'mon' } },
      ]);
      await browser.show(page, dataOf(PLAN.replace('    tue easy 10 km', '    mon easy 10 km')));
      expect(await page.locator(':focus').innerText()).toBe('easy 10 km');
      await page.keyboard.press('F2');
      expect(await page.getByLabel('Amount').inputValue()).toBe('10 km');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F2');
      await page.getByLabel('Amount').fill('9 km');
      await page.keyboard.press('Enter');
      expect(await asked()).toEqual(['change', { plan, session, week: 1, day: 'mon', amount: '9 km' }]);
      expect(severe(said)).toEqual([]);
    });

    test('gives the focus to a session that was moved when it is there, unless somebody went on', async () => {
      const { page, said } = await browser.openInEditor(dataOf(PLAN));
      const focused = () => page.locator(':focus').innerText();
      const moved = PLAN.replace('    tue easy 10 km', '    mon easy 10 km');
      await page.locator('.session.easy .open').first().focus();
      await page.keyboard.press('Alt+ArrowLeft');
      // What is shown meanwhile has it on its day yet.
      await browser.show(page, dataOf(PLAN.replace('week 1 base', 'week 1 build')));
      await browser.show(page, dataOf(moved));
      expect(await page.locator('[data-day="mon"] .open:focus').innerText()).toBe('easy 10 km');
      await page.keyboard.press('Alt+ArrowRight');
      await page.keyboard.press('ArrowRight');
      const next = await focused();
      await browser.show(page, dataOf(PLAN));
      expect(await focused()).toBe(next);
      expect(severe(said)).toEqual([]);
    });

    test.each(['Weeks', 'Months'])('asks for a day of another week, as %s', async (view) => {
      const { page, said } = await browser.openInEditor(dataOf(PLAN));
      // Both weeks are in view.
      await page.setViewportSize({ width: 1200, height: 1600 });
      await page.getByRole('radio', { name: view }).check();
      const target = async () => ((await page.evaluate('asked.at(-1)')) as [string, SessionChange])[1].to;
      const easy = page.locator('[data-week="1"] .session.easy').first();
      await easy.dragTo(page.locator('[data-week="2"][data-day="thu"]'));
      expect(await target()).toEqual({ week: 2, day: 'thu' });
      await easy.locator('.open').focus();
      await page.keyboard.press('Alt+ArrowDown');
      expect(await target()).toEqual({ week: 2, day: 'tue' });
      const long = page.locator('[data-week="1"] .session.long .open').first();
      await long.focus();
      await page.keyboard.press('Alt+ArrowRight');
      expect(await target()).toEqual({ week: 2, day: 'mon' });
      await page.keyboard.press('F2');
      await page.getByLabel('Amount').press('Escape');
      expect(severe(said)).toEqual([]);
    });

    test('has buttons for what its editor does', async () => {
      const { page } = await browser.openInEditor(dataOf(PLAN));
      for (const name of ['Export…', 'Source', 'Lock', 'Lock'])
        await page.getByRole('button', { name, exact: true }).click();
      expect(await page.evaluate('asked')).toEqual([['export'], ['source'], ['lock', true], ['lock', false]]);
      expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0);
    });

    test('takes the colours of the theme', async () => {
      const colours = (page: Page) =>
        page.evaluate(() => [
          getComputedStyle(document.body).backgroundColor,
          getComputedStyle(document.querySelector('.plan-page') as Element).color,
          getComputedStyle(document.querySelector('.plan-page') as Element).colorScheme,
        ]);
      const light = await browser.openInEditor(dataOf(PLAN));
      expect(await colours(light.page)).toEqual(['rgb(253, 246, 227)', 'rgb(7, 54, 66)', 'light']);
      const dark = await browser.openInEditor(dataOf(PLAN), 'vscode-dark', { colorScheme: 'light' });
      expect((await colours(dark.page))[2]).toBe('dark');
      const contrast = await browser.openInEditor(
        dataOf(PLAN),
        'vscode-high-contrast-light vscode-high-contrast',
      );
      expect((await colours(contrast.page))[2]).toBe('light');
    });
  });

  const SCHEMES: readonly (readonly [string, PlanPage, Parameters<PageBrowser['openInEditor']>[2]])[] = [
    ['light', dataOf(example('what-goes-wrong')), { colorScheme: 'light' }],
    ['dark', dataOf(example('what-goes-wrong')), { colorScheme: 'dark' }],
    ['narrow', dataOf(example('two-athletes')), { viewport: { width: 400, height: 900 } }],
    ['forced colours', dataOf(example('two-athletes')), { forcedColors: 'active' }],
  ];
  test.each(SCHEMES)('is accessible: %s', async (_, data, options) => {
    const { page } = await browser.openInEditor(data, '', options);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await findAxeProblems(page)).toEqual([]);
  });

  test.each(['Weeks', 'Months', 'Athletes'])('is accessible in an editor: %s', async (view) => {
    for (const theme of ['vscode-light', 'vscode-dark']) {
      const { page } = await browser.openInEditor(dataOf(example('two-athletes')), theme);
      await page.getByRole('radio', { name: view }).check();
      expect(await findAxeProblems(page)).toEqual([]);
    }
  });
});
