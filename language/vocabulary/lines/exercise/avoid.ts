import { TEXT, word } from '../../held.ts';
import { defineLine } from '../../line.ts';
import { BACK_STATUS } from '../../word-lists.ts';

export const avoid = defineLine('Avoid', {
  words: 'avoid',
  summary: 'not with a back status',
  about:
    'With which back status it is not to be done, and what instead. `cautioned-exercise` reports it for athletes who have it, ' +
    'with a disc diagnosis or present pain as an error.',
  isRepeated: true,
  oncePer: 'status',
  example: '{pain|disc|history} "{what to do instead}"',
  holds: { status: word(BACK_STATUS), text: TEXT },
});
