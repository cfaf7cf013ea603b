import { TEXT, word } from '../../held.ts';
import { defineLine } from '../../line.ts';
import { BACK_STATUS } from '../../word-lists.ts';

export const caution = defineLine('Caution', {
  words: 'caution',
  summary: 'what to mind with a back status',
  about:
    'What to mind with a back status. Shown for athletes who have it; where the spine bears more than a little, ' +
    '`cautioned-exercise` reports it as well.',
  isRepeated: true,
  oncePer: 'status',
  example: '{pain|disc|history} "{what to mind}"',
  holds: { status: word(BACK_STATUS), text: TEXT },
});
