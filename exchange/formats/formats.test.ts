import { describe, expect, test } from 'vitest';
import { describeFormat } from '../describe-format.ts';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';
import { FORMATS } from './index.ts';

/** Two plans, one of them for two athletes, with all kinds of sessions and dates; names that no file may have. */
const PLANS = `athlete "../../etc/Kim"
  recent volume 22 km
  recent longest 12 km
athlete "CON"
  recent volume 30 km
  recent longest 14 km
block "Core A"
  plank 3 x 30 s
plan "../Spring\\\\..\\\\x:*?" for "../../etc/Kim", "CON"
  starts 2027-03-01
  week 1 base
    mon rest
    tue tempo: warm up 2 km, 3 x (800 m @ 5k, jog 400 m), cool down 2 km
    wed core "Core A"
    fri bike 60 min
    sun long 12 km "<b>slowly</b> & =1+1"
    any easy 5 km
  week 2 base like week 1
plan "/" for "CON"
  race 10k on 2027-06-06 "Park run"
  week 1
    sun race
`;

test('formats have words of their own', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  expect(new Set(FORMATS.map(({ title }) => title)).size).toBe(FORMATS.length);
});

test('formats that share an option mean the same by it, and flags begin switched off', () => {
  const declared = FORMATS.flatMap(({ options }) => Object.entries(options));
  for (const [name, { kind }] of declared) {
    const kinds = declared.filter(([other]) => other === name).map(([, option]) => option.kind);
    expect(new Set(kinds), name).toEqual(new Set([kind]));
  }
  const flags = declared.flatMap(([, option]) => (option.kind === 'flag' ? [option.default] : []));
  expect(flags).not.toContain(true);
});

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  test('says what it is', () => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(format.extension).toMatch(/^[a-z0-9]+$/);
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    expect(format.about).toMatch(/^\S.*\.$/);
    expect(format.docs).toMatch(/^\S.*\.$/);
    for (const option of Object.keys(format.options)) expect(option).toMatch(/^[a-z][a-z0-9-]*$/);
    const description = describeFormat(format);
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  });

  test('writes the same files whenever it is asked the same', async () => {
    const first = await exportPlans(sourceOf(PLANS), { format: id });
    expect(await exportPlans(sourceOf(PLANS), { format: id })).toEqual(first);
  });

  test.each([
    'file:///plans/spring.runplan',
    'file:///plans/100%25.runplan',
    'file:///plans/..%2F..%2Fetc%2Fcon.runplan',
    'untitled:Untitled-1',
  ])('gives the files of %s names of their own that stay in their folder', async (uri) => {
    const files = await exportPlans(sourceOf(PLANS, uri), { format: id });
    const names = files.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const { name, mediaType, content } of files) {
      expect(name).toMatch(/^[^/\\:*?"<>|.\s][^/\\:*?"<>|]*$/);
      expect(name).not.toMatch(/^(?:con|nul)\./i);
      expect(name.endsWith(`.${format.extension}`)).toBe(true);
      expect(mediaType).toBe(format.mediaType);
      expect(content.length).toBeGreaterThan(0);
    }
  });

  test.each(['', 'plan', 'plan "Half"\n  week 1\n    mon easy 5', '\ud800', 'week 1\n  tue easy 5 km'])(
    'writes or refuses the text %j',
    async (text) => {
      await expect(
        exportPlans(sourceOf(text), { format: id }).catch((error) => {
          expect(error.constructor.name).toBe('ExportRefusal');
          return [];
        }),
      ).resolves.toBeInstanceOf(Array);
    },
  );
});
