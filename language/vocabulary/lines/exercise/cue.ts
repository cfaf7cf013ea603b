import { TEXT } from '../../held.ts';
import { defineLine } from '../../line.ts';

export const cue = defineLine('Cue', {
  words: 'cue',
  summary: 'for the athlete',
  about: 'How to do it, in a few words.',
  example: '"{what to think of}"',
  holds: { text: TEXT },
});
