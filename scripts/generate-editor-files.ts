/** Writes what VS Code reads about the language without starting the extension. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

const FOLDER = join(ROOT, 'extension/generated');

/**
 * Writes the TextMate grammar and the language configuration, with the words of the language as the modules have them
 * that are generated from its grammar.
 *
 * @throws Error when the grammar lacks what they name
 */
export async function generateEditorFiles(): Promise<void> {
  const { PLAN_GRAMMAR } = await import('./editor-files/plan-grammar.ts');
  const { LANGUAGE_CONFIGURATION } = await import('./editor-files/language-configuration.ts');
  mkdirSync(FOLDER, { recursive: true });
  write('runplan.tmLanguage.json', PLAN_GRAMMAR);
  write('language-configuration.json', LANGUAGE_CONFIGURATION);
}

function write(name: string, content: object): void {
  writeFileSync(join(FOLDER, name), `${JSON.stringify(content, undefined, 2)}\n`);
}
