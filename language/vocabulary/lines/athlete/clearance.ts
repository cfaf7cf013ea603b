import { limitsClearance } from '../../../grammar/limits-of-clearance.ts';
import { defineAthleteLine } from '../../athlete-line.ts';
import { figure, TEXT } from '../../held.ts';

/** What may stand in a clearance: somebody who agreed, nobody yet, or somebody who agreed with a limit. */
export type Agreement = 'somebody' | 'nobody' | 'limited';

/** What a clearance says. One without letters, such as a question mark, is still to be filled in, and so is one that says so. */
export function agreementOf(by: string | undefined): Agreement {
  const said = (by ?? '').trim();
  if (!/\p{L}/u.test(said) || NOBODY.test(said)) return 'nobody';
  return limitsClearance(said) ? 'limited' : 'somebody';
}

const NOBODY =
  /^(?:me|(?:my|him|her|them)?self|not (?:yet|cleared|so far)|no|nobody|no ?one|none|tbd|tba|tbc|todo|to do|pending|unknown|n\/?a)[.!?…]*$/i;

export const clearance = defineAthleteLine('Clearance', {
  words: 'cleared by',
  summary: 'who has agreed to the running, and when',
  about:
    'With a disc diagnosis or present back pain a plan without it is reported (`clearance`). What the agreement covers ' +
    'stays between the athlete and the professional; one that tells a limit, such as `if pain-free` or `for walking`, does not count.',
  example: '"{name and profession}" on {today}',
  holds: { by: TEXT, date: figure('date') },
  read: ({ by = '', date }, _, node) => ({
    clearance: { by, node, ...(date !== undefined && { on: date }) },
  }),
  // One that does not count is none yet; and what came later may be what the earlier one does not know of.
  isMoreCareful: ({ by, date }, { by: otherBy, date: other }) =>
    counts(by) === counts(otherBy)
      ? other !== undefined && (date === undefined || date < other)
      : !counts(by),
});

function counts(by: string | undefined): boolean {
  return agreementOf(by) === 'somebody';
}
