import { formatDate, type TrainingPlan } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { defineFormat, type Format } from './define-format.ts';
import { describeFormat } from './describe-format.ts';
import { type ExportAsked, ExportRefusal, exportPlans, remarksOn } from './index.ts';
import { sourceOf } from './testing.ts';

/** What formats have in common that only tests know. */
const FACTS = {
  title: 'Test',
  about: 'For tests.',
  extension: 'txt',
  mediaType: 'text/plain',
  needs: [],
  options: {},
  loses: [],
  docs: 'Nothing.',
} as const;

const whose = ({ name, athlete }: TrainingPlan) => `${name} of ${athlete.name}`;

const all = defineFormat({
  ...FACTS,
  id: 'all',
  each: 'file',
  write: (plans, { document, findings, readAsset }) =>
    readAsset('sheet').then(
      (sheet) => `${sheet}: ${plans.map(whose).join(', ')}; ${findings(document).length}`,
    ),
});
const plans = defineFormat({ ...FACTS, id: 'plans', each: 'plan', write: whose });
const weeks = defineFormat({
  ...FACTS,
  id: 'weeks',
  each: 'week',
  needs: ['dates'],
  write: (week) => formatDate(week.date as number),
});
const faultless = defineFormat({
  ...FACTS,
  id: 'faultless',
  each: 'plan',
  needs: ['no-mistakes'],
  write: (plan) => plan.weeks.map(({ number }) => number).join(' '),
});
const sessions = defineFormat({
  ...FACTS,
  id: 'sessions',
  extension: 'bin',
  mediaType: 'application/octet-stream',
  each: 'session',
  options: {
    detail: { kind: 'choice', about: 'How much is said.', choices: ['kind', 'day'], default: 'kind' },
    loud: { kind: 'flag', about: 'In capitals.', default: false },
    times: { kind: 'count', about: 'How often it is said.', least: 1, most: 3, default: 1 },
  },
  write({ kind, day, discipline }, { options: { detail, loud, times } }) {
    if (discipline === 'rest') return undefined;
    const text = (detail === 'kind' ? kind : (day?.name ?? 'any')).repeat(times);
    return new TextEncoder().encode(loud ? text.toUpperCase() : text);
  },
});
const FORMATS: readonly Format[] = [all, plans, weeks, faultless, sessions];

const PLAN = `athlete "Kim"
athlete "Ben"
plan "Spring" for "Kim", "Ben"
  starts 2027-03-01
  week 1
    mon rest
    tue easy 5 km + easy 3 km
    any long 8 km
  week 2
    wed tempo 5 km
plan "Autumn" for "Ben"
  week 1
    tue easy 5 km
`;

async function written(asked: ExportAsked, text = PLAN): Promise<readonly (readonly [string, string])[]> {
  const files = await exportPlans(sourceOf(text), asked, FORMATS);
  return files.map(({ name, content }) => [
    name,
    typeof content === 'string' ? content : `bytes ${new TextDecoder().decode(content)}`,
  ]);
}

/** Why it can't be done. */
async function refusal(asked: ExportAsked, text?: string): Promise<string> {
  const error = await written(asked, text).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ExportRefusal);
  return (error as ExportRefusal).message;
}

