import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { type Correction, instead, type LexerMistake } from './correction.ts';
import { nearest } from './nearest.ts';
import { isLanguageWord, nameInQuotes } from './token-builder.ts';

/** What the lines around a line belong to. */
export type Context = 'file' | 'athlete' | 'exercise' | 'block' | 'workout' | 'policy' | 'plan' | 'week';

/** What a statement is a part of. */
export type Holder = Context | 'day';

/** A statement, and where it stands. */
export interface Statement {
  /** Its words and figures, without line ends; those that were set aside for being nested too deep are missing. */
  readonly tokens: readonly IToken[];
  /** The line end behind it. */
  readonly lineEnd: IToken;
  /** What it is a part of; undefined where it can't stand where it is. */
  readonly holder: Holder | undefined;
  /** What the statements below it are a part of, if it begins something. */
  readonly opens: Holder | undefined;
}

/** Parentheses deeper than this are reported and ignored: no one reads them, and a parser recurses over them. */
const MAX_NESTING = 60;

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'any'];
const STEP_STARTS = [
  'WARM_UP',
  'COOL_DOWN',
  'UNTIL_LAP',
  'run',
  'jog',
  'walk',
  'stand',
  'DISTANCE',
  'DURATION',
  'CLOCK',
  'TIMES',
];

/** The context that the lines after a definition stand in, by the first word of the definition. */
const DEFINITIONS: Readonly<Record<string, Context>> = {
  runplan: 'file',
  import: 'file',
  pace: 'file',
  PAIN_RULE: 'file',
  athlete: 'athlete',
  exercise: 'exercise',
  block: 'block',
  workout: 'workout',
  policy: 'policy',
  plan: 'plan',
};

/** The first words of the lines that a context holds, beside definitions. */
const HOLDS: Readonly<Record<Context, readonly string[]>> = {
  file: [],
  athlete: [
    'level',
    'born',
    'back',
    'symptoms',
    'CLEARED_BY',
    'RECENT_VOLUME',
    'RECENT_LONGEST',
    'cadence',
    'MAX_HR',
    'best',
    'pace',
    'shoes',
    'wakes',
  ],
  exercise: ['targets', 'movement', 'SPINE_LOAD', 'dose', 'caution', 'cue', 'note'],
  block: ['WORD', 'TEXT', 'rest'],
  workout: STEP_STARTS,
  policy: ['WORD', 'back'],
  plan: ['race', 'starts', 'policy', 'units', 'PAIN_RULE', 'WEEKS_START', 'allow', 'week'],
  week: [...DAYS, 'allow', 'week'],
};

/** The first words (by token type) of the lines that can stand in a context; `week` ends the lines of a plan or week. */
export function lineStartsIn(context: Context): readonly string[] {
  return HOLDS[context];
}

/** The first words (by token type) of the lines that can stand anywhere, and leave the context. */
export function definitionStarts(): readonly string[] {
  return Object.keys(DEFINITIONS);
}

/** What the lines behind statements belong to. */
export function contextAfter(statements: readonly Statement[]): Context {
  const last = statements.findLast(({ holder, opens }) => holder === 'file' || (opens && opens !== 'day'));
  return last?.opens === undefined || last.opens === 'day' ? 'file' : last.opens;
}

const EXPECTED: Readonly<Record<Context, string>> = {
  file: 'a definition such as `athlete`, `block`, `workout`, `policy`, `plan` or `import`',
  athlete: 'a line about the athlete such as `level`, `back`, `recent volume`, `best` or `cadence`',
  exercise: '`targets`, `movement`, `spine load`, `dose`, `caution`, `cue` or `note`',
  block: 'an exercise, such as `plank 3 x 40 s`, or `rest`',
  workout: 'a step, such as `warm up 2 km` or `20 min @ threshold`',
  policy: 'the name of a rule, such as `mileage-increase`',
  plan: '`race`, `starts`, `policy`, `units`, `pain rule`, `allow` or `week`',
  week: 'a day (`mon` … `sun` or `any`), `allow` or the next `week`',
};

