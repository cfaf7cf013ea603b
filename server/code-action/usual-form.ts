import { respellings, sourceOf } from '@runplan/language/internal';
import type { ActionSource } from './action.ts';

/** A longer line is not shown in the name of an action. */
const LONGEST_TITLE = 50;

/** The line of the cursor, or the lines of the selection, as the formatter writes them. */
export const writeInUsualForm: ActionSource = {
  kinds: ['refactor.rewrite'],
  offer({ document, offset, end }) {
    const source = sourceOf(document);
    const first = source.position(offset).line;
    const { line, column } = source.position(end);
    // A selection that ends where a line begins does not mean that line.
    const last = line > first && column === 1 ? line - 1 : line;
    const lines = respellings(source.text, { first, last });
    if (lines.length === 0) return [];
    return [
      {
        title: titleOf(lines.map(({ usual }) => usual)),
        kind: 'refactor.rewrite',
        isCheap: true,
        edits: () => lines.flatMap(({ edits }) => edits),
      },
    ];
  },
};

function titleOf([only = '', ...others]: readonly string[]): string {
  const isShort = only !== '' && only.length <= LONGEST_TITLE && others.length === 0;
  return isShort ? `Write \`${only}\`` : 'Write in the usual form';
}

/** All lines of the file as the formatter writes them; what is laid out otherwise stays. */
export const writeFileInUsualForm: ActionSource = {
  kinds: ['source.usualForm.runplan'],
  offer({ document }) {
    const lines = respellings(sourceOf(document).text);
    if (lines.length === 0) return [];
    return [
      {
        title: 'Write the file in the usual form',
        kind: 'source.usualForm.runplan',
        edits: () => lines.flatMap(({ edits }) => edits),
      },
    ];
  },
};
