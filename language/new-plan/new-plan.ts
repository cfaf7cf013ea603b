import { type DayNumber, formatDate, weekdayOf } from '../quantities/date.ts';
import { formatDistance } from '../quantities/distance.ts';
import { type AnswerProblem, type NewPlanAnswers, type RaceName, RUN_WALK_BELOW } from './answers.ts';
import { planLength } from './calendar.ts';
import { distancesFor } from './distances.ts';
import { longestSeconds, READY } from './goals.ts';
import { leftToProfessionals } from './left-to-professionals.ts';
import { type PlanDraft, planText, RACE_WORDS } from './plan-text.ts';
import { answerProblems } from './problems.ts';
import { longestBefore, raceMetres, raceWeek } from './race-week.ts';
import { rhythmOf } from './rhythm.ts';
import { runWalkWeeks } from './run-walk-weeks.ts';
import { metresIn, type Runner, runnerFrom } from './runner.ts';
import { runWalkTaper, taperWeeks, taperWeeksOf } from './taper-weeks.ts';
import { trainingWeeks } from './training-weeks.ts';
import { type PlannedWeek, volumeOf } from './week.ts';

/** A first plan, or why there is none. */
export type NewPlan =
  | {
      readonly kind: 'plan';
      /** The file, formatted. */
      readonly text: string;
      readonly weeks: number;
      /** The Monday of week 1. */
      readonly start: DayNumber;
      /** What the one who asked should know: sentences. */
      readonly notes: readonly string[];
      /** The rules whose findings are left in the plan, because only people can do something about them. */
      readonly remaining: readonly string[];
    }
  | { readonly kind: 'problem'; readonly problems: readonly AnswerProblem[] };

/** How many times as long as the longest run before it a race may be. */
const STRETCH: Readonly<Record<RaceName, number>> = {
  '5k': 1.8,
  '10k': 1.6,
  'half-marathon': 1.6,
  marathon: 2,
};
/** What of the longest time is as good as all of it. */
const MUCH = 0.95;
/** A first week below this share of what is run now is worth a word. */
const MUCH_LESS = 0.85;

/**
 * Writes a first plan from a few answers: formatted, and without findings but those that it names. Pure: the same answers
 * on the same day give the same text.
 */
export function newPlan(given: NewPlanAnswers, today: DayNumber): NewPlan {
  const problems = answerProblems(given, today);
  if (problems.length > 0) return { kind: 'problem', problems };
  const { best: _, ...others } = given;
  // Who begins with run and walk does not run at the paces of an earlier best.
  const answers = beginsWithWalks(given) ? others : given;
  const { race } = answers;
  if (race?.distance === 'marathon' && answers.level === 'novice')
    return { kind: 'problem', problems: [NOVICE_MARATHON] };
  const length = planLength(answers, today);
  if ('message' in length) return { kind: 'problem', problems: [length] };
  const runner = runnerFrom(answers, today);
  let best: CheckedDraft | undefined;
  for (const weeks of length.lengths) {
    const draft = draftOf(answers, runner, weeks, length.startOf(weeks));
    if (draft.isReady) return finished(draft, today);
    if (!best || draft.longestRun > best.longestRun) best = draft;
  }
  const draft = best as CheckedDraft;
  if (!draft.isUnsound) return finished(draft, today);
  return { kind: 'problem', problems: [tooFar(draft, length.isShortOfTime)] };
}

function beginsWithWalks({ back, volume }: NewPlanAnswers): boolean {
  return back === 'pain' || volume < RUN_WALK_BELOW;
}

const NOVICE_MARATHON: AnswerProblem = {
  answer: 'race',
  message:
    'A marathon asks a novice for a race more than twice as long as any run of two and a half hours. Choose a ' +
    'half-marathon first, or the level intermediate for someone who has been running for years.',
};

interface CheckedDraft extends PlanDraft {
  /** Metres of the longest run of the 30 days before the race. */
  readonly longestRun: number;
  readonly peakVolume: number;
  /** Whether the race would be too far. */
  readonly isUnsound: boolean;
  /** Whether the runner comes to the race as a coach would want it. */
  readonly isReady: boolean;
}

