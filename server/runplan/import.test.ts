import { READABLE } from '@runplan/exchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportedFile, ImportFormat } from '../requests.ts';
import { TestClient } from '../testing/client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.stop());

function imported(files: Readonly<Record<string, string>>, format?: string): Promise<ImportedFile> {
  const sent = Object.entries(files).map(([name, text]) => ({
    name,
    base64: Buffer.from(text).toString('base64'),
  }));
  return client.request('runplan/import', { files: sent, ...(format && { format }) });
}

test('runplan/importFormats tells what plans come in from', async () => {
  const formats = await client.request<readonly ImportFormat[]>('runplan/importFormats', {});
  expect(formats.map(({ id }) => id)).toEqual(READABLE.map(({ id }) => id));
  expect(formats.find(({ id }) => id === 'fit')).toEqual({
    id: 'fit',
    about: 'Workouts for the watch: each file a session, several files a plan.',
    endings: ['fit'],
    each: 'session',
  });
});

test('a file becomes a plan, and it is told what was understood', async () => {
  expect(await imported({ 'spring.txt': 'Tue: es läuft\nWed: easy 5k\n' })).toEqual({
    text: 'runplan 1\n\nplan "spring"\n\n  week 1\n    tue run "es läuft"\n    wed easy 5 km\n',
    summary: [
      'Read spring.txt as plain: 1 of 2 entries understood. 1 session in quotes, with an unknown amount: write what it is.',
      '  line 1, session: es läuft',
    ],
    withoutUnit: 0,
  });
});

test('distances without a unit are read in the one that is named', async () => {
  const files = [{ name: 'a.txt', base64: Buffer.from('Tue: Easy 4\n').toString('base64') }];
  const asked = (unit?: 'mi') => client.request<ImportedFile>('runplan/import', { files, unit });
  expect(await asked()).toMatchObject({ withoutUnit: 1 });
  expect((await asked('mi')).text).toContain('tue easy 4 mi');
});

test('every format is read by the built server, in whose bundle the libraries are', async () => {
  const plan =
    'units: mi\nschedule:\n  - workouts:\n      - title: Rest\n      - title: Easy run\n        distance: 4\n';
  expect((await imported({ 'a.yaml': plan })).text).toContain('tue easy 4 mi');
  const workout =
    '<workout_file><sportType>run</sportType><workout><SteadyState Duration="600"/></workout></workout_file>';
  expect(
    (await imported({ 'a-week-01-tue-easy.zwo': workout, 'b-week-01-sun-long.txt': '- 90m\n' })).text,
  ).toContain('    tue easy 10 min\n    sun long 1 h 30 min\n');
});

test.each([
  [{ 'a.xlsx': 'PK' }, undefined, 'a.xlsx: This is no whole spreadsheet'],
  [{ 'a.txt': 'x' }, 'cvs', 'a.txt: There is no format "cvs" that can be read; there is ics, '],
  [{ 'a.txt': '- 10m', 'b.csv': 'x' }, undefined, '2 files: b.csv was read as csv.'],
])('%j is refused with a sentence', async (files, format, message) => {
  await expect(imported(files as unknown as Record<string, string>, format)).rejects.toThrow(message);
});
