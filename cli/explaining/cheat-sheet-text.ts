import { cheatSheet } from '@runplan/language/internal';
import { lookOfOutput } from '../terminal/look.ts';
import { pageLines } from './page-lines.ts';

/** The cheat sheet of the language, for standard output. */
export function cheatSheetText(): string {
  return pageLines(cheatSheet(), lookOfOutput('auto'))
    .map((line) => `${line}\n`)
    .join('');
}
