/**
 * Generates the parser, and what else follows from the grammar, from Langium's model of the grammar. The grammar stays
 * the only definition of the language's form.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GrammarAST } from 'langium';
import { featureCode } from './parser/feature-code.ts';
import { GrammarModel } from './parser/grammar-model.ts';
import { lineCode } from './parser/line-code.ts';
import { parserCode } from './parser/parser-code.ts';
import { tokenCode, tokenTypes } from './parser/token-code.ts';
import { ROOT } from './root.ts';

const FOLDER = join(ROOT, 'language/grammar/generated');

/**
 * Writes the modules that are derived from the grammar, beside those that Langium generates.
 *
 * @throws GrammarRefusal where the grammar can't be read with one token of lookahead, or uses what is not known here
 */
export async function generateParser(): Promise<void> {
  const { RunplanGrammar } = (await import(pathToFileURL(join(FOLDER, 'grammar.ts')).href)) as {
    RunplanGrammar(): GrammarAST.Grammar;
  };
  const grammar = new GrammarModel(RunplanGrammar());
  const types = tokenTypes(grammar);
  const modules = {
    tokens: tokenCode(grammar, types),
    parser: parserCode(grammar, types),
    features: featureCode(grammar),
    'line-starts': lineCode(grammar),
  };
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(FOLDER, `${name}.ts`), text);
}
