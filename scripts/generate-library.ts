/** Writes the built-in library as a module: its text, and the tokens that it consists of. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.ts';

export const LIBRARY = 'language/library/standard.runplan';
const MODULE = 'language/library/generated/standard.ts';

/** Writes the module. The parser's modules have to be there. */
export async function generateLibrary(): Promise<void> {
  mkdirSync(join(ROOT, dirname(MODULE)), { recursive: true });
  writeFileSync(join(ROOT, MODULE), await libraryCode());
}

/**
 * The module as TypeScript.
 *
 * @throws Error where the library has mistakes or is not written in the usual form
 */
export async function libraryCode(): Promise<string> {
  // Only now: they come from modules that a build writes first.
  const { readText } = await import('../language/grammar/read-text.ts');
  const { packTokens } = await import('../language/grammar/packed-tokens.ts');
  const text = readFileSync(join(ROOT, LIBRARY), 'utf8');
  const tokens = packTokens(text, readText(text));
  return `/** Generated from ${LIBRARY}. */
export const STANDARD_LIBRARY = ${JSON.stringify(text)};

/** What it consists of, as \`unpackTokens\` reads it. */
export const STANDARD_LIBRARY_TOKENS = ${JSON.stringify(tokens)};
`;
}
