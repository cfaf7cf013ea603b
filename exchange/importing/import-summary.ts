/** What an import understood, in words. */
import { count, list } from '@runplan/language/internal';
import { plainText } from '../plain-text.ts';
import type { ImportedPlan } from './import-plan.ts';

/** More lines that were not understood than these are counted, not listed. */
const MOST_LISTED = 20;
const LONGEST = 70;

/** The lines that tell how much of a file was understood, and what stays in quotes. */
export function summaryLines(name: string, imported: ImportedPlan): readonly string[] {
  const { formats, entries, kept } = imported;
  const sessions = kept.filter(({ keptAs }) => keptAs === 'session').length;
  const notes = kept.length - sessions;
  const said = [
    `Read ${plainText(name)} as ${list(formats)}: ${entries - kept.length} of ${count(entries, 'entry', 'entries')} understood.`,
    ...(sessions > 0
      ? [
          `${count(sessions, 'session')} in quotes, with an unknown amount: write what ${sessions === 1 ? 'it is' : 'they are'}.`,
        ]
      : []),
    ...(notes > 0
      ? [`${count(notes, 'entry', 'entries')} kept as ${notes === 1 ? 'a note' : 'notes'}.`]
      : []),
  ];
  const listed = kept
    .slice(0, MOST_LISTED)
    .map(
      ({ line, file, text, keptAs }) =>
        `  ${file === undefined ? `line ${line}` : plainText(file)}, ${keptAs}: ${shortened(plainText(text))}`,
    );
  const more = kept.length - listed.length;
  return [said.join(' '), ...listed, ...(more > 0 ? [`  and ${more} more`] : [])];
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
