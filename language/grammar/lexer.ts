import { DISTANCE_UNITS, unitMeant } from '../quantities/units.ts';
import { behind, type Correction, instead, type LexerMistake, mistakeAt } from './correction.ts';
import { DISTANCE, DURATION, MISSPELT_AMOUNT, TEXT, UNCLOSED_TEXT, WORD, WORDS } from './generated/tokens.ts';
import { unreadableMessage } from './lexer-messages.ts';
import { LineStructure, type StatementLine } from './line-structure.ts';
import { scan as cut, type Unreadable } from './scanner.ts';
import type { Token } from './token.ts';

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
  const { tokens, comments, errors } = scan(text);
  const structure = new LineStructure();
  const statements = structure.arrange(tokens, text);
  return { statements, comments, errors: [...errors, ...structure.mistakes] };
}

/**
 * The tokens as they stand in the text, line ends included, nothing set aside. Words of the language are looked up,
 * quotes that were left open are closed, and misspelt units read as what they mean.
 */
export function scan(text: string): Scanned {
  const { tokens, comments, unreadable } = cut(text);
  const errors = unreadable.map((found) => unreadableMistake(found, text));
  for (const token of tokens) {
    if (token.type === WORD) {
      token.type = WORDS.get(token.image) ?? WORDS.get(token.image.toLowerCase()) ?? WORD;
    } else if (token.type === UNCLOSED_TEXT) {
      token.type = TEXT;
      errors.push(
        mistakeAt(token, 'This quote is not closed. Add a `"` where the text ends.', [closed(token)]),
      );
    } else if (token.type === MISSPELT_AMOUNT) {
      const unit = unitMeant(/[a-z]+$/i.exec(token.image)?.[0] ?? '') ?? 'min';
      token.type = unit in DISTANCE_UNITS ? DISTANCE : DURATION;
      const amount = `${Number.parseFloat(token.image)} ${unit}`;
      errors.push(mistakeAt(token, `\`${token.image}\` is written \`${amount}\`.`, [instead(token, amount)]));
    }
  }
  return { tokens, comments, errors };
}

function unreadableMistake(found: Unreadable, text: string): LexerMistake {
  const { offset, length } = found;
  const message = unreadableMessage(text, offset, length);
  return { ...found, message, corrections: plainSigns(found, text) };
}

/** A `"` where the text of an unclosed quote ends. */
function closed({ offset, image }: Token): Correction {
  return behind(offset + image.trimEnd().length, '"', 'Close the quote');
}

/** Further than this is not looked for the other one of two quotes. */
const LONGEST_TEXT = 300;

/** Typographic quotes and dashes as the signs that the language reads. */
function plainSigns({ offset, length }: Unreadable, text: string): readonly Correction[] {
  const end = offset + length;
  const found = text.slice(offset, end);
  if (
    /^[−–]$/.test(found) &&
    /\d ?$/.test(text.slice(Math.max(offset - 2, 0), offset)) &&
    /\d/.test(text[end] ?? '')
  ) {
    return [{ title: 'Write a plain `-`', edits: [{ start: offset, end, text: '-' }] }];
  }
  if (!/^[“”„«»]/.test(found)) return [];
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(offset, offset + LONGEST_TEXT)) ?? [];
  const quotes = [...line.matchAll(/[“”„«»]/g)];
  // Where one of a pair is missing, it can't be told what stands in quotes.
  if (quotes.length % 2 === 1) return [];
  return [
    {
      title: 'Write plain quotes',
      edits: quotes.map(({ index }) => ({ start: offset + index, end: offset + index + 1, text: '"' })),
    },
  ];
}
