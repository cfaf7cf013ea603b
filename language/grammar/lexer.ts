import type { ILexingError, IToken, TokenType } from 'chevrotain';
import type { LangiumCoreServices, TokenizeOptions } from 'langium';
import { DefaultLexer, type LexerResult } from 'langium';
import { behind, type Correction, instead, type LexerMistake } from './correction.ts';
import { LineStructure, type Statement } from './line-structure.ts';
import { isLanguageWord, MISSPELT_AMOUNT, UNCLOSED_TEXT } from './token-builder.ts';

/** A text as statements. */
export interface Statements {
  /** In their order, those that can't stand where they are included. */
  readonly statements: readonly Statement[];
  readonly comments: readonly IToken[];
  readonly errors: readonly ILexingError[];
}

/**
 * Text to tokens: looks up the words of the language, closes quotes that were left open, and hands the tokens to
 * the line structure, which decides where statements end and sets lines aside that belong nowhere.
 */
export class RunplanLexer extends DefaultLexer {
  private readonly words = new Map<string, TokenType>();

  constructor(services: LangiumCoreServices) {
    super(services);
    for (const [name, type] of Object.entries(this.tokenTypes)) {
      if (isLanguageWord(name)) this.words.set(name, type);
    }
  }

  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const raw = this.scan(text, options);
    const tokens: IToken[] = [];
    for (const statement of this.arrange(raw, text)) {
      if (!statement.holder) continue;
      for (const token of statement.tokens) tokens.push(token);
      tokens.push(statement.lineEnd);
    }
    return { ...raw, tokens };
  }

  /** The statements of a text and what they belong to, for those who need no tree. */
  statements(text: string): Statements {
    const raw = this.scan(text);
    const statements = this.arrange(raw, text);
    return { statements, comments: raw.hidden, errors: raw.errors };
  }

  /** Problems found are added to the errors. */
  private arrange({ tokens, errors }: LexerResult, text: string): readonly Statement[] {
    return new LineStructure(this.tokenTypes, errors).arrange(tokens, text);
  }

  /** The tokens as they stand in the text, line ends included, nothing set aside. */
  scan(text: string, options?: TokenizeOptions): LexerResult {
    const result = super.tokenize(text, options);
    const errors: LexerMistake[] = result.errors.map((error) => ({
      ...error,
      corrections: plainSigns(error, text),
    }));
    const { WORD, TEXT, DISTANCE, DURATION } = this.tokenTypes as Record<string, TokenType>;
    for (const token of result.tokens) {
      if (token.tokenType === WORD) {
        const word = this.words.get(token.image) ?? this.words.get(token.image.toLowerCase());
        if (word) retype(token, word);
      } else if (token.tokenType === UNCLOSED_TEXT) {
        retype(token, TEXT as TokenType);
        errors.push({
          ...tokenError(token, 'This quote is not closed. Add a `"` where the text ends.'),
          corrections: [closed(token)],
        });
      } else if (token.tokenType === MISSPELT_AMOUNT) {
        const [unit, type] = unitMeant(token.image);
        retype(token, (type === 'distance' ? DISTANCE : DURATION) as TokenType);
        const amount = `${Number.parseFloat(token.image)} ${unit}`;
        errors.push({
          ...tokenError(token, `\`${token.image}\` is written \`${amount}\`.`),
          corrections: [instead(token, amount)],
        });
      }
    }
    return { ...result, errors };
  }
}

/** An error of the lexer at a token. */
export function tokenError(token: IToken, message: string): ILexingError {
  return {
    offset: token.startOffset,
    line: token.startLine,
    column: token.startColumn,
    length: token.image.length,
    message,
  };
}

/** A `"` where the text of an unclosed quote ends. */
function closed(token: IToken): Correction {
  const words = { ...token, image: token.image.trimEnd() };
  return behind(words, '"', 'Close the quote');
}

/** Further than this is not looked for the other one of two quotes. */
const LONGEST_TEXT = 300;

/** Typographic quotes and dashes as the signs that the language reads. */
function plainSigns({ offset, length }: ILexingError, text: string): readonly Correction[] {
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

/** The unit that a misspelt amount means. */
function unitMeant(image: string): readonly [unit: string, type: 'distance' | 'duration'] {
  const word = image.replace(/^[\d. \t]+/, '').toLowerCase();
  if (word.startsWith('mil')) return ['mi', 'distance'];
  if (word.startsWith('k')) return ['km', 'distance'];
  if (word.startsWith('met')) return ['m', 'distance'];
  if (word.startsWith('h')) return ['h', 'duration'];
  return [word.startsWith('s') ? 's' : 'min', 'duration'];
}

function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}
