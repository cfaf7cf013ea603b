import { describe, expect, test } from 'vitest';
import { reflection } from '../../grammar/generated/ast.ts';
import { applyRepairs } from '../../internal.ts';
import { DETAILS } from '../../vocabulary/details.ts';
import { ATHLETE_LINES, EXERCISE_LINES, PLAN_LINES } from '../../vocabulary/lines.ts';
import { LIST_PROPERTIES, STAND_TOGETHER } from '../../vocabulary/said-once.ts';
import { reported } from './test-support.ts';

const twice = (text: string) => reported('said-twice', text);

/** A line as its example has it: of what is for the author to choose the first. */
function lineText({ words, example }: { readonly words: string; readonly example: string }): string {
  const filled = example.replaceAll(/\{([^}]*)\}/g, (_, choice: string) => choice.split('|')[0] ?? '');
  return `${words} ${filled.replace(/\b(today|race-day|next-monday)\b/, '2026-09-21')}`;
}

const inAthlete = (lines: string) => `athlete "A"\n${lines}plan "P" for "A"\n  week 1\n    mon easy 6 km\n`;
const inExercise = (lines: string) => `exercise "E"\n${lines}`;
const inPlan = (lines: string) =>
  `policy "cautious"\n  rest-days info\nplan "P"\n${lines}  week 1\n    mon easy 6 km\n`;

describe('every line can be said once, or once for each of what it is about', () => {
  test.each([
    ...Object.values(ATHLETE_LINES).map((line) => ({ line, around: inAthlete })),
    ...Object.values(EXERCISE_LINES).map((line) => ({ line, around: inExercise })),
    ...Object.values(PLAN_LINES).map((line) => ({ line, around: inPlan })),
  ])('$line.words', async ({ line, around }) => {
    const { isRepeated, oncePer, aspectOf } = line as {
      isRepeated?: true;
      oncePer?: string;
      aspectOf?: unknown;
    };
    const text = around(`  ${lineText(line)}\n`.repeat(2));
    const found = await twice(text);
    if (isRepeated && !oncePer && !aspectOf) {
      expect(found).toEqual([]);
      return;
    }
    expect(found).toHaveLength(1);
    const [finding] = found;
    const [first] = finding?.related ?? [];
    expect(finding?.start.line).toBe((first?.start.line ?? 0) + 1);
    const [repair] = finding?.repairs ?? [];
    expect(repair && (await twice(applyRepairs(text, [repair])))).toEqual([]);
  });
});

describe('every detail can be said once', () => {
  const SAID: Readonly<Record<keyof typeof DETAILS, readonly [string, string]>> = {
    ShoeChoice: ['in "A"', 'in "B"'],
    CadenceCue: ['cadence 170 spm', 'cadence 180 spm'],
    Climb: ['climb 100 m', 'climb 200 m'],
    Descent: ['descent 100 m', 'descent 200 m'],
    Form: ['form forefoot', 'form midfoot'],
    Surface: ['surface trail', 'surface grass'],
    Carry: ['with 5 kg', 'with 10 kg'],
    Target: ['@ easy', '@ threshold'],
    CueText: ['"slow"', '"on grass"'],
  };
  test.each(Object.entries(SAID))('%s', async (type, [one, other]) => {
    const text = inPlan('').replace('6 km', `6 km ${one} ${other}`);
    const found = await twice(text);
    if (DETAILS[type as keyof typeof DETAILS].isRepeated) {
      expect(found).toEqual([]);
      return;
    }
    expect(found.map(({ message }) => message)).toEqual([
      `\`${other}\` contradicts \`${one}\`, and only one of them can be meant. Delete the other. Until then the checks ` +
        `go by \`${one}\`, the first of them.`,
    ]);
    expect(found[0]?.repairs?.map((repair) => applyRepairs(text, [repair]))).toEqual([
      text.replace(` ${other}`, ''),
      text.replace(` ${one}`, ''),
    ]);
  });
});

test('of what else stands together in the grammar, each is another one', () => {
  const SEVERAL: readonly string[] = [
    'RunplanFile.statements',
    'Plan.weeks',
    'Plan.runners',
    'Week.days',
    'Week.notes',
    // `done-line` judges them.
    'Week.done',
    'Day.done',
    'Athlete.remarks',
    'Day.days',
    'Day.sessions',
    'Day.notes',
    'Day.others',
    'OtherLine.sessions',
    'Workout.lines',
    'WorkoutLine.steps',
    'Run.steps',
    'Repeat.steps',
    'Block.items',
    'Rounds.items',
    'Strength.items',
  ];
  const known = new Set([
    ...SEVERAL,
    ...Object.entries(STAND_TOGETHER).map(([type, property]) => `${type}.${property}`),
    ...LIST_PROPERTIES.map(({ type, property }) => `${type}.${property}`),
  ]);
  const lists = Object.values(reflection.types).flatMap(({ name, properties }) =>
    Object.values<{ name: string; defaultValue?: unknown }>(properties)
      .filter(({ defaultValue }) => Array.isArray(defaultValue))
      .map((property) => `${name}.${property.name}`),
  );
  expect(lists.filter((list) => !known.has(list))).toEqual([]);
});

