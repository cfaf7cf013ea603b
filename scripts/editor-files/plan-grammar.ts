/** The grammar of plans for editors: its structure. The words in it are told by the language. */
import { include, oneOf, parts, span, type TextMateGrammar, whole } from './rule.ts';
import {
  anyOf,
  DAY,
  DEFINITION_ENDS,
  DETAIL_OF_WORD,
  FIGURES,
  HALF_OF_DAY,
  KEYWORDS,
  KIND_OF_SESSION,
  LINE_OF_WORD,
  LINE_OF_WORDS,
  NUMBER,
  OTHER_FIGURE,
  OTHER_TEXT,
  PACES,
  PLAN_ENDS,
  PRIORITY_OF_RACE,
  RACES,
  SESSION_ENDS,
  SEVERITY,
  SPELT_LINES,
  SPELT_STEPS,
  STRENGTH_KINDS,
  words,
} from './words.ts';

const re = String.raw;

/** The beginning of a line. */
const LINE = re`^\s*`;
/** Where a word begins, and where it ends. */
const START = re`(?<![\w-])`;
const END = re`(?![\w-])`;
const GAP = re`[ \t]+`;
/** The end of a line that does not go on. */
const LINE_END = re`(?<![, \t])[ \t]*(?=\n|#|//)`;

const TEXT = re`(?:"[^"]*"?|${OTHER_TEXT})`;
/** A name. */
const NAME = re`(?:${TEXT}|[\w-]+)`;
/** What something is called, behind the word that says what it is. */
const NAMED = re`${GAP}(${TEXT}|[\w-]+)`;
/** The same where a figure could stand. */
const NAMED_BY_WORD = re`${GAP}(${TEXT}|[a-z_][\w-]*)`;
const WORD = re`([a-z][\w-]*)`;
const NO_FIGURE = `(?!${anyOf(FIGURES)})`;
/** A word that may begin with digits, such as `10k`. */
const VALUE = re`${NO_FIGURE}(\d*[a-z][\w-]*)`;

const KEYWORD = 'keyword.control.runplan';
const OPERATOR = 'keyword.operator.runplan';
const SEPARATOR = 'punctuation.separator.runplan';
const FIGURE = 'constant.numeric.runplan';
const CONSTANT = 'constant.language.runplan';
const KIND = 'support.type.runplan';
const RULE = 'support.function.rule.runplan';
const PARAMETER = 'variable.parameter.runplan';
const ATHLETE = 'entity.name.type.class.athlete.runplan';
const PLAN = 'entity.name.namespace.plan.runplan';
const POLICY = 'entity.name.type.interface.policy.runplan';
const BLOCK = 'entity.name.type.struct.block.runplan';
const EXERCISE = 'entity.name.function.exercise.runplan';
const WORKOUT = 'entity.name.function.workout.runplan';
const PACE = 'variable.other.pace.runplan';
const SHOES = 'variable.other.shoes.runplan';
const PAIN_RULE = 'variable.other.pain-rule.runplan';

/** The kind of a session; of a race with the name of its distance. */
const KIND_OR_RACE = re`(?:(${words('race')})${GAP}(${RACES}${END}|${NO_FIGURE}\d*[a-z][\w-]*)|(${KIND_OF_SESSION}))${END}`;
/** The same, perhaps behind its amount: `10 km easy`. */
const SESSION_KIND = re`(?:(${anyOf([...FIGURES, OTHER_FIGURE])})[ \t]+)?${KIND_OR_RACE}`;
const SESSION_KIND_SCOPES = [FIGURE, KIND, CONSTANT, KIND];
/** Before a line that ends the sessions of a day. */
const BEHIND_SESSIONS = re`^(?=\s*${SESSION_ENDS}${END})`;
/** Behind the kind of a session that is made of exercises. */
const AFTER_STRENGTH = re`(?<=${STRENGTH_KINDS.map((kind) => re`[\s+]${kind}`).join('|')})`;

