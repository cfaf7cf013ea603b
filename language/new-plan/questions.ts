/** What a first plan has to know: one question for each answer, asked one after the other or answered by an option. */
import type { DayNumber } from '../quantities/date.ts';
import { formatDistance, parseDistance, type Units } from '../quantities/distance.ts';
import { METRES_PER_MILE } from '../quantities/units.ts';
import type { WeekdayWord } from '../quantities/weekday.ts';
import type { Symptom } from '../training/clearance.ts';
import type { BackStatus, Level } from '../training/model.ts';
import type { WordList } from '../vocabulary/word-list.ts';
import { BACK_STATUS, BACK_STATUSES, LEVEL, LEVELS, UNIT_OF_DISTANCE } from '../vocabulary/word-lists.ts';
import {
  type AgeOnDay,
  type AnswerName,
  type Best,
  GROUNDS,
  type Ground,
  type NewPlanAnswers,
  RACE_ANSWERS,
  type RaceName,
  STRENGTH_PLACES,
  type StrengthPlace,
  usualLongest,
  usualRuns,
} from './answers.ts';
import { type Read, readBest, readDate, readDay, readDays, readRace } from './readings.ts';

/** The answers so far, by the name of their option. */
export interface Given {
  readonly name?: string;
  readonly race?: RaceName | 'none';
  readonly on?: DayNumber;
  readonly title?: string;
  readonly start?: DayNumber;
  readonly level?: Level;
  readonly back?: BackStatus;
  readonly clearedBy?: string;
  readonly clearedOn?: DayNumber;
  readonly units?: Units;
  readonly volume?: number;
  readonly longest?: number;
  readonly runs?: number;
  readonly days?: readonly WeekdayWord[];
  readonly longDay?: WeekdayWord;
  readonly best?: Best;
  readonly born?: number;
  readonly surface?: Ground;
  readonly treadmill?: readonly WeekdayWord[];
  readonly strength?: StrengthPlace;
  /** Nobody is asked for these, which an earlier plan tells. */
  readonly age?: AgeOnDay;
  readonly symptoms?: readonly Symptom[];
  /** Nobody is asked for it: whether the days before the start are for recovery. */
  readonly recovers?: boolean;
}

/** An answer to choose, and what it means where the word does not say it. */
export interface Choice {
  readonly word: string;
  readonly about?: string;
}

export interface Question<Name extends keyof Given = keyof Given> {
  readonly name: Name;
  readonly option: string;
  /** The answers that there are, where they can be counted. */
  readonly choices?: readonly Choice[];
  /** With what stands for it when the answer is left empty; a question without one has to be answered. */
  ask(given: Given): { readonly text: string; readonly otherwise?: string };
  /** Whether it matters, with the answers so far. */
  matters?(given: Given): boolean;
  /** The value of a text that is not empty. */
  read(text: string, given: Given): Read<NonNullable<Given[Name]>>;
}

const GROUND_FOR: Readonly<Record<Ground, string>> = {
  road: 'nothing is written: the usual case',
  trail: 'easy and long runs; what has a pace stays on even ground',
  grass: 'easy and long runs; what has a pace stays on even ground',
  track: 'tempo runs, intervals and strides; easy and long runs stay on the road',
  treadmill: 'all runs but the race',
};
const STRENGTH_WITH: Readonly<Record<StrengthPlace, string>> = {
  home: 'on the floor, with a step and a towel; advanced runners with a band and a weight',
  gym: 'one of the two with machines and a cable, the other on the floor',
};

const hasRace = ({ race }: Given) => race !== undefined && race !== 'none';
const needsClearance = ({ back }: Given) => back === 'disc' || back === 'pain';