const HOME: Readonly<Partial<Record<Context, string>>> = {
  athlete: 'belongs to an athlete. Start one above it with `athlete "Name"`.',
  exercise: 'belongs to an exercise. Start one above it with `exercise name`.',
  plan: 'belongs at the top of a plan, after `plan "Name"` and before its first week.',
  week: 'belongs to a week of a plan. Start one above it with `week 1`.',
};

const NAME: readonly string[] = ['WORD', 'TEXT'];

/** What stands behind the first word of a line, where that is always the same. */
const FOLLOWED_BY: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['athlete', 'exercise', 'block', 'workout', 'policy', 'plan', 'pace'].map((word) => [word, NAME]),
  ),
  import: ['TEXT'],
  runplan: ['NUMBER'],
  week: ['NUMBER'],
};

/** Whether a line can begin with a word, by what stands behind it. */
function canBeFollowed(word: string, next: IToken | undefined): boolean {
  const types = FOLLOWED_BY[word];
  return (
    !types ||
    !next ||
    types.includes(next.tokenType.name) ||
    (types === NAME && isLanguageWord(next.tokenType.name))
  );
}

/** A line can't end after these: the statement goes on in the next line. */
const OPEN_ENDED = new Set([',', '+', ':', '(', '@', 'TIMES']);
/** A line can't start with these: it continues the statement before. */
const CONTINUES = new Set([
  ',',
  '+',
  ':',
  ')',
  '@',
  'TEXT',
  'because',
  'recover',
  'like',
  'at',
  'total',
  'for',
  'on',
  'in',
  'extends',
  'climb',
  'descent',
  'form',
  'EACH_SIDE',
  'MASS',
  'vdot',
]);
/** At the start of a line these start a statement even where a parenthesis was left open. */
const ALWAYS_STARTS = new Set([
  ...DAYS,
  'week',
  'allow',
  'runplan',
  'import',
  'athlete',
  'exercise',
  'block',
  'workout',
  'policy',
  'plan',
  'PAIN_RULE',
  'starts',
  'units',
  'WEEKS_START',
]);

/**
 * Arranges tokens into statements, one a line. A line goes on in the next one where it is evidently unfinished (after
 * a comma, inside parentheses …). A line that can't stand where it is, is set aside with one message, so that one
 * missing or misspelt line never costs the understanding of its neighbours.
 */
export class LineStructure {
  private readonly statements: Statement[] = [];
  private context: Context = 'file';
  private isBelowDay = false;
  private strayBefore = false;
  private readonly homesReported = new Set<Context>();
  private readonly types: TokenTypeDictionary;
  private readonly errors: LexerMistake[];

  /** Problems found are added to `errors`. */
  constructor(types: TokenTypeDictionary, errors: LexerMistake[]) {
    this.types = types;
    this.errors = errors;
  }

  /** The statements that tokens form, those that can't stand where they are included. */
  arrange(tokens: readonly IToken[], text: string): readonly Statement[] {
    const eol = this.types.EOL;
    let line: IToken[] = [];
    let lineEnd: IToken | undefined;
    let depth = 0;
    for (const token of tokens) {
      if (token.tokenType === eol) {
        lineEnd ??= token;
        continue;
      }
      if (line.length > 0 && lineEnd && this.startsStatement(token, line, depth)) {
        this.finish(line, lineEnd);
        line = [];
        depth = 0;
      }
      lineEnd = undefined;
      if (token.image === '(' && ++depth > MAX_NESTING) {
        if (depth === MAX_NESTING + 1)
          this.report(token, `Parentheses are nested more than ${MAX_NESTING} deep.`);
        continue;
      }
      if (token.image === ')' && depth > 0 && --depth >= MAX_NESTING) continue;
      line.push(token);
    }
    if (line.length > 0)
      this.finish(line, lineEnd ?? endOfText(line.at(-1) as IToken, eol as TokenType, text));
    return this.statements;
  }

