import { type Edit, firstRepair, fixText, type RunplanDocument, sourceOf } from '@runplan/language/internal';
import type { ActionSource } from './action.ts';

/** All safe repairs of the file, until there are none left: what `runplan check --fix` does. */
export const fixAll: ActionSource = {
  kinds: ['source.fixAll.runplan'],
  offer({ session: { workspace }, document }) {
    const { findings } = workspace.check(document);
    if (!findings.some((finding) => firstRepair(finding, ['safe']))) return [];
    return [
      {
        title: 'Make all repairs that need no decision',
        kind: 'source.fixAll.runplan',
        async edits() {
          const check = async (_: string, text: string) => workspace.checkWith(document, text);
          const { text } = await fixText({ check }, document.uri.toString(), document.textDocument.getText());
          return changedLines(document, text);
        },
      },
    ];
  },
};

/** One edit of the lines between those that stay the same at the beginning and at the end. */
function changedLines(document: RunplanDocument, after: string): readonly Edit[] {
  const [old, now] = [linesOf(document.textDocument.getText()), linesOf(after)];
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && old[first] === now[first]) first++;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last++;
  if (first === old.length && first === now.length) return [];
  const text = now.slice(first, now.length - last).join('');
  const source = sourceOf(document);
  const offsetOf = (line: number) => source.offset({ line, column: 1 });
  return [{ start: offsetOf(first + 1), end: offsetOf(old.length - last + 1), text }];
}

/** The lines of a text with their ends; the last one may be empty. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\r\n|\n|\r(?!\n))/);
}