export const PLAN_GRAMMAR: TextMateGrammar = {
  name: 'Runplan',
  scopeName: 'source.runplan',
  patterns: include('policy', 'statement'),
  repository: {
    statement: oneOf(
      ...include('block', 'plan', 'athlete', 'exercise', 'pace', 'shoes', 'pain-rule'),
      ...include(
        'one-rep-max',
        'value',
        'values',
        'alternatives',
        'weeks-start',
        'cycle-length',
        'week',
        'day',
        'other-line',
        'done-line',
        'group',
        'template',
        'part',
      ),
    ),
    part: oneOf(
      ...include('comment', 'athletes', 'allow', 'workout', 'strength-block', 'strength-exercises'),
      ...include('next-session', 'target', 'end-of-change', 'shoe-choice', 'detail', 'token'),
    ),
    token: oneOf(
      ...include('comment', 'string', 'number', 'keyword', 'operator', 'punctuation', 'priority', 'word'),
    ),

    // Its lines begin with exercises, whatever they are called.
    block: span({
      begin: `${LINE}(${words('block')})${END}(?:${NAMED})?`,
      scopes: [KEYWORD, BLOCK],
      end: re`^(?=\s*${DEFINITION_ENDS}${END})`,
      patterns: [
        ...include('comment'),
        parts(`${LINE}(${words('rest')})${END}`, KEYWORD),
        parts(re`${LINE}(${TEXT}|[\w-]*[^\W\d][\w-]*)`, EXERCISE),
        // In the parentheses of rounds.
        parts(re`(?<=[(,]|[(,] )(?!${words('rest')}${END})(${TEXT}|[a-z_][\w-]*)`, EXERCISE),
        ...include('token'),
      ],
    }),
    // Its lines begin with rules; the other words are severities and parameters.
    policy: span({
      begin: `${LINE}(${words('policy')})${END}(?:${NAMED})?(?:${GAP}(${words('extends')})${NAMED})?`,
      scopes: [KEYWORD, POLICY, KEYWORD, POLICY],
      end: re`^(?=\s*${DEFINITION_ENDS}${END})`,
      patterns: [
        ...include('comment', 'value'),
        parts(`${LINE}(?!${words('because', 'extends')}${END})${WORD}`, RULE),
        whole(START + SEVERITY + END, CONSTANT),
        ...include('string', 'number', 'keyword'),
        whole(re`${START}[a-z][\w-]*`, PARAMETER),
        ...include('token'),
      ],
    }),
    // What stands above the first week: here `policy` names one instead of defining it.
    plan: span({
      begin: `${LINE}(${words('plan')})${END}(?:${NAMED})?`,
      scopes: [KEYWORD, PLAN],
      end: re`^(?=\s*${PLAN_ENDS}${END})`,
      patterns: [
        parts(`${LINE}(${words('policy')})${NAMED}`, KEYWORD, POLICY),
        // Behind the date or the title of a race.
        whole(re`(?<=\d[ \t]|"[ \t])${PRIORITY_OF_RACE}${END}`, CONSTANT),
        ...include('statement'),
      ],
    }),
    athlete: parts(`${LINE}(${words('athlete')})${NAMED}`, KEYWORD, ATHLETE),
    exercise: parts(`${LINE}(${words('exercise')})${NAMED}`, KEYWORD, EXERCISE),
    pace: parts(
      `${LINE}(${words('pace')})${NAMED}(?:${GAP}(${words('race')})${GAP}${VALUE})?`,
      KEYWORD,
      PACE,
      KEYWORD,
      CONSTANT,
    ),
    shoes: parts(`${LINE}(${words('shoes')})${NAMED}`, KEYWORD, SHOES),
    'pain-rule': parts(`${LINE}(${words('PAIN_RULE')})${GAP}${WORD}`, KEYWORD, PAIN_RULE),
    value: parts(`${LINE}(${LINE_OF_WORD})${GAP}${VALUE}`, KEYWORD, CONSTANT),
    values: span({
      begin: `${LINE}(${LINE_OF_WORDS})${END}`,
      scopes: [KEYWORD],
      end: LINE_END,
      patterns: [
        ...include('comment'),
        whole(START + words('since') + END, KEYWORD),
        whole(re`[a-z][\w-]*`, CONSTANT),
        ...include('token'),
      ],
    }),
    'one-rep-max': parts(`${LINE}(${words('ONE_RM')})${NAMED}`, KEYWORD, EXERCISE),
    alternatives: span({
      begin: `${LINE}(${words('alternative', 'also')})${END}`,
      scopes: [KEYWORD],
      end: LINE_END,
      patterns: [...include('comment'), whole(re`${TEXT}|[\w-]+`, EXERCISE), ...include('punctuation')],
    }),
    'cycle-length': parts(`${LINE}(${words('CYCLE_LENGTH')})${END}`, FIGURE),
    'weeks-start': parts(`${LINE}(${words('WEEKS_START')})${GAP}(${DAY})${END}`, KEYWORD, CONSTANT),
    week: parts(
      re`${LINE}(${words('week', 'cycle')})${GAP}(\d+(?:[.-]\d+)?)(?:${GAP}(?!${words('total', 'like', 'sick', 'holiday', 'travel')}${END})${WORD})?${END}`,
      KEYWORD,
      FIGURE,
      CONSTANT,
    ),
    allow: parts(`${START}(${words('allow')})${GAP}${WORD}`, KEYWORD, RULE),

    // A day or several, and of the first session the time and the kind.
    day: span({
      begin: re`${LINE}(${DAY})${END}(?:[ \t]*(:))?`,
      scopes: [KEYWORD, OPERATOR],
      end: re`${SESSION_KIND}|(?=[^\s#]|$)`,
      endScopes: SESSION_KIND_SCOPES,
      endsLast: true,
      patterns: [parts(re`([,/])[ \t]*(${DAY})${END}`, SEPARATOR, KEYWORD), ...include('session-time')],
    }),
    // What some athletes do instead: their names, and of the first session the time and the kind.
    'other-line': span({
      begin: `${LINE}(${words('for')})${GAP}(${NAME})`,
      scopes: [KEYWORD, ATHLETE],
      end: re`${SESSION_KIND}|(?=[^\s#]|$)`,
      endScopes: SESSION_KIND_SCOPES,
      endsLast: true,
      patterns: [parts(re`(,)[ \t]*(${NAME})`, SEPARATOR, ATHLETE), ...include('session-time')],
    }),
    // What was done, perhaps on another day and by some athletes, and the kind of session.
    'done-line': span({
      begin: re`${LINE}(${words('done')}|${words('missed')})${END}(?:[ \t]+(\d{4}-\d{1,2}-\d{1,2}))?(?:[ \t]+(${words('for')})${GAP}(${NAME}))?`,
      scopes: [KEYWORD, FIGURE, KEYWORD, ATHLETE],
      end: re`${SESSION_KIND}|(?=[^\s#]|$)`,
      endScopes: SESSION_KIND_SCOPES,
      endsLast: true,
      patterns: [parts(re`(,)[ \t]*(${NAME})`, SEPARATOR, ATHLETE)],
    }),
    // One more session of a day, perhaps on the next line.
    'next-session': span({
      begin: `(?!${words('PACE_OFFSET')})(\\+)`,
      scopes: [OPERATOR],
      end: re`${SESSION_KIND}|(?=[^\s#])|${BEHIND_SESSIONS}`,
      endScopes: SESSION_KIND_SCOPES,
      endsLast: true,
      patterns: include('session-time'),
    }),
    'session-time': oneOf(
      ...include('comment'),
      whole(START + HALF_OF_DAY + END, KEYWORD),
      whole(re`\d+:\d+(?![\d:])`, FIGURE),
    ),
    athletes: span({
      begin: `${START}(${words('for')})${END}`,
      scopes: [KEYWORD],
      end: LINE_END,
      patterns: [
        ...include('comment'),
        parts(re`${START}(${words('at')})${GAP}(\d+(?:\.\d+)?[ \t]*%)`, KEYWORD, FIGURE),
        whole(NAME, ATHLETE),
        ...include('punctuation'),
      ],
    }),
    group: span({
      begin: `${LINE}(${words('group')})${END}(?:${NAMED})?`,
      scopes: [KEYWORD, ATHLETE],
      end: LINE_END,
      patterns: [...include('comment'), whole(NAME, ATHLETE), ...include('punctuation')],
    }),
    template: parts(`${START}(${words('like')})${GAP}(${words('plan')})${NAMED}`, KEYWORD, KEYWORD, PLAN),
    workout: parts(`${START}(${words('workout')})${NAMED}`, KEYWORD, WORKOUT),
    'strength-block': parts(`${AFTER_STRENGTH}${NAMED_BY_WORD}`, BLOCK),
    'strength-exercises': span({
      begin: re`${AFTER_STRENGTH}(?:[ \t]*(\d[^":#+,\n]*?))?[ \t]*(:)`,
      scopes: [FIGURE, OPERATOR],
      end: re`(?=\+)|(?<![,: \t])[ \t]*(?=\n|#)|${BEHIND_SESSIONS}`,
      patterns: [
        ...include('comment'),
        whole(`(?<=[:,(]|[:,(] )${TEXT}`, EXERCISE),
        ...include('string', 'number', 'keyword'),
        whole(re`${START}[a-z_][\w-]*`, EXERCISE),
        ...include('token'),
      ],
    }),
    target: parts(
      re`(@)[ \t]*${NO_FIGURE}(?!${words('BY_FEEL')}|z\d)(${TEXT}|${PACES}${END}|\d*[a-z_][\w-]*)`,
      OPERATOR,
      PACE,
    ),
    'end-of-change': parts(
      `${START}(?!${words('TO_FAILURE')})(${words('to')})${GAP}${NO_FIGURE}(${TEXT}|${re`\d*[a-z_][\w-]*`})`,
      KEYWORD,
      PACE,
    ),
    'shoe-choice': parts(`${START}(${words('in')})${NAMED_BY_WORD}`, KEYWORD, SHOES),
    detail: parts(`${START}(${DETAIL_OF_WORD})${GAP}${WORD}`, KEYWORD, CONSTANT),

    comment: whole('(?:#|//).*', 'comment.line.number-sign.runplan'),
    string: oneOf(
      whole(re`"[^"]*(?:"|(?=\n|$))`, 'string.quoted.double.runplan'),
      whole(OTHER_TEXT, 'string.quoted.double.runplan'),
    ),
    number: oneOf(
      // Those that begin with a word, such as `zone 2`, are none within another.
      ...FIGURES.map((figure) => whole((/^\w/.test(figure) ? START : '') + figure, FIGURE)),
      whole(re`(?<![\w-])${OTHER_FIGURE}`, FIGURE),
      // Alone it is a word.
      whole(re`${NUMBER}(?!\w)`, FIGURE),
    ),
    keyword: oneOf(
      parts(`${LINE}(${SPELT_LINES})${END}`, KEYWORD),
      whole(START + SPELT_STEPS + END, KEYWORD),
      whole(START + KEYWORDS + END, KEYWORD),
    ),
    operator: whole('[@:+]', OPERATOR),
    punctuation: oneOf(
      whole(',', SEPARATOR),
      whole(re`\(`, 'punctuation.section.parens.begin.runplan'),
      whole(re`\)`, 'punctuation.section.parens.end.runplan'),
    ),
    // How much a race matters, behind its date or title.
    priority: whole(re`(?<=[\d"] )(?-i:[ABC])${END}`, CONSTANT),
    // A name, or a word that is not understood: its parts mean nothing.
    word: { match: re`[\w-]*[^\W\d][\w-]*` },
  },
};
