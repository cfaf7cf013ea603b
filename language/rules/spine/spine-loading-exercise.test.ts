import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'spine-loading-exercise';

const text = (back: BackStatus, ...weeks: WeekText[]) => planText({ back, volume: 20, longest: 8 }, weeks);

describe('with bones that break easily', () => {
  const fragile = (back: BackStatus, exercise: string, symptom = 'osteoporosis') =>
    planText({ back, volume: 20, longest: 8, lines: [`symptoms ${symptom}`] }, [
      { mon: `core: ${exercise}, plank 3 x 30 s` },
    ]);

  test.each<[BackStatus, string, string[]]>([
    ['healthy', 'sit-up 3 x 15', ['error']],
    ['history', 'russian-twist 3 x 20', ['error']],
    ['healthy', 'good-morning 3 x 8', ['error']],
    ['disc', 'sit-up 3 x 15', ['error']],
    // It extends the back.
    ['healthy', 'superman 2 x 8', ['info']],
    ['history', 'superman 2 x 8', ['warning']],
    ['disc', 'superman 2 x 8', ['error']],
    ['healthy', 'curl-up 3 x 4', []],
  ])('%s, %s → %j', async (back, exercise, expected) => {
    expect(await severitiesOf(RULE, fragile(back, exercise))).toEqual(expected);
    expect(await severitiesOf(RULE, fragile(back, exercise, 'fragility-fracture'))).toEqual(expected);
  });

  test('says why, and what instead', async () => {
    const [finding] = await findingsOf(RULE, fragile('healthy', 'sit-up 3 x 15'));
    expect(finding?.message).toBe(
      '`sit-up` in week 1 is tagged with a high spine load. With osteoporosis a lighter exercise is asked for: a precaution, ' +
        'after a small study in which more vertebrae broke with exercises that bend the spine forward than with those that ' +
        'extend it. Its caution says: use curl-up instead.',
    );
    expect((await repairedOnce(RULE, fragile('healthy', 'sit-up 3 x 15')))?.text).toBe(
      fragile('healthy', 'curl-up 3 x 15'),
    );
    const [disc] = await findingsOf(RULE, fragile('disc', 'sit-up 3 x 15'));
    expect(disc?.message).toContain(' With a disc diagnosis a lighter exercise is asked for');
  });

  test('other conditions that last say nothing about bones', async () => {
    expect(await severitiesOf(RULE, fragile('healthy', 'sit-up 3 x 15', 'steroids'))).toEqual(['info']);
  });
});

describe('by back status', () => {
  test.each<[BackStatus, string]>([
    ['healthy', 'info'],
    ['history', 'warning'],
    ['disc', 'error'],
    ['pain', 'error'],
  ])('%s → %s', async (back, severity) => {
    const week = { mon: 'core: sit-up 3 x 10, plank 3 x 30 s' };
    expect(await severitiesOf(RULE, text(back, week))).toEqual([severity]);
  });

  test('quotes the caution for that back', async () => {
    const week = { mon: 'core: sit-up 3 x 10' };
    const [disc] = await findingsOf(RULE, text('disc', week));
    expect(disc?.message).toMatch(
      /^`sit-up` in week 1 is tagged with a high spine load\. .* Its caution says: use curl-up instead\.$/,
    );
    const [healthy] = await findingsOf(RULE, text('healthy', week));
    expect(healthy?.message).not.toContain('caution');
  });
});

describe('which exercises', () => {
  test.each([
    ['sit-up', 1],
    ['v-up', 1],
    ['russian-twist', 1],
    ['superman', 1],
    ['good-morning', 1],
    ['jefferson-curl', 1],
    ['ghd-sit-up', 1],
    ['roll-up', 1],
    ['Sit-Up', 1],
    ['toes-to-bar', 0],
    ['prone-press-up', 0],
    ['curl-up', 0],
    ['crunch', 0],
    ['bird-dog', 0],
    ['back-extension', 0],
    ['deadlift', 0],
  ])('%s → %s', async (exercise, expected) => {
    const week = { mon: `strength: ${exercise} 3 x 10` };
    expect(await findingsOf(RULE, text('disc', week))).toHaveLength(expected);
  });

  test('one of the file counts by its own tag', async () => {
    const own = (load: string) =>
      `exercise toe-touch "Toe touch"\n  targets deep-core\n  movement flexion\n  spine load ${load}\n` +
      text('history', { mon: 'core: toe-touch 3 x 10' });
    expect(await severitiesOf(RULE, own('high'))).toEqual(['warning']);
    expect(await severitiesOf(RULE, own('moderate'))).toEqual([]);
  });

  test('what is not known is not looked into', async () => {
    expect(await findingsOf(RULE, text('disc', { mon: 'core 20 min', tue: 'strength' }))).toEqual([]);
  });
});

