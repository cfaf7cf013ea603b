/**
 * What is reported under a name of its own without being a rule: a file that could not be understood, or a mistake in
 * Runplan. It can't be configured or allowed.
 */
import { heading, type Page, type PageBlock, paragraph, source, table } from './content.ts';

export interface Code {
  readonly id: string;
  readonly summary: string;
  /** What follows the summary on its page. */
  readonly about: readonly PageBlock[];
}

export const CODES: readonly Code[] = [
  {
    id: 'syntax',
    summary: 'A line that cannot be understood as it is written.',
    about: [
      paragraph(
        'The message says what was expected and what stands there instead. One mistake costs one message, at the first ' +
          'place where the line stops making sense; the rest of the file is still understood and checked. A week with ' +
          'such a mistake is left out of the checks until it is corrected, because its figures would mislead, and the ' +
          'message says so.',
      ),
      paragraph(
        'Also reported here: figures of the right form that mean nothing, such as `31 February`, `5:75/km` or `50-40 min`.',
      ),
      heading('Common slips'),
      table(
        ['written', 'meant'],
        [
          ['`easy 8`', '`easy 8 km`, or `easy 40 min`: a number needs its unit'],
          ['`easy 8k`', '`easy 8 km`'],
          ['`tempo 20 minutes`', '`tempo 20 min`'],
          ['`easy 8 km 5:30/km`', '`easy 8 km @ 5:30/km`: a pace stands after `@`'],
          ['`easy 8 km @ 5:30`', '`easy 8 km @ 5:30/km`: a pace carries `/km` or `/mi`'],
          ['`easy 8 km on grass`', '`easy 8 km "on grass"`: a remark stands in quotes'],
          [
            '`long 1:45`',
            '`long 1 h 45 min` or `long 1 min 45 s`: both can be meant. `1:45:00` is clear, and so is `easy 45:00`, which can be no 45 hours',
          ],
          ['`wed 45 min`', '`wed easy 45 min`: a session begins with its kind'],
          ['`starts 21.9.2026`', '`starts 2026-09-21`: year-month-day'],
          ['`block core`', '`block "core"`: a word of the language used as a name stands in quotes'],
        ],
      ),
      paragraph(
        '`m` always means metres. `easy 45 m` can be understood, so it is reported as ' +
          '[implausible-amount](implausible-amount.md).',
      ),
      heading('What to do'),
      paragraph(
        'Correct the line. Where what was meant can be told, a repair is offered: one for each reading, as with `easy 8`. ' +
          '`--fix` leaves the choice to you. If a whole line is out of place, look at the one above it: a `week` or ' +
          '`plan` line that was deleted or misspelt leaves its days without a home. It cannot be accepted with `allow`.',
      ),
    ],
  },
  {
    id: 'unknown-name',
    summary: 'A name or a word that means nothing here.',
    about: [
      paragraph(
        'Reported are names of athletes, exercises, blocks, workouts, paces, policies and rules that are defined nowhere ' +
          'in view, and words where the language knows a fixed set: kinds of session, levels, back statuses, symptoms, ' +
          'phases, parameters of a rule. Where a similar one exists, the message proposes it.',
      ),
      paragraph(
        'In view are the definitions of the file itself, those of the files that it imports, and the built-in library. ' +
          'Imports do not reach further: what an imported file imports is not in view here. Upper and lower case make no ' +
          'difference.',
      ),
      heading('Common slips'),
      table(
        ['written', 'meant'],
        [
          ['`tue jog 5 km`', '`tue recovery 5 km`: `jog` is a step, not a kind of session'],
          ['`core: planks 3 x 40 s`', '`core: plank 3 x 40 s`'],
          ['`back herniated`', '`back disc`'],
          ['`week 3 easy`', '`week 3 recovery`: the phases are base, build, peak, taper, recovery, race'],
          ['`easy 8 km @ tempo`', '`easy 8 km @ threshold`'],
          [
            '`plan "Spring" for "Sam"`, with Sam in another file',
            'the line `import "athletes.runplan"` is missing',
          ],
        ],
      ),
      heading('What to do'),
      paragraph(
        'Take the proposed name, which is offered as a repair, define the name, or import the file that defines it. Your ' +
          'editor can do the last two as well. It cannot be accepted with `allow`.',
      ),
    ],
  },
  {
    id: 'duplicate-name',
    summary: 'Two definitions with one name in a file.',
    about: [
      paragraph(
        'Two athletes, exercises, blocks, workouts, paces, policies or plans of the same kind cannot share a name in one ' +
          'file: nobody could tell which of them is meant. Upper and lower case make no difference. The first one counts ' +
          'until the clash is gone.',
      ),
      paragraph(
        'A definition may well have the name of one in an imported file or in the built-in library. Then the nearer one ' +
          'wins: the file itself before its imports, and those before the library.',
      ),
      heading('What to do'),
      paragraph('Rename or delete one of the two. It cannot be accepted with `allow`.'),
    ],
  },
  {
    id: 'import',
    summary: 'A file that cannot be imported.',
    about: [
      paragraph(
        'An import is the relative path of a `.runplan` file, from the file that imports it, written with `/`:',
      ),
      source('import "../club/library.runplan"'),
      paragraph(
        'Reported are paths to a file that does not exist or cannot be read, paths that are not relative or do not end in ' +
          '`.runplan`, web addresses, files that import each other in a circle, and files outside of the folder that is ' +
          'open or checked. Such a file is never opened: a plan that someone sends you cannot make Runplan read elsewhere ' +
          'on your machine.',
      ),
      heading('What to do'),
      paragraph(
        'Correct the path, move the file inside, or run the check from the folder that holds both. Of a circle, move what ' +
          'both files need into a third one. What the missing file defines is reported as ' +
          '[unknown-name](unknown-name.md) until then. It cannot be accepted with `allow`.',
      ),
    ],
  },
  {
    id: 'internal',
    summary: 'A mistake in Runplan itself.',
    about: [
      paragraph(
        'A check failed in a way that its authors did not foresee. This says nothing about the plan. The other checks ' +
          'were made; the one that is named in the message was not.',
      ),
      heading('What to do'),
      paragraph(
        'Please report it, with the smallest file that still shows it. Plans can hold health data: take out names and ' +
          'remarks first. Nothing is sent by itself.',
      ),
    ],
  },
];

export function codePage({ id, summary, about }: Code): Page {
  return { title: id, blocks: [paragraph(summary), ...about] };
}
