import type { WordList } from './word-list.ts';
import type { Level } from './word-lists.ts';

/** What a session is, whatever its kind: only runs have running distance. */
export type Discipline = 'run' | 'strength' | 'cross-training' | 'rest';

/** How hard running is: below the first threshold; above it, such as marathon pace; about the second threshold and above. */
export type Band = 'easy' | 'moderate' | 'hard';

/** What there is to know about a kind of session. */
export interface KindFacts {
  readonly discipline: Discipline;
  /** What a coach calls a session of this kind: `long run`. */
  readonly label: string;
  /** What it is, as whole sentences. */
  readonly about: string;
  /** Other words that coaches use for it. */
  readonly meant?: readonly string[];
  /** The named pace of its work, for estimates. */
  readonly pace?: string;
  /** How hard its work is that has no target of its own; easy where nothing is said. */
  readonly band?: Exclude<Band, 'easy'>;
  /** Only its steps say how much of it is faster than easy. */
  readonly varies?: true;
  /** Its repetitions count towards a hard session even where each is short. */
  readonly repeats?: true;
  /** Run as fast as one can: as long as it is, whatever a copy of its week is scaled to. */
  readonly competes?: true;
  /** Only its steps say how much of it is running. */
  readonly needsSteps?: true;
  /** No run of its own where runs are counted. */
  readonly isAddition?: true;
  /** Its work is run uphill, where a pace of the flat says nothing. */
  readonly isUphill?: true;
  /** Begins with its work, without a warm-up. */
  readonly withoutWarmUp?: true;
  /** What its sessions typically consist of, between warm-up and cool-down. */
  readonly work?: readonly string[];
  /** Kilometres of a usual run of it, by level: a convention, and only a start. */
  readonly usual?: Readonly<Record<Level, number>>;
  /** The athlete can't train as planned: it counts as rest, and no session is put there. */
  readonly isAbsence?: true;
  /** What is done in it trains the core, as far as can be known: a duration alone counts as core work. */
  readonly isCoreByTime?: true;
  /** It is done on the same day as another session. */
  readonly joinsOthers?: 'usually' | 'sometimes';
  /** A usual session of it as a whole; `{easy}` is the amount of warm-up and cool-down. */
  readonly structure?: string;
}

