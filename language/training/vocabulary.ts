/**
 * The words of the language that are not reserved: they mean something only where they stand, and stay free as names.
 */
import type { BackStatus, Discipline, Level, Phase } from './model.ts';

export const LEVELS: readonly Level[] = ['novice', 'intermediate', 'advanced'];
export const BACK_STATUSES: readonly BackStatus[] = ['healthy', 'history', 'disc', 'pain'];
export const PHASES: readonly Phase[] = ['base', 'build', 'peak', 'taper', 'recovery', 'race'];
export const UNITS = ['km', 'mi'] as const;

export const LEG_SYMPTOMS = ['leg-pain', 'leg-numbness'] as const;
/** Symptoms for which a plan is not the place: they need a professional first (Finucane 2020). */
export const RED_FLAGS = [
  'saddle-numbness',
  'bladder-or-bowel-change',
  'leg-weakness',
  'recent-trauma',
  'fever',
  'cancer-history',
  'weight-loss',
] as const;

/** Red flags for which a doctor is to be seen at once. */
export const URGENT_RED_FLAGS: readonly string[] = [
  'saddle-numbness',
  'bladder-or-bowel-change',
  'leg-weakness',
];

export const SYMPTOMS: readonly string[] = [...LEG_SYMPTOMS, ...RED_FLAGS];

export const EXERCISE_GROUPS = [
  'deep-core',
  'lateral',
  'anti-rotation',
  'glutes',
  'hip-abductors',
  'hamstrings',
  'legs',
  'back-extensors',
  'calves',
  'mobility',
] as const;
export const MOVEMENTS = [
  'isometric',
  'flexion',
  'extension',
  'rotation',
  'hinge',
  'squat',
  'lunge',
  'raise',
] as const;
export const SPINE_LOADS = ['low', 'moderate', 'high'] as const;
/** Ways of landing that `form` can ask for. */
export const FORMS = ['forefoot', 'midfoot', 'rearfoot'] as const;

/** Metres of the races that have a name. */
export const RACE_DISTANCES: ReadonlyMap<string, number> = new Map([
  ['5k', 5000],
  ['10k', 10000],
  ['half-marathon', 21097.5],
  ['marathon', 42195],
]);

/** What a kind of session is. */
export interface KindFacts {
  readonly discipline: Discipline;
  /** The named pace of its work, for estimates. */
  readonly pace?: string;
  /** Tempo effort or harder as a whole. */
  readonly hard?: boolean;
}

export const KINDS: ReadonlyMap<string, KindFacts> = new Map<string, KindFacts>([
  ['easy', { discipline: 'run', pace: 'easy' }],
  ['recovery', { discipline: 'run', pace: 'recovery' }],
  ['long', { discipline: 'run', pace: 'easy' }],
  ['steady', { discipline: 'run', pace: 'steady' }],
  ['progression', { discipline: 'run', pace: 'steady' }],
  ['tempo', { discipline: 'run', pace: 'threshold', hard: true }],
  ['threshold', { discipline: 'run', pace: 'threshold', hard: true }],
  ['intervals', { discipline: 'run', pace: 'interval', hard: true }],
  ['hills', { discipline: 'run', pace: 'interval', hard: true }],
  ['fartlek', { discipline: 'run', pace: 'steady' }],
  ['strides', { discipline: 'run', pace: 'repetition' }],
  ['race', { discipline: 'run', pace: 'threshold', hard: true }],
  ['time-trial', { discipline: 'run', pace: 'threshold', hard: true }],
  ['run-walk', { discipline: 'run', pace: 'easy' }],
  ['core', { discipline: 'strength' }],
  ['strength', { discipline: 'strength' }],
  ['bike', { discipline: 'cross-training' }],
  ['swim', { discipline: 'cross-training' }],
  ['row', { discipline: 'cross-training' }],
  ['elliptical', { discipline: 'cross-training' }],
  ['hike', { discipline: 'cross-training' }],
  ['walk', { discipline: 'cross-training' }],
  ['yoga', { discipline: 'cross-training' }],
  ['mobility', { discipline: 'cross-training' }],
  ['rest', { discipline: 'rest' }],
]);

/** Words that coaches use for a kind of session, and the language's word for it. */
export const KINDS_MEANT: ReadonlyMap<string, string> = new Map([
  ['run', 'easy'],
  ['jog', 'recovery'],
  ['interval', 'intervals'],
  ['repeats', 'intervals'],
  ['hill', 'hills'],
  ['speed', 'intervals'],
  ['lsd', 'long'],
  ['off', 'rest'],
  ['gym', 'strength'],
  ['weights', 'strength'],
  ['cycle', 'bike'],
  ['cycling', 'bike'],
  ['swimming', 'swim'],
  ['rowing', 'row'],
  ['hiking', 'hike'],
  ['walking', 'walk'],
  ['stretch', 'mobility'],
  ['stretching', 'mobility'],
]);
