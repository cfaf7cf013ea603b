import { describe, expect, test } from 'vitest';
import type { BackStatus, Level } from '../../training/model.ts';
import { repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'first-hard-work';
const EASY: WeekText = { tue: 'easy 3 km' };

const tempo = (minutes: number) => `tempo: warm up 15 min, ${minutes} min @ threshold, cool down 10 min`;

/** A plan whose session lies in a week, after easy ones. */
function inWeek(number: number, session: string, back: BackStatus = 'disc', level: Level = 'intermediate') {
  const weeks = [...Array(number - 1).fill(EASY), { wed: session }];
  return planText({ level, back, volume: 40, longest: 15 }, weeks);
}

/** The lines of definitions above a plan. */
const above = (lines: string, plan: string) => `${lines}\n${plan}`;

describe('minutes of hard running in a week', () => {
  test.each<[BackStatus, string, string[]]>([
    ['healthy', tempo(20), []],
    ['healthy', tempo(21), ['hint']],
    ['history', tempo(15), []],
    ['history', tempo(16), ['info']],
    ['disc', tempo(10), []],
    ['disc', tempo(11), ['warning']],
    ['pain', tempo(11), ['warning']],
    // The upper end of ranges; a session of unknown length is not guessed at.
    ['disc', 'tempo: warm up 15 min, 8-11 min @ threshold', ['warning']],
    ['disc', 'tempo', []],
    // Paces and efforts as well as names.
    ['disc', 'easy 40 min: 29 min, 11 min @ rpe 8', ['warning']],
    ['disc', 'easy 40 min', []],
    ['disc', 'strides 6 x (20 s, walk 1 min)', []],
  ])('%s, %s → %j', async (back, session, expected) => {
    expect(await severitiesOf(RULE, inWeek(1, session, back))).toEqual(expected);
  });

  test('are added up, floating ones and other races included; the goal race is none', async () => {
    const week = (more: WeekText) => planText({ back: 'disc' }, [{ tue: tempo(6), ...more }, EASY]);
    expect(await severitiesOf(RULE, week({}))).toEqual([]);
    expect(await severitiesOf(RULE, week({ sat: tempo(5) }))).toEqual(['warning']);
    expect(await severitiesOf(RULE, week({ any: tempo(5) }))).toEqual(['warning']);
    const race = (lines: string[]) =>
      planText({ back: 'disc' }, [{ sun: 'race 5k' }, { sun: 'race 10k' }], lines);
    expect(await severitiesOf(RULE, race([]))).toEqual(['warning']);
    const goal = planText({ back: 'disc' }, [{ ...EASY, sun: 'race' }], ['race 10k on 2027-05-23']);
    expect(await severitiesOf(RULE, goal)).toEqual([]);
  });

  test('a policy sets how many', async () => {
    const plan = above(
      'policy "House"\n  first-hard-work limit 30 min',
      inWeek(1, tempo(30)).replace('plan "Test" for "Sam"', '$&\n  policy "House"'),
    );
    expect(await severitiesOf(RULE, plan)).toEqual([]);
    expect(await severitiesOf(RULE, plan.replace('30 min @', '31 min @'))).toEqual(['warning']);
  });
});

describe('what is told whatever it takes', () => {
  test.each<[string, string[]]>([
    ['hills: warm up 2 km, 4 x (30 s @ rpe 8, walk 90 s), cool down 2 km', ['warning']],
    ['hills 5 km', ['warning']],
    ['workout "Hill repeats"', ['warning']],
    // A treadmill, however its incline is told.
    ['treadmill 10 min wu, 8 x 2 min at 10% incline @ 9 kph w/ 2 min jog, 10 min cd', ['warning']],
    ['easy 40 min "incline 8%" surface treadmill', ['warning']],
    ['TM 40 min @ 9.5 km/h, 5%', ['warning']],
    ['TM 40 min @ 9.5 km/h, 4.5%', []],
    ['TM 40 min @ 9.5 km/h, 1%', []],
    ['walk 30 min "incline 12%"', []],
    ['workout "Over the hills"', []],
    ['intervals: warm up 2 km, 6 x (20 s @ 5k, walk 2 min), cool down 2 km', ['warning']],
    ['intervals: warm up 2 km, 6 x (31 s @ 5k, walk 2 min), cool down 2 km', []],
    ['easy 5 km: 4 km, 6 x (10 s @ rpe 10, walk 1 min)', ['warning']],
    ['fartlek: 3 km, 6 x (30 s @ zone 5, jog 1 min)', ['warning']],
    ['workout "Sprints"', ['warning']],
    // Strides are relaxed, whatever they are written as.
    ['easy 5 km: 4 km, 6 x (20 s @ repetition, walk 1 min)', []],
    ['strength: box-hop 3 x 5, plank 3 x 30 s', ['warning']],
    ['strength: spring 3 x 5, plank 3 x 30 s', ['warning']],
    ['strength "Jumpy"', ['warning']],
    ['strength: squat 3 x 5, plank 3 x 30 s', []],
    ['bike 60 min', []],
  ])('%s → %j', async (session, expected) => {
    const definitions = [
      'exercise box-hop',
      '  targets legs',
      '  movement squat',
      'exercise spring',
      '  targets calves',
      '  movement jump',
      'block "Jumpy"',
      '  box-hop 3 x 5',
      'workout "Hill repeats"',
      '  2 km',
      '  6 x (45 s @ rpe 8, jog 2 min)',
      'workout "Over the hills"',
      '  5 km @ easy',
      'workout "Sprints"',
      '  4 x (40 s @ repetition, walk 2 min)',
    ].join('\n');
    expect(await severitiesOf(RULE, above(definitions, inWeek(1, session)))).toEqual(expected);
  });
});

describe('a weight that is carried', () => {
  test.each<[BackStatus, string, string[]]>([
    ['disc', 'easy 5 km with 20 kg', ['warning']],
    ['disc', 'easy 5 km with 1 kg', ['warning']],
    ['disc', 'hike 3 h with 20 kg', ['warning']],
    ['disc', 'walk 60 min with 20 kg', ['warning']],
    ['history', 'easy 5 km with 20 kg', ['info']],
    ['healthy', 'easy 5 km with 20 kg', ['hint']],
    ['disc', 'bike 60 min with 5 kg', []],
    ['disc', 'hike 3 h', []],
  ])('%s, %s → %j', async (back, session, expected) => {
    expect(await severitiesOf(RULE, inWeek(4, session, back))).toEqual(back === 'disc' ? expected : []);
    expect(await severitiesOf(RULE, inWeek(1, session, back))).toEqual(expected);
  });

  test('says how much at most, that no limit is known, and goes without', async () => {
    const plan = (tue: string, sat: string) =>
      planText({ back: 'disc', volume: 20, longest: 8 }, [{ tue, sat }]);
    const text = plan('easy 5 km with 10 kg', 'hike 3 h with 20 kg');
    const [finding, ...others] = await findingsOf(RULE, text);
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      'Week 1 has a carried weight of 20 kg. In the first 4 weeks of a plan with a disc diagnosis, hills, sprints, jumps, a ' +
        'carried weight and more than 10 min of hard running a week are reported: a precaution that no study has tested, ' +
        'because what was done before the plan is not in it. How heavy a weight may be is not judged: no limit is known to us.',
    );
    expect(await repairedOnce(RULE, plan('easy 5 km', 'hike 3 h with 20 kg'))).toEqual({
      title: 'Leave out the weight on Saturday of week 1',
      text: plan('easy 5 km', 'hike 3 h'),
    });
  });
});

