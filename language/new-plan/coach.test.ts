/**
 * What an experienced coach would sign: twelve runners with what they should get, and what has to hold of the plans of all
 * runners. Written down before the generator, and read from its plans through the training model, as a checker sees them.
 */
import { describe, expect, test } from 'vitest';
import type { RunplanDocument } from '../grammar/document.ts';
import { parseDate } from '../quantities/date.ts';
import { isLongRun } from '../training/key-run.ts';
import type { TrainingPlan, TrainingSession, TrainingWeek } from '../training/model.ts';
import { BACK_STATUSES, LEVELS } from '../vocabulary/word-lists.ts';
import { createChecker } from '../workspace/checker.ts';
import { Documents } from '../workspace/documents.ts';
import { mostRuns, type NewPlanAnswers, RACES, type RaceName, usualRuns } from './answers.ts';
import { newPlan } from './new-plan.ts';
import { TODAY } from './testing.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
const documents = new Documents();

function modelOf(text: string): TrainingPlan {
  documents.put('file:///coach.runplan', text);
  const document = documents.get('file:///coach.runplan') as RunplanDocument;
  return documents.services.models.of(document).plans[0] as TrainingPlan;
}

const RACE_DAY = parseDate('2027-06-27') as number;
const RACE_METRES: Readonly<Record<RaceName, number>> = {
  '5k': 5000,
  '10k': 10_000,
  'half-marathon': 21_097.5,
  marathon: 42_195,
};

function answersFor(more: Partial<NewPlanAnswers> & { readonly goal?: RaceName }): NewPlanAnswers {
  const { goal, ...answers } = more;
  return {
    athlete: 'Sam',
    level: 'intermediate',
    back: 'healthy',
    volume: 30_000,
    units: 'km',
    ...((answers.back === 'disc' || answers.back === 'pain') && { clearance: { by: 'Ruth', on: TODAY } }),
    ...(goal && { race: { distance: goal, on: RACE_DAY } }),
    ...answers,
  };
}

/** The weeks that neither recover, nor taper, nor race. */
const growingWeeks = (plan: TrainingPlan) =>
  plan.weeks.filter(
    ({ isDown, isTaper, isRace, phase }) => !isDown && !isTaper && !isRace && phase !== 'recovery',
  );
const metresOf = (session: TrainingSession) => session.run?.distance?.high ?? 0;
const kilometres = (metres: number) => Math.round(metres / 100) / 10;
const volumeOf = (week: TrainingWeek) => week.trainingVolume.distance.high;
const longestOf = (week: TrainingWeek) => Math.max(0, ...week.runs.map(metresOf));
const hasMarathonPace = ({ run }: TrainingSession) => (run?.moderateSeconds ?? 0) >= 10 * 60;
/** Hard sessions, and long runs with a part at marathon pace. */
const qualityOf = (week: TrainingWeek) =>
  week.runs.filter(
    (session) =>
      (session.run?.hardSeconds ?? 0) >= 5 * 60 || (isLongRun(session) && hasMarathonPace(session)),
  );

interface Wanted {
  readonly goal?: RaceName;
  readonly answers: Partial<NewPlanAnswers>;
  readonly weeks: readonly [number, number];
  /** Kilometres of the first week, of the largest, and of the longest run. */
  readonly first: readonly [number, number];
  readonly largest: readonly [number, number];
  readonly longest: readonly [number, number];
  /** Sessions with a purpose in each growing week, the first and the others. */
  readonly quality: readonly [number, number];
  readonly says: readonly RegExp[];
  readonly never?: RegExp;
}

