import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { example, handoutOf, isChromiumThere, PageBrowser, severe } from './browser.ts';
import { findAxeProblems } from './find-axe-problems.ts';

const EXAMPLES = [
  'diagnosed-disc',
  'first-5k',
  'half-marathon-back-history',
  'heart-rate-and-treadmill',
  'marathon-in-miles',
  'nine-day-cycle',
  'two-athletes',
  'two-races-and-a-cold',
];

/** A plan of so many weeks with something on every day, and two sessions on three of them. */
function fullPlan(weeks: number): string {
  const week = (number: number) => `  week ${number} base
    mon core "Core A" + strides 4 x 20 s
    tue tempo: warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 2 km
    wed am easy 5 km
    thu easy 8 km + core "Core A"
    fri bike 45 min
    sat easy 6 km + mobility 20 min
    sun long 12 km "soft surface"
`;
  const all = Array.from({ length: weeks }, (_, index) => week(index + 1)).join('');
  return `block "Core A"\n  plank 3 x 30 s\nplan "A long way to the autumn marathon" for "Kim"\n  starts 2027-03-01\n  pain rule standard\n${all}athlete "Kim"\n  best 10k in 50:00\n`;
}

const PAPERS = [
  { format: 'A4' },
  { format: 'A4', landscape: true },
  { format: 'Letter' },
  { format: 'Letter', landscape: true },
] as const;

/** How many sheets a page takes on paper. */
async function sheets(page: Page, paper: (typeof PAPERS)[number]): Promise<number> {
  const pdf = (await page.pdf({ ...paper, preferCSSPageSize: false })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The part of it that is meant to be one page. */
async function keepFront(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const other of document.querySelectorAll('.handout > :not(.front)')) other.remove();
  });
}