/** The questions in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  question(
    'name',
    'name',
    () => ({ text: 'Name of the athlete' }),
    (value) => ({ value }),
  ),
  question(
    'back',
    'back',
    () => ({
      text: 'Back: healthy, history (of back pain), disc (diagnosed) or pain (now)',
      otherwise: 'healthy',
    }),
    (text) => oneOf(text, BACK_STATUSES),
    { choices: choicesOf(BACK_STATUS) },
  ),
  question(
    'clearedBy',
    'cleared-by',
    () => ({
      text: 'Which doctor or physiotherapist has agreed to the running? (empty: nobody yet)',
      otherwise: '',
    }),
    (value) => ({ value }),
    { matters: needsClearance },
  ),
  question('clearedOn', 'cleared-on', () => ({ text: 'When, such as 2026-09-28?' }), readDate, {
    matters: (given) => needsClearance(given) && given.clearedBy !== undefined,
  }),
  question(
    'level',
    'level',
    () => ({ text: 'Level: novice, intermediate or advanced', otherwise: 'intermediate' }),
    (text) => oneOf(text, LEVELS),
    { choices: choicesOf(LEVEL) },
  ),
  question(
    'volume',
    'volume',
    () => ({ text: 'Running a week, mean of the last four weeks, such as 25 km or 15 mi' }),
    distance,
  ),
  question(
    'units',
    'units',
    () => ({ text: 'Units of the plan: km or mi' }),
    (text) => oneOf(text, UNIT_OF_DISTANCE.words),
    { matters: () => false },
  ),
  question(
    'longest',
    'longest',
    (given) => {
      const usual = usualOf(given);
      return { text: 'Longest run of the last 30 days (empty: guessed from the week)', otherwise: usual };
    },
    distance,
    { matters: ({ volume }) => volume !== 0 },
  ),
  question(
    'race',
    'race',
    (given) => ({
      text: 'Race: 5k, 10k, half-marathon, marathon or none',
      ...(given.back === 'pain' && { otherwise: 'none' }),
    }),
    (text) => readRace(text),
    { choices: RACE_ANSWERS.map((word) => ({ word })) },
  ),
  question('on', 'on', () => ({ text: 'Date of the race, such as 2027-04-25' }), readDate, {
    matters: hasRace,
  }),
  question(
    'title',
    'title',
    () => ({ text: 'Name of the race (may stay empty)', otherwise: '' }),
    (value) => ({ value }),
    { matters: hasRace },
  ),
  question(
    'start',
    'start',
    (given) => ({
      text: hasRace(given)
        ? 'First day of the plan (empty: as early as the race asks for)'
        : 'First day of the plan (empty: next Monday)',
      otherwise: '',
    }),
    readDate,
  ),
  question(
    'days',
    'days',
    () => ({ text: 'Days for running, such as tue, thu, sat, sun (empty: the usual ones)', otherwise: '' }),
    readDays,
  ),
  question(
    'runs',
    'runs',
    (given) => ({ text: 'Runs a week', otherwise: String(usualRuns(athleteIn(given))) }),
    (text) =>
      /^\d$/.test(text)
        ? { value: Number(text) }
        : { mistake: `"${text}" is not a number of runs, such as 4.` },
    { matters: ({ days }) => days === undefined },
  ),
  question(
    'longDay',
    'long-day',
    () => ({ text: 'Day of the long run (empty: Sunday, else the last that there is)', otherwise: '' }),
    readDay,
  ),
  question(
    'surface',
    'surface',
    () => ({ text: 'Surface: road, trail, grass, track or treadmill', otherwise: 'road' }),
    (text) => oneOf(text, GROUNDS),
    { choices: choicesFrom(GROUNDS, GROUND_FOR) },
  ),
  question(
    'treadmill',
    'treadmill',
    () => ({ text: 'Days on the treadmill, such as wed (empty: none)', otherwise: '' }),
    readDays,
    { matters: ({ surface }) => surface !== 'treadmill' },
  ),
  question(
    'strength',
    'strength',
    () => ({ text: 'Strength work: at home or in the gym', otherwise: 'home' }),
    (text) => oneOf(text, STRENGTH_PLACES),
    { choices: choicesFrom(STRENGTH_PLACES, STRENGTH_WITH) },
  ),
  question(
    'best',
    'best',
    () => ({
      text: 'A best time, such as 10k in 45:00 (empty: the paces are those of the level)',
      otherwise: '',
    }),
    readBest,
  ),
  question(
    'born',
    'born',
    () => ({ text: 'Year of birth (may stay empty)', otherwise: '' }),
    (text) =>
      /^\d{4}$/.test(text) ? { value: Number(text) } : { mistake: `"${text}" is no year, such as 1984.` },
  ),
];

/** The questions to ask again when the generator has something against an answer. */
export const QUESTIONS_OF: Readonly<Record<AnswerName, readonly (keyof Given)[]>> = {
  athlete: ['name'],
  level: ['level'],
  back: ['back'],
  clearance: ['clearedBy', 'clearedOn'],
  volume: ['volume'],
  longest: ['longest'],
  race: ['race', 'on', 'title'],
  start: ['start'],
  runs: ['runs'],
  units: ['units'],
  best: ['best'],
  born: ['born'],
  age: ['born'],
  symptoms: [],
  days: ['days'],
  longDay: ['longDay'],
  surface: ['surface'],
  treadmill: ['treadmill'],
  strength: ['strength'],
  recovers: [],
};

