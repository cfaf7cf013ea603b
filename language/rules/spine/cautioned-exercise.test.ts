import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'cautioned-exercise';

const text = (back: BackStatus, ...weeks: WeekText[]) => planText({ back, volume: 20, longest: 8 }, weeks);
const with_ = (back: BackStatus, exercise: string) => text(back, { mon: `strength: ${exercise}` });

describe('with bones that break easily', () => {
  const fragile = (back: BackStatus, exercise: string, symptom = 'osteoporosis') =>
    planText({ back, volume: 20, longest: 8, lines: [`symptoms ${symptom}`] }, [
      { mon: `strength: ${exercise}` },
    ]);

  test.each<[string, readonly [healthy: string, history: string, disc: string]]>([
    ['toe-touch 3 x 10', ['warning', 'warning', 'warning']],
    ['crunch 3 x 10', ['warning', 'warning', 'error']],
    ['woodchop 3 x 10', ['warning', 'warning', 'warning']],
    ['box-jump 5 x 10', ['warning', 'warning', 'warning']],
    ['pogo-hop 3 x 10', ['warning', 'warning', 'warning']],
    ['cat-cow 1 x 8', ['', '', '']],
    ['squat 3 x 10', ['', '', 'warning']],
    ['deadlift 3 x 5 60 kg', ['', 'info', 'error']],
    ['back-extension 3 x 10', ['', 'info', 'warning']],
    // The matter of another rule.
    ['sit-up 3 x 10', ['', '', '']],
  ])('%s → %j', async (exercise, [healthy, history, disc]) => {
    const expected = (severity: string) => (severity === '' ? [] : [severity]);
    for (const symptom of ['osteoporosis', 'fragility-fracture']) {
      expect(await severitiesOf(RULE, fragile('healthy', exercise, symptom))).toEqual(expected(healthy));
      expect(await severitiesOf(RULE, fragile('history', exercise, symptom))).toEqual(expected(history));
      expect(await severitiesOf(RULE, fragile('disc', exercise, symptom))).toEqual(expected(disc));
    }
  });

  test('says for what, and what instead', async () => {
    const [bent] = await findingsOf(RULE, fragile('healthy', 'toe-touch 3 x 10', 'fragility-fracture'));
    expect(bent?.message).toBe(
      '`toe-touch` in week 1 bends the spine forward. With a bone broken by a small force, exercises with a still trunk ' +
        'come first: a precaution, no trial.',
    );
    expect(bent?.repairs?.[0]?.title).toBe('Replace `toe-touch` by `hamstring-stretch`');
    const [jump] = await findingsOf(RULE, fragile('healthy', 'box-jump 5 x 10'));
    expect(jump?.message).toBe(
      '`box-jump` in week 1 is a jump. With osteoporosis, exercises without a landing come first: a precaution, no trial.',
    );
  });

  test('other conditions that last say nothing about bones', async () => {
    expect(await severitiesOf(RULE, fragile('healthy', 'toe-touch 3 x 10', 'cancer-history'))).toEqual([]);
  });
});

