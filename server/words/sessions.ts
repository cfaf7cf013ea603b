/** What the kinds of sessions are, in a coach's words. */
import { KINDS } from '@runplan/language';

const KIND_TEXTS: Readonly<Record<string, string>> = {
  easy: "Relaxed running: you can talk in whole sentences. Most of a week's running belongs here.",
  recovery: 'Very easy running the day after hard work, never a test.',
  long: 'The longest run of the week, mostly easy.',
  steady: 'Between easy and marathon pace: you can talk in short sentences.',
  progression: 'Begins easy and gets faster as it goes on; steps say how.',
  tempo: 'Comfortably hard, in one piece or a few. Counts as hard.',
  threshold: 'At about the pace of a one-hour race. Counts as hard.',
  intervals: 'Hard repetitions with recoveries. Counts as hard.',
  hills: 'Repetitions uphill; the way down is the recovery. Counts as hard.',
  fartlek: 'Playing with the pace, by feel. Counts as hard only through hard steps.',
  strides: 'Short, fast and relaxed, with full recovery. Not a run of its own where runs are counted.',
  race: 'A race: an amount, a distance by name, or alone the race of the plan. Counts as hard.',
  'time-trial': 'A race against the clock, alone. Counts as hard.',
  'run-walk': 'Running with walking breaks. How much of it is running is known only from its steps.',
  workout: 'A structured run with a name.',
  core: 'Work for the trunk: a block, exercises after a colon, or a duration.',
  strength: 'Strength work: a block, exercises after a colon, or a duration.',
  bike: 'Cycling. Cross-training: no running distance.',
  swim: 'Swimming. Cross-training: no running distance.',
  row: 'Rowing. Cross-training: no running distance.',
  elliptical: 'The elliptical trainer. Cross-training: no running distance.',
  hike: 'Hiking. Cross-training: no running distance.',
  walk: 'Walking. Cross-training: no running distance.',
  yoga: 'Yoga. Cross-training; its exercises are not looked into.',
  mobility: 'Mobility work. Cross-training; its exercises are not looked into.',
  rest: 'No training. A day that is not named is a rest day as well.',
};

/** What a kind of session is; undefined for a word that is none. */
export function kindInWords(kind: string): string | undefined {
  return KIND_TEXTS[kind];
}

/** The named pace that a kind is reckoned with where no target is given; undefined where there is none. */
export function usualPaceOf(kind: string): string | undefined {
  if (kind === 'workout') return 'easy';
  return kind === 'race' || kind === 'time-trial' ? undefined : KINDS.get(kind)?.pace;
}