/** Whether the generator finds an answer by itself where there is none. */
export function isGuessed({ name }: Question): boolean {
  return name === 'longest' || name === 'runs';
}

/** The answers as the generator takes them. */
export function answersFrom(given: Given): NewPlanAnswers {
  const { name = '', race, on, title, start, clearedBy, clearedOn, units = 'km', longest, runs } = given;
  const { days, longDay, best, born, age, symptoms, surface, treadmill, strength, recovers } = given;
  return {
    ...athleteIn(given),
    athlete: name,
    units,
    ...(race &&
      race !== 'none' &&
      on !== undefined && { race: { distance: race, on, ...(title && { title }) } }),
    ...(start !== undefined && { start }),
    ...(clearedBy && clearedOn !== undefined && { clearance: { by: clearedBy, on: clearedOn } }),
    ...(longest !== undefined && { longest }),
    ...(runs !== undefined && { runs }),
    ...(days && { days }),
    ...(longDay && { longDay }),
    ...(best && { best }),
    ...(born === undefined ? age !== undefined && { age } : { born }),
    ...(symptoms && { symptoms }),
    ...(surface && { surface }),
    ...(treadmill && { treadmill }),
    ...(strength && { strength }),
    ...(recovers && { recovers }),
  };
}

/** The units in which a distance is written; undefined where no plan is told in them. */
export function unitsIn(text: string): Units | undefined {
  const parsed = parseDistance(text);
  return parsed && parsed !== 'reversed' ? UNIT_OF_DISTANCE.read(parsed.unit) : undefined;
}

function question<Name extends keyof Given>(
  name: Name,
  option: string,
  ask: Question<Name>['ask'],
  read: Question<Name>['read'],
  more: Pick<Question<Name>, 'matters' | 'choices'> = {},
): Question {
  return { name, option, ask, read, ...more } as Question;
}

function athleteIn({ level = 'intermediate', back = 'healthy', volume = 0, days, longest }: Given) {
  return { level, back, volume, ...(days && { days }), ...(longest !== undefined && { longest }) };
}

function usualOf(given: Given): string {
  const runs = given.runs ?? usualRuns(athleteIn(given));
  return formatDistance(usualLongest(given.volume ?? 0, runs), given.units ?? 'km');
}

function choicesFrom<Word extends string>(
  words: readonly Word[],
  about: Readonly<Record<Word, string>>,
): readonly Choice[] {
  return words.map((word) => ({ word, about: about[word] }));
}

function choicesOf({ words, facts }: WordList): readonly Choice[] {
  return words.map((word) => {
    const about = facts.get(word)?.short;
    return { word, ...(about && { about }) };
  });
}

function oneOf<Value extends string>(text: string, choices: readonly Value[]): Read<Value> {
  const value = choices.find((choice) => choice === text.toLowerCase());
  if (value !== undefined) return { value };
  return { mistake: `"${text}" is not one of ${choices.slice(0, -1).join(', ')} and ${choices.at(-1)}.` };
}

/** A distance; a bare number is in the units of the plan. */
function distance(text: string, { units = 'km' }: Given): Read<number> {
  if (/^\d+([.]\d+)?$/.test(text)) return { value: Number(text) * (units === 'mi' ? METRES_PER_MILE : 1000) };
  const parsed = parseDistance(text);
  if (parsed && parsed !== 'reversed' && parsed.range.low === parsed.range.high)
    return { value: parsed.range.high };
  return { mistake: `"${text}" is not a distance such as 25 km or 15 mi.` };
}
