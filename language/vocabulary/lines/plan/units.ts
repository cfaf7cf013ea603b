import { word } from '../../held.ts';
import { defineLine } from '../../line.ts';
import { UNIT_OF_DISTANCE } from '../../word-lists.ts';

export const units = defineLine('UnitsChoice', {
  words: 'units',
  summary: 'how figures are shown',
  about:
    'In what totals and findings are told: `km` or `mi`. Amounts keep the unit in which they are written. Without ' +
    'the line: the unit of most distances of the sessions, else of the lines about the athlete.',
  example: '{km|mi}',
  holds: { units: word(UNIT_OF_DISTANCE) },
});