describe('exercises of the library, by back status', () => {
  test.each<[string, readonly [healthy: string, history: string, disc: string, pain: string]]>([
    // What the definition says to avoid.
    ['crunch 3 x 20', ['', 'info', 'error', 'error']],
    ['leg-raise 3 x 15', ['', 'info', 'error', 'error']],
    ['reverse-crunch 3 x 10', ['', 'info', 'error', 'error']],
    ['bicycle-crunch 3 x 10', ['', 'info', 'error', 'error']],
    ['kettlebell-swing 3 x 12', ['', 'info', 'error', 'error']],
    ['toes-to-bar 3 x 8', ['', 'info', 'error', 'error']],
    ['snatch 5 x 3', ['', 'info', 'error', 'error']],
    ['drop-jump 3 x 5', ['', 'info', 'error', 'error']],
    ['box-jump 3 x 5', ['', '', 'warning', 'error']],
    // What it warns of.
    ['hollow-hold 3 x 40 s', ['', 'info', 'warning', 'warning']],
    ['back-extension 3 x 10', ['', 'info', 'warning', 'warning']],
    ['deadlift 3 x 5', ['', 'info', 'warning', 'warning']],
    ['sumo-deadlift 3 x 5 80 kg', ['', 'info', 'error', 'error']],
    ['stiff-leg-deadlift 3 x 8', ['', 'info', 'warning', 'warning']],
    ['side-bend 2 x 10 8 kg', ['', 'info', 'warning', 'warning']],
    ['seated-forward-fold 2 x 30 s', ['', 'info', 'warning', 'warning']],
    // Mobility of low load.
    ['prone-press-up 2 x 10', ['', '', '', '']],
    ['cobra 2 x 10', ['', '', '', '']],
    ['pelvic-tilt 2 x 10', ['', '', '', '']],
    ['knees-to-chest 2 x 30 s', ['', '', '', '']],
    ['nerve-glide 2 x 10 each side', ['', '', '', '']],
    ['squat 3 x 5', ['', '', 'warning', 'warning']],
    ['toe-touch 3 x 20', ['', 'info', 'warning', 'warning']],
    ['pogo-hop 3 x 10', ['', '', 'warning', 'error']],
    ['rowing-machine 10 min', ['', 'info', 'warning', 'warning']],
    // As far as it goes.
    ['goblet-squat 3 x to failure', ['', '', 'warning', 'warning']],
    ['goblet-squat 3 x 8 @ rpe 9', ['', '', 'warning', 'warning']],
    ['goblet-squat 3 x 8 @ 3 rir', ['', '', '', '']],
    ['plank 3 x to failure', ['', '', '', '']],
    ['push-up 3 x to failure', ['', '', '', '']],
    // A share of a weight that is not known.
    ['front-squat 3 x 5 @ 80% 1rm', ['', 'info', 'warning', 'warning']],
    // How to do it is for the hover.
    ['side-plank 3 x 20 s each side', ['', '', '', '']],
    ['pallof-press 3 x 10 5 kg', ['', '', '', '']],
    ['cat-cow 2 x 8', ['', '', '', '']],
    ['open-book 1 x 6', ['', '', '', '']],
    ['prone-extension 5 min', ['', '', '', '']],
    ['goblet-squat 3 x 8 16 kg', ['', '', '', '']],
    ['hip-thrust 3 x 8 40 kg', ['', '', '', '']],
    ['lunge 3 x 8 20 kg', ['', '', '', '']],
    ['leg-press 3 x 8 80 kg', ['', '', '', '']],
    ['suitcase-carry 3 x 30 m 16 kg', ['', '', '', '']],
    // Those of high spine load are named by `spine-loading-exercise`.
    ['sit-up 3 x 10', ['', '', '', '']],
    ['superman 3 x 10', ['', '', '', '']],
    ['good-morning 3 x 8 40 kg', ['', '', '', '']],
  ])('%s', async (exercise, expected) => {
    for (const [index, back] of (['healthy', 'history', 'disc', 'pain'] as const).entries())
      expect([back, ...(await severitiesOf(RULE, with_(back, exercise)))]).toEqual(
        expected[index] ? [back, expected[index]] : [back],
      );
  });
});

describe('a weight on a hinge or squat', () => {
  test.each([
    ['deadlift 5 x 3 39.9 kg', 'info', 'warning'],
    ['deadlift 5 x 3 40 kg', 'info', 'error'],
    ['deadlift 5 x 3 88 lb', 'info', 'warning'],
    ['deadlift 5 x 3 89 lb', 'info', 'error'],
    ['squat 5 x 5 20 kg', 'info', 'warning'],
    ['front-squat 5 x 5 100 kg', 'info', 'error'],
    ['bent-over-row 3 x 8 30 kg', 'info', 'warning'],
    ['trap-bar-deadlift 3 x 5-6 100 kg', 'info', 'error'],
  ])('%s → history %s, disc %s', async (exercise, history, disc) => {
    expect(await severitiesOf(RULE, with_('history', exercise))).toEqual([history]);
    expect(await severitiesOf(RULE, with_('disc', exercise))).toEqual([disc]);
    expect(await severitiesOf(RULE, with_('pain', exercise))).toEqual([disc]);
    expect(await severitiesOf(RULE, with_('healthy', exercise))).toEqual([]);
  });
});

