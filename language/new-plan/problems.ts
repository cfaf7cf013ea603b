import { type DayNumber, formatDate, yearOf } from '../quantities/date.ts';
import { formatDistance } from '../quantities/distance.ts';
import { vdotFromRace } from '../quantities/vdot.ts';
import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import { valueFor } from '../rules/define-rule.ts';
import { consecutiveRunDays } from '../rules/recovery/consecutive-run-days.ts';
import { restDays } from '../rules/recovery/rest-days.ts';
import { backInWords } from '../rules/words.ts';
import type { BackStatus, Level } from '../training/model.ts';
import {
  type AnswerName,
  type AnswerProblem,
  ageOn,
  FEWEST_RUNS,
  mostRuns,
  type NewPlanAnswers,
  RUN_WALK_BELOW,
} from './answers.ts';

const LARGEST_VOLUME = 130_000;
const SMALLEST_VOLUME = 1000;
const SHORTEST_LONGEST = 300;
const LARGEST_LONGEST = 60_000;
/** The shortest mean run of a week that is asked for by a number of runs. */
const SHORTEST_MEAN_RUN = 2000;
const LONGEST_NAME = 80;
const LEVEL_IN_WORDS: Readonly<Record<Level, string>> = {
  novice: 'a novice',
  intermediate: 'an intermediate runner',
  advanced: 'an advanced runner',
};
/** With more runs a week one day has two: a day stays free. */
const MOST_RUN_DAYS = 6;
/** What paces can be reckoned from: those of a slow jog, and a bit below the world's best. */
const SLOWEST_VDOT = 20;
const FASTEST_VDOT = 82;
/** Years. From this age on the limits are meant for everyone (rule `young-athlete`). */
const ADULT_FROM = 16;
const OLDEST = 100;
/** How far ahead a plan may begin or a race be: a bit more than two years. */
const FURTHEST = 750;

/** What is wrong with single answers, and with answers that do not go together. */
export function answerProblems(answers: NewPlanAnswers, today: DayNumber): AnswerProblem[] {
  return [
    ...textProblems(answers),
    ...dateProblems(answers, today),
    ...runningProblems(answers),
    ...dayProblems(answers),
    ...athleteProblems(answers, today),
    ...backProblems(answers),
  ];
}

function textProblems({ athlete, race, clearance }: NewPlanAnswers): AnswerProblem[] {
  const texts: readonly [AnswerName, string | undefined, string][] = [
    ['athlete', athlete, 'the athlete'],
    ['race', race?.title, 'the race'],
    ['clearance', clearance?.by, 'the professional'],
  ];
  return texts.flatMap(([answer, text, whose]) => {
    if (text === undefined || isWritable(text)) return [];
    const message = `The name of ${whose} has to be one line of 1 to ${LONGEST_NAME} characters without double quotes and backslashes.`;
    return [{ answer, message }];
  });
}

/** Whether a text can stand in quotes. */
function isWritable(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_NAME && !/["\\\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(text);
}

function dateProblems({ race, start, clearance }: NewPlanAnswers, today: DayNumber): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const add = (answer: AnswerName, message: string) => problems.push({ answer, message });
  if (race && race.on <= today) add('race', `The race on ${formatDate(race.on)} is not in the future.`);
  else if (race && race.on > today + FURTHEST)
    add('race', `The race on ${formatDate(race.on)} is more than two years away. Check the year.`);
  if (start !== undefined && Math.abs(start - today) > FURTHEST)
    add('start', `The start on ${formatDate(start)} is more than two years from today. Check the year.`);
  if (race && start !== undefined && start > race.on)
    add('start', `The start on ${formatDate(start)} lies after the race on ${formatDate(race.on)}.`);
  if (clearance && clearance.on > today)
    add(
      'clearance',
      `The clearance on ${formatDate(clearance.on)} lies in the future. Write it when it is there.`,
    );
  return problems;
}

function runningProblems({ volume, longest, runs, level, back, units }: NewPlanAnswers): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const add = (answer: AnswerName, message: string) => problems.push({ answer, message });
  const inUnits = (metres: number) => formatDistance(metres, units);
  if (!(volume === 0 || (volume >= SMALLEST_VOLUME && volume <= LARGEST_VOLUME))) {
    const bounds = `from ${inUnits(SMALLEST_VOLUME)} to ${inUnits(LARGEST_VOLUME)} a week, or 0`;
    add(
      'volume',
      `The current weekly volume has to be ${bounds} for someone who does not run at the moment.`,
    );
    return problems;
  }
  if (longest !== undefined && volume > 0) {
    if (!(longest >= SHORTEST_LONGEST && longest <= LARGEST_LONGEST)) {
      const bounds = `from ${inUnits(SHORTEST_LONGEST)} to ${inUnits(LARGEST_LONGEST)}`;
      add('longest', `The longest recent run has to be ${bounds}.`);
    } else if (longest < volume / 7) {
      const both = `${inUnits(volume)} a week with no run longer than ${inUnits(longest)}`;
      add('longest', `${both} would be more than a run a day. Check the two figures.`);
    }
  }
  if (runs === undefined) return problems;
  const most = mostRuns(level, back);
  if (!Number.isInteger(runs) || runs < FEWEST_RUNS || runs > most) {
    const just = most === FEWEST_RUNS ? 'just ' : '';
    add(
      'runs',
      `For ${whom(level, back)} a plan has ${just}${bounds(most)} runs a week, which leaves the days of rest that are asked for.`,
    );
  } else if (runs > FEWEST_RUNS && (volume < RUN_WALK_BELOW || volume / runs < SHORTEST_MEAN_RUN)) {
    const fewer = Math.max(FEWEST_RUNS, Math.floor(volume / SHORTEST_MEAN_RUN));
    add(
      'runs',
      `${inUnits(volume)} a week is little for ${runs} runs. Take ${Math.min(fewer, runs - 1)}, or fewer days.`,
    );
  }
  return problems;
}

