import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatted } from '../format/format.ts';
import type { RunplanDocument } from '../grammar/document.ts';
import { formatDate, parseDate, weekdayOf } from '../quantities/date.ts';
import type { TrainingPlan } from '../training/model.ts';
import { createChecker } from '../workspace/checker.ts';
import { Documents } from '../workspace/documents.ts';
import type { NewPlanAnswers } from './answers.ts';
import { type NewPlan, newPlan } from './new-plan.ts';
import { answersArbitrary, TODAY } from './testing.ts';

const ANSWERS: NewPlanAnswers = {
  athlete: 'Sam',
  level: 'intermediate',
  back: 'healthy',
  volume: 25_000,
  units: 'km',
};
const day = (text: string) => parseDate(text) as number;
const race = (distance: NonNullable<NewPlanAnswers['race']>['distance'], on: string) => ({
  race: { distance, on: day(on) },
});

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

/** The findings of a text, as `rule severity`. */
async function findingsOf(text: string): Promise<string[]> {
  const { findings } = await checker.check('file:///first.runplan', text);
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

function written(answers: Partial<NewPlanAnswers>, today = TODAY): Extract<NewPlan, { kind: 'plan' }> {
  const plan = newPlan({ ...ANSWERS, ...answers }, today);
  if (plan.kind !== 'plan') throw new Error(plan.problems.map(({ message }) => message).join('\n'));
  return plan;
}

function refused(answers: Partial<NewPlanAnswers>, today = TODAY): string[] {
  const plan = newPlan({ ...ANSWERS, ...answers }, today);
  return plan.kind === 'problem' ? plan.problems.map(({ answer, message }) => `${answer}: ${message}`) : [];
}

describe('every plan', () => {
  test('is formatted, checks without findings but those it names, and keeps to its dates', async () => {
    let plans = 0;
    await fc.assert(
      fc.asyncProperty(answersArbitrary(), async ({ answers, today }) => {
        const plan = newPlan(answers, today);
        expect(newPlan(answers, today)).toEqual(plan);
        if (plan.kind === 'problem') {
          for (const { message } of plan.problems) expect(message).toMatch(/^\P{Ll}.*\.$/u);
          return;
        }
        plans++;
        expect(formatted(plan.text)).toBe(plan.text);
        expect(plan.text.split('\n').filter((line) => line.length > 140)).toEqual([]);
        const left = (await findingsOf(plan.text)).map((finding) => finding.replace(/ .*/, ''));
        expect(left).toEqual(plan.remaining);
        const needsClearance = answers.back === 'disc' || answers.back === 'pain';
        expect(plan.remaining).toEqual(needsClearance && !answers.clearance ? ['clearance'] : []);

        const model = modelOf(plan.text);
        expect(model.weeks).toHaveLength(plan.weeks);
        expect(model.date).toBe(plan.start);
        expect(weekdayOf(plan.start)).toBe(0);
        expect(plan.start).toBeGreaterThanOrEqual(answers.start ?? today);
        keepsToTheRace(model, answers);
        growsStepByStep(model, answers);
      }),
      { numRuns: 300 },
    );
    expect(plans).toBeGreaterThan(100);
  });
});

const documents = new Documents();

function modelOf(text: string): TrainingPlan {
  documents.put('file:///model.runplan', text);
  const document = documents.get('file:///model.runplan') as RunplanDocument;
  return documents.services.models.of(document).plans[0] as TrainingPlan;
}

function keepsToTheRace(plan: TrainingPlan, { race: wanted }: NewPlanAnswers): void {
  const races = plan.weeks.flatMap((week) => week.runs.filter(({ kind }) => kind === 'race'));
  expect(races.map(({ day: on }) => on?.date && formatDate(on.date))).toEqual(
    wanted ? [formatDate(wanted.on)] : [],
  );
  if (!wanted) return;
  expect(races[0]?.week).toBe(plan.weeks.at(-1));
  expect(plan.weeks.at(-2)?.isTaper).toBe(true);
}

/** Starts with no more than what is run now, grows by no more than the limits, and has down weeks. */
function growsStepByStep(plan: TrainingPlan, { volume, back }: NewPlanAnswers): void {
  const first = plan.weeks[0]?.volume.distance.high ?? 0;
  // Who runs next to nothing begins with three times eight minutes.
  const seconds = (plan.weeks[0]?.runs ?? []).reduce((sum, { run }) => sum + (run?.duration?.high ?? 0), 0);
  expect(first <= volume + 1 || seconds <= 3 * 8 * 60 + 1).toBe(true);
  const small = back === 'healthy' || back === 'history' ? 3000 : 1500;
  let grown = 0;
  for (const { reference, trainingVolume: week, isTaper, isRace, isDown } of plan.weeks) {
    grown = isDown || isTaper || isRace ? 0 : grown + 1;
    expect(grown).toBeLessThanOrEqual(3);
    if (!reference) continue;
    const most = reference.distance + Math.max(small, reference.distance * 0.1);
    expect(week.distance.high).toBeLessThanOrEqual(most + 1e-6);
  }
}

describe('what a plan holds', () => {
  test('a half marathon with a history of back pain', async () => {
    const { text, weeks, start, notes } = written({
      back: 'history',
      ...race('half-marathon', '2027-04-25'),
    });
    expect([weeks, formatDate(start)]).toEqual([14, '2027-01-18']);
    expect(text).toContain('\n  race half-marathon on 2027-04-25\n');
    expect(text).toContain('\n  pain rule standard ');
    expect(text).toMatch(/\n {2}week 4 recovery like week 3 at 75%\n/);
    expect(text).toMatch(/\n {2}week 13 taper like week 11 at 57%\n/);
    expect(notes).toEqual([
      'The longest recent run was not given: 8 km is a guess from the weekly volume. Write the real one into the file.',
      'The plan begins on 2027-01-18. Until then: keep running as now, no more.',
    ]);
  });

  test('a race on a day without a run leaves the days of rest before it, where two are asked for', async () => {
    const { text } = written({
      level: 'advanced',
      back: 'history',
      days: ['mon', 'tue', 'wed', 'thu', 'sun'],
      longDay: 'mon',
      ...race('5k', '2027-04-24'),
    });
    expect(text.match(/week \d+ race\n(?: {4}.*\n)+/)?.[0].match(/^ {4}\w+/gm)).toEqual([
      '    mon',
      '    tue',
      '    wed',
      '    sat',
    ]);
    expect(await findingsOf(text)).toEqual([]);
  });

  test('no race: twelve weeks from the next Monday, the last a lighter one', () => {
    const { text, weeks, start } = written({ longest: 8000 }, day('2026-11-25'));
    expect([weeks, formatDate(start)]).toEqual([12, '2026-11-30']);
    expect(text).not.toMatch(/^ +(week \d+ )?race/m);
    expect(text).toContain('\n  week 12 recovery like week 11 at 75%\n');
  });

  test('present pain: run and walk, under the policy for it, and clearance is asked for', async () => {
    const open = written({ back: 'pain' });
    expect(open.remaining).toEqual(['clearance']);
    expect(open.text).toContain('\n  policy return-from-pain ');
    expect(open.text).toContain('8 x (run 30 s, walk 2 min)');
    expect(await findingsOf(open.text)).toEqual(['clearance error']);
    const cleared = written({ back: 'pain', clearance: { by: 'Ruth, PT', on: TODAY } });
    expect(cleared.text).toContain('\n  cleared by "Ruth, PT" on 2026-11-23\n');
    expect(await findingsOf(cleared.text)).toEqual([]);
  });

  test.each<[on: string, start: string | undefined, expected: string[], note: RegExp | undefined]>([
    ['2026-11-23', undefined, [], undefined],
    ['2025-11-30', '2026-11-30', [], undefined],
    [
      '2025-11-29',
      '2026-11-30',
      ['clearance warning'],
      /of 2025-11-29 is more than 12 months older than the first day of training, 2026-11-30/,
    ],
    [
      '2026-11-23',
      '2026-11-16',
      ['clearance error'],
      /of 2026-11-23 comes only after the first day of training, 2026-11-16/,
    ],
  ])('a clearance of %s for a plan from %s', async (on, start, expected, note) => {
    const { text, remaining, notes } = written({
      back: 'disc',
      longest: 8000,
      clearance: { by: 'Ruth, PT', on: day(on) },
      ...(start !== undefined && { start: day(start) }),
    });
    expect(await findingsOf(text)).toEqual(expected);
    expect(remaining).toEqual(expected.map((finding) => finding.replace(/ .*/, '')));
    expect(notes.filter((one) => one.includes('clearance'))).toEqual(
      note ? [expect.stringMatching(note)] : [],
    );
  });

  test('a disc diagnosis: days between the runs, nothing hard', () => {
    const { text } = written({ back: 'disc', level: 'advanced', ...race('10k', '2027-04-25') });
    expect(text).not.toMatch(/tempo|intervals|\b(wed|sat) easy/);
  });

  test('a beginner runs and walks to a 5k', () => {
    const { text } = written({ level: 'novice', volume: 0, ...race('5k', '2027-06-06') });
    expect(text).toContain('recent volume 0 km');
    expect(text).not.toContain('recent longest');
    expect(text).toContain('run-walk: ');
    expect(text).toContain('easy: warm up 5 min walk, run 40 min, cool down 5 min walk');
    expect(text).toContain('race 5k "the first kilometre easier than it feels"');
  });

  test('a novice who already runs far is not held to the runs of a beginner, and the plan says why', () => {
    const { text } = written({ level: 'novice', longest: 9000, ...race('half-marathon', '2027-04-25') });
    expect(text).toContain('\n  allow novice-dose because "already runs 9 km at a time"\n');
    expect(written({ level: 'novice', volume: 18_000 }).text).not.toContain('allow');
    // Up to what they run already the rule says nothing.
    expect(written({ level: 'novice', longest: 9000 }).text).not.toContain('allow');
  });

  test('the same where a week of runs of a beginner would have no room to grow, unless the back asks for care', () => {
    expect(written({ level: 'novice', ...race('half-marathon', '2027-04-25') }).text).toContain(
      '\n  allow novice-dose because "already runs 25 km a week"\n',
    );
    expect(written({ level: 'novice', back: 'disc' }).text).not.toContain('allow');
  });

  test('miles are miles', () => {
    const { text } = written({ units: 'mi', volume: 20 * 1609.344, ...race('half-marathon', '2027-04-25') });
    expect(text).toContain('recent volume 20 mi');
    expect(text).toContain('units mi');
    expect(text).not.toMatch(/\d km\b/);
  });
});

describe('what is known besides', () => {
  test('days and the day of the long run are kept to, with strength away from hard days', () => {
    const { text } = written({
      days: ['mon', 'wed', 'fri', 'sat'],
      longDay: 'sat',
      ...race('10k', '2027-04-25'),
    });
    const [, first = ''] = text.split(/\n {2}week [12] /);
    const days = first
      .split('\n')
      .flatMap((line) => /^ {4}(\w+) (.*)/.exec(line)?.slice(1, 3).join(' ') ?? []);
    expect(days.map((day) => day.replaceAll(/\d+(\.\d+)? km/g, 'N km'))).toEqual([
      'mon intervals: warm up N km, 8 x 1 min @ 5k recover jog 1 min, cool down N km + core "Core and Hips"',
      'wed tempo: warm up N km, 4 x 3 min @ threshold recover jog 1 min, cool down N km',
      'thu core "Core Basics"',
      'fri easy N km',
      'sat long N km',
    ]);
  });

  test('without days a week moves with its long run', () => {
    const model = modelOf(written({ longDay: 'sat' }).text);
    expect(model.weeks[0]?.runs.map(({ day }) => day?.name)).toEqual(['mon', 'wed', 'fri', 'sat']);
  });

  test('a best time and the year of birth stand in the plan', () => {
    const best = { distance: 'half-marathon', metres: 21_097.5, seconds: 6000 };
    const { text } = written({ best, born: 1984 });
    expect(text).toContain('\n  born 1984\n  best half-marathon in 1:40:00\n');
    expect(text).not.toContain('With a line such as `best');
  });

  test('from the age of 60 on one hard session a week', () => {
    const hard = (born: number) => modelOf(written({ born }).text).weeks[0]?.runs.filter((run) => run.hard);
    expect([hard(1970)?.length, hard(1966)?.length]).toEqual([2, 1]);
  });
});

describe('where it is run and trained', () => {
  const week1 = (answers: Partial<NewPlanAnswers>) => {
    const { text } = written({ volume: 30_000, ...race('10k', '2027-04-25'), ...answers });
    const [, first = ''] = text.split(/\n {2}week [12] /);
    return first
      .split('\n')
      .flatMap((line) => /^ {4}(\w+ .*)/.exec(line)?.[1] ?? [])
      .map((day) => day.replaceAll(/\d+(\.\d+)? km/g, 'N km'));
  };

  test.each<[string, Partial<NewPlanAnswers>]>([
    ['road, which is what no word means', { surface: 'road' }],
    ['trail', { surface: 'trail' }],
    ['track', { surface: 'track' }],
    ['treadmill', { surface: 'treadmill' }],
    [
      'trail, with a day on the treadmill, and the gym',
      { surface: 'trail', treadmill: ['thu'], strength: 'gym' },
    ],
  ])('%s', (_, answers) => {
    expect(week1(answers)).toMatchSnapshot();
  });

  test('run and walk on the treadmill, but for the race', () => {
    const { text } = written({
      level: 'novice',
      volume: 0,
      ...race('5k', '2027-04-25'),
      surface: 'treadmill',
    });
    const sessions = text.split('\n').filter((line) => /^ {4}\w+ (run-walk|easy)/.test(line));
    expect(sessions.length).toBeGreaterThan(3);
    expect(sessions.filter((line) => !/(run-walk|easy) surface treadmill: /.test(line))).toEqual([]);
    expect(text).toMatch(/\+ race 5k "/);
  });
});

describe('what gives no sound plan is refused with what to do', () => {
  test.each<[string, Partial<NewPlanAnswers>, RegExp]>([
    [
      'too soon',
      race('marathon', '2027-01-10'),
      /^race: From the next Monday to the marathon on 2027-01-10 there are 7 weeks; .*Choose a later race/,
    ],
    ['tomorrow', race('5k', '2026-11-24'), /^race: .* there is 1 week; a plan takes at least 6\./],
    ['past', race('5k', '2026-11-22'), /^race: The race on 2026-11-22 is not in the future\.$/],
    ['far', race('5k', '2030-01-01'), /^race: .*Check the year\.$/],
    [
      'a long wait',
      { ...race('10k', '2028-03-05'), start: TODAY },
      /^start: .*start on 2027-12-13, or leave the start out\.$/,
    ],
    [
      'too little',
      { volume: 8000, ...race('marathon', '2027-03-28') },
      /^race: From 8 km a week.*too little for a marathon\./,
    ],
    [
      'next to nothing',
      { volume: 2000, ...race('half-marathon', '2027-06-27') },
      /^race: From 2 km a week the way/,
    ],
    [
      'a novice and a marathon',
      { level: 'novice', ...race('marathon', '2027-06-27') },
      /^race: A marathon asks/,
    ],
    [
      'pain and a race',
      { back: 'pain', ...race('5k', '2027-06-27') },
      /^race: With back pain now.*Leave the race out/,
    ],
    ['too many runs', { level: 'novice', runs: 5 }, /^runs: For a novice a plan has 3 to 4 runs a week/],
    ['runs without distance', { volume: 7000, runs: 5 }, /^runs: 7 km a week is little for 5 runs\. Take 3,/],
    ['an odd longest run', { longest: 2000 }, /^longest: 25 km a week with no run longer than 2 km/],
    [
      'an odd volume',
      { volume: 500_000 },
      /^volume: The current weekly volume has to be from 1 km to 130 km/,
    ],
    [
      'days that are too close for a disc diagnosis',
      { back: 'disc', days: ['tue', 'wed', 'sun'] },
      /^days: For an intermediate runner with a disc diagnosis no two days in a row have a run\./,
    ],
    ['two days', { days: ['tue', 'sun'] }, /^days: A plan for an intermediate runner needs 3 to 5 days/],
    [
      'runs that do not fit on the days',
      { runs: 5, days: ['tue', 'thu', 'sun'] },
      /^runs: 5 runs do not fit on 3 days\./,
    ],
    [
      'a long run on another day',
      { longDay: 'sat', days: ['tue', 'thu', 'sun'] },
      /^longDay: The long run can't be on a day without a run\. The days are tue, thu, sun\./,
    ],
    [
      'a best time that cannot be',
      { best: { distance: '10k', metres: 10_000, seconds: 20 * 60 } },
      /^best: A best time over 10k can hardly be that one/,
    ],
    ['a child', { born: 2015 }, /^born: The plans here are for adults: who was born in 2015/],
    ['a slip of the year', { born: 1904 }, /^born: Somebody born in 1904 would be over 100\./],
    ['a name that cannot be written', { athlete: 'Sam "the wind"' }, /^athlete: The name of the athlete/],
    ['clearance to come', { back: 'disc', clearance: { by: 'Ruth', on: TODAY + 1 } }, /^clearance: /],
  ])('%s', (_, answers, message) => {
    const problems = refused(answers);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });
});