describe('what is written', () => {
  test('a file with all plans, from what is found and what lies beside the program', async () => {
    expect(await written({ format: 'all' })).toEqual([
      ['test.txt', expect.stringMatching(/^sheet: Spring of Kim, Spring of Ben, Autumn of Ben; \d+$/)],
    ]);
    expect(await written({ format: 'all' }, '')).toEqual([['test.txt', 'sheet: ; 0']]);
  });

  test('a file for each plan and athlete', async () => {
    expect(await written({ format: 'plans' })).toEqual([
      ['test-spring-kim.txt', 'Spring of Kim'],
      ['test-spring-ben.txt', 'Spring of Ben'],
      ['test-autumn.txt', 'Autumn of Ben'],
    ]);
  });

  test('what is asked for, under the name that it has among others', async () => {
    expect(await written({ format: 'plans', plan: 'spring', athlete: 'BEN' })).toEqual([
      ['test-spring-ben.txt', 'Spring of Ben'],
    ]);
    expect(await written({ format: 'plans', athlete: 'Ben' })).toEqual([
      ['test-spring-ben.txt', 'Spring of Ben'],
      ['test-autumn.txt', 'Autumn of Ben'],
    ]);
  });

  test('the only plan of a file has the name of the file', async () => {
    expect(await written({ format: 'plans' }, 'plan "Short"\n  week 1\n    mon easy 5 km\n')).toEqual([
      ['test.txt', 'Short of '],
    ]);
  });

  test('a file for each week', async () => {
    expect(await written({ format: 'weeks', plan: 'Spring', athlete: 'Kim' })).toEqual([
      ['test-spring-kim-week-01.txt', '2027-03-01'],
      ['test-spring-kim-week-02.txt', '2027-03-08'],
    ]);
  });

  test('a file of bytes for each session that the format has something to say about', async () => {
    expect(await written({ format: 'sessions', plan: 'Spring', athlete: 'Kim' })).toEqual([
      ['test-spring-kim-week-01-tue-easy.bin', 'bytes easy'],
      ['test-spring-kim-week-01-tue-easy-2.bin', 'bytes easy'],
      ['test-spring-kim-week-01-any-long.bin', 'bytes long'],
      ['test-spring-kim-week-02-wed-tempo.bin', 'bytes tempo'],
    ]);
  });

  test('what a format remarks, with its file', async () => {
    const doubtful = defineFormat({
      ...FACTS,
      id: 'doubtful',
      each: 'week',
      write: ({ number }, { remark }) => {
        if (number === 1) remark('It is short.');
        remark('It is a test.');
        return `${number}`;
      },
    });
    const files = await exportPlans(sourceOf(PLAN), { format: 'doubtful', plan: 'Spring', athlete: 'Ben' }, [
      doubtful,
    ]);
    expect(files.map(({ remarks }) => remarks)).toEqual([
      ['It is short.', 'It is a test.'],
      ['It is a test.'],
    ]);
    expect(remarksOn(files)).toEqual(['test-spring-ben-week-01.txt: It is short.', '2 files: It is a test.']);
    const [sound] = await exportPlans(sourceOf(PLAN), { format: 'plans' }, FORMATS);
    expect(sound).not.toHaveProperty('remarks');
    expect(remarksOn([])).toEqual([]);
  });

  test.each([
    ['2', ['2', '2']],
    ['1-9', ['1 2', '1 2', '1']],
    ['last', ['2', '2', '1']],
  ])('the weeks %s of the plans that have them', async (weeks, contents) => {
    const files = await written({ format: 'faultless', weeks });
    expect(files.map(([, content]) => content)).toEqual(contents);
  });

  test('what the options say', async () => {
    const options = { detail: 'day', loud: true, times: 2 };
    expect(await written({ format: 'sessions', plan: 'Autumn', options })).toEqual([
      ['test-autumn-week-01-tue-easy.bin', 'bytes TUETUE'],
    ]);
  });
});

