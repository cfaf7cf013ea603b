import { Lexer, type TokenType, type TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST, type TokenBuilderOptions } from 'langium';

/** A text whose closing quote is missing. */
export const UNCLOSED_TEXT: TokenType = { name: 'UNCLOSED_TEXT', PATTERN: /"[^"\n\r]*/ };

/** An amount whose unit is written in a way that is clear, but not the language's. */
export const MISSPELT_AMOUNT: TokenType = {
  name: 'MISSPELT_AMOUNT',
  PATTERN:
    /\d+(\.\d+)?[ \t]*(mins|minutes?|hours|hour|hrs?|secs?|seconds?|miles?|kms|kilomet(er|re)s?|met(er|re)s?)(?![\w-])/i,
};

/**
 * Builds the token types. Words of the language are not matched one by one: the lexer reads a WORD and looks it
 * up (see `lexer.ts`), which keeps lexing fast however many words there are. Case never matters.
 */
export class RunplanTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    // Before the words and numbers that they begin like, but after the closed text.
    const text = tokens.findIndex((token) => token.name === 'TEXT');
    return tokens.toSpliced(text + 1, 0, UNCLOSED_TEXT, MISSPELT_AMOUNT);
  }

  protected override buildKeywordToken(keyword: GrammarAST.Keyword): TokenType {
    return { name: keyword.value, PATTERN: isLanguageWord(keyword.value) ? Lexer.NA : keyword.value };
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const token = super.buildTerminalToken(terminal);
    if (token.PATTERN instanceof RegExp) token.PATTERN = new RegExp(token.PATTERN.source, 'i');
    // Said here, it need not be found out from the pattern at every start.
    token.LINE_BREAKS = terminal.name === 'EOL';
    return token;
  }
}

/** Whether a keyword of the grammar is a word, not punctuation. */
export function isLanguageWord(keyword: string): boolean {
  return /^[a-z]/.test(keyword);
}

/** What to say of a word of the language that stands in the place of a name. */
export function nameInQuotes(word: string): string {
  return `\`${word}\` is a word of the language; as a name it is written in quotes: \`"${word}"\`.`;
}