describe('what is reported', () => {
  test.each<[string, string, number]>([
    ['targets of one kind', inPlan('').replace('6 km', '6 km @ 5:30/km @ easy'), 1],
    ['a speed and a pace', inPlan('').replace('6 km', '6 km @ 12 km/h @ easy'), 1],
    ['a share of a heart rate and a zone', inPlan('').replace('6 km', '6 km @ 70% max hr @ zone 2'), 1],
    ['a zone by heart rate and by pace', inAthlete('  zone 2 130-145 bpm\n  zone 2 6:00-6:40/km\n'), 0],
    ['a zone by heart rate twice', inAthlete('  zone 2 130-145 bpm\n  zone 2 120-145 bpm\n'), 1],
    ['two efforts of an exercise', 'block "B"\n  squat 3 x 8 @ rpe 7 @ rpe 8\n', 1],
    ['an effort and a share of an exercise', 'block "B"\n  squat 3 x 8 @ rpe 7 @ 70% 1rm\n', 0],
    ['another name of an exercise twice', inExercise('  also bridge, bridge\n'), 1],
    ['a zone and a heart rate', inPlan('').replace('6 km', '6 km @ zone 2 @ 140 bpm'), 1],
    ['a pace, a heart rate and an effort', inPlan('').replace('6 km', '6 km @ 5:30/km @ 140 bpm @ rpe 3'), 0],
    ['two rules in a policy', 'policy "P"\n  rest-days info\n  Rest-days off\n', 1],
    ['a parameter twice', 'policy "P"\n  mileage-increase limit 10% limit 12%\n', 1],
    ['two back statuses of a policy', 'policy "P"\n  back disc\n  back healthy\n', 1],
    ['two races on a date', inPlan('  race 10k on 2027-05-02\n  race 5k on 2027-05-02\n'), 1],
    ['two races', inPlan('  race 10k on 2027-05-02\n  race 5k on 2027-05-30\n'), 0],
    ['two times for a distance', inAthlete('  best 10k in 50:00\n  best 10 km in 45:00\n'), 1],
    [
      'an allow in a plan and a week',
      inPlan('  allow rest-days because "a"\n').replace(
        '    mon',
        '    allow rest-days because "b"\n    mon',
      ),
      0,
    ],
    [
      'an allow twice in a week',
      inPlan('').replace(
        '    mon',
        '    allow rest-days because "b"\n    allow rest-days because "a"\n    mon',
      ),
      1,
    ],
    ['a muscle group twice', inExercise('  targets glutes, legs, glutes\n'), 1],
  ])('%s', async (_, text, expected) => {
    expect(await twice(text)).toHaveLength(expected);
  });

  test('an athlete twice behind `for`, who is one athlete all the same', async () => {
    const text = inAthlete('').replace('for "A"', 'for "A", "a"');
    const [finding, ...others] = await twice(text);
    expect(others).toEqual([]);
    expect(finding?.message).toBe('`a` stands here twice. Once is enough: delete one of the two.');
    expect(finding?.start).toMatchObject({ line: 2, column: 19 });
    expect(finding?.repairs?.map((repair) => applyRepairs(text, [repair]))).toEqual([inAthlete('')]);
  });
});

describe('until it is decided', () => {
  test.each([
    ['back disc', 'back healthy', 'back disc'],
    ['back healthy', 'back disc', 'back disc'],
    ['level advanced', 'level novice', 'level novice'],
    ['born 1980', 'born 2012', 'born 2012'],
    ['recent volume 10 km', 'recent volume 60 km', 'recent volume 10 km'],
    ['recent longest 20 km', 'recent longest 6 km', 'recent longest 6 km'],
    ['cleared by "A" on 2026-09-01', 'cleared by "B" on 2026-03-01', 'cleared by "B" on 2026-03-01'],
  ])('%s, %s: the checks go by %s', async (one, other, counting) => {
    const [finding] = await twice(inAthlete(`  ${one}\n  ${other}\n`));
    expect(finding?.message).toMatch(
      new RegExp(`Until then the checks go by \`${counting}\`, which asks for more care\\.$`),
    );
  });

  test('what a healthy back does not ask for is still asked for', async () => {
    const lines = '  back disc\n  back healthy\n  recent volume 20 km\n  recent longest 8 km\n';
    expect(await reported('clearance', inAthlete(lines))).toHaveLength(1);
    const policy = inAthlete('').replace('  week', '  policy "C"\n  week');
    const text = `policy "C"\n  back disc\n  back healthy\n${policy}`;
    expect(await reported('pain-rule', text)).toHaveLength(1);
  });
});
