import type { IToken, TokenType } from 'chevrotain';
import { createParser, type LangiumCoreServices, LangiumParser } from 'langium';

/** The members of Chevrotain's parser that its recovery inside of a rule consists of. */
interface Recovery {
  canTokenTypeBeInsertedInRecovery(type: TokenType): boolean;
  canTokenTypeBeDeletedInRecovery(type: TokenType): boolean;
  attemptInRepetitionRecovery(): void;
  tryInRuleRecovery(expected: TokenType, follows: TokenType[]): IToken;
  LA(offset: number): IToken;
  SKIP_TOKEN(): IToken;
  consumeToken(): void;
}

/**
 * Creates the parser. Its recovery knows that a statement is a line: what is left over at the end of a line is
 * skipped up to the line end, and nothing is made up that the author did not write.
 */
export function createRunplanParser(services: LangiumCoreServices): LangiumParser {
  const parser = createParser(services.Grammar, new LineParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}

class LineParser extends LangiumParser {
  constructor(services: LangiumCoreServices) {
    super(services);
    const recovery = this.wrapper as unknown as Recovery;
    const eol = this.lexer.definition.EOL;
    const tryInRuleRecovery = recovery.tryInRuleRecovery;
    recovery.canTokenTypeBeInsertedInRecovery = () => false;
    recovery.canTokenTypeBeDeletedInRecovery = () => false;
    recovery.attemptInRepetitionRecovery = () => {};
    recovery.tryInRuleRecovery = function (this: Recovery, expected, follows) {
      if (expected !== eol) return tryInRuleRecovery.call(this, expected, follows);
      while (this.LA(1).tokenType !== eol) this.SKIP_TOKEN();
      const lineEnd = this.LA(1);
      this.consumeToken();
      return lineEnd;
    };
  }
}
