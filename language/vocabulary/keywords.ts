/** What there is to say about the words of the grammar that begin no line, no detail and no session. */
import type { RunplanAstType } from '../grammar/generated/ast.ts';
import type { LanguageWord } from '../grammar/terminals.ts';
import type { WeekdayWord } from '../quantities/weekday.ts';
import { DETAILS, detailOf } from './details.ts';
import { heldBy } from './holdings.ts';
import type { SessionKind } from './kinds.ts';
import { type ATHLETE_LINES, type EXERCISE_LINES, lineOf, PLAN_LINES } from './lines.ts';
import type { WordFacts } from './word-list.ts';
import { SEVERITY } from './word-lists.ts';

type WordsOf<Registry> = Registry[keyof Registry] extends { readonly words: infer Words } ? Words : never;

/** The words of the grammar of which another registry tells. */
type ToldElsewhere =
  | WordsOf<typeof ATHLETE_LINES>
  | WordsOf<typeof EXERCISE_LINES>
  | WordsOf<typeof PLAN_LINES>
  | WordsOf<typeof DETAILS>
  | (typeof SEVERITY)['words'][number]
  | SessionKind
  | WeekdayWord;

/** For words of which all is said by what stands behind them, or by what the model makes of them. */
const NOTHING_TO_SAY: WordFacts = {};

/** The others; complete, or it does not compile. */
const KEYWORDS: Readonly<Record<Exclude<LanguageWord, ToldElsewhere>, WordFacts>> = {
  runplan: {
    short: 'the version of the language',
    about: 'The version of the language. Optional, the first line.',
  },
  import: {
    short: 'makes the names of another file usable',
    about:
      'Makes the definitions of another file usable here by name. The path is relative, with `/`, and ends in `.runplan`.',
  },
  athlete: {
    short: 'the one who runs; sets the limits',
    about: 'Who trains. The athlete sets the limits; every line is optional.',
  },
  group: {
    short: 'athletes who are named together',
    about: 'Athletes who are named together. Its name can stand behind `for`, as that of an athlete.',
  },
  exercise: {
    short: 'beside those of the built-in library',
    about: 'An exercise of your own, beside those of the standard library.',
  },
  block: {
    short: 'a named set of exercises',
    about: 'A set of exercises with a name, for use in sessions.',
  },
  workout: {
    short: 'a named structured run',
    about: 'A structured run with a name, for use in several weeks. Each line is one or more steps.',
  },
  plan: { short: 'weeks for one or more athletes' },
  week: NOTHING_TO_SAY,
  for: {
    short: 'whom the plan is for',
    about: 'The athletes of the plan. It is checked for each of them, with their own limits.',
  },
  done: {
    short: 'what was done of this day',
    about:
      'What was done on the day above or, with a date, on that day: distance, time, average heart rate, effort, a remark. ' +
      'Without figures all was done as planned. The days that follow are judged by what was done.',
  },
  missed: {
    short: 'what was not done of this day',
    about:
      'What was planned for the day above or, with a date, for that day, and was not done: all of it, or the kind of session ' +
      'that is named. The days that follow are judged by what was done.',
  },
  extends: {
    short: 'changes what another policy says',
    about: 'The policy that this one builds on; without it `standard`.',
  },
  because: { short: 'why', about: 'The reason. It shows up in the report.' },
  total: {
    short: 'the distance to check against',
    about: 'A stated total, checked against the sessions.',
  },
  like: { about: 'Copies the sessions of an earlier week; a day that is written replaces that day.' },
  at: {
    about: 'The share at which the runs are copied. Strength, cross-training and races stay as they are.',
  },
  on: { short: 'the date' },
  since: {
    short: 'when it began',
    about: 'The day on which it began. A clearance counts for what had begun by then.',
  },
  any: { short: "on a day of the athlete's choice" },
  am: {
    short: 'in the morning',
    about: 'In the morning. For checks that need a time of day, write one: `06:45`.',
  },
  pm: { short: 'in the afternoon or evening', about: 'In the afternoon or evening.' },
  'warm up': { about: 'Easy running before the work, unless it has a target.' },
  'cool down': { about: 'Easy running after the work, unless it has a target.' },
  jog: { short: 'recovers, running' },
  stand: { short: 'recovers, standing' },
  recover: { short: 'between the repetitions' },
  'until lap': {
    short: 'ends with the lap button; of unknown length',
    about: 'Ends when the lap button is pressed; how long it is, is not known.',
  },
  'to failure': {
    short: 'until no further repetition goes',
    about: 'Until no further repetition or second goes. How many that are is not known; it counts as hard.',
  },
  'each side': { short: 'per side', about: 'The sets count for each side.' },
  to: { short: 'changes evenly to this pace', about: 'The pace changes evenly, up to the one behind it.' },
  'hr reserve': {
    short: 'a share of the way from resting hr to max hr',
    about: 'A share of the heart rate reserve, from `resting hr` up to `max hr` (Karvonen 1957).',
  },
  vo2max: {
    short: 'the pace that takes this share of the oxygen uptake',
    about: 'The pace whose oxygen cost is this share of VDOT, by the equations of Daniels and Gilbert.',
  },
  vvo2max: {
    short: 'a share of the speed at the highest oxygen uptake',
    about: 'A share of the speed whose oxygen cost is VDOT, by the equations of Daniels and Gilbert.',
  },
  'by feel': {
    short: 'no target',
    about:
      'By feel: no pace, heart rate or effort is asked for. What the kind of run is reckoned with holds.',
  },
};

