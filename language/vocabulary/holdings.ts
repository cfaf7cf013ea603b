/** What the properties of the tree hold; complete, or it does not compile. */
import type { RunplanAstType } from '../grammar/generated/ast.ts';
import { amountOfPiece, amountOfRun } from './amounts.ts';
import { DETAILS } from './details.ts';
import { figure, type Held, name, TEXT, WRITTEN, word, written } from './held.ts';
import { SESSION_KIND } from './kinds.ts';
import type { HoldsOf } from './line.ts';
import { ATHLETE_LINES, EXERCISE_LINES, PLAN_LINES } from './lines.ts';
import {
  PLAUSIBLE_DONE_DISTANCE,
  PLAUSIBLE_DONE_TIME,
  PLAUSIBLE_EFFORT,
  PLAUSIBLE_HEART_RATE,
  PLAUSIBLE_LOAD,
  PLAUSIBLE_RACE,
  PLAUSIBLE_REPETITIONS,
  PLAUSIBLE_RESERVE,
  PLAUSIBLE_ROUNDS,
  PLAUSIBLE_SET_DISTANCE,
  PLAUSIBLE_SET_REST,
  PLAUSIBLE_SET_TIME,
  PLAUSIBLE_SETS,
  PLAUSIBLE_SHARE_OF_ONE_RM,
  PLAUSIBLE_SHARE_OF_WEEK,
  PLAUSIBLE_STRENGTH_TIME,
  PLAUSIBLE_WEEK,
} from './plausible.ts';
import type { WordList } from './word-list.ts';
import { BACK_STATUS, PHASE, RACE_PRIORITY, SEVERITY } from './word-lists.ts';

type Defined = typeof ATHLETE_LINES & typeof EXERCISE_LINES & typeof PLAN_LINES & typeof DETAILS;

const OF_DEFINED = Object.fromEntries(
  Object.entries({ ...ATHLETE_LINES, ...EXERCISE_LINES, ...PLAN_LINES, ...DETAILS }).map(
    ([type, { holds }]) => [type, holds],
  ),
) as { readonly [Type in keyof Defined]: Defined[Type]['holds'] };

