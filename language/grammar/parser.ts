import type { LexerMistake } from './correction.ts';
import type { RunplanFile } from './generated/ast.ts';
import { GeneratedParser } from './generated/parser.ts';
import type { KeptParts } from './kept-parts.ts';
import type { ParserMistake, ReferenceMaker } from './line-parser.ts';
import { readText } from './read-text.ts';
import type { Scanned } from './text-reading.ts';

/** A text as a tree, and what of it was not understood. */
export interface ParseResult {
  readonly value: RunplanFile;
  readonly lexerErrors: readonly LexerMistake[];
  readonly parserErrors: readonly ParserMistake[];
}

/** Reads texts. The methods that follow the grammar are generated (see scripts/generate-parser.ts). */
export class RunplanParser {
  private readonly parser: GeneratedParser;

  constructor(makeReference: ReferenceMaker) {
    this.parser = new GeneratedParser(makeReference);
  }

  /**
   * @param scanned the tokens of the text, where they are known
   * @param kept what need not be read again
   */
  parse(text: string, scanned: Scanned = readText(text), kept?: KeptParts): ParseResult {
    const { file, mistakes } = this.parser.parse(text, scanned, kept);
    // The generated parser makes the properties that Langium's types of the same grammar declare.
    return {
      value: file as unknown as RunplanFile,
      lexerErrors: scanned.errors,
      parserErrors: mistakes,
    };
  }
}
