import type { LangiumCoreServices } from 'langium';
import { RunplanGrammar } from './generated/grammar.ts';
import { RunplanLanguageMetaData } from './generated/module.ts';
import { RunplanLexer } from './lexer.ts';
import { RunplanLexerMessages } from './parser-messages.ts';
import { RunplanTokenBuilder } from './token-builder.ts';

/** A lexer without the other services of the language, which take longer to create and to load. */
export function createLexer(): RunplanLexer {
  const services = {
    Grammar: RunplanGrammar(),
    LanguageMetaData: RunplanLanguageMetaData,
    parser: {
      TokenBuilder: new RunplanTokenBuilder(),
      LexerErrorMessageProvider: new RunplanLexerMessages(),
    },
  };
  // It asks for no others.
  return new RunplanLexer(services as unknown as LangiumCoreServices);
}
