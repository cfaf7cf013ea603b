import { defineAthleteLine } from '../../athlete-line.ts';
import { word } from '../../held.ts';
import { BACK_STATUS, BACK_STATUSES, type BackStatus } from '../../word-lists.ts';

export const back = defineAthleteLine('Back', {
  words: 'back',
  summary: 'what the limits depend on',
  example: '{healthy|history|disc|pain}',
  holds: { status: word(BACK_STATUS) },
  read: ({ status }) => status && { back: status },
  isMoreCareful: ({ status }, { status: other }) => careOf(status) > careOf(other),
});

/** The statuses stand from the least careful to the most careful. */
function careOf(status: BackStatus | undefined): number {
  return status === undefined ? -1 : BACK_STATUSES.indexOf(status);
}
