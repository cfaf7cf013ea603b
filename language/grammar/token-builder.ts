import { Lexer, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';

/**
 * Builds the token types. Words of the language are not matched one by one: the lexer reads a WORD and looks it
 * up (see `lexer.ts`), which keeps lexing fast however many words there are. Case never matters.
 */
export class RunplanTokenBuilder extends DefaultTokenBuilder {
  protected override buildKeywordToken(
    keyword: GrammarAST.Keyword,
    terminals: TokenType[],
    caseInsensitive: boolean,
  ): TokenType {
    if (isLanguageWord(keyword.value)) return { name: keyword.value, PATTERN: Lexer.NA };
    return super.buildKeywordToken(keyword, terminals, caseInsensitive);
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const token = super.buildTerminalToken(terminal);
    if (token.PATTERN instanceof RegExp) token.PATTERN = new RegExp(token.PATTERN.source, 'i');
    return token;
  }
}

/** Whether a keyword of the grammar is a word, not punctuation. */
export function isLanguageWord(keyword: string): boolean {
  return /^[a-z]/.test(keyword);
}