// Rough outlines, written as a coach would before anything else. Kilometres.
const TWELVE: Readonly<Record<string, Wanted>> = {
  'from the couch to 5 km': {
    goal: '5k',
    answers: { level: 'novice', volume: 0 },
    weeks: [12, 26],
    first: [2, 5],
    largest: [12, 18],
    longest: [4.2, 6],
    quality: [0, 0],
    says: [/run-walk/, /easy: warm up 5 min walk, run 3\d min/],
    never: /tempo|intervals/,
  },
  'a novice of 18 km a week to 10 km': {
    goal: '10k',
    answers: { level: 'novice', volume: 18_000, longest: 6000 },
    // In its first eight weeks the rule novice-dose holds the runs of a novice below 45 minutes.
    weeks: [12, 18],
    first: [15, 18],
    largest: [22, 31],
    longest: [10, 14],
    quality: [0, 1],
    says: [/@ threshold/, /strides/],
  },
  'a novice of 25 km a week to a half marathon': {
    goal: 'half-marathon',
    answers: { level: 'novice', volume: 25_000, longest: 9000 },
    weeks: [14, 18],
    first: [22, 25],
    largest: [36, 45],
    longest: [16, 20],
    quality: [0, 1],
    says: [/@ half/],
  },
  'an intermediate runner of 25 km a week to 5 km': {
    goal: '5k',
    answers: { volume: 25_000 },
    weeks: [10, 10],
    first: [22, 25],
    largest: [32, 37],
    longest: [10, 13],
    quality: [2, 2],
    says: [/@ 5k/, /@ threshold/],
  },
  'an intermediate runner of 35 km a week to 10 km': {
    goal: '10k',
    answers: { volume: 35_000 },
    weeks: [12, 12],
    first: [33, 35],
    largest: [42, 47],
    longest: [13, 18],
    quality: [2, 2],
    says: [/@ 10k/, /@ threshold/],
  },
  'an intermediate runner of 40 km a week to a half marathon': {
    goal: 'half-marathon',
    answers: { volume: 40_000 },
    weeks: [14, 14],
    first: [37, 40],
    largest: [50, 58],
    longest: [18, 22],
    quality: [2, 2],
    says: [/@ half/, /@ threshold/],
  },
  'an intermediate runner of 45 km a week to a marathon': {
    goal: 'marathon',
    answers: { volume: 45_000 },
    weeks: [18, 18],
    first: [42, 45],
    largest: [60, 71],
    longest: [28, 32],
    quality: [2, 2],
    says: [/long .*@ marathon/, /@ threshold/],
  },
  'an advanced runner of 60 km a week to 5 km': {
    goal: '5k',
    answers: { level: 'advanced', volume: 60_000 },
    weeks: [10, 10],
    first: [56, 60],
    largest: [58, 68],
    longest: [14, 18],
    quality: [2, 2],
    says: [/@ 5k/, /@ threshold/],
  },
  'an advanced runner of 100 km a week to a marathon': {
    goal: 'marathon',
    answers: { level: 'advanced', volume: 100_000, longest: 28_000 },
    weeks: [18, 18],
    first: [92, 100],
    largest: [95, 115],
    longest: [31, 36],
    quality: [2, 2],
    says: [/long .*@ marathon/, /am easy .* \+ pm easy/],
  },
  'a history of back pain, to a half marathon': {
    goal: 'half-marathon',
    answers: { back: 'history', volume: 30_000 },
    weeks: [14, 16],
    first: [27, 30],
    largest: [42, 56],
    longest: [16, 22],
    quality: [1, 1],
    says: [/@ half/, /strides/],
  },
  'a disc diagnosis, to 10 km': {
    goal: '10k',
    answers: { back: 'disc', volume: 25_000 },
    weeks: [12, 14],
    first: [22, 25],
    largest: [27, 34],
    longest: [11, 15],
    quality: [0, 0],
    says: [/@ steady/, /strides/],
    never: /tempo|intervals|@ (5k|10k|threshold)/,
  },
  'back pain now, without a race': {
    answers: { back: 'pain', volume: 15_000 },
    weeks: [12, 12],
    first: [1.5, 4],
    largest: [5, 15],
    longest: [2.5, 6],
    quality: [0, 0],
    says: [/run-walk/],
    never: /tempo|intervals|strides|steady/,
  },
};

