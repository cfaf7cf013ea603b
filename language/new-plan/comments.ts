/** What a coach would say beside the weeks: why a part is as it is, and what to change. */
import type { NewPlanAnswers } from './answers.ts';
import type { Runner } from './runner.ts';
import { PURPOSE_DAY } from './training-weeks.ts';
import type { PlannedWeek } from './week.ts';

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
  say(weeks[1]?.like && weeks[1], '`like` copies the earlier week; only what is different is written.');
  if (!walks) {
    const withStrides = first((week) => week.days.tue?.text.includes('strides') === true);
    say(
      withStrides,
      'Strides are short, fast and relaxed, far from a sprint; walk until the breath is calm.',
    );
    say(
      first((week) => /@ (threshold|5k|10k|half)/.test(week.days[PURPOSE_DAY]?.text ?? '')),
      'Hard running comes in small portions, four minutes more a week at most, and always behind an easy warm-up.',
      'Threshold is comfortably hard: what could be held for about an hour. With a line such as `best 10k in 52:30` the',
      'athlete gets paces in figures.',
      runner.level === 'advanced' &&
        'If a second hard day is wanted, put it on Tuesday, two days away from this one.',
    );
    say(
      first((week) => week.days[PURPOSE_DAY]?.text.startsWith('steady:') === true),
      'Steady is livelier than easy, and still leaves breath for short sentences. Nothing harder is planned:',
      runner.back === 'disc'
        ? 'with a disc diagnosis, faster running is for later, in agreement with the professional.'
        : 'a first season is for getting used to running.',
    );
    say(
      first((week) => week.days.sun?.text.includes('@ marathon') === true),
      'The end of the long runs is at the effort of the race. They stay below two and a half hours, a convention: time on',
      'the feet costs more than it brings from there on.',
    );
  } else {
    say(
      first((week) => week.days.tue?.text.startsWith('easy:') === true),
      'From here on without walking breaks; take one whenever it feels right.',
    );
  }
  say(
    first(({ phase }) => phase === 'recovery'),
    'A down week, so that the body can keep up with the work. Keep it light even when all goes well.',
    answers.back === 'pain' && 'A good week to see the professional again.',
  );
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

const RUNS_IN_WORDS: Readonly<Record<number, string>> = { 3: 'Three', 4: 'Four', 5: 'Five', 6: 'Six' };

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
