import { describe, expect, test } from 'vitest';
import { applyRepairs, formatted } from '../../language/internal.ts';
import { checker, uri } from '../example-files.ts';

const CHECKER = checker();

/** The mistakes of a line of a plan, and the lines that it becomes with the first correction. */
async function corrected(line: string, indent = '    '): Promise<{ messages: string[]; lines?: string[] }> {
  const text = `plan "P"\n${indent === '  ' ? '' : '  week 1\n'}${indent}${line}\n`;
  const { findings } = await CHECKER.check(uri('a'), text);
  const mistakes = findings.filter(({ rule }) => rule === 'syntax');
  const [repair] = mistakes[0]?.repairs ?? [];
  return {
    messages: mistakes.map(({ message }) => message.replace(/ (?:Week [\d-]+|The week) is left out .*/, '')),
    ...(repair && {
      lines: formatted(applyRepairs(text, [repair]))
        .split('\n')
        .slice(indent === '  ' ? 1 : 2, -1)
        .map((one) => one.trim())
        .filter(Boolean),
    }),
  };
}

const EACH_DAY = (day: string) => [`Each day begins a line of its own, here \`${day}\`.`];

describe('several days in a line', () => {
  test.each<[line: string, day: string, lines: string[]]>([
    ['Mon 5k, Wed 5k, Sat 8k', 'Wed', ['mon run 5 km', 'wed run 5 km', 'sat run 8 km']],
    ['Mon 5k; Tues rest; Sunday long 60 min', 'Tues', ['mon run 5 km', 'tue rest', 'sun long 60 min']],
    ['Mon: easy 5 km Wed: tempo 20 min', 'Wed', ['mon easy 5 km', 'wed tempo 20 min']],
    ['Mon: off. Tue: 6 x 400 m', 'Tue', ['mon rest', 'tue run: 6 x 400 m']],
    ['mon, wed easy 5 km | sun long 10 km', 'sun', ['mon, wed easy 5 km', 'sun long 10 km']],
  ])('%s', async (line, day, lines) => {
    expect(await corrected(line)).toEqual({ messages: EACH_DAY(day), lines });
  });

  test.each([
    'mon, wed easy 5 km',
    'mon/wed easy 5 km',
    'mon-fri easy 5 km',
    'tue easy 5 km "Wed 5 km if tired"',
    'sat race 10k (Sun if it rains)',
  ])('none: %s', async (line) => {
    expect((await corrected(line)).messages).toEqual([]);
  });
});

describe('what became of a session', () => {
  const OUTCOME = [
    'What became of a session stands in a line of its own below it: `missed`, or what was done, as in `done 5 km`.',
  ];

  test.each<[line: string, lines: string[] | undefined]>([
    ['tue easy 5 km - skipped', ['tue easy 5 km', 'missed']],
    ['tue easy 5 km (missed)', ['tue easy 5 km', 'missed']],
    ['tue easy 5 km, missed - work', ['tue easy 5 km', 'missed "work"']],
    ['tue easy 5 km (skipped due to a cold)', ['tue easy 5 km', 'missed "due to a cold"']],
    ['tue easy 5 km (did 4 km)', ['tue easy 5 km', 'done 4 km']],
    ['tue 8k easy – did 4 km in 25 min', ['tue easy 8 km', 'done 4 km 25 min']],
    ['tue 8k easy - done', ['tue easy 8 km', 'done']],
  ])('%s', async (line, lines) => {
    expect(await corrected(line)).toEqual({ messages: OUTCOME, ...(lines && { lines }) });
  });

  test.each(['tue easy 5 km (skip if tired)', 'tue easy 5 km (missed last week)', 'tue easy 5 km "missed"'])(
    'none: %s',
    async (line) => {
      expect((await corrected(line)).messages).toEqual([]);
    },
  );
});

describe('a week in a line', () => {
  test.each<[line: string, day: string, lines: string[]]>([
    ['Week 1: Mon 5k, Wed 5k', 'Mon', ['week 1', 'mon run 5 km', 'wed run 5 km']],
    ['Week 1 (Tue 5k, Thu rest)', 'Tue', ['week 1', 'tue run 5 km', 'thu rest']],
    ['Week 1 base: Mon 5k, Wed 5k', 'Mon', ['week 1 base', 'mon run 5 km', 'wed run 5 km']],
    ['week 1 Mon easy 5 km', 'Mon', ['week 1', 'mon easy 5 km']],
  ])('%s', async (line, day, lines) => {
    expect(await corrected(line, '  ')).toEqual({ messages: EACH_DAY(day), lines });
  });

  const BELOW = [
    'What is trained stands below the week, behind its day: `tue easy 5 km`. Behind `any` it is of no certain day.',
  ];

  test.each<[line: string, lines: string[] | undefined]>([
    ['Week 1: 3 x 20 min easy', ['week 1', 'any easy 3 x 20 min']],
    ['Week 1: LR 20k', ['week 1', 'any long 20 km']],
    ['Week 1 - long run 12 km', ['week 1', 'any long 12 km']],
    ['Week 1: 3 runs of 5k', undefined],
    ['Week 1 - 3 runs of 5k', undefined],
  ])('%s', async (line, lines) => {
    expect(await corrected(line, '  ')).toEqual({ messages: BELOW, ...(lines && { lines }) });
  });

  test.each([
    ['Week 1: base, long run on Sunday', 'week 1 base "long run on Sunday"'],
    ['Week 1: recovery week after 10k race', 'week 1 recovery "after 10k race"'],
    ['Week 1 - 10k time trial', 'week 1 "10k time trial"'],
    ['week 1 - 3 base', 'week 1-3 base'],
    ['Week 1: long runs get longer', 'week 1 "long runs get longer"'],
    ['Week 1: Mon holiday, easy week', 'week 1 "Mon holiday, easy week"'],
  ])('%s has a title', async (line, usual) => {
    expect((await corrected(line, '  ')).messages).toEqual([]);
    expect(formatted(`plan "P"\n  ${line}\n`)).toContain(`  ${usual}\n`);
  });
});
