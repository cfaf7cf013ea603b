import { defineDetail } from '../detail.ts';
import { TEXT } from '../held.ts';

export const cueText = defineDetail('CueText', {
  words: '',
  summary: 'a text for the athlete',
  about: 'A text for the athlete. It belongs to what stands before it: the session, or a step.',
  holds: { text: TEXT },
  isRepeated: true,
});
