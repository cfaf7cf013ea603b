import { defineDetail } from '../detail.ts';
import { word } from '../held.ts';
import { GROUND } from '../word-lists.ts';

export const surface = defineDetail('Surface', {
  words: 'surface',
  summary: 'what it is run on',
  about: 'What the session is run on: `trail`, `road`, `track`, `treadmill`, `grass`, `sand`.',
  holds: { value: word(GROUND) },
  read: ({ value }) => (value ? { surface: value } : undefined),
});
