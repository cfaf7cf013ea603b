import { applyRepairs, createChecker, type Finding, SEVERITIES } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { planIn } from '../language/training/testing.ts';
import { FOUND } from './cases/found.ts';
import { QUIET } from './cases/quiet.ts';
import { CORE, HISTORY, RUNNER, written } from './cases/write.ts';

/** Kinds of small plans that the rules once got wrong, at least two of each: what must be said, and what must not. */
const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

async function findingsOf(text: string): Promise<readonly Finding[]> {
  return (await checker.check('file:///case.runplan', text)).findings;
}

const short = ({ rule, severity, message }: Finding) => `${severity} ${rule}: ${message}`;
const isAboveHint = ({ severity }: Finding) => severity !== 'hint';
const names = (findings: readonly Finding[], rules: readonly string[]) =>
  findings.filter(({ rule }) => rules.includes(rule)).map(({ rule, severity }) => `${severity} ${rule}`);

describe('is found', () => {
  test.each(FOUND)('$kind', async ({ text, rules, severity }) => {
    const mildest = SEVERITIES.indexOf(severity);
    const findings = await findingsOf(text);
    expect(findings.filter(({ rule }) => rule === 'syntax' || rule === 'internal').map(short)).toEqual([]);
    const loudest = findings
      .filter(({ rule }) => rules.includes(rule))
      .map((finding) => SEVERITIES.indexOf(finding.severity));
    expect(Math.min(...loudest), findings.map(short).join('\n')).toBeLessThanOrEqual(mildest);
  });

  test.each(FOUND.filter(({ kind }) => /^a disc and (?:crunches|leg raises|sit-ups|V-ups)/.test(kind)))(
    'with an exercise to do instead: $kind',
    async ({ text, rules }) => {
      const finding = (await findingsOf(text)).find(({ rule }) => rules.includes(rule));
      const [repair] = finding?.repairs ?? [];
      expect(finding?.fixable).toBe(true);
      const after = await findingsOf(applyRepairs(text, repair ? [repair] : []));
      expect(names(after, rules)).toEqual([]);
    },
  );
});

describe('is quiet', () => {
  test.each(QUIET)('$kind', async ({ text }) => {
    expect((await findingsOf(text)).filter(isAboveHint).map(short)).toEqual([]);
  });
});

describe('is one finding', () => {
  const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const daily = (metres: string, extra: string) =>
    everyDay.map((day) => `${day} easy ${metres}${day === 'tue' || day === 'fri' ? extra : ''}`).join(' / ');
  const core = ' + core "Core and Hips"';

  test.each([
    ['healthy', `${RUNNER} / recent volume 45 km / recent longest 10 km`, [daily('6 km', core)]],
    ['with old back pain', `${HISTORY} / recent volume 30 km / recent longest 8 km`, [daily('4 km', core)]],
  ])('no day of rest: %s', async (_, athlete, weeks) => {
    const rules = ['rest-days', 'consecutive-run-days'];
    expect(names(await findingsOf(written({ athlete, weeks })), rules)).toHaveLength(1);
  });

  test.each([
    ['intervals', 'intervals 8 x (400 m @ 5k, jog 200 m)', HISTORY],
    ['tempo runs', 'tempo 5 km', RUNNER],
    ['hills', 'hills 8 x (60 s @ rpe 8, jog 2 min)', HISTORY],
  ])('no warm-up before all %s', async (_, session, runner) => {
    const week = `${CORE} / tue ${session} / thu easy 8 km / sat easy 6 km / sun long 12 km`;
    const text = written({
      athlete: `${runner} / recent volume 32 km / recent longest 12 km`,
      weeks: [week, 'like week 1', 'like week 1', 'like week 1 at 75%', 'like week 1'],
    });
    expect(names(await findingsOf(text), ['warm-up-missing'])).toHaveLength(1);
  });
});

describe('has no cliff', () => {
  /** What is said of a workout on two days in a row, with repetitions at a share of VDOT. */
  async function saidOf(share: string, runner: string): Promise<readonly string[]> {
    const workout = 'workout "Cruise"\n  2 km\n  4 x 8 min @ cruise recover stand 1 min\n  2 km';
    const days = 'tue workout "Cruise" / wed workout "Cruise" / thu easy 10 km / sun long 16 km';
    const text = written({
      above: `pace cruise vdot ${share}\n\n${workout}`,
      athlete: `level advanced / ${runner} / recent volume 70 km / recent longest 18 km`,
      weeks: [`${CORE} / ${days}`],
    });
    const rules = ['hard-day-spacing', 'intensity-share', 'intensity-increase', 'first-hard-work'];
    return names(await findingsOf(text), rules);
  }

  test.each([
    ['86-88%', '87-89%', 'best half-marathon in 1:24:10'],
    ['87-89%', '88-90%', 'best half-marathon in 1:15:00'],
    ['86-88%', '88-90%', 'best 10k in 38:30'],
  ])('%s and %s of VDOT, %s', async (slower, faster, runner) => {
    const said = await saidOf(slower, runner);
    expect(said).toContain('warning hard-day-spacing');
    expect(await saidOf(faster, runner)).toEqual(said);
  });
});

