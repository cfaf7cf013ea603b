import { MOVEMENT, MUSCLE_GROUP } from '@runplan/language/internal';

/**
 * What the words of the language mean, in a coach's words. Between backticks stands what is written in plans. A word that
 * means different things in different places stands with the type of its node: `Climb.climb`.
 */
const KEYWORD_TEXTS: Readonly<Record<string, string>> = {
  runplan: 'The version of the language. Optional, the first line.',
  import:
    'Makes the definitions of another file usable here by name. The path is relative, with `/`, and ends in `.runplan`.',
  for: 'The athletes of the plan. It is checked for each of them, with their own limits.',
  starts: 'A day of week 1; weeks count forward from it. With a race as well, both must agree.',
  policy: 'Which rules apply, and how strictly. Without one: `standard`.',
  extends: 'The policy that this one builds on; without it `standard`.',
  units:
    'In what totals and findings are told: `km` or `mi`. Amounts keep the unit in which they are written.',
  'units km': 'Totals and findings are told in kilometres.',
  'units mi': 'Totals and findings are told in miles of 1609.344 m.',
  'pain rule': 'When to stop: `standard`, a rule of the file by its name, or a text of your own.',
  'weeks start on': 'The first day of all weeks. Monday without it. Days may be written in any order.',
  allow:
    'Accepts the findings of a rule, knowingly: for the plan, the week or the day that it stands below. The reason ' +
    'shows up in the report. Red flags cannot be allowed.',
  because: 'The reason. It shows up in the report.',
  total: 'A stated total, checked against the sessions.',
  like: 'Copies the sessions of an earlier week; a day that is written replaces that day.',
  at: 'The share at which the runs are copied. Strength, cross-training and races stay as they are.',
  am: 'In the morning. For checks that need a time of day, write one: `06:45`.',
  pm: 'In the afternoon or evening.',
  time: 'The time of day at which the session begins.',
  climb: 'Metres uphill in the session. Copies of the week keep it as it is.',
  descent: 'Metres downhill in the session. Much more than lately is reported (`downhill-introduction`).',
  form: 'A way of landing that is asked for: `forefoot`, `midfoot`, `rearfoot`. A switch is reported (`form-change`).',
  'CadenceCue.cadence':
    "Steps a minute to aim for, both feet counted. Compared with the athlete's own (`cadence-change`).",
  'ShoeChoice.in': 'The pair of shoes for this run, by the name that the athlete gives it.',
  cue: 'A text for the athlete. It belongs to what stands before it: the session, or a step.',
  'warm up': 'Easy running before the work, unless it has a target.',
  'cool down': 'Easy running after the work, unless it has a target.',
  'until lap': 'Ends when the lap button is pressed; how long it is, is not known.',
  'each side': 'The sets count for each side.',
  'BlockRest.rest': 'The pause between the sets of the block.',
  block: 'A set of exercises with a name, for use in sessions.',
  exercise: 'An exercise of your own, beside those of the standard library.',
  workout: 'A structured run with a name, for use in several weeks. Each line is one or more steps.',
  athlete: 'Who trains. The athlete sets the limits; every line is optional.',
  pace: 'A named pace for use after `@`: in figures, as a share of VDOT, or as the pace of a race.',
  vdot: 'The pace whose oxygen cost is this share of VDOT, by the equations of Daniels and Gilbert.',
  targets: 'The muscle groups that the exercise trains; they count for coverage.',
  movement: 'What trunk and hips do.',
  'spine load': 'How much the spine has to bear: `low`, `moderate` or `high`. A judgement of the library.',
  dose: 'The usual amount, as a text for the hover.',
  caution: 'What to mind with a back status. Shown for athletes who have it.',
  'Cue.cue': 'How to do it, in a few words.',
  note: 'What is known about it, with the code of its source.',
  off: 'The rule is turned off. Better with a `because`.',
  info: 'Findings at least as information.',
  warning: 'Findings at least as warnings.',
  error: 'Findings as errors.',
  race: 'A race: its distance by name or as an amount.',
  'PolicyBack.back': 'The back status whose limits hold for everyone, whatever their own.',
};

/** What a keyword means; undefined where there is nothing to say about it. */
export function keywordInWords(word: string, nodeType?: string): string | undefined {
  return (nodeType && KEYWORD_TEXTS[`${nodeType}.${word}`]) || KEYWORD_TEXTS[word];
}

/** What a muscle group is. */
export function groupInWords(word: string): string | undefined {
  return MUSCLE_GROUP.facts.get(word)?.about;
}

/** What a movement is. */
export function movementInWords(word: string): string | undefined {
  return MOVEMENT.facts.get(word)?.about;
}