describe('the first weeks', () => {
  const HILLS = 'hills 5 km';
  test.each<[Level, BackStatus, number, string[]]>([
    ['advanced', 'healthy', 2, ['hint']],
    ['advanced', 'healthy', 3, []],
    ['intermediate', 'history', 2, ['info']],
    ['intermediate', 'history', 3, []],
    ['novice', 'healthy', 4, ['hint']],
    ['novice', 'healthy', 5, []],
    ['novice', 'history', 4, ['info']],
    ['advanced', 'disc', 4, ['warning']],
    ['advanced', 'disc', 5, []],
    ['intermediate', 'pain', 4, ['warning']],
  ])('%s, %s, week %i → %j', async (level, back, number, expected) => {
    expect(await severitiesOf(RULE, inWeek(number, HILLS, back, level))).toEqual(expected);
  });

  test('one finding for the weeks of a plan, and none for copies', async () => {
    const week = { tue: HILLS, thu: tempo(12), fri: 'strength: my-hop 2 x 5, plank 2 x 30 s' };
    const plan = above(
      'exercise my-hop\n  targets calves',
      planText({ back: 'disc' }, [week, { head: 'like week 1' }, { sat: HILLS }, { head: 'like week 3' }]),
    );
    const findings = await findingsOf(RULE, plan);
    expect(findings).toMatchObject([{ week: 1, day: 'tue', severity: 'warning' }]);
    expect(findings[0]?.also?.map(({ message }) => message)).toEqual(['Also on Saturday of week 3.']);
    expect(findings[0]?.related).toHaveLength(2);
    expect(findings[0]?.message).toMatch(
      /^Week 1 has hills, jumps \(`my-hop`\) and ≈?\d+ min of hard running\. In the first 4 weeks of a plan with a disc diagnosis, hills, sprints, jumps, a carried weight and more than 10 min of hard running a week are reported: a precaution/,
    );
  });

  test('the back that a policy sets counts, and whom it is for is told', async () => {
    const plan = planText({ level: 'novice' }, [{ tue: HILLS }], ['policy return-from-pain']);
    const [finding] = await findingsOf(RULE, plan);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain('of a plan for a novice with present back pain, hills');
  });

  test('two athletes: each by their own', async () => {
    const plan = inWeek(3, HILLS).replace(
      'plan "Test" for "Sam"',
      'athlete "Ben"\nplan "Test" for "Sam", "Ben"',
    );
    expect(await findingsOf(RULE, plan)).toMatchObject([{ severity: 'warning', athletes: ['Sam'] }]);
  });
});