function absence(reason: string): string {
  return `No training as planned in this week, because of ${reason}. Nothing is missing in it, and no other week is compared with it.`;
}

/** Words that mean something of their own in a type of node. */
const IN_PLACES: Readonly<Partial<Record<`${keyof RunplanAstType}.${LanguageWord}`, WordFacts>>> = {
  'BlockRest.rest': { short: 'between sets', about: 'The pause between sets, or between rounds.' },
  'Pace.vdot': {
    short: "a share of the athlete's VDOT",
    about: 'The pace whose oxygen cost is this share of VDOT, by the equations of Daniels and Gilbert.',
  },
  'Pace.race': { short: 'the predicted pace of a race', about: PLAN_LINES.PlanRace.about },
  'Piece.run': { short: 'runs' },
  'Piece.walk': { short: 'recovers, no running distance' },
  'Policy.policy': { short: PLAN_LINES.PolicyUse.summary, about: PLAN_LINES.PolicyUse.about },
  'PolicyBack.back': {
    short: 'the limits of this back status hold for everyone',
    about: 'The back status whose limits hold for everyone, whatever their own.',
  },
  'PainRule.pain rule': { short: 'a named stop rule', about: PLAN_LINES.PainRuleUse.about },
  'OtherLine.for': {
    short: 'what they do instead',
    about: 'What athletes or groups do on this day instead of what stands in its line.',
  },
  'PlanRunner.at': {
    short: 'their share of the runs',
    about:
      'The share of the runs that is for the athlete or the group before it. Strength, cross-training, races and what is ' +
      'written for them alone stay as they are.',
  },
  'Template.like': {
    short: 'the plan whose weeks it has',
    about:
      'Another plan whose weeks this one has, with its policy, units, stop rule and first day of the week. The dates are ' +
      "this plan's own; a week that it writes replaces the one of that number.",
  },
  'Template.plan': {
    short: 'a plan of the file or of an import',
    about: 'The plan whose weeks this one has: one of the file or of an import.',
  },
  'Week.sick': { short: 'a week without training', about: absence('an illness or injury') },
  'Week.holiday': { short: 'a week without training', about: absence('a holiday') },
  'Week.travel': { short: 'a week without training', about: absence('a journey') },
  'WorkoutUse.workout': { about: 'A structured run with a name.' },
};

/**
 * What there is to say about a word of the grammar; undefined for any other word.
 *
 * @param type the type of the node that the word belongs to, where words mean different things in different places
 */
export function keywordFacts(word: string, type?: string): WordFacts | undefined {
  const line = type === undefined ? undefined : (lineOf(type) ?? detailOf(type));
  return (
    KNOWN.get(`${type}.${word}`) ??
    (line?.words === word ? { short: line.summary, ...(line.about && { about: line.about }) } : undefined) ??
    KNOWN.get(word) ??
    SEVERITY.facts.get(word)
  );
}

const KNOWN: ReadonlyMap<string, WordFacts> = new Map(Object.entries({ ...KEYWORDS, ...IN_PLACES }));

type PropertyOfNode = {
  [Type in keyof RunplanAstType]: `${Type}.${Exclude<keyof RunplanAstType[Type], `$${string}`> & string}`;
}[keyof RunplanAstType];

/** What is held, and the word by which it is told. */
interface HeldFacts {
  readonly word: string;
  readonly about?: string;
}

const CUE: HeldFacts = { word: 'cue', about: DETAILS.CueText.about };
const REASON: HeldFacts = { word: 'because', ...KEYWORDS.because };

/** What is told of properties that are not told by the line or detail that they stand in. */
const HELD: ReadonlyMap<string, HeldFacts> = new Map(
  Object.entries<HeldFacts>({
    'Allow.reason': REASON,
    'BlockRest.duration': { word: 'rest', ...IN_PLACES['BlockRest.rest'] },
    'CueText.text': CUE,
    'ExerciseUse.cue': CUE,
    'ExerciseUse.tempo': {
      word: 'tempo',
      about: 'How slowly a repetition is done: the seconds down, at the bottom, up, and perhaps at the top.',
    },
    'PainRule.text': { word: 'pain rule', ...IN_PLACES['PainRule.pain rule'] },
    'Piece.cue': CUE,
    'PlanRunner.share': { word: 'at', ...IN_PLACES['PlanRunner.at'] },
    'PolicyLine.reason': REASON,
    'Rest.cue': CUE,
    'Session.time': { word: 'time', about: 'The time of day at which the session begins.' },
    'Strength.cue': CUE,
    'Week.reason': CUE,
    'Version.number': { word: 'runplan', ...KEYWORDS.runplan },
  } satisfies Readonly<Partial<Record<PropertyOfNode, HeldFacts>>>),
);

/** What there is to say about a text, a word or a figure that a property holds; undefined for what is not told. */
export function heldFacts(type: string, property: string): HeldFacts | undefined {
  const own = HELD.get(`${type}.${property}`);
  if (own) return own;
  const told = lineOf(type) ?? detailOf(type);
  const held = heldBy(type, property);
  if (!told || !held || held.is === 'name') return undefined;
  return { word: told.words, ...(told.about && { about: told.about }) };
}
