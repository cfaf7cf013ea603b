/** The lines that an athlete, an exercise or a plan can have. */
import { MONDAY, nextDay, SUNDAY, today } from './dates.ts';
import { choice, gap, type Offer } from './offer.ts';
import { phrase } from './words.ts';

interface AttributeLine {
  /** The type of its node in the tree. */
  readonly node: string;
  /** The words that it begins with. */
  readonly words: string;
  /** What follows them, with placeholders. */
  readonly value: () => string;
  readonly detail: string;
  /** There can be several. */
  readonly isRepeated?: boolean;
}

/** By the type of the first token. */
type Lines = Readonly<Record<string, AttributeLine>>;

const LEVELS = ['intermediate', 'novice', 'advanced'];
const BACKS = ['healthy', 'history', 'disc', 'pain'];
const RACES = ['10k', '5k', 'half-marathon', 'marathon'];
const MOVEMENTS = ['isometric', 'raise', 'hinge', 'squat', 'lunge', 'flexion', 'extension', 'rotation'];

export const ATHLETE_LINES: Lines = {
  level: line('Level', 'level', () => choice(1, LEVELS), 'how used to running'),
  back: line('Back', 'back', () => choice(1, BACKS), 'what the limits depend on'),
  RECENT_VOLUME: line(
    'RecentVolume',
    'recent volume',
    () => `${gap(1, '30')} km`,
    'a week, mean of the last 4',
  ),
  RECENT_LONGEST: line(
    'RecentLongest',
    'recent longest',
    () => `${gap(1, '10')} km`,
    'longest run of 30 days',
  ),
  best: several(
    'Best',
    'best',
    () => `${choice(1, RACES)} in ${gap(2, '55:00')}`,
    'a race result; gives the paces',
  ),
  cadence: line('StepRate', 'cadence', () => `${gap(1, '165')} spm`, 'steps a minute'),
  MAX_HR: line('MaxHeartRate', 'max hr', () => `${gap(1, '185')} bpm`, 'the highest heart rate'),
  pace: several(
    'Pace',
    'pace',
    () => `${gap(1, 'easy')} ${gap(2, '6:00-6:40/km')}`,
    'wins over a computed one',
  ),
  shoes: several(
    'Shoes',
    'shoes',
    () => `"${gap(1, 'Daily')}" ${gap(2, '0')} km`,
    'a pair, and how far it was run in',
  ),
  born: line('Born', 'born', () => gap(1, '1985'), 'the year'),
  symptoms: several(
    'Symptoms',
    'symptoms',
    () => choice(1, ['leg-pain', 'leg-numbness']),
    'what a professional has to know',
  ),
  CLEARED_BY: line(
    'Clearance',
    'cleared by',
    () => `"${gap(1, 'name and profession')}" on ${gap(2, today())}`,
    'who agreed to the running',
  ),
  wakes: line('Wakes', 'wakes', () => gap(1, '06:30'), 'when the athlete gets up'),
};

export const EXERCISE_LINES: Lines = {
  targets: line('Targets', 'targets', () => gap(1, 'deep-core'), 'the muscle groups'),
  movement: line('Movement', 'movement', () => choice(1, MOVEMENTS), 'what trunk and hips do'),
  SPINE_LOAD: line(
    'SpineLoad',
    'spine load',
    () => choice(1, ['low', 'moderate', 'high']),
    'how much the spine bears',
  ),
  dose: line('Dose', 'dose', () => `"${gap(1, '2-3 x 8-12')}"`, 'the usual amount'),
  caution: several(
    'Caution',
    'caution',
    () => `${choice(1, ['pain', 'disc', 'history'])} "${gap(2, 'what to mind')}"`,
    'what to mind with a back status',
  ),
  cue: line('Cue', 'cue', () => `"${gap(1, 'what to think of')}"`, 'for the athlete'),
  note: several('Note', 'note', () => `"${gap(1, 'what is known')}"`, 'what is known about it'),
};

export const PLAN_LINES: Lines = {
  race: line(
    'PlanRace',
    'race',
    () => `${choice(1, ['half-marathon', '10k', '5k', 'marathon'])} on ${gap(2, nextDay(SUNDAY, 12))}`,
    'weeks count back from it',
  ),
  starts: line('PlanStart', 'starts', () => gap(1, nextDay(MONDAY)), 'the first day of week 1'),
  PAIN_RULE: line('PainRuleUse', 'pain rule', () => gap(1, 'standard'), 'when to stop'),
  policy: line('PolicyUse', 'policy', () => gap(1, 'cautious'), 'which rules apply, and how strictly'),
  units: line('UnitsChoice', 'units', () => choice(1, ['km', 'mi']), 'how figures are shown'),
  WEEKS_START: line(
    'WeekStart',
    'weeks start on',
    () => choice(1, ['sun', 'sat', 'mon']),
    'the first day of every week',
  ),
};

/** The lines that are not there yet, and those that there can be several of. */
export function linesToAdd(lines: Lines, there: ReadonlySet<string>): Offer[] {
  return Object.values(lines)
    .filter(({ node, isRepeated }) => isRepeated || !there.has(node))
    .map(({ words, value, detail }) => phrase(words, `${words} ${value()}`, detail));
}

function line(node: string, words: string, value: () => string, detail: string): AttributeLine {
  return { node, words, value, detail };
}

function several(node: string, words: string, value: () => string, detail: string): AttributeLine {
  return { node, words, value, detail, isRepeated: true };
}