describe('exercises of the file', () => {
  const own = (lines: readonly string[], back: BackStatus, use = 'mine 3 x 10') =>
    `exercise mine\n${lines.map((line) => `  ${line}\n`).join('')}${with_(back, use)}`;

  test.each<[readonly string[], string, readonly [history: string, disc: string]]>([
    [['movement flexion'], 'mine 3 x 10', ['info', 'warning']],
    [['movement rotation'], 'mine 3 x 10', ['info', 'warning']],
    [['movement flexion', 'spine load moderate'], 'mine 3 x 10', ['info', 'warning']],
    [['movement flexion', 'spine load low'], 'mine 3 x 10', ['', '']],
    [['movement flexion', 'spine load high'], 'mine 3 x 10', ['', '']],
    [['movement extension'], 'mine 3 x 10', ['', '']],
    [['movement jump'], 'mine 3 x 10', ['', 'warning']],
    [['movement squat'], 'mine 3 x 10', ['', '']],
    [['movement squat'], 'mine 3 x 10 20 kg', ['info', 'warning']],
    [['movement hinge', 'spine load moderate'], 'mine 3 x 10 60 kg', ['info', 'error']],
    [['movement hinge', 'spine load low'], 'mine 3 x 10 60 kg', ['', '']],
    [['movement lunge'], 'mine 3 x 10 60 kg', ['', '']],
    [['caution disc "ask first"'], 'mine 3 x 10', ['', 'warning']],
    [['avoid disc "plank instead"'], 'mine 3 x 10', ['', 'error']],
    [['spine load low', 'avoid disc "plank instead"'], 'mine 3 x 10', ['', 'error']],
    [['spine load low', 'caution disc "slowly"'], 'mine 3 x 10', ['', '']],
    [['spine load low', 'movement rotation', 'caution disc "slowly"'], 'mine 3 x 10', ['', 'warning']],
    [['caution history "slowly"'], 'mine 3 x 10', ['info', '']],
    [['movement flexion', 'caution history "slowly"'], 'mine 3 x 10', ['info', 'warning']],
  ])('%j: %s', async (lines, use, [history, disc]) => {
    expect(await severitiesOf(RULE, own(lines, 'history', use))).toEqual(history ? [history] : []);
    expect(await severitiesOf(RULE, own(lines, 'disc', use))).toEqual(disc ? [disc] : []);
  });

  test('its alternative takes its place, and else one of the library by its movement', async () => {
    const title = async (...lines: string[]) => (await repairedOnce(RULE, own(lines, 'disc')))?.title;
    expect(await title('movement flexion', 'alternative plank')).toBe('Replace `mine` by `plank`');
    expect(await title('movement flexion', 'alternative mine, crunch, bird-dog')).toBe(
      'Replace `mine` by `bird-dog`',
    );
    expect(await title('movement flexion')).toBe('Replace `mine` by `curl-up`');
    expect(await title('movement jump')).toBe('Replace `mine` by `step-up 2 x 8 each side`');
    expect(await title('avoid disc "rest"')).toBeUndefined();
  });
});

describe('what it says', () => {
  test.each([
    [
      'disc',
      'crunch 3 x 20',
      '`crunch` in week 1 is to be avoided with a disc diagnosis, as its definition says: use curl-up instead.',
    ],
    [
      'pain',
      'hollow-hold 3 x 20 s',
      '`hollow-hold` in week 1 comes with a caution for present back pain: prefer dead-bug.',
    ],
    [
      'disc',
      'deadlift 5 x 3 120 kg',
      '`deadlift` in week 1 is a hinge or squat with up to 120 kg. From 40 kg on a hinge or squat counts as heavy, a ' +
        'convention. With a disc diagnosis, such a weight is better agreed with someone who knows the back: a precaution, ' +
        'no trial. Its caution says: raised start or a light weight, and only after clearance for it.',
    ],
    [
      'history',
      'squat 3 x 8 65 lb',
      '`squat` in week 1 is a hinge or squat with up to 65 lb. With a history of back pain, such a weight is better agreed ' +
        'with someone who knows the back: a precaution, no trial.',
    ],
  ] as const)('%s: %s', async (back, exercise, message) => {
    const [finding] = await findingsOf(RULE, with_(back, exercise));
    expect(finding?.message).toBe(message);
  });

  test('of a movement that the definition says nothing about', async () => {
    const own = 'exercise fold\n  movement flexion\nexercise box-jump\n  movement squat\n';
    const [fold, jump] = await findingsOf(RULE, own + with_('disc', 'fold 3 x 20, box-jump 3 x 5'));
    expect(fold?.message).toBe(
      '`fold` in week 1 bends the spine forward. With a disc diagnosis, exercises with a still trunk come first: a ' +
        'precaution, no trial.',
    );
    expect(jump?.message).toBe(
      '`box-jump` in week 1 is a jump. With a disc diagnosis, exercises without a landing come first: a precaution, no trial.',
    );
  });
});