test.each(Object.entries(TWELVE))('%s', (_, { goal, answers, ...wanted }) => {
  const plan = newPlan(answersFor({ ...answers, ...(goal && { goal }) }), TODAY);
  if (plan.kind === 'problem') throw new Error(plan.problems.map(({ message }) => message).join('\n'));
  const model = modelOf(plan.text);
  const growing = growingWeeks(model);
  const figures = {
    weeks: plan.weeks,
    first: kilometres(volumeOf(growing[0] as TrainingWeek)),
    largest: kilometres(Math.max(...growing.map(volumeOf))),
    longest: kilometres(Math.max(...growing.map(longestOf))),
  };
  for (const [name, figure] of Object.entries(figures)) {
    const [low, high] = wanted[name as keyof typeof figures];
    expect(figure, name).toBeGreaterThanOrEqual(low);
    expect(figure, name).toBeLessThanOrEqual(high);
  }
  const [first, others] = wanted.quality;
  expect(qualityOf(growing[0] as TrainingWeek)).toHaveLength(first);
  for (const week of growing.slice(4)) expect(qualityOf(week), `week ${week.number}`).toHaveLength(others);
  for (const said of wanted.says) expect(plan.text).toMatch(said);
  if (wanted.never) expect(plan.text).not.toMatch(wanted.never);
});

const GOALS: readonly (RaceName | undefined)[] = [...RACES, undefined];
const VOLUMES = [0, 4, 9, 14, 20, 27, 35, 45, 60, 80, 100, 125];

/** Every race, level, back and volume; runs a week and the weeks until the race change from one to the next. */
function grid(): { readonly name: string; readonly answers: NewPlanAnswers }[] {
  let turn = 0;
  return GOALS.flatMap((goal) =>
    LEVELS.flatMap((level) =>
      BACK_STATUSES.flatMap((back) =>
        VOLUMES.flatMap((kilometresNow) => {
          if (back === 'pain' && goal) return [];
          turn++;
          const volume = kilometresNow * 1000;
          const most = volume < 8000 ? 3 : Math.min(mostRuns(level, back), Math.floor(volume / 2500));
          const runs = [undefined, undefined, 3, 4, 5, 6, 7][turn % 7];
          const weeks = [undefined, 10, 13, 16, 20][turn % 5];
          const answers = answersFor({
            level,
            back,
            volume,
            ...(goal && { race: { distance: goal, on: TODAY + (weeks ?? 30) * 7 - 1 - (turn % 2) } }),
            ...(runs !== undefined && runs <= most && { runs }),
          });
          const name = [
            goal ?? 'none',
            level,
            back,
            `${kilometresNow} km`,
            `${runs} runs`,
            `${weeks} weeks`,
          ].join(', ');
          return [{ name, answers }];
        }),
      ),
    ),
  );
}

/** Of so many plans one is checked by all rules, which takes longer than all the rest. */
const CHECKED = 5;

