/**
 * Langium's own parser and lexer for the grammar, with which ours are compared. They make the tokens and the recovery
 * from the grammar at run time, and rest on Chevrotain.
 */
import {
  Lexer as ChevrotainLexer,
  type IParserErrorMessageProvider,
  type IToken,
  type TokenType,
  type TokenVocabulary,
} from 'chevrotain';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createParser,
  DefaultLexer,
  DefaultTokenBuilder,
  DefaultValueConverter,
  EmptyFileSystem,
  type GrammarAST,
  inject,
  type LangiumCoreServices,
  LangiumParser,
  type LexerResult,
  type ParseResult,
  type ValueType,
} from 'langium';
import {
  RunplanGeneratedModule,
  RunplanGeneratedSharedModule,
} from '../../language/grammar/generated/module.ts';
import { TOKEN_NAMES } from '../../language/grammar/generated/tokens.ts';
import { isLanguageWord } from '../../language/grammar/language-word.ts';
import { RAW_TOKENS } from '../../language/grammar/notation/raw-tokens.ts';
import {
  mismatchMessage,
  noAlternativeMessage,
  noLineEndMessage,
  redundantMessage,
} from '../../language/grammar/parser-messages.ts';
import { readText } from '../../language/grammar/read-text.ts';
import { TextLine, Token } from '../../language/grammar/token.ts';
import type { Stop } from '../../language/grammar/written.ts';

/** Words of the language are looked up after they were read as words; case never matters. */
class TokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: GrammarAST.Grammar): TokenVocabulary {
    const tokens = super.buildTokens(grammar) as TokenType[];
    for (const [name, { after, pattern }] of Object.entries(RAW_TOKENS).reverse()) {
      const place = tokens.findIndex((token) => token.name === after);
      tokens.splice(place + 1, 0, { name, PATTERN: new RegExp(pattern.source, 'i') });
    }
    // What a sign may only begin is looked for before the sign.
    const isSign = ({ name }: TokenType) => /^\W$/.test(name);
    return [...tokens.filter((token) => !isSign(token)), ...tokens.filter(isSign)];
  }

  protected override buildKeywordToken({ value }: GrammarAST.Keyword): TokenType {
    return { name: value, PATTERN: isLanguageWord(value) ? ChevrotainLexer.NA : value };
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const token = super.buildTerminalToken(terminal);
    if (token.PATTERN instanceof RegExp) token.PATTERN = new RegExp(token.PATTERN.source, 'i');
    token.LINE_BREAKS = terminal.name === 'EOL';
    return token;
  }
}

/** Strips the quotes of texts; every other token stays as the author wrote it. */
class ValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string): ValueType {
    return rule.name === 'TEXT'
      ? input.slice(1, input.endsWith('"') && input.length > 1 ? -1 : undefined)
      : input;
  }
}

/** Hands Langium's parser the tokens of our lexer, so that the parsers alone are compared. */
class OurTokens extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const { tokens, comments } = readText(text);
    const convert = (token: Token) => chevrotainToken(token, this.definition[token.name] as TokenType);
    return { tokens: tokens.map(convert), hidden: comments.map(convert), errors: [] };
  }
}

function chevrotainToken({ image, offset, end, length, line, column }: Token, tokenType: TokenType): IToken {
  return {
    image,
    startOffset: offset,
    // The end of a text that ends without a line end is a token without characters.
    endOffset: Math.max(end - 1, offset),
    startLine: line,
    endLine: line,
    startColumn: column,
    endColumn: column + length - 1,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx as number,
  };
}

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

/** Its recovery knows that a statement is a line: it skips to the line end, and makes nothing up. */
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

/** The messages are ours, from what Chevrotain's parser tells of the mistake. */
const MESSAGES: IParserErrorMessageProvider = {
  buildMismatchTokenMessage({ expected, actual, previous, ruleName }) {
    const stop = stopBetween(previous, actual);
    const { message } =
      expected.name === 'EOL'
        ? noLineEndMessage(stop, ruleName.replace(/\u200B$/, ''))
        : mismatchMessage(numberOf(expected), stop);
    return message;
  },
  buildNoViableAltMessage({ expectedPathsPerAlt, actual, previous }) {
    const types = expectedPathsPerAlt.flatMap((paths) => paths.map(([type]) => numberOf(type as TokenType)));
    return noAlternativeMessage(types, stopBetween(previous, actual[0] as IToken)).message;
  },
  buildEarlyExitMessage: () => 'Expected one more.',
  buildNotAllInputParsedMessage: ({ firstRedundant }) => redundantMessage(ourToken(firstRedundant)).message,
};

function ourToken({ tokenType, image, startOffset, startLine = 0, startColumn = 0 }: IToken): Token {
  const line = new TextLine(startOffset - startColumn + 1, startLine);
  return new Token(numberOf(tokenType), image, line, startColumn);
}

/** Where the parser could not go on; Chevrotain gives the end of the text where no token is before it. */
function stopBetween(before: IToken, token: IToken): Stop {
  const actual = ourToken(token);
  const previous = Number.isNaN(before.startOffset) ? undefined : ourToken(before);
  return { actual, previous, found: actual, after: previous?.name === 'EOL' ? undefined : previous };
}

function numberOf({ name }: TokenType): number {
  return (TOKEN_NAMES as readonly string[]).indexOf(name);
}

const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), RunplanGeneratedSharedModule);
const services = inject(createDefaultCoreModule({ shared }), RunplanGeneratedModule, {
  parser: {
    ParserConfig: () => ({ maxLookahead: 1 }),
    TokenBuilder: () => new TokenBuilder(),
    Lexer: (all: LangiumCoreServices) => new OurTokens(all),
    ValueConverter: () => new ValueConverter(),
    ParserErrorMessageProvider: () => MESSAGES,
    LangiumParser: (all: LangiumCoreServices) => {
      const parser = createParser(all.Grammar, new LineParser(all), all.parser.Lexer.definition);
      parser.finalize();
      return parser;
    },
  },
});

/** Parses the tokens of a text as Langium does. */
export function parseAsLangium(text: string): ParseResult {
  return services.parser.LangiumParser.parse(text);
}

const lexer = new DefaultLexer(services);

/** Cuts a text into tokens as Chevrotain does; words of the language are not looked up. */
export function scanAsChevrotain(text: string): LexerResult {
  return lexer.tokenize(text);
}