describe.skipIf(!isChromiumThere)('the page that an athlete gets', () => {
  let browser: PageBrowser;
  beforeAll(async () => {
    browser = await PageBrowser.start();
  });
  afterAll(() => browser.stop());

  test('shows weeks or months, and some kinds of sessions, without scripts', async () => {
    const html = await handoutOf(example('half-marathon-back-history'));
    const { page, said } = await browser.openHtml(html, { javaScriptEnabled: false });
    const months = page.locator('.overview .month caption');
    expect(await months.first().isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'Months' }).check();
    expect(await months.allInnerTexts()).toEqual([
      'January 2027',
      'February 2027',
      'March 2027',
      'April 2027',
    ]);
    expect(await page.locator('.overview > table').isVisible()).toBe(false);
    const shown = page.locator('.month td .session:visible');
    const all = await shown.count();
    await page.getByRole('checkbox', { name: 'easy run' }).uncheck();
    expect(await shown.count()).toBeLessThan(all);
    expect(await page.locator('.session.easy:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await months.first().isVisible()).toBe(true);
    expect(await page.locator('.choices fieldset:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    // A phone has no room for months: the weeks are told below.
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await months.first().isVisible()).toBe(false);
    expect(await page.locator('.overview > table').isVisible()).toBe(true);
    expect(severe(said)).toEqual([]);
  });

  test('offers no months for a plan without dates', async () => {
    const html = await handoutOf('plan "P"\n  week 1\n    tue easy 5 km\n    sun long 8 km\n');
    const { page } = await browser.openHtml(html);
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(2);
  });

  test('is read without scripts, and loads nothing', async () => {
    const html = await handoutOf(example('two-athletes'));
    const { page, said } = await browser.openHtml(html, { javaScriptEnabled: false });
    expect(await page.title()).toBe('Together to 10 km for Nora');
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Paces',
      'Overview',
      ...Array.from({ length: 10 }, (_, week) => expect.stringMatching(new RegExp(`^Week ${week + 1} `))),
      'Core and Hips',
      'Core for Runners',
      'Core Basics',
    ]);
    const week = page.getByRole('region', { name: 'Week 1 base 28 Sep – 4 Oct' });
    expect(await week.getByRole('row').first().innerText()).toMatch(/Day\s+What to do/);
    expect(await week.getByRole('row', { name: /^Thu 1 Oct/ }).innerText()).toMatch(
      /12 min .*@ threshold, \d:\d\d\/km/,
    );
    expect(await week.locator('.steps-picture rect').count()).toBeGreaterThan(3);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'This week' }).count()).toBe(0);
    expect(severe(said)).toEqual([]);
  });

  test('a click on a week of the overview leads to it, one on a block to its exercises', async () => {
    const { page } = await browser.openHtml(await handoutOf(example('two-athletes')), {
      javaScriptEnabled: false,
    });
    await page.getByRole('link', { name: 'Week 9' }).click();
    expect(new URL(page.url()).hash).toBe('#week-9');
    await page
      .getByRole('region', { name: /^Week 9 / })
      .getByRole('link', { name: 'Core and Hips' })
      .click();
    expect(new URL(page.url()).hash).toBe('#block-1');
  });

  test('scripts add a button that prints, and nothing that breaks the policy', async () => {
    const { page, said } = await browser.openHtml(await handoutOf(example('first-5k')), {}, (page) =>
      page.addInitScript(() => {
        window.print = () => document.body.setAttribute('data-printed', 'yes');
      }),
    );
    await page.getByRole('button', { name: 'Print or save as PDF' }).click();
    expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
    expect(severe(said)).toEqual([]);
  });

  test.each([
    ['2026-10-11T23:30', 2],
    ['2026-10-12T00:30', 3],
    ['2026-09-27T12:00', undefined],
    ['2026-12-07T12:00', undefined],
  ])('at %s the week that it is is %s', async (now, number) => {
    const { page } = await browser.openHtml(await handoutOf(example('two-athletes')), {}, (page) =>
      page.clock.setFixedTime(new Date(now)),
    );
    const way = page.getByRole('link', { name: 'This week' });
    expect(await way.count()).toBe(number === undefined ? 0 : 1);
    expect(await page.locator('.week.now').evaluateAll((weeks) => weeks.map(({ id }) => id))).toEqual(
      number === undefined ? [] : [`week-${number}`],
    );
    if (number !== undefined) expect(await way.getAttribute('href')).toBe(`#week-${number}`);
  });

  test.each([320, 400, 700, 1200])('fits a window of %d pixels', async (width) => {
    const { page } = await browser.openHtml(await handoutOf(example('marathon-in-miles')), {
      viewport: { width, height: 900 },
    });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('on a phone the overview is a list of the weeks', async () => {
    const html = await handoutOf(example('first-5k'));
    const { page } = await browser.openHtml(html, { viewport: { width: 380, height: 800 } });
    expect(await page.locator('.overview th.day').first().isVisible()).toBe(false);
    expect(await page.locator('.overview tbody th').first().innerText()).toMatch(/^Week 1/);
  });

  test.each(EXAMPLES)('on paper the overview of %s is one page, and the weeks follow', async (name) => {
    const { page } = await browser.openHtml(await handoutOf(example(name)));
    for (const paper of PAPERS) expect(await sheets(page, paper)).toBeGreaterThan(1);
    await keepFront(page);
    for (const paper of PAPERS) expect(await sheets(page, paper), JSON.stringify(paper)).toBe(1);
  });

  test('a season with ten sessions a week is one page upright', async () => {
    const { page } = await browser.openHtml(await handoutOf(fullPlan(20)));
    await keepFront(page);
    expect([await sheets(page, PAPERS[0]), await sheets(page, PAPERS[2])]).toEqual([1, 1]);
  });

  test('a button, links to the current week and colours of the night are nothing for paper', async () => {
    const { page } = await browser.openHtml(await handoutOf(example('first-5k')), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });

  test('what a plan says is text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const html = await handoutOf(`athlete "${evil}"
plan "</title></style><script>alert(1)</script>" for "${evil}"
  note "${evil}"
  week 1
    tue easy 5 km "${evil}"
`);
    const { page, said } = await browser.openHtml(html);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    expect(await page.locator('h1').textContent()).toBe('</title></style><script>alert(1)</script>');
    expect(await page.locator('.cue').textContent()).toBe(evil);
    expect(await page.locator('main :is(img, script, style)').count()).toBe(0);
    expect([dialogs, severe(said)]).toEqual([[], []]);
  });

  const WAYS = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 380, height: 800 } }],
    ['in forced colours', { forcedColors: 'active' }],
  ] as const;
  test.each(WAYS)('is accessible: %s', async (_, options) => {
    const { page } = await browser.openHtml(await handoutOf(example('two-athletes')), options);
    expect(await findAxeProblems(page)).toEqual([]);
  });

  test.each([WAYS[0], WAYS[1]])('the copy of the coach is accessible: %s', async (_, options) => {
    const html = await handoutOf(fullPlan(2).replace('long 12 km', 'long 40 km'), { findings: true });
    const { page } = await browser.openHtml(html, options);
    expect(await page.getByRole('list', { name: 'Findings' }).count()).toBeGreaterThan(0);
    expect(await findAxeProblems(page)).toEqual([]);
  });
});
