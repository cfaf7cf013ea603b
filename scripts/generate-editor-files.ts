/** Writes what VS Code reads about the language without starting the extension. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

const FOLDER = join(ROOT, 'extension/generated');

/** Writes the TextMate grammar and the language configuration; what is generated from the language's grammar is there. */
export async function generateEditorFiles(): Promise<void> {
  // Only now: the words in them come from modules that a build writes first.
  const { PLAN_GRAMMAR } = await import('./editor-files/plan-grammar.ts');
  const { LANGUAGE_CONFIGURATION } = await import('./editor-files/language-configuration.ts');
  mkdirSync(FOLDER, { recursive: true });
  write('runplan.tmLanguage.json', PLAN_GRAMMAR);
  write('language-configuration.json', LANGUAGE_CONFIGURATION);
}

function write(name: string, content: object): void {
  writeFileSync(join(FOLDER, name), `${JSON.stringify(content, undefined, 2)}\n`);
}
