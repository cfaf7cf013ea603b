import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FORMATS, type PlanPage, standalonePage } from '@runplan/exchange';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportChoices, ExportedPlans } from '../requests.ts';
import { TestClient } from '../testing/client.ts';

const PLAN = `import "library.runplan"

plan "Spring" for Kim, Ben
  week 1
    tue easy 10 km
    sun long 12 km
  week 2
    tue easy 10 km
    sun long 30 km
plan "Autumn" for Ben
  week 1
    tue easy 10 km
`;
const LIBRARY = `athlete Kim
  recent volume 22 km
athlete Ben
  recent volume 22 km
`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    files: { 'library.runplan': LIBRARY },
    settings: { minimumSeverity: 'error', policy: 'cautious' },
  });
  await client.open('two plans.runplan', PLAN);
});
afterAll(() => client.stop());

function formats(path = 'two plans.runplan'): Promise<ExportChoices> {
  return client.request('runplan/formats', { uri: client.uri(path) });
}

function exported(asked: object, path = 'two plans.runplan'): Promise<ExportedPlans | null> {
  return client.request('runplan/export', { uri: client.uri(path), ...asked });
}

/** The data of the page in a file. */
function pageIn(answer: ExportedPlans | null): PlanPage {
  const [file] = answer?.files ?? [];
  const html = file && 'text' in file ? file.text : '';
  const [, json = ''] = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json);
}

/** A page as the preview gets it, which asks for repairs when someone wants to see them. */
function withoutRepairs(page: PlanPage): PlanPage {
  return JSON.parse(JSON.stringify(page, (key, value) => (key === 'repairs' ? undefined : value)));
}

test('runplan/formats tells the formats, and what there is to choose in the file', async () => {
  const choices = await formats();
  expect(choices.formats.map(({ id }) => id)).toEqual(FORMATS.map(({ id }) => id));
  expect(choices.formats.find(({ id }) => id === 'html')).toEqual({
    id: 'html',
    title: 'Web page',
    about: 'The plan as in the preview: one file to open, to send or to print.',
    extension: 'html',
    mediaType: 'text/html',
    each: 'file',
    needs: [],
    options: [],
    loses: expect.any(Array),
  });
  expect(choices.plans).toEqual([
    { name: 'Spring', athletes: ['Kim', 'Ben'] },
    { name: 'Autumn', athletes: ['Ben'] },
  ]);
  expect((await formats('unknown.runplan')).plans).toEqual([]);
});

describe('runplan/export', () => {
  test('gives files in each format, of the weeks that are asked for', async () => {
    await client.open(
      'dated.runplan',
      PLAN.replaceAll(' for Kim, Ben\n', ' for Kim, Ben\n  starts 2027-03-01\n'),
    );
    for (const { id, extension, each } of FORMATS) {
      const asked = { format: id, plan: 'Spring', weeks: '2' };
      const { files } = (await exported(asked, 'dated.runplan')) as ExportedPlans;
      if (each === 'plan')
        expect(files.map(({ name }) => name)).toEqual([
          `dated-spring-kim.${extension}`,
          `dated-spring-ben.${extension}`,
        ]);
      const [file] = files;
      expect((file && ('text' in file ? file.text : atob(file.base64)))?.length, id).toBeGreaterThan(0);
    }
    await client.closeFile('dated.runplan');
  });

  test('gives the page that the preview shows, with what can be done, as one file', async () => {
    const { page } = await client.request<{ page: PlanPage }>('runplan/planPage', {
      uri: client.uri('two plans.runplan'),
    });
    const asset = (name: string) =>
      readFileSync(fileURLToPath(new URL(`../../exchange/dist/${name}`, import.meta.url)), 'utf8');
    const answer = await exported({ format: 'html' });
    const whole = pageIn(answer);
    expect(withoutRepairs(whole)).toEqual(page);
    const text = await standalonePage(whole, { script: asset('page.js'), style: asset('page.css') });
    expect(page.plans.flatMap(({ versions }) => versions.flatMap(({ weeks }) => weeks))).toHaveLength(3);
    expect(answer).toEqual({
      files: [{ name: 'two plans.html', mediaType: 'text/html', text }],
      remarks: [],
    });
  });

  test('gives bytes for the watch, and what there is to say about them', async () => {
    const guessed = 'plan "Guessed"\n  week 1\n    tue easy 10 km @ easy\n    thu easy 10 km @ easy\n';
    await client.open('guessed.runplan', guessed);
    const answer = await exported({ format: 'fit' }, 'guessed.runplan');
    const bytes = (answer?.files ?? []).map((file) =>
      'base64' in file ? Buffer.from(file.base64, 'base64').toString('latin1', 8, 12) : undefined,
    );
    expect(bytes).toEqual(['.FIT', '.FIT']);
    expect(answer?.remarks).toEqual([expect.stringMatching(/^2 files: Paces that follow from nothing but/)]);
  });

  test('writes the plan and the athlete that are asked for', async () => {
    const autumn = pageIn(await exported({ format: 'html', plan: 'autumn' }));
    expect(autumn.title).toBe('Autumn');
    expect(autumn.plans.map(({ name }) => name)).toEqual(['Autumn']);
    const ben = pageIn(await exported({ format: 'html', athlete: 'Ben' }));
    expect(ben.plans.map(({ versions }) => versions.map(({ athletes }) => athletes))).toEqual([
      ['Ben'],
      ['Ben'],
    ]);
  });

  test('follows what is typed', async () => {
    await client.replace('two plans.runplan', 'plan "Autumn"', 'plan "Fall"');
    expect(pageIn(await exported({ format: 'html', plan: 'Fall' })).title).toBe('Fall');
    await client.replace('two plans.runplan', 'plan "Fall"', 'plan "Autumn"');
  });

  test('refuses what can not be done, and says what there is', async () => {
    await expect(exported({ format: 'none' })).rejects.toThrow(
      /^There is no format "none"; there is .*\bhtml\b/,
    );
    await expect(exported({ format: 'html', plan: 'Winter' })).rejects.toThrow(
      'The file has no plan "Winter"; it has "Spring" and "Autumn".',
    );
    await expect(exported({ format: 'html', plan: 'Autumn', athlete: 'Kim' })).rejects.toThrow(
      'There is no athlete "Kim" to choose; there is "Ben".',
    );
    await expect(exported({ format: 'html', options: { loud: true } })).rejects.toThrow(
      'The format html has no option "loud"; it has none.',
    );
  });

  test('is null for a file that is not open', async () => {
    expect(await exported({ format: 'html' }, 'unknown.runplan')).toBeNull();
  });
});
