import { lookOfOutput } from '../terminal/look.ts';

/** The cheat sheet of the language, for standard output. */
export async function cheatSheetText(): Promise<string> {
  const { cheatSheet } = await import('@runplan/language/internal');
  const { pageLines } = await import('./page-lines.ts');
  return pageLines(cheatSheet(), lookOfOutput('auto'))
    .map((line) => `${line}\n`)
    .join('');
}
