/** The texts that cells hold. */
import type { DraftText } from './plan-draft.ts';

/** The lines of a cell that say something. */
export function onSeparateLines(cell: string): readonly string[] {
  return cell
    .split(/\r\n|\r|\n|<br\s*\/?>/i)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The parts that say something, as one text. */
export function joined(parts: readonly string[], separator = ' '): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** Whether a text is a day of rest, and nothing else. */
export function isRest(text: string): boolean {
  return /^(?:rest|off|rest day|day off|[-–—]+)$/i.test(text);
}

/** A dash alone is a day of rest. */
export function withRest(said: DraftText): DraftText {
  return /^[-–—]+$/.test(said.text) ? { ...said, tries: ['rest'] } : said;
}