describe('of every plan', () => {
  const plans = grid().flatMap(({ name, answers }) => {
    const plan = newPlan(answers, TODAY);
    return plan.kind === 'plan' ? [{ name, answers, plan, model: modelOf(plan.text) }] : [];
  });
  const walks = ({ answers }: (typeof plans)[number]) => answers.back === 'pain' || answers.volume < 6000;
  const all = (
    isMeant: (one: (typeof plans)[number]) => boolean,
    wrong: (one: (typeof plans)[number]) => unknown,
  ) => {
    const meant = plans.filter(isMeant);
    expect(meant.length).toBeGreaterThan(7);
    const found = meant.flatMap((one) => {
      const what = wrong(one);
      return what === undefined || (Array.isArray(what) && what.length === 0) ? [] : [{ [one.name]: what }];
    });
    expect(found).toEqual([]);
  };
  const runsOf = ({ answers }: (typeof plans)[number]) => answers.runs ?? usualRuns(answers);

  test('most answers give one', () => {
    expect(plans.length).toBeGreaterThan(300);
  });

  test('two hard sessions in each growing week, where level, back and volume are for it', () => {
    all(
      (one) =>
        one.answers.level !== 'novice' &&
        one.answers.back === 'healthy' &&
        one.answers.volume >= 27_000 &&
        runsOf(one) > 3,
      ({ model }) =>
        growingWeeks(model).flatMap((week) =>
          qualityOf(week).length === 2 ? [] : [`${week.number}: ${qualityOf(week).length}`],
        ),
    );
  });

  test('one for others with three runs, little volume or a history of back pain, and for novices from week 4', () => {
    all(
      (one) =>
        !walks(one) &&
        one.answers.volume >= 20_000 &&
        one.answers.volume / runsOf(one) > 4500 &&
        one.answers.volume / runsOf(one) < 25_000 &&
        ((one.answers.back === 'history' && one.answers.level !== 'novice') ||
          (one.answers.back === 'healthy' && (one.answers.level === 'novice' || runsOf(one) === 3))),
      ({ model, answers }) =>
        growingWeeks(model).flatMap((week) => {
          const least = answers.level === 'novice' && week.number < 4 ? 0 : 1;
          const most = least + (answers.race?.distance === 'marathon' ? 1 : 0);
          const has = qualityOf(week).length;
          return has < least || has > most ? [`${week.number}: ${has}`] : [];
        }),
    );
  });

  test('strides and steady running only with a disc diagnosis, nothing but easy running with pain', () => {
    all(
      ({ answers }) => answers.back === 'disc' || answers.back === 'pain',
      ({ plan, answers }) =>
        plan.text.match(
          answers.back === 'pain' ? /tempo|intervals|strides|steady:/ : /tempo|intervals|@ (?!easy|steady)/,
        )?.[0],
    );
  });

  test('the last third is at the pace of the race', () => {
    const pace = {
      '5k': /@ 5k/,
      '10k': /@ 10k/,
      'half-marathon': /@ (half|threshold)/,
      marathon: /@ marathon/,
    };
    all(
      (one) =>
        one.answers.race !== undefined &&
        !walks(one) &&
        one.answers.volume >= 20_000 &&
        (one.answers.back === 'healthy' || one.answers.back === 'history'),
      ({ plan, model, answers }) => {
        const growing = growingWeeks(model);
        const late = growing.slice(Math.ceil((growing.length * 2) / 3)).map(({ number }) => number);
        const texts = late.map((number) => textOfWeek(plan.text, number)).join('\n');
        return answers.race && pace[answers.race.distance].test(texts) ? undefined : texts;
      },
    );
  });

  test('the long run grows to what the race asks for, or the notes say that it does not', () => {
    // With much running on few days the long run carries its part of it.
    const wanted = { '5k': [5, 22], '10k': [10, 24], 'half-marathon': [16, 28], marathon: [28, 36] } as const;
    all(
      (one) => one.answers.race !== undefined,
      (one) => {
        const { plan, model, answers } = one;
        const distance = answers.race?.distance as RaceName;
        const [low, high] = wanted[distance];
        const growing = growingWeeks(model);
        const longest = Math.max(...growing.map(longestOf)) / 1000;
        const minutes = Math.max(
          ...growing.flatMap((week) => week.runs.map(({ run }) => (run?.duration?.high ?? 0) / 60)),
        );
        const isEnough = longest >= low - 0.1 || minutes >= (distance === 'marathon' ? 165 : 135);
        const isSaid = plan.notes.some((note) => note.startsWith('The longest run before the race is'));
        return isEnough !== isSaid && (longest <= high || answers.volume / runsOf(one) > 14_000)
          ? undefined
          : `${longest} km, ${minutes} min, said: ${isSaid}`;
      },
    );
  });

  test('no easy run is nearly as long as the long run', () => {
    // With few runs a week the long run would have to be more than the rule long-run-share leaves alone.
    const share = new Map([
      [3, 0.7],
      [4, 0.7],
      [5, 0.65],
      [6, 0.6],
      [7, 0.6],
    ]);
    all(
      (one) => !walks(one) && one.answers.volume >= 14_000,
      (one) =>
        growingWeeks(one.model).flatMap((week) => {
          const longest = longestOf(week);
          const limit =
            Math.max(longest * (share.get(runsOf(one)) ?? 0), one.answers.volume / runsOf(one)) + 500;
          return week.runs
            .filter((run) => run.kind === 'easy' && metresOf(run) > limit)
            .map((run) => `${week.number}: ${metresOf(run)} beside ${longest}`);
        }),
    );
  });

  test('the runs of a day are together shorter than the long run', () => {
    all(
      (one) => !walks(one) && runsOf(one) === 7,
      ({ model }) =>
        growingWeeks(model).flatMap((week) =>
          week.days
            .filter((day) => day.sessions.filter(({ kind }) => kind === 'easy').length > 1)
            .filter(
              (day) => day.sessions.reduce((sum, one) => sum + metresOf(one), 0) > longestOf(week) * 0.85,
            )
            .map(({ index }) => `${week.number}: ${index}`),
        ),
    );
  });

  test('on the way to a long race an easy run without a hard one beside it is longer than others', () => {
    all(
      ({ answers, ...one }) =>
        answers.back === 'healthy' &&
        answers.level !== 'novice' &&
        answers.race?.distance === 'marathon' &&
        runsOf({ answers, ...one }) > 4,
      ({ model }) =>
        growingWeeks(model)
          .filter((week) => week.runs.some((run) => isLongRun(run) && hasMarathonPace(run)))
          .flatMap((week) => {
            const easy = week.runs.filter(({ kind }) => kind === 'easy').map(metresOf);
            return Math.max(...easy) >= Math.min(...easy) * 1.15 ? [] : [`${week.number}: ${easy}`];
          }),
    );
  });

  test('no hard session comes in more than two growing weeks in a row, where the week has room for others', () => {
    all(
      (one) => !walks(one) && one.answers.volume >= 20_000 && one.answers.volume / runsOf(one) > 5000,
      ({ plan, model }) => {
        const sessions = growingWeeks(model).map(({ number }) => hardTexts(plan.text, number));
        return sessions.flatMap((now, at) => {
          const before = sessions.slice(Math.max(0, at - 2), at);
          return before.length < 2 ? [] : now.filter((one) => before.every((week) => week.includes(one)));
        });
      },
    );
  });

  test('marathon pace is a fifth and more of the long runs of the last third', () => {
    all(
      ({ answers, ...one }) =>
        answers.race?.distance === 'marathon' &&
        answers.level !== 'novice' &&
        answers.back === 'healthy' &&
        answers.volume / runsOf({ answers, ...one }) > 6000,
      ({ model }) => {
        const growing = growingWeeks(model);
        return growing.slice(Math.ceil((growing.length * 2) / 3)).flatMap((week) => {
          const long = week.runs.find(isLongRun)?.run;
          const share = (long?.moderateSeconds ?? 0) / (long?.duration?.high ?? 1);
          return share >= 0.18 ? [] : [`${week.number}: ${Math.round(share * 100)}%`];
        });
      },
    );
  });

  test('no run on the days before the race is shorter than 2 km', () => {
    all(
      (one) => !walks(one) && one.answers.race !== undefined,
      ({ model }) =>
        model.weeks
          .filter(({ isRace }) => isRace)
          .flatMap(({ days }) => days.filter(({ sessions }) => !sessions.some(({ kind }) => kind === 'race')))
          .flatMap(({ sessions }) => sessions.filter(({ kind }) => kind === 'easy').map(metresOf))
          .filter((metres) => metres < 2000),
    );
  });

  test('down weeks: at most three growing weeks in a row', () => {
    all(
      () => true,
      ({ model }) => {
        let row = 0;
        return model.weeks.flatMap(({ phase, isTaper, isRace, number }) => {
          row = phase === 'recovery' || isTaper || isRace ? 0 : row + 1;
          return row > 3 ? [number] : [];
        });
      },
    );
  });

  test('the taper cuts the last fortnight by 41 to 60%, and keeps hard running', () => {
    all(
      (one) =>
        one.answers.race !== undefined &&
        !walks(one) &&
        one.answers.volume >= 20_000 &&
        one.answers.volume / runsOf(one) < 20_000,
      (one) => {
        const { weeks } = one.model;
        const at = weeks.findIndex(({ isTaper }) => isTaper);
        const before = weeks.slice(at - 4, at).reduce((sum, week) => sum + volumeOf(week), 0) / 4;
        const last = weeks.slice(-2).reduce((sum, week) => sum + volumeOf(week), 0) / 2;
        const cut = 1 - last / before;
        const isKept =
          one.answers.back === 'disc' || weeks.slice(at, -1).every((week) => qualityOf(week).length > 0);
        return cut >= 0.41 && cut <= 0.6 && isKept ? undefined : [cut, isKept];
      },
    );
  });

  test('strength is twice a week, never on the day before a long run or a hard session', () => {
    all(
      () => true,
      ({ model }) =>
        model.weeks.flatMap((week) => {
          const core = week.days.filter(({ sessions }) => sessions.some(({ kind }) => kind === 'core'));
          const isBefore = core.some(({ index }) =>
            week.days.some(
              (day) => day.index === index + 1 && day.sessions.some((one) => one.kind === 'long' || one.hard),
            ),
          );
          const least = week.isRace ? 0 : week.isTaper ? 1 : 2;
          return core.length < least || isBefore ? [week.number] : [];
        }),
    );
  });

  test('novices with a healthy back run more in the eighth week than now, whatever is known of their longest run', () => {
    for (const goal of ['5k', '10k', 'half-marathon'] as const)
      for (const volume of [10_000, 12_000, 14_000, 16_000, 18_000, 20_000]) {
        const plan = newPlan(answersFor({ goal, level: 'novice', volume }), TODAY);
        if (plan.kind !== 'plan') continue;
        const early = growingWeeks(modelOf(plan.text)).filter(({ number }) => number <= 8);
        const [first = 0, ...others] = early.map(volumeOf);
        expect([goal, volume, first >= volume * 0.97]).toEqual([goal, volume, true]);
        expect([goal, volume, Math.max(...others) >= first * 1.06]).toEqual([goal, volume, true]);
      }
  });

  test('novices come to run the distance without a break', () => {
    all(
      ({ answers, plan }) =>
        answers.level === 'novice' &&
        (answers.race?.distance === '5k' || answers.race?.distance === '10k') &&
        !plan.notes.some((note) => note.startsWith('The longest run before the race is')),
      ({ model, answers }) => {
        const through = growingWeeks(model).flatMap((week) =>
          week.runs.filter(({ kind }) => kind !== 'run-walk'),
        );
        const longest = Math.max(0, ...through.map(metresOf));
        return longest >= RACE_METRES[answers.race?.distance as RaceName] - 100 ? undefined : longest;
      },
    );
  });

  test('six and seven runs where the volume asks for them', () => {
    const runs = (volume: number) => usualRuns({ level: 'advanced', back: 'healthy', volume });
    expect([40_000, 65_000, 90_000].map(runs)).toEqual([5, 6, 7]);
    expect(usualRuns({ level: 'intermediate', back: 'healthy', volume: 45_000 })).toBe(5);
  });

  test('a tune-up race is offered where the weeks allow it', () => {
    all(
      (one) =>
        one.answers.race !== undefined &&
        !walks(one) &&
        one.answers.back === 'healthy' &&
        one.plan.weeks >= 10,
      ({ plan }) =>
        plan.text.replace(/\n +#/g, '').includes('If a race is near, it fits here') ? undefined : 'none',
    );
  });

  test('the rules have nothing to say but what the plan names', async () => {
    const found: unknown[] = [];
    // Some of them: `new-plan.test.ts` checks plans of any answers.
    for (const { name, plan } of plans.filter((_, index) => index % CHECKED === 0)) {
      const { findings } = await checker.check('file:///grid.runplan', plan.text);
      const rules = findings.map(({ rule }) => rule).sort();
      if (String(rules) !== String(plan.remaining))
        found.push({ [name]: findings.map(({ message }) => message) });
    }
    expect(found).toEqual([]);
  });
});

/** The repetitions of the hard sessions of a week. */
function hardTexts(text: string, number: number): string[] {
  const days = new Map<string, string>();
  for (const line of textOfWeek(text, number).split('\n')) days.set(line.trim().slice(0, 3), line);
  return [...days.values()].flatMap(
    (line) => /\d+ x \d+ min @ (?:threshold|5k|10k|half)/.exec(line)?.[0] ?? [],
  );
}

/** The lines of a week, with those of the weeks that it is like. */
function textOfWeek(text: string, number: number): string {
  const [, head = '', body = ''] =
    new RegExp(`\\n  week ${number} ([^\\n]*)\\n([\\s\\S]*?)(?=\\n\\n|$)`).exec(text) ?? [];
  const like = /like week (\d+)/.exec(head)?.[1];
  return like === undefined ? body : `${textOfWeek(text, Number(like))}\n${body}`;
}