describe('where', () => {
  test('more and more weight is one finding with the most of it; the heavy weeks are another', async () => {
    const weeks = [20, 25, 35, 40, 45].map((kg) => ({ mon: `strength: deadlift 3 x 5 ${kg} kg` }));
    const findings = await findingsOf(RULE, text('disc', ...weeks));
    expect(findings).toMatchObject([
      { severity: 'warning', week: 1, seen: { value: 35 } },
      { severity: 'error', week: 4, seen: { value: 45 }, limit: { value: 40 } },
    ]);
    expect(findings.map(({ message }) => message.split(' is ')[0])).toEqual([
      '`deadlift` in weeks 1–3',
      '`deadlift` in weeks 4–5',
    ]);
  });

  test('in a block, at the session; in copies of a week along with it', async () => {
    const block = 'block "Mine"\n  crunch 3 x 20\n  plank 3 x 30 s\n';
    const source = block + text('disc', { tue: 'core "Mine"' }, { head: 'like week 1' });
    const findings = await findingsOf(RULE, source);
    expect(findings).toMatchObject([{ week: 1, day: 'tue', related: [{ start: { line: 2 } }] }]);
    expect(findings[0]?.message).toContain('`crunch` in weeks 1–2 ');
  });

  test('the built-in blocks are quiet for every back', async () => {
    for (const block of ['Core Basics', 'Core and Hips', 'Core for Runners'])
      for (const back of ['history', 'disc', 'pain'] as const)
        expect(await findingsOf(RULE, text(back, { mon: `core "${block}"` }))).toEqual([]);
  });

  test('never along with `spine-loading-exercise`', async () => {
    const source = with_('disc', 'sit-up 3 x 10, crunch 3 x 10, good-morning 3 x 8 50 kg');
    expect(await findingsOf('spine-loading-exercise', source)).toHaveLength(2);
    expect(await findingsOf(RULE, source)).toHaveLength(1);
  });

  test('a policy for present pain holds for everyone', async () => {
    const source = planText({}, [{ mon: 'core: crunch 3 x 10' }], ['policy return-from-pain']);
    expect(await severitiesOf(RULE, source)).toEqual(['error']);
  });
});

describe('the repair', () => {
  const plan = (one: string, two = one) =>
    planText({ back: 'disc', volume: 10, longest: 4 }, [
      { mon: `strength: ${one} # gym` },
      { mon: `strength: ${two}` },
    ]);

  test.each([
    ['crunch 3 x 20, plank 3 x 30 s', 'curl-up 3 x 20, plank 3 x 30 s'],
    ['crunch 3 x 20, curl-up 3 x 4', 'dead-bug 3 x 20, curl-up 3 x 4'],
    ['hollow-hold 3 x 40 s', 'dead-bug 3 x 40 s'],
    ['deadlift 5 x 3 120 kg', 'hip-thrust 3 x 8'],
    ['plank 30 s, squat 5 x 5 100 kg', 'plank 30 s, goblet-squat 3 x 8'],
    ['drop-jump 10 x 30', 'calf-raise 3 x 12'],
    ['bounds 3 x 30 m', 'step-up 2 x 8 each side'],
  ])('%s → %s', async (before, after) => {
    expect((await repairedOnce(RULE, plan(before)))?.text).toBe(plan(after));
  });

  test('changes all weeks of the finding; a cue leaves it to the author', async () => {
    expect(await repaired(RULE, plan('crunch 3 x 20', 'crunch 2 x 8'))).toBe(
      plan('curl-up 3 x 20', 'curl-up 2 x 8'),
    );
    expect(await repairedOnce(RULE, plan('crunch 3 x 20 "arms long"'))).toBeUndefined();
  });

  test('leaves nothing that this rule or its neighbour would report', async () => {
    const text = plan('crunch 3 x 20, leg-raise 3 x 15, hollow-hold 3 x 40 s, deadlift 5 x 5 100 kg');
    const after = await repaired(RULE, text);
    expect(await findingsOf(RULE, after)).toEqual([]);
    expect(await findingsOf('spine-loading-exercise', after)).toEqual([]);
  });
});
