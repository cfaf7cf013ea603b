import { defineAthleteLine } from '../../athlete-line.ts';
import { figure, TEXT } from '../../held.ts';

/** One without letters, such as a question mark, is still to be filled in, and so is one that says so. */
export function namesSomeone(by: string | undefined): boolean {
  const name = (by ?? '').trim();
  return /\p{L}/u.test(name) && !NOBODY.test(name);
}

const NOBODY =
  /^(?:not (?:yet|cleared|so far)|no|nobody|no ?one|none|tbd|tba|tbc|todo|to do|pending|unknown|n\/?a)[.!?…]*$/i;

export const clearance = defineAthleteLine('Clearance', {
  words: 'cleared by',
  summary: 'who has agreed to the running, and when',
  about:
    'With a disc diagnosis or present back pain a plan without it is reported (`clearance`). What the agreement covers ' +
    'stays between the athlete and the professional.',
  example: '"{name and profession}" on {today}',
  holds: { by: TEXT, date: figure('date') },
  read: ({ by = '', date }, _, node) => ({
    clearance: { by, node, ...(date !== undefined && { on: date }) },
  }),
  // One that names nobody is none yet; and what came later may be what the earlier one does not know of.
  isMoreCareful: ({ by, date }, { by: otherBy, date: other }) =>
    namesSomeone(by) === namesSomeone(otherBy)
      ? other !== undefined && (date === undefined || date < other)
      : !namesSomeone(by),
});