describe('makes the plan better when repaired', () => {
  const isRepair = ({ fixable }: Finding) => fixable === true;

  /** Applies the first repair of every finding above hint, from the first week on, until there is none. */
  async function repaired(
    text: string,
    most = 10,
  ): Promise<{ readonly text: string; readonly rounds: number }> {
    for (let round = 0; round < most; round++) {
      const [first] = (await findingsOf(text))
        .filter((finding) => isAboveHint(finding) && isRepair(finding))
        .sort((a, b) => (a.week ?? 0) - (b.week ?? 0));
      const [repair] = first?.repairs ?? [];
      if (!repair) return { text, rounds: round };
      text = applyRepairs(text, [repair]);
    }
    return { text, rounds: most };
  }

  const errorsIn = (findings: readonly Finding[]) =>
    findings.filter(({ severity }) => severity === 'error').length;
  const metresIn = async (text: string) =>
    (await planIn(text)).weeks.reduce((sum, week) => sum + week.volume.distance.high, 0);

  const grows = [
    {
      what: 'steps of a third, with old back pain',
      text: written({
        athlete: `${HISTORY} / recent volume 18 km / recent longest 7 km`,
        weeks: [
          `${CORE} / tue easy 5 km / thu easy 6 km / sun easy 7 km`,
          `${CORE} / tue easy 7 km / wed easy 6 km / sat easy 6 km / sun long 9 km`,
          `${CORE} / tue easy 8 km / wed easy 7 km / thu tempo: warm up 2 km, 5 km @ half, cool down 2 km / sun long 11 km`,
          'like week 3',
          'like week 3 / sun long 13 km',
        ],
      }),
    },
    {
      what: 'two workouts at once, in miles',
      text: written({
        athlete: `${RUNNER} / recent volume 20 mi / recent longest 6 mi`,
        plan: 'units mi',
        weeks: [
          `${CORE} / tue easy 5 mi / wed easy 4 mi / thu easy 5 mi / sun long 6 mi`,
          `${CORE} / tue intervals: warm up 2 mi, 8 x (400 m @ 5k, jog 400 m), cool down 1 mi / wed easy 5 mi / thu tempo: warm up 1 mi, 5 mi @ half, cool down 1 mi / sat easy 5 mi / sun long 9 mi`,
        ],
      }),
    },
    {
      what: 'a marathoner of 46 km with a long run of 25',
      text: written({
        athlete: `${RUNNER} / recent volume 46 km / recent longest 25 km`,
        weeks: [
          `${CORE} / tue easy 8 km / wed easy 6 km / thu easy 8 km / sun long 25 km`,
          'like week 1',
          'like week 1 / sun long 26 km',
        ],
      }),
    },
  ];

  test.each(grows)('$what: settles without a new error and keeps 85% of the running', async ({ text }) => {
    const before = await findingsOf(text);
    const after = await repaired(text);
    expect(after.rounds).toBeLessThan(20);
    expect(errorsIn(await findingsOf(after.text))).toBeLessThanOrEqual(errorsIn(before));
    expect(await metresIn(after.text)).toBeGreaterThanOrEqual((await metresIn(text)) * 0.85);
  });

  test.each(grows)(
    '$what: the long run stays the longest, and no run gets shorter than 3 km',
    async ({ text }) => {
      const { weeks } = await planIn((await repaired(text)).text);
      for (const { runs, longestRun } of weeks) {
        const metres = runs.map(({ run }) => Math.round(run?.distance?.high ?? 0));
        expect(Math.min(...metres)).toBeGreaterThanOrEqual(3000);
        if (runs.some(({ kind }) => kind === 'long')) expect(longestRun?.kind).toBe('long');
      }
    },
  );

  test.each([
    [
      'a marathoner',
      'recent volume 46 km / recent longest 25 km',
      'tue easy 8 km / wed easy 6 km / thu easy 8 km / sun long 25 km',
    ],
    [
      'three runs a week',
      'recent volume 33 km / recent longest 16 km',
      'tue easy 8 km / thu easy 8 km / sun long 17 km',
    ],
  ])('the share of a long run is no more than a remark: %s', async (_, lately, runs) => {
    const text = written({ athlete: `${RUNNER} / ${lately}`, weeks: [`${CORE} / ${runs}`, 'like week 1'] });
    const long = (await planIn(text)).weeks[0]?.longestRun?.run?.distance?.high ?? 0;
    for (const finding of (await findingsOf(text)).filter(({ rule }) => rule === 'long-run-share')) {
      expect(finding.severity).not.toBe('warning');
      for (const repair of finding.repairs ?? []) {
        const [week] = (await planIn(applyRepairs(text, [repair]))).weeks;
        expect(week?.longestRun?.run?.distance?.high, repair.title).toBeGreaterThanOrEqual(long * 0.75);
      }
    }
  });

  test.each([
    ['healthy', `${RUNNER} / recent volume 32 km / recent longest 12 km`],
    ['with old back pain', `${HISTORY} / recent volume 32 km / recent longest 12 km`],
    ['a novice', 'level novice / recent volume 32 km / recent longest 12 km'],
  ])('no core work at all, one repair: %s', async (_, athlete) => {
    const rules = ['core-session', 'strength-frequency', 'strength-coverage', 'bone-load-balance'];
    const text = written({
      athlete,
      weeks: [
        'tue easy 6 km / thu easy 7 km / sat easy 6 km / sun long 12 km',
        'like week 1',
        'like week 1',
        'like week 1',
      ],
    });
    const findings = await findingsOf(text);
    expect(names(findings, rules)).toEqual(['error core-session']);
    const [repair] = findings.find(({ rule }) => rule === 'core-session')?.repairs ?? [];
    expect(names(await findingsOf(applyRepairs(text, repair ? [repair] : [])), rules)).toEqual([]);
  });
});
