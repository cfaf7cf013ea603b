/** Who has looked at a back or a leg, and when. */
import { textWithGaps } from '../../text/edit.ts';
import type { Athlete } from '../../training/model.ts';
import type { Repair } from '../repair.ts';

/** Stands in for a date until the author writes it: too long ago to be taken for one. */
const NO_DATE = '2000-01-01';

/** The line to be filled in with who has looked at it, and when; none where the athlete has one. */
export function clearedLine({ node, clearance: line }: Athlete): Repair[] {
  if (!node || line) return [];
  const last = node.attributes.at(-1);
  const text = textWithGaps('cleared by "', { gap: '', asks: 'who' }, '" on ', {
    gap: NO_DATE,
    asks: 'when',
  });
  return [
    {
      kind: 'asks',
      title: 'Note who has cleared it, and when: `cleared by "…" on …`',
      edits: [{ below: last ?? node, ...text, ...(last && { indentedLike: last }) }],
    },
  ];
}
