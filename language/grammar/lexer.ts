import { behind, type Correction, instead, type LexerMistake, mistakeAt } from './correction.ts';
import {
  OTHER_FIGURE,
  OTHER_TEXT,
  TEXT,
  UNCLOSED_TEXT,
  UNREADABLE,
  WORD,
  WORDS,
} from './generated/tokens.ts';
import { LineStructure } from './line-structure.ts';
import { readFigure } from './notation/figures.ts';
import { typeOf } from './notation/rewriting.ts';
import { withPlainBlanks } from './plain-blanks.ts';
import { scan as cut } from './scanner.ts';
import type { StatementLine } from './statement-line.ts';
import type { Token } from './token.ts';
import { turnedMistakes, unreadableMistakes } from './unreadable.ts';

/** A text as tokens. */
export interface Scanned {
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  readonly errors: readonly LexerMistake[];
}

/** A text as statements. */
export interface Statements {
  /** In their order, those that can't stand where they are included. */
  readonly statements: readonly StatementLine[];
  readonly comments: readonly Token[];
  readonly errors: readonly LexerMistake[];
}

/** The tokens that the parser reads: those of all statements that can stand where they are, each with its line end. */
export function tokenize(text: string): Scanned {
  const { statements, comments, errors } = statementsIn(text);
  const tokens: Token[] = [];
  for (const statement of statements) {
    if (!statement.holder) continue;
    for (const token of statement.tokens) tokens.push(token);
    tokens.push(statement.lineEnd);
  }
  return { tokens, comments, errors };
}

/** The statements of a text and what they belong to, for those who need no tree. */
export function statementsIn(text: string): Statements {
  const plain = withPlainBlanks(text);
  const { tokens, comments, errors } = tokensIn(plain);
  const structure = new LineStructure();
  const statements = structure.arrange(tokens, plain);
  return { statements, comments, errors: [...errors, ...structure.mistakes] };
}

/**
 * The tokens as they stand in the text, line ends included, nothing set aside: each as it would be read alone. What
 * nothing in the language begins with is left out.
 */
export function scan(text: string): Scanned {
  const { tokens, comments, errors } = tokensIn(withPlainBlanks(text));
  const unreadable = tokens.filter(({ type }) => type === UNREADABLE);
  return {
    tokens: unreadable.length === 0 ? tokens : tokens.filter(({ type }) => type !== UNREADABLE),
    comments,
    errors: [...errors, ...unreadableMistakes(unreadable, text)],
  };
}

/**
 * The tokens with those that nothing in the language begins with. Words of the language are looked up, figures and texts
 * are read in their usual form, and quotes that were left open are closed.
 */
function tokensIn(text: string): Scanned {
  const { tokens, comments } = cut(text);
  const errors: LexerMistake[] = turnedMistakes(text);
  for (const token of tokens) {
    if (token.type === WORD) readWord(token);
    else if (token.type === OTHER_FIGURE) readOther(token, errors);
    else if (token.type === OTHER_TEXT) {
      token.type = TEXT;
      token.image = `"${token.image.slice(1, -1)}"`;
    } else if (token.type === UNCLOSED_TEXT) {
      token.type = TEXT;
      errors.push(
        mistakeAt(token, 'This quote is not closed. Add a `"` where the text ends.', [closed(token)]),
      );
    }
  }
  return { tokens, comments, errors };
}

/** A word of the language is one in whatever case it is written. */
function readWord(token: Token): void {
  token.type = WORDS.get(token.image) ?? WORDS.get(token.image.toLowerCase()) ?? WORD;
}

/** A figure that is written in another way. */
function readOther(token: Token, errors: LexerMistake[]): void {
  const written = token.image;
  const reading = readFigure(written);
  if (!reading) {
    errors.push(mistakeAt(token, `\`${written}\` is no figure that can be read.`));
    return;
  }
  token.type = typeOf(reading.type);
  token.image = reading.image;
  if (!reading.readings) return;
  const [one, other] = reading.readings;
  errors.push(
    mistakeAt(
      token,
      `\`${written}\` can mean \`${one}\` or \`${other}\`.`,
      reading.readings.map((text) => instead(token, text)),
    ),
  );
}

/** A `"` where the text of an unclosed quote ends. */
function closed({ offset, image }: Token): Correction {
  return behind(offset + image.trimEnd().length, '"', 'Close the quote');
}
