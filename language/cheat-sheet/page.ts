/** The page of a few tables that tells coaches how what they write is read. */
import { heading, type Page, paragraph, table } from '../rules/content.ts';
import { DOUBTS, type Place, SHEETS } from './rows.ts';

/** Where the lines of a table stand. */
const STANDS: Readonly<Record<Place, string>> = {
  session: 'behind the name of a day',
  day: 'below a week',
  week: 'below a plan',
  plan: 'below the first line of a plan',
  athlete: 'below the first line of an athlete',
};

/** The cheat sheet, as `docs/cheat-sheet.md` and the command line show it. */
export function cheatSheet(): Page {
  return {
    title: 'Cheat sheet',
    blocks: [
      paragraph(
        'Write what you have always written. What can mean one thing only is read as that, and `runplan fmt` writes it in ' +
          'the usual form: the middle column. Blanks around figures and a colon behind a day make no difference, nor do ' +
          'capital letters, except for single ones such as `E`. All of the language is in [docs/language.md](language.md).',
      ),
      ...SHEETS.flatMap(({ title, place, rows }) => [
        heading(title),
        paragraph(`These stand ${STANDS[place]}.`),
        table(
          ['you would write', 'it is read as', 'it means'],
          rows.map(({ written, usual, means }) => [code(written), code(usual), means]),
        ),
      ]),
      heading('What is asked back'),
      paragraph(
        'What may mean two things is not guessed: it is an error that shows them, each with a repair.',
      ),
      table(
        ['you would write', 'it may mean'],
        DOUBTS.map(({ written, readings }) => [code(written), readings.map(code).join(' or ')]),
      ),
    ],
  };
}

function code(text: string): string {
  return `\`${text}\``;
}