  private startsStatement(token: IToken, line: readonly IToken[], depth: number): boolean {
    const name = token.tokenType.name;
    const first = (line[0] as IToken).tokenType.name;
    const previous = (line.at(-1) as IToken).tokenType.name;
    if (ALWAYS_STARTS.has(name)) return true;
    if (depth > 0 || OPEN_ENDED.has(previous)) return false;
    // In a block it is an exercise, also right below the line that begins the block.
    if (name === 'TEXT') return (DEFINITIONS[first] ?? this.context) === 'block' && previous !== 'block';
    return !CONTINUES.has(name);
  }

  private finish(tokens: readonly IToken[], lineEnd: IToken): void {
    const place = this.place(tokens);
    if (place) this.strayBefore = false;
    else this.setAside(tokens);
    this.statements.push({ tokens, lineEnd, holder: place?.holder, opens: place?.opens });
  }

  /** What the line is a part of, and what it begins; undefined where it can't stand. Follows the context. */
  private place(line: readonly IToken[]): Pick<Statement, 'holder' | 'opens'> | undefined {
    const first = line[0] as IToken;
    const name = first.tokenType.name;
    if (HOLDS[this.context].includes(name)) {
      if (name === 'week') {
        this.enter('week');
        return { holder: 'plan', opens: 'week' };
      }
      const isDay = DAYS.includes(name);
      const holder = this.isBelowDay && !isDay ? 'day' : this.context;
      this.isBelowDay ||= isDay;
      return { holder, opens: isDay ? 'day' : undefined };
    }
    const opened = DEFINITIONS[name];
    if (opened && !(name === 'PAIN_RULE' && line[2]?.tokenType.name !== 'TEXT')) {
      this.enter(opened);
      return { holder: 'file', opens: opened === 'file' ? undefined : opened };
    }
    return undefined;
  }

  private enter(context: Context): void {
    this.context = context;
    this.isBelowDay = false;
    this.homesReported.delete(context);
    if (context === 'plan') this.homesReported.delete('week');
  }

  private setAside(line: readonly IToken[]): void {
    const first = line[0] as IToken;
    const name = first.tokenType.name;
    const home = (['athlete', 'exercise', 'plan', 'week'] as const).find((context) =>
      HOLDS[context].includes(name),
    );
    const repeats = home ? this.homesReported.has(home) || this.strayBefore : this.strayBefore;
    if (home) {
      this.homesReported.add(home);
      // Without its plan, a plan's weeks are lost as well: one message is enough.
      if (home === 'plan' && this.context !== 'week') this.homesReported.add('week');
    }
    this.strayBefore = true;
    if (repeats) return;
    if (home && HOME[home]) this.report(first, `\`${first.image}\` ${HOME[home]}`);
    else this.reportUnexpected(first, line[1]);
  }

  private reportUnexpected(first: IToken, next: IToken | undefined): void {
    const message = `Expected ${EXPECTED[this.context]}, found \`${first.image}\`.`;
    if (
      this.context === 'block' &&
      next?.tokenType.name === 'TIMES' &&
      isLanguageWord(first.tokenType.name)
    ) {
      this.report(first, `${message} ${nameInQuotes(first.image)}`, [instead(first, `"${first.image}"`)]);
      return;
    }
    const starts = [...HOLDS[this.context], ...Object.keys(DEFINITIONS)].filter(
      (word) => /^[a-z]/.test(word) && canBeFollowed(word, next),
    );
    const suggestion = nearest(first.image, starts);
    const ask = suggestion ? ` Did you mean \`${suggestion}\`?` : '';
    this.report(first, message + ask, suggestion ? [instead(first, suggestion)] : []);
  }

  private report(token: IToken, message: string, corrections: readonly Correction[] = []): void {
    this.errors.push({
      offset: token.startOffset,
      line: token.startLine,
      column: token.startColumn,
      length: token.image.length,
      message,
      corrections,
    });
  }
}

function endOfText(last: IToken, eol: TokenType, text: string): IToken {
  const line = last.endLine as number;
  const column = (last.endColumn as number) + 1;
  return {
    image: '',
    startOffset: text.length,
    endOffset: text.length,
    startLine: line,
    endLine: line,
    startColumn: column,
    endColumn: column,
    tokenType: eol,
    tokenTypeIdx: eol.tokenTypeIdx as number,
  };
}
