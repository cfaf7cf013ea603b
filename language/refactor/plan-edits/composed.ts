import { applyEdits, type Edit } from '../../text/edit.ts';

/** A stretch of the text between two changes, and what the first of them did to it. */
interface Stretch {
  start: number;
  end: number;
  /** Where it begins in the text before both, and how much shorter or longer the first change made it. */
  before: number;
  grown: number;
  readonly edits: Edit[];
}

/**
 * Two changes that follow each other as one.
 *
 * @param first edits of a text in their order
 * @param second edits of the text that those make
 */
export function composed(text: string, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const between = applyEdits(text, first);
  const stretches: Stretch[] = [];
  let shift = 0;
  const made = first.map(({ start, end, text: { length } }) => {
    const from = start + shift;
    shift += length - (end - start);
    return { start: from, end: from + length, grown: length - (end - start), edits: [] };
  });
  const wanted = second.map((edit) => ({ start: edit.start, end: edit.end, grown: 0, edits: [edit] }));
  let grown = 0;
  for (const one of [...made, ...wanted].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = stretches.at(-1);
    if (last && one.start <= last.end) {
      last.end = Math.max(last.end, one.end);
      last.grown += one.grown;
      last.edits.push(...one.edits);
    } else stretches.push({ ...one, edits: [...one.edits], before: one.start - grown });
    grown += one.grown;
  }
  return stretches.map(({ start, end, before, grown: more, edits }) => ({
    start: before,
    end: before + (end - start) - more,
    text: applyEdits(
      between.slice(start, end),
      edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    ),
  }));
}