describe('where', () => {
  test('at the exercise in the session', async () => {
    const source = text('history', { mon: 'core: plank 3 x 30 s, superman 3 x 10' });
    const [finding] = await findingsOf(RULE, source);
    const line = source.split('\n').findIndex((words) => words.includes('superman'));
    expect(finding).toMatchObject({ week: 1, day: 'mon', start: { line: line + 1 } });
    expect(finding?.start.column).toBe((source.split('\n')[line]?.indexOf('superman') ?? 0) + 1);
  });

  test('at the session that takes it from a block, and names the line of the block', async () => {
    const block = 'block "Old school"\n  sit-up 3 x 20\n  plank 3 x 30 s\n';
    const source = block + text('history', { tue: 'core "Old school"' }, { thu: 'core "Old school"' });
    const findings = await findingsOf(RULE, source);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ week: 1, day: 'tue', related: [{ start: { line: 2 } }] });
    expect(findings[0]?.message).toContain('`sit-up` in weeks 1–2 ');
  });

  test('two exercises are two findings; one used twice in a week is one', async () => {
    const week = {
      mon: 'core: sit-up 3 x 10, superman 3 x 10',
      thu: 'core: sit-up 2 x 10',
      any: 'core: sit-up 1 x 10',
    };
    const findings = await findingsOf(RULE, text('history', week));
    expect(findings.map(({ message }) => message.split(' ')[0])).toEqual(['`sit-up`', '`superman`']);
  });

  test('copies are told with the original; an allow on a day takes that day out', async () => {
    const source = text(
      'history',
      { mon: 'core: sit-up 3 x 10' },
      { head: 'like week 1' },
      { head: 'like week 1' },
    );
    expect((await findingsOf(RULE, source))[0]?.message).toContain('in weeks 1–3 ');
    const allowed = source.replace(
      '    mon core: sit-up 3 x 10\n',
      '    mon core: sit-up 3 x 10\n      allow spine-loading-exercise because "test of the club"\n',
    );
    expect(await findingsOf(RULE, allowed)).toMatchObject([{ week: 2 }]);
  });
});

test('two athletes: two severities', async () => {
  const source = text('healthy', { mon: 'core: sit-up 3 x 10' }).replace(
    'plan "Test" for "Sam"',
    'athlete "Ben"\n  back disc\nplan "Test" for "Sam", "Ben"',
  );
  const findings = await findingsOf(RULE, source);
  expect(findings.map(({ severity, athletes }) => `${severity} ${athletes}`).sort()).toEqual([
    'error Ben',
    'info Sam',
  ]);
});

describe('the repair', () => {
  const text = (...sessions: string[]) =>
    planText({ back: 'history', volume: 10, longest: 4 }, [
      { mon: `${sessions[0]} # floor` },
      { mon: sessions[1] ?? 'core 10 min' },
    ]);

  test.each([
    ['core: sit-up 3x10, plank 3 x 30 s', 'core: curl-up 3x10, plank 3 x 30 s', 'sit-up', 'curl-up'],
    ['core: plank 30 s, superman 2 x 8', 'core: plank 30 s, bird-dog 2 x 8', 'superman', 'bird-dog'],
    [
      'core: russian-twist 2 x 10 each side',
      'core: pallof-press 2 x 10 each side',
      'russian-twist',
      'pallof-press',
    ],
    ['strength: good-morning 3 x 8', 'strength: hamstring-curl 3 x 8', 'good-morning', 'hamstring-curl'],
  ])('%s → %s', async (before, after, one, other) => {
    expect(await repairedOnce(RULE, text(before))).toEqual({
      title: `Replace \`${one}\` by \`${other}\``,
      text: text(after),
    });
  });

  test('changes all weeks of the finding, and a block once', async () => {
    expect(await repaired(RULE, text('core: sit-up 3 x 10', 'core: plank 30 s, sit-up 2 x 8'))).toBe(
      text('core: curl-up 3 x 10', 'core: plank 30 s, curl-up 2 x 8'),
    );
    const block = (exercise: string) => `block "Mine"\n  ${exercise} 2 x 8 # slow\n  plank 20 s\n\n`;
    const plan = text('core "Mine"', 'core "Mine"');
    expect(await repaired(RULE, block('sit-up') + plan)).toBe(block('curl-up') + plan);
  });

  test('keeps no more than twice the usual repetitions of a set', async () => {
    for (const [before, after] of [
      ['sit-up 5 x 30', 'curl-up 5 x 30'],
      ['sit-up 5 x 31', 'curl-up 3 x 4'],
      ['russian-twist 3 x 30', 'pallof-press 2 x 8 each side'],
    ])
      expect((await repairedOnce(RULE, text(`core: ${before}`)))?.text).toBe(text(`core: ${after}`));
  });

  test('drops a weight, and takes the next alternative where the first is there already', async () => {
    for (const [before, after] of [
      ['sit-up 3 x 10 5 kg', 'curl-up 3 x 4'],
      ['sit-up 3 x 10, curl-up 2 x 4', 'dead-bug 3 x 10, curl-up 2 x 4'],
    ])
      expect((await repairedOnce(RULE, text(`core: ${before}`)))?.text).toBe(text(`core: ${after}`));
  });

  test('leaves a cue, and what would stand there twice, to the author', async () => {
    for (const exercises of ['sit-up 3 x 10 "arms long"', 'superman 3 x 10, bird-dog 2 x 4 each side']) {
      expect(await repairedOnce(RULE, text(`core: ${exercises}`))).toBeUndefined();
    }
  });
});