function backProblems({ back, race, volume, units }: NewPlanAnswers): AnswerProblem[] {
  if (!race) return [];
  if (back === 'pain') {
    return [
      {
        answer: 'race',
        message:
          'With back pain now the first plan is the way back to running, without a race. Leave the race out; once the ' +
          'running goes well, a plan for the race can follow.',
      },
    ];
  }
  if (volume >= RUN_WALK_BELOW || race.distance === '5k') return [];
  return [
    {
      answer: 'race',
      message:
        `From ${formatDistance(volume, units)} a week the way to a ${race.distance} is long. Begin with a plan for a 5k or ` +
        `without a race, and come back with ${formatDistance(RUN_WALK_BELOW, units)} a week or more.`,
    },
  ];
}

/** What is wrong with the days on which there is time. */
function dayProblems({ days, longDay, runs, level, back, volume }: NewPlanAnswers): AnswerProblem[] {
  const problem = (answer: AnswerName, message: string): AnswerProblem[] => [{ answer, message }];
  if (!days) return [];
  const most = Math.min(MOST_RUN_DAYS, mostRuns(level, back));
  if (days.length < FEWEST_RUNS || days.length > most)
    return problem(
      'days',
      `A plan for ${whom(level, back)} needs ${bounds(most)} days with a run: there ${days.length === 1 ? 'is' : 'are'} ${days.length}.`,
    );
  if (
    runs !== undefined &&
    runs !== days.length &&
    !(runs === mostRuns(level, back) && runs === days.length + 1)
  )
    return problem(
      'runs',
      `${runs} runs do not fit on ${days.length} days. Leave the number of runs out, or name as many days.`,
    );
  if (longDay !== undefined && !days.includes(longDay))
    return problem(
      'longDay',
      `The long run can't be on a day without a run. The days are ${days.join(', ')}.`,
    );
  const mean = volume / days.length;
  if (days.length > FEWEST_RUNS && (volume < RUN_WALK_BELOW || mean < SHORTEST_MEAN_RUN))
    return problem(
      'days',
      `That is little running for ${days.length} days a week. Name ${FEWEST_RUNS} days.`,
    );
  const row = valueFor(consecutiveRunDays.parameters.maximum.default, { level, back });
  if (longestRow(days) > row) {
    const inRow = row === 1 ? 'no two days in a row' : `at most ${row} days in a row`;
    return problem('days', `For ${whom(level, back)} ${inRow} have a run. Leave a day free between them.`);
  }
  const rest = valueFor(restDays.parameters.minimum.default, { level, back });
  if (7 - days.length < rest)
    return problem('days', `For ${whom(level, back)} ${rest} days a week stay free. Name fewer days.`);
  return [];
}

/** The most days in a row, in weeks that follow each other. */
function longestRow(days: readonly WeekdayWord[]): number {
  const twoWeeks = [...DAYS, ...DAYS].map((day) => (days.includes(day) ? 'x' : ' ')).join('');
  return Math.max(...twoWeeks.split(' ').map(({ length }) => length));
}

function athleteProblems({ best, born, age, race }: NewPlanAnswers, today: DayNumber): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const vdot = best && vdotFromRace(best.metres, best.seconds);
  if (best && !(vdot !== undefined && vdot >= SLOWEST_VDOT && vdot <= FASTEST_VDOT)) {
    problems.push({
      answer: 'best',
      message: `A best time over ${best.distance} can hardly be that one: its paces would be out of the ordinary. Check it, or leave it out.`,
    });
  }
  const years = age && ageOn(age, today);
  if (years !== undefined && years < ADULT_FROM) {
    problems.push({
      answer: 'age',
      message: `The plans here are for adults: who is ${years} is better off with a coach for young runners.`,
    });
  }
  if (born === undefined) return problems;
  const year = yearOf(race?.on ?? today);
  if (born < year - OLDEST || born > year - ADULT_FROM - 1) {
    problems.push({
      answer: 'born',
      message:
        born > year - OLDEST
          ? `The plans here are for adults: who was born in ${born} is better off with a coach for young runners.`
          : `Somebody born in ${born} would be over ${OLDEST}. Check the year.`,
    });
  }
  return problems;
}

function whom(level: Level, back: BackStatus): string {
  const runner = LEVEL_IN_WORDS[level];
  return back === 'healthy' ? runner : `${runner} with ${backInWords(back)}`;
}

function bounds(most: number): string {
  return most === FEWEST_RUNS ? String(most) : `${FEWEST_RUNS} to ${most}`;
}
