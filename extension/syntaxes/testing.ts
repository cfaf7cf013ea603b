/** For tests: the grammar of the editor, as the editor reads it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const FILES: Readonly<Record<string, string>> = {
  'source.runplan': '../generated/runplan.tmLanguage.json',
  'markdown.runplan.codeblock': 'markdown-injection.json',
};

/** A stretch of a line with what the grammar says it is, from the outermost scope inwards. */
export interface ScopedText {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The grammar of plans. */
export async function planGrammar(): Promise<IGrammar> {
  return grammar('source.runplan', new Map());
}

/** A grammar of texts that hold code, into which the grammar for fenced plans is injected. */
export async function hostGrammar(scopeName: string, text: string): Promise<IGrammar> {
  return grammar(scopeName, new Map([[scopeName, text]]));
}

async function grammar(scopeName: string, others: ReadonlyMap<string, string>): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM({ data: wasm });
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    getInjections: (host) => (others.has(host) ? ['markdown.runplan.codeblock'] : []),
    async loadGrammar(name) {
      const file = FILES[name];
      const text = file ? readFileSync(new URL(file, import.meta.url), 'utf8') : others.get(name);
      return text === undefined ? null : textmate.parseRawGrammar(text, `${name}.json`);
    },
  });
  const loaded = await registry.loadGrammar(scopeName);
  if (!loaded) throw new Error(`There is no grammar ${scopeName}.`);
  return loaded;
}

/** What a grammar says of a text. Nothing is said of white space. */
export function scopesOf(text: string, grammar: IGrammar): readonly ScopedText[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((content, line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(content, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({
        line,
        start: startIndex,
        end: Math.min(endIndex, content.length),
        text: content.slice(startIndex, endIndex),
        scopes: scopes.slice(1),
      }))
      .filter((token) => token.text.trim() !== '');
  });
}