describe('what is refused', () => {
  test('an unknown format, plan or athlete', async () => {
    expect(await refusal({ format: 'pdf' })).toBe(
      'There is no format "pdf"; there is all, plans, weeks, faultless and sessions.',
    );
    expect(await refusal({ format: 'plans', plan: 'Winter' })).toBe(
      'The file has no plan "Winter"; it has "Spring" and "Autumn".',
    );
    expect(await refusal({ format: 'plans', plan: 'Winter' }, '')).toBe('The file has no plan "Winter".');
    expect(await refusal({ format: 'plans', plan: 'Autumn', athlete: 'Kim' })).toBe(
      'There is no athlete "Kim" to choose; there is "Ben".',
    );
    expect(await refusal({ format: 'plans', athlete: 'Sam' })).toBe(
      'There is no athlete "Sam" to choose; there is "Kim" and "Ben".',
    );
    expect(await refusal({ format: 'plans', athlete: 'Sam' }, 'plan "Short"\n  week 1\n')).toBe(
      'There is no athlete "Sam" to choose.',
    );
  });

  test('weeks that no plan has, and what names no weeks', async () => {
    expect(await refusal({ format: 'plans', weeks: '3-4' })).toBe(
      'There is no week 3-4: the plan has weeks 1 to 2.',
    );
    expect(await refusal({ format: 'plans', weeks: 'two' })).toBe(
      'Weeks are a number such as 3, a range such as 3-5, or last, not "two".',
    );
  });

  test('of many names the nearest, or some', async () => {
    const many = Array.from(
      { length: 14 },
      (_, index) => `athlete "Runner ${'ABCDEFGHIJKLMN'[index]}"\n`,
    ).join('');
    const group = [...'ABCDEFGHIJKLMN'].map((letter) => `"Runner ${letter}"`).join(', ');
    const text = `${many}plan "Club" for ${group}\n  week 1\n    tue easy 5 km\n`;
    expect(await refusal({ format: 'plans', athlete: 'Runer A' }, text)).toBe(
      'There is no athlete "Runer A" to choose. Did you mean "Runner A"?',
    );
    expect(await refusal({ format: 'plans', athlete: 'Ida' }, text)).toMatch(
      /; there is "Runner A", .* "Runner L" and 2 more\.$/,
    );
  });

  test('a file in which something was not understood, where the format would not show it', async () => {
    const text = PLAN.replace('wed tempo 5 km', 'wed tempo 5 km @ fst');
    expect(await written({ format: 'plans' }, text)).toHaveLength(3);
    expect(await refusal({ format: 'faultless' }, text)).toMatch(
      /^The format faultless needs a file without mistakes, and line 10 has one\. .*"?fst"?/,
    );
    const twice = text.replace('any long 8 km', 'any lng 8 km');
    expect(await refusal({ format: 'faultless' }, twice)).toMatch(/ line 8 has one\. .*lng/);
  });

  test('options that there are not, and values that they can not have', async () => {
    const withOptions = (options: Record<string, unknown>) => refusal({ format: 'sessions', options });
    expect(await withOptions({ toString: true })).toBe(
      'The format sessions has no option "toString"; it has detail, loud and times.',
    );
    expect(await refusal({ format: 'plans', options: { loud: true } })).toBe(
      'The format plans has no option "loud"; it has none.',
    );
    expect(await withOptions({ detail: 'week' })).toBe(
      'The option "detail" is one of kind and day, and not "week".',
    );
    expect(await withOptions({ loud: 'yes' })).toBe('The option "loud" is true or false, and not "yes".');
    expect(await withOptions({ times: 4 })).toBe(
      'The option "times" is a whole number from 1 to 3, and not 4.',
    );
    expect(await withOptions({ times: 1.5 })).toContain('and not 1.5.');
  });

  test('a plan without what the format needs, with the line to add', async () => {
    expect(await refusal({ format: 'weeks' })).toBe(
      'The format weeks needs dates, and the plan "Autumn" (line 11) has none. ' +
        'Add a line below it with the day that it starts on, such as `starts 2026-09-28`.',
    );
    const undated = PLAN.replace('  starts 2027-03-01\n', '');
    expect(await refusal({ format: 'weeks' }, undated)).toContain(
      'the plans "Spring" (line 3) and "Autumn" (line 10) have none.',
    );
  });

  test('a file without anything to write', async () => {
    expect(await refusal({ format: 'plans' }, '')).toBe('The file has no plan to write as plans.');
    expect(await refusal({ format: 'sessions' }, 'plan "Rest"\n  week 1\n    mon rest\n')).toBe(
      'The file has no session to write as sessions.',
    );
  });
});

test('a format is described as plain data', () => {
  expect(describeFormat(weeks)).toEqual({
    id: 'weeks',
    title: 'Test',
    about: 'For tests.',
    extension: 'txt',
    mediaType: 'text/plain',
    each: 'week',
    needs: [{ id: 'dates', about: 'dates' }],
    options: [],
    loses: [],
  });
  expect(describeFormat(sessions).options).toEqual([
    { id: 'detail', kind: 'choice', about: 'How much is said.', choices: ['kind', 'day'], default: 'kind' },
    { id: 'loud', kind: 'flag', about: 'In capitals.', default: false },
    { id: 'times', kind: 'count', about: 'How often it is said.', least: 1, most: 3, default: 1 },
  ]);
});