function draftOf(answers: NewPlanAnswers, runner: Runner, length: number, start: DayNumber): CheckedDraft {
  const { race, units } = answers;
  const walks = beginsWithWalks(answers);
  const distances = distancesFor(runner, units);
  const train = (weeks: number) => {
    const rhythm = rhythmOf(weeks, race !== undefined);
    return walks ? runWalkWeeks(rhythm, runner) : trainingWeeks(rhythm, runner, distances);
  };
  if (!race) {
    const weeks = train(length);
    return {
      answers,
      runner,
      weeks,
      start,
      walks,
      longestRun: 0,
      peakVolume: 0,
      isUnsound: false,
      isReady: true,
    };
  }
  const raceDay = weekdayOf(race.on);
  const training = train(length - taperWeeksOf(race, raceDay) - 1);
  const peak = training.at(-1) as PlannedWeek;
  const taper = walks
    ? runWalkTaper(training, race, raceDay, runner)
    : taperWeeks(training, race, raceDay, runner, distances);
  const before = [...training, ...taper];
  const weeks = [...before, raceWeek(before, peak, race, raceDay, runner, walks ? undefined : distances)];
  const longestRun = longestBefore(weeks, before.length * 7 + raceDay);
  const peakVolume = volumeOf(peak);
  const metres = raceMetres(race);
  const isUnsound = metres > longestRun * STRETCH[race.distance] || metres > peakVolume;
  // Three hours are as much as the kilometres, for those who need that long.
  const enough = Math.min(
    READY[race.distance],
    metresIn(longestSeconds(race.distance), runner.paces.easy) * MUCH,
  );
  const isReady = !isUnsound && longestRun >= enough;
  return { answers, runner, weeks, start, walks, longestRun, peakVolume, isUnsound, isReady };
}

/** Why no plan of any length leads to the race. */
function tooFar({ answers, longestRun, peakVolume }: CheckedDraft, isShortOfTime: boolean): AnswerProblem {
  const { units, race } = answers;
  const inUnits = (metres: number) => formatDistance(metres, units);
  const name = race ? RACE_WORDS[race.distance].toLowerCase() : '';
  return {
    answer: 'race',
    message:
      `From ${inUnits(answers.volume)} a week, growing step by step, the plan would get to ${inUnits(peakVolume)} a week ` +
      `and a longest run of ${inUnits(longestRun)}: too little for a ${name}. ` +
      (isShortOfTime
        ? 'Choose a later race or a shorter distance, or come back with more running a week.'
        : 'Choose a shorter distance first, or come back with more running a week.'),
  };
}

function finished(draft: CheckedDraft, today: DayNumber): NewPlan {
  const { answers, runner, weeks, start, walks, longestRun, isReady } = draft;
  const { race } = answers;
  const inUnits = (metres: number) => formatDistance(metres, answers.units);
  const notes: string[] = [];
  if (!runner.knowsLongest && runner.volume > 0) {
    notes.push(
      `The longest recent run was not given: ${inUnits(runner.longest)} is a guess from the weekly volume. Write the real ` +
        'one into the file.',
    );
  }
  const first = volumeOf(weeks[0] as PlannedWeek);
  if (runner.volume > 0 && first < runner.volume * MUCH_LESS) {
    const why = whyLess(runner, walks);
    notes.push(
      `Week 1 has ${inUnits(first)} of running, less than the ${inUnits(runner.volume)} of now: ${why}.`,
    );
  }
  if (race && !isReady) {
    notes.push(
      `The longest run before the race is ${inUnits(longestRun)}. ${walks ? 'Walking breaks belong to the race' : 'That is enough to finish with care'}; ` +
        `more is usual for a ${RACE_WORDS[race.distance].toLowerCase()}, and a later race or more running now would leave room for it.`,
    );
  }
  if (start - today >= 7 && !answers.recovers) {
    notes.push(`The plan begins on ${formatDate(start)}. Until then: keep running as now, no more.`);
  }
  const medical = leftToProfessionals(draft);
  return {
    kind: 'plan',
    text: planText(draft),
    weeks: weeks.length,
    start,
    notes: [...notes, ...medical.map(({ note }) => note)],
    remaining: medical.map(({ rule }) => rule),
  };
}

/** Why the first week has much less running than there is now. */
function whyLess({ level, knowsLongest, runs }: Runner, walks: boolean): string {
  if (walks) return 'the way back begins with short runs';
  return level === 'novice' && !knowsLongest
    ? 'the first runs of a novice stay below 45 min, unless the longest recent run is given and was longer'
    : `the longest run and ${runs} runs a week leave room for no more`;
}
