/** What a coach would say beside the weeks: why a part is as it is, and what to change. */
import type { NewPlanAnswers, RaceName } from './answers.ts';
import { hasHardSessions, type Runner } from './runner.ts';
import type { PlannedWeek } from './week.ts';

/** Behind the longest run: whether somebody told it. */
export const GUESSED = 'a guess from the volume: write the real one';
export const KNOWN = 'of the last 30 days';

/** The comments above weeks, by the number of the week. */
export function weekComments(
  weeks: readonly PlannedWeek[],
  runner: Runner,
  answers: NewPlanAnswers,
  walks: boolean,
): ReadonlyMap<number, string> {
  const comments = new Map<number, string>();
  const say = (week: PlannedWeek | undefined, ...sentences: readonly (string | false | undefined)[]) => {
    if (!week) return;
    const text = [comments.get(week.number), ...sentences].filter(Boolean).join(' ');
    comments.set(week.number, text);
  };
  const first = (isIt: (week: PlannedWeek) => boolean) => weeks.find(isIt);
  say(weeks[0], ...(walks ? beginningWithWalks(runner) : beginning(runner)));
  say(weeks[0], ...grounds(answers));
  say(weeks[1]?.like && weeks[1], '`like` copies the earlier week; only what is different is written.');
  if (walks) {
    say(
      first(({ days }) => holds(days, /\beasy: /)),
      'From here on without walking breaks; take one whenever it feels right.',
    );
  } else {
    say(
      first(({ days }) => holds(days, /strides/)),
      'Strides are short, fast and relaxed, far from a sprint; walk until the breath is calm.',
    );
    say(
      first(({ days }) => holds(days, /@ (threshold|5k|10k|half)/)),
      ...hardRunning(runner, answers),
    );
    say(
      first(({ days }) => holds(days, /steady: /)),
      'Steady is livelier than easy, and still leaves breath for short sentences. Nothing harder is planned: with a disc',
      'diagnosis, faster running is for later, in agreement with the professional.',
    );
    say(
      first(({ days }) => holds(days, /@ marathon/)),
      'The end of these long runs is at the effort of the race. They stay below three hours, a convention: time on the',
      'feet costs more than it brings from there on.',
    );
  }
  say(
    first(({ phase }) => phase === 'recovery'),
    'A down week, so that the body can keep up with the work. Keep it light even when all goes well.',
    answers.back === 'pain' && 'A good week to see the professional again.',
  );
  if (!walks && hasHardSessions(runner)) say(weekForTuneUp(weeks), tuneUp(runner, answers));
  say(
    first(({ phase }) => phase === 'taper'),
    'The taper: less running, the same rhythm. What is not trained by now will not be trained before the race.',
  );
  say(
    first(({ phase }) => phase === 'race'),
    'Race week. Rest is the training now; leave out a run rather than add one.',
  );
  return comments;
}

function holds(days: PlannedWeek['days'], pattern: RegExp): boolean {
  return Object.values(days).some(({ text }) => pattern.test(text));
}

const RUNS_IN_WORDS: Readonly<Record<number, string>> = {
  2: 'Two',
  3: 'Three',
  4: 'Four',
  5: 'Five',
  6: 'Six',
  7: 'Seven',
};

function beginning({ runs, back }: Runner): string[] {
  return [
    `${RUNS_IN_WORDS[runs] ?? runs} runs and two core sessions a week. A day that isn't named is a rest day.`,
    'Easy means that whole sentences are possible; slower is fine.',
    'Core work never comes right before the long run or a hard session; move the days, but leave one between the two.',
    back === 'disc'
      ? 'No two days with a run lie side by side: with a disc diagnosis the day between is asked for.'
      : '',
  ];
}

function beginningWithWalks({ back }: Runner): string[] {
  return [
    "Three sessions of run and walk and two of core work a week; a day that isn't named is a rest day.",
    'Run slowly enough to talk. Do a week twice rather than skip one.',
    back === 'pain'
      ? 'In a trial, runs with walking breaks were acceptable to adults with chronic back pain; the steps here were not tested.'
      : '',
  ];
}

function grounds({ surface, treadmill, strength }: NewPlanAnswers): (string | false)[] {
  return [
    (surface === 'trail' || surface === 'grass') &&
      'Off the road easy is told by the breath, not by the watch; runs with a pace stay on even ground.',
    (surface === 'treadmill' || treadmill !== undefined) &&
      'Treadmills measure speed in their own way: there, too, the breath tells what is easy.',
    strength === 'gym' && 'In the gym choose weights that leave two good repetitions in reserve.',
  ];
}

function hardRunning({ back }: Runner, { best }: NewPlanAnswers): string[] {
  return [
    'Hard running grows by little, and always comes behind an easy warm-up. Threshold is comfortably hard: what could be',
    'held for about an hour. On a bad day run the session easy; it is not made up for later.',
    best === undefined ? 'With a line such as `best 10k in 52:30` the athlete gets paces in figures.' : '',
    back === 'history' ? 'One hard session a week, with a history of back pain: a precaution.' : '',
  ];
}

/** Races that show on the way where one stands. */
const TUNE_UPS: Readonly<Record<RaceName, string>> = {
  '5k': '3 km',
  '10k': '5k',
  'half-marathon': '10k',
  marathon: 'half-marathon',
};

/** The last down week that leaves two weeks and more before the taper, or the only one. */
function weekForTuneUp(weeks: readonly PlannedWeek[]): PlannedWeek | undefined {
  return weeks.findLast(({ phase, number }) => phase === 'recovery' && number > 2);
}

function tuneUp({ shape: { longDay } }: Runner, { race }: NewPlanAnswers): string | undefined {
  if (!race) return undefined;
  const days = race.distance === 'marathon' ? 'the seven days' : 'the three days';
  return (
    `If a race is near, it fits here: \`${longDay} race ${TUNE_UPS[race.distance]}\` in place of the long run shows where the ` +
    `athlete stands. Then all running is easy on ${days} behind it.`
  );
}