/** The kinds of sessions, in the order in which they are offered. */
const FACTS = {
  easy: {
    discipline: 'run',
    label: 'easy run',
    about: "Relaxed running: you can talk in whole sentences. Most of a week's running belongs here.",
    pace: 'easy',
    usual: { novice: 4, intermediate: 7, advanced: 10 },
    joinsOthers: 'sometimes',
  },
  long: {
    discipline: 'run',
    label: 'long run',
    about: 'The longest run of the week, mostly easy.',
    meant: ['lsd'],
    pace: 'easy',
    withoutWarmUp: true,
    work: ['10 km @ easy', '3 km @ marathon'],
    usual: { novice: 6, intermediate: 12, advanced: 18 },
  },
  recovery: {
    discipline: 'run',
    label: 'recovery run',
    about: 'Very easy running the day after hard work, never a test.',
    pace: 'recovery',
    usual: { novice: 3, intermediate: 5, advanced: 7 },
  },
  run: {
    discipline: 'run',
    label: 'run',
    about: 'A run of whatever its steps say; easy where nothing is said.',
    pace: 'easy',
    work: ['10 km @ easy', '3 km @ marathon'],
    joinsOthers: 'sometimes',
  },
  'medium-long': {
    discipline: 'run',
    label: 'medium-long run',
    about: 'The second longest run of the week, easy.',
    pace: 'easy',
    withoutWarmUp: true,
    usual: { novice: 5, intermediate: 9, advanced: 16 },
  },
  tempo: {
    discipline: 'run',
    label: 'tempo run',
    about: 'Comfortably hard, in one piece or a few. Counts as hard from ten minutes on.',
    pace: 'threshold',
    band: 'hard',
    work: ['20 min @ threshold', '3 x 10 min @ threshold recover jog 2 min'],
    structure: ': warm up {easy}, 20 min @ threshold, cool down {easy}',
  },
  intervals: {
    discipline: 'run',
    label: 'interval session',
    about: 'Hard repetitions with recoveries. Counts as hard from five minutes on.',
    meant: ['interval', 'repeats', 'speed'],
    pace: 'interval',
    band: 'hard',
    repeats: true,
    work: ['6 x (800 m @ 5k, jog 400 m)', '5 x 1 km @ interval recover jog 3 min'],
    structure: ': warm up {easy}, 6 x (800 m @ 5k, jog 400 m), cool down {easy}',
  },
  threshold: {
    discipline: 'run',
    label: 'threshold run',
    about: 'At about the pace of a one-hour race. Counts as hard from ten minutes on.',
    pace: 'threshold',
    band: 'hard',
    work: ['20 min @ threshold', '4 x 6 min @ threshold recover jog 90 s'],
    structure: ': warm up {easy}, 4 x 6 min @ threshold recover jog 90 s, cool down {easy}',
  },
  hills: {
    discipline: 'run',
    label: 'hill session',
    about: 'Repetitions uphill; the way down is the recovery. Counts as hard from five minutes on.',
    meant: ['hill'],
    pace: 'interval',
    band: 'hard',
    repeats: true,
    isUphill: true,
    work: ['8 x (45 s @ rpe 8, walk 90 s)', '6 x (1 min @ rpe 8, jog 2 min)'],
    structure: ': warm up {easy}, 8 x (45 s @ rpe 8, walk 90 s), cool down {easy}',
  },
  strides: {
    discipline: 'run',
    label: 'strides',
    about: 'Short, fast and relaxed, with full recovery. Not a run of its own where runs are counted.',
    pace: 'repetition',
    isAddition: true,
    withoutWarmUp: true,
    work: ['6 x (20 s, walk 1 min)'],
    structure: '6 x (20 s, walk 1 min)',
    joinsOthers: 'usually',
  },
  steady: {
    discipline: 'run',
    label: 'steady run',
    about:
      'Between easy and marathon pace: you can talk in short sentences. Counts as hard from 30 minutes on.',
    pace: 'steady',
    band: 'moderate',
    usual: { novice: 4, intermediate: 7, advanced: 10 },
  },
  progression: {
    discipline: 'run',
    label: 'progression run',
    about: 'Begins easy and gets faster as it goes on; steps say how.',
    pace: 'steady',
    band: 'moderate',
    varies: true,
    withoutWarmUp: true,
    work: ['4 km @ easy', '3 km @ steady', '1 km @ marathon'],
    usual: { novice: 4, intermediate: 8, advanced: 12 },
  },
  fartlek: {
    discipline: 'run',
    label: 'fartlek',
    about: 'Playing with the pace, by feel. Counts as hard only through its steps.',
    pace: 'steady',
    band: 'moderate',
    varies: true,
    work: ['8 x (1 min @ 10k, jog 1 min)'],
    structure: ': warm up {easy}, 8 x (1 min @ 10k, jog 1 min), cool down {easy}',
  },
  'run-walk': {
    discipline: 'run',
    label: 'run-walk session',
    about: 'Running with walking breaks. How much of it is running is known only from its steps.',
    pace: 'easy',
    needsSteps: true,
    work: ['10 x (run 1 min, walk 2 min)', '6 x (run 3 min, walk 1 min)'],
    structure: ': warm up 5 min walk, 10 x (run 1 min, walk 2 min), cool down 5 min walk',
  },
  race: {
    discipline: 'run',
    label: 'race',
    about: 'A race: an amount, a distance by name, or alone the race of the plan. Counts as hard.',
    pace: 'threshold',
    band: 'hard',
    competes: true,
    work: ['5 km @ half'],
  },
  'time-trial': {
    discipline: 'run',
    label: 'time trial',
    about: 'A race against the clock, alone. Counts as hard.',
    pace: 'threshold',
    band: 'hard',
    competes: true,
    structure: ': warm up {easy}, 3 km @ 5k, cool down {easy}',
  },
  test: {
    discipline: 'run',
    label: 'test run',
    about:
      'A run that shows what can be run now, such as 3 km or 30 minutes as fast as possible. Counts as hard.',
    pace: 'threshold',
    band: 'hard',
    competes: true,
    structure: ': warm up {easy}, 3 km @ 5k, cool down {easy}',
  },
  core: {
    discipline: 'strength',
    label: 'core session',
    about: 'Work for the trunk: a block, exercises after a colon, or a duration.',
    isCoreByTime: true,
    joinsOthers: 'usually',
  },
  strength: {
    discipline: 'strength',
    label: 'strength session',
    about: 'Strength work: a block, exercises after a colon, or a duration.',
    meant: ['gym', 'weights'],
    joinsOthers: 'usually',
  },
  plyometrics: {
    discipline: 'strength',
    label: 'plyometrics session',
    about:
      'Jumps: exercises after a colon, a block, or a duration. Jumps are counted by their contacts with the ground.',
    meant: ['plyo', 'plyos', 'jumps'],
    joinsOthers: 'sometimes',
  },
  drills: {
    discipline: 'strength',
    label: 'running drills',
    about:
      'Drills for running form: exercises after a colon, a block, or a duration. No running distance and no strength ' +
      'work; jumps among them are counted.',
    meant: ['drill', 'abc'],
    joinsOthers: 'sometimes',
  },
  rest: {
    discipline: 'rest',
    label: 'rest',
    about: 'No training. A day that is not named is a rest day as well.',
    meant: ['off'],
  },
  sick: {
    discipline: 'rest',
    label: 'sick',
    about:
      'No training because of an illness or injury. Counts as rest; seven days without a run or more are a break.',
    meant: ['ill', 'illness', 'injured', 'injury'],
    isAbsence: true,
  },
  holiday: {
    discipline: 'rest',
    label: 'holiday',
    about: 'No training because of a holiday. Counts as rest; seven days without a run or more are a break.',
    meant: ['vacation', 'leave'],
    isAbsence: true,
  },
  travel: {
    discipline: 'rest',
    label: 'travel',
    about: 'No training because of a journey. Counts as rest; seven days without a run or more are a break.',
    meant: ['travelling', 'traveling', 'journey'],
    isAbsence: true,
  },
  bike: {
    discipline: 'cross-training',
    label: 'bike',
    about: 'Cycling. Cross-training: no running distance.',
    meant: ['cycle', 'cycling'],
  },
  swim: {
    discipline: 'cross-training',
    label: 'swim',
    about: 'Swimming. Cross-training: no running distance.',
    meant: ['swimming'],
  },
  row: {
    discipline: 'cross-training',
    label: 'row',
    about: 'Rowing. Cross-training: no running distance.',
    meant: ['rowing'],
  },
  'aqua-jog': {
    discipline: 'cross-training',
    label: 'aqua jog',
    about: 'Running in deep water, without landing. Cross-training: no running distance.',
    meant: ['aqua-jogging', 'pool-run', 'pool-running', 'water-running'],
  },
  ski: {
    discipline: 'cross-training',
    label: 'ski',
    about: 'Skiing, such as cross-country or on a machine. Cross-training: no running distance.',
    meant: ['skiing'],
  },
  skate: {
    discipline: 'cross-training',
    label: 'skate',
    about: 'Skating, on wheels or ice. Cross-training: no running distance.',
    meant: ['skating', 'inline'],
  },
  elliptical: {
    discipline: 'cross-training',
    label: 'elliptical',
    about: 'The elliptical trainer. Cross-training: no running distance.',
  },
  hike: {
    discipline: 'cross-training',
    label: 'hike',
    about: 'Hiking. Cross-training: no running distance.',
    meant: ['hiking'],
  },
  walk: {
    discipline: 'cross-training',
    label: 'walk',
    about: 'Walking. Cross-training: no running distance.',
    meant: ['walking'],
  },
  yoga: {
    discipline: 'cross-training',
    label: 'yoga',
    about: 'Yoga. Cross-training; its exercises are not looked into.',
  },
  pilates: {
    discipline: 'cross-training',
    label: 'pilates',
    about:
      'Pilates. Cross-training; its exercises are not looked into. With a duration it counts as core work.',
    isCoreByTime: true,
  },
  'cross-training': {
    discipline: 'cross-training',
    label: 'cross-training',
    about: 'Endurance that is no running, whatever it is. No running distance.',
    meant: ['cross', 'xt', 'crosstraining'],
  },
  mobility: {
    discipline: 'cross-training',
    label: 'mobility',
    about: 'Mobility work. Cross-training; its exercises are not looked into.',
    meant: ['stretch', 'stretching'],
    joinsOthers: 'usually',
  },
} satisfies Readonly<Record<string, KindFacts>>;

export type SessionKind = keyof typeof FACTS;

/** The kinds of sessions by their word, in lower case. */
export const KINDS: ReadonlyMap<string, KindFacts> = new Map<string, KindFacts>(Object.entries(FACTS));

export const SESSION_KIND: WordList<SessionKind> = {
  called: 'kind of session',
  words: Object.keys(FACTS) as SessionKind[],
  facts: new Map(Array.from(KINDS, ([word, { about }]) => [word, { about }])),
  read: (text) => {
    const word = text?.toLowerCase();
    return word !== undefined && KINDS.has(word) ? (word as SessionKind) : undefined;
  },
};

const MEANT: ReadonlyMap<string, SessionKind> = new Map(
  Array.from(KINDS, ([word, { meant = [] }]) =>
    meant.map((other) => [other, word as SessionKind] as const),
  ).flat(),
);

/** The kind that a word means which coaches use for it; undefined where it means none. */
export function kindMeant(word: string): SessionKind | undefined {
  return MEANT.get(word.toLowerCase());
}