const OF_OTHERS = {
  RunplanFile: {},
  RaceTitle: { text: TEXT },
  RacePriority: { priority: word(RACE_PRIORITY) },
  RaceGoal: { goal: figure('goal') },
  Version: { number: WRITTEN },
  Import: { path: TEXT },
  PainRule: { name: name('PainRule'), text: TEXT },
  Athlete: { name: name('Athlete'), remarks: TEXT },
  Group: { name: name('Group') },
  Exercise: { name: name('Exercise'), title: TEXT },
  Block: { name: name('Block') },
  Workout: { name: name('Workout') },
  Policy: { name: name('Policy') },
  Plan: { name: name('Plan') },
  BlockRest: {
    duration: figure('duration', {
      plausible: PLAUSIBLE_SET_REST,
      offers: ['30 s', '45 s', '60 s', '90 s'],
    }),
  },
  ExerciseUse: {
    sets: figure('times', { plausible: PLAUSIBLE_SETS }),
    reps: figure('count', { plausible: PLAUSIBLE_REPETITIONS }),
    setReps: figure('counts', { plausible: PLAUSIBLE_REPETITIONS }),
    duration: figure('duration', { plausible: PLAUSIBLE_SET_TIME }),
    distance: figure('distance', { plausible: PLAUSIBLE_SET_DISTANCE, units: ['m'] }),
    load: figure('mass', { plausible: PLAUSIBLE_LOAD, offers: ['5 kg', '10 kg'] }),
    tempo: WRITTEN,
    cue: TEXT,
  },
  Rounds: { times: figure('times', { plausible: PLAUSIBLE_ROUNDS }) },
  Intensity: {
    share: figure('percentage', {
      plausible: PLAUSIBLE_SHARE_OF_ONE_RM,
      offers: ['70%', '75%', '80%', '85%'],
    }),
    effort: figure('effort', { plausible: PLAUSIBLE_EFFORT }),
    reserve: figure('reserve', { plausible: PLAUSIBLE_RESERVE }),
  },
  WorkoutLine: {},
  PolicyBack: { status: word(BACK_STATUS) },
  PolicyLine: { rule: name('rule'), severity: written(SEVERITY), reason: TEXT },
  Setting: { parameter: name('parameter'), value: WRITTEN },
  Week: {
    number: WRITTEN,
    phase: word(PHASE),
    absence: WRITTEN,
    reason: TEXT,
    total: figure('distance', { plausible: PLAUSIBLE_WEEK }),
    title: TEXT,
  },
  Like: { number: WRITTEN, share: figure('percentage', { plausible: PLAUSIBLE_SHARE_OF_WEEK }) },
  Day: { days: WRITTEN },
  OtherLine: {},
  DoneLine: { date: figure('date'), kind: word(SESSION_KIND) },
  DoneDistance: { distance: figure('distance', { plausible: PLAUSIBLE_DONE_DISTANCE }) },
  DoneTime: { time: figure('duration', { plausible: PLAUSIBLE_DONE_TIME }) },
  DoneHeartRate: { heartRate: figure('heartRate', { plausible: PLAUSIBLE_HEART_RATE }) },
  DoneEffort: { effort: figure('effort', { plausible: PLAUSIBLE_EFFORT }) },
  PlanRunner: { share: figure('percentage', { plausible: PLAUSIBLE_SHARE_OF_WEEK }) },
  Template: {},
  Session: { half: WRITTEN, time: figure('timeOfDay') },
  Run: {
    kind: word(SESSION_KIND),
    amount: figure('amount', { plausibleAt: amountOfRun }),
    distance: figure('raceDistance', { plausible: PLAUSIBLE_RACE }),
  },
  Strength: {
    kind: written(SESSION_KIND),
    duration: figure('duration', {
      plausible: PLAUSIBLE_STRENGTH_TIME,
      units: ['min', 'h', 's'],
      offers: ['20 min', '30 min', '15 min', '45 min'],
    }),
    cue: TEXT,
  },
  WorkoutUse: {},
  Rest: { kind: written(SESSION_KIND), cue: TEXT },
  Repeat: { times: figure('times') },
  Piece: {
    kind: WRITTEN,
    amount: figure('amount', { plausibleAt: amountOfPiece, units: ['m', 'km', 'min', 's', 'mi'] }),
    manner: WRITTEN,
    cue: TEXT,
  },
};

/** What the properties of each type of node hold. */
export const HOLDINGS = { ...OF_DEFINED, ...OF_OTHERS } satisfies {
  readonly [Type in keyof RunplanAstType as RunplanAstType[Type]['$type'] extends Type
    ? Type
    : never]: HoldsOf<RunplanAstType[Type]>;
};

const HELD = new Map(
  Object.entries(HOLDINGS).map(([type, holds]) => [type, new Map(Object.entries<Held>(holds))]),
);

/** What a property of a type of node holds; undefined where it holds nothing written. */
export function heldBy(type: string, property: string): Held | undefined {
  return HELD.get(type)?.get(property);
}

/** The properties that hold a word of a list, by the type of their node. */
export const WORD_PROPERTIES: readonly {
  readonly type: keyof typeof HOLDINGS;
  readonly property: string;
  readonly list: WordList;
}[] = Object.entries(HOLDINGS).flatMap(([type, holds]) =>
  Object.entries(holds as Readonly<Record<string, Held>>).flatMap(([property, held]) =>
    held.is === 'word' ? [{ type: type as keyof typeof HOLDINGS, property, list: held.list }] : [],
  ),
);

/** The lists of words that properties hold, by what one of their words is called. */
export const WORD_LISTS: ReadonlyMap<string, WordList> = new Map(
  Object.values(HOLDINGS)
    .flatMap((holds) => Object.values<Held>(holds))
    .flatMap((held) =>
      (held.is === 'word' || held.is === 'written') && held.list
        ? [[held.list.called, held.list] as const]
        : [],
    ),
);