describe('the repair', () => {
  test('of several weeks is one', async () => {
    const weeks = (tue: string, thu: string) =>
      planText({ back: 'disc', volume: 30, longest: 10 }, [{ tue }, { tue }, { tue: 'easy 5 km', thu }]);
    const text = weeks('hills 5 km', tempo(20));
    expect(await repairedOnce(RULE, text)).toEqual({
      title: 'Make hard sessions of weeks 1–3 easier',
      text: weeks('easy 5 km', tempo(10)),
    });
    // The same for one line that stands for several weeks.
    const inOne = text.replace(/ {2}week 2\n.*\n/, '').replace('week 1', 'week 1-2');
    expect(await repairedOnce(RULE, inOne)).toEqual({
      title: 'Make hard sessions of weeks 1–3 easier',
      text: inOne.replace('hills 5 km', 'easy 5 km').replace('20 min @', '10 min @'),
    });
  });

  test.each<[string, string, string]>([
    ['hills 5 km', 'Turn the hill session on Wednesday of week 1 into an easy run', 'easy 5 km'],
    [
      'tempo: warm up 15 min, 20 min @ threshold, cool down 10 min',
      'Shorten the hard part on Wednesday of week 1 to 10 min',
      'tempo: warm up 15 min, 10 min @ threshold, cool down 10 min',
    ],
    [
      'core: plank 3 x 30 s, dead-bug 3 x 8, spring 3 x 5',
      'Replace `spring` by `calf-raise`',
      'core: plank 3 x 30 s, dead-bug 3 x 8, calf-raise 3 x 5',
    ],
  ])('%s: %s', async (session, title, expected) => {
    const text = (wed: string) => above('exercise spring\n  movement jump\n', inWeek(1, wed));
    expect(await repairedOnce(RULE, text(session))).toEqual({ title, text: text(expected) });
  });
});
