import { word } from '../../held.ts';
import { defineLine } from '../../line.ts';
import { SPINE_LOAD } from '../../word-lists.ts';

export const spineLoad = defineLine('SpineLoad', {
  words: 'spine load',
  summary: 'how much the spine bears',
  about: 'How much the spine has to bear: `low`, `moderate` or `high`. A judgement of the library.',
  example: '{low|moderate|high}',
  holds: { value: word(SPINE_LOAD) },
});
