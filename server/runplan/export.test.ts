import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FORMATS } from '@runplan/exchange';
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

/** The texts of the files of an answer, by their names. */
function textsIn(answer: ExportedPlans | null): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (answer?.files ?? []).map((file) => [file.name, 'text' in file ? file.text : '']),
  );
}

test('runplan/formats tells the formats, and what there is to choose in the file', async () => {
  const choices = await formats();
  expect(choices.formats.map(({ id }) => id)).toEqual(FORMATS.map(({ id }) => id));
  expect(choices.formats.find(({ id }) => id === 'html')).toEqual({
    id: 'html',
    title: 'Web page',
    about: 'The plan as a page for the athlete: one file to read on a phone, to send or to print.',
    extension: 'html',
    mediaType: 'text/html',
    each: 'plan',
    needs: [{ id: 'no-mistakes', about: 'a file without mistakes' }],
    options: [
      {
        id: 'findings',
        kind: 'flag',
        about: 'Tell what was found in the plan as well: the copy for the coach.',
        default: false,
      },
    ],
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

  test('gives a page for each plan and athlete, with script and style of the build', async () => {
    const pages = textsIn(await exported({ format: 'html' }));
    expect(Object.keys(pages)).toEqual([
      'two plans-spring-kim.html',
      'two plans-spring-ben.html',
      'two plans-autumn.html',
    ]);
    const asset = (name: string) =>
      readFileSync(fileURLToPath(new URL(`../../exchange/dist/${name}`, import.meta.url)), 'utf8').trim();
    for (const page of Object.values(pages)) {
      expect(page).toContain(`<script>${asset('handout.js')}</script>`);
      expect(page).toContain(`<style>${asset('handout.css')}`);
    }
    expect(pages['two plans-spring-kim.html']).not.toContain('Ben');
  });

  test('tells the findings where they are asked for, under the policy that is set', async () => {
    const asked = { format: 'html', plan: 'Spring', athlete: 'Kim' };
    const [page = ''] = Object.values(textsIn(await exported(asked)));
    const [coach = ''] = Object.values(textsIn(await exported({ ...asked, options: { findings: true } })));
    expect(page).not.toContain('<code>');
    expect(coach).toContain('<code>long-run-spike</code>');
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
    const autumn = textsIn(await exported({ format: 'html', plan: 'autumn' }));
    expect(Object.keys(autumn)).toEqual(['two plans-autumn.html']);
    expect(Object.keys(textsIn(await exported({ format: 'html', athlete: 'Ben' })))).toEqual([
      'two plans-spring-ben.html',
      'two plans-autumn.html',
    ]);
  });

  test('follows what is typed', async () => {
    await client.replace('two plans.runplan', 'plan "Autumn"', 'plan "Fall"');
    expect(Object.values(textsIn(await exported({ format: 'html', plan: 'Fall' })))).toEqual([
      expect.stringContaining('<title>Fall for Ben</title>'),
    ]);
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
      'The format html has no option "loud"; it has findings.',
    );
  });

  test('is null for a file that is not open', async () => {
    expect(await exported({ format: 'html' }, 'unknown.runplan')).toBeNull();
  });
});
