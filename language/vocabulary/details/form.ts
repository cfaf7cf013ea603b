import { defineDetail } from '../detail.ts';
import { word } from '../held.ts';
import { LANDING } from '../word-lists.ts';

export const form = defineDetail('Form', {
  words: 'form',
  summary: 'the way of landing',
  about:
    'A way of landing that is asked for: `forefoot`, `midfoot`, `rearfoot`. A switch is reported (`form-change`).',
  holds: { value: word(LANDING) },
  // A way that is not known is reported by name, and asked for all the same.
  read: (_values, _athlete, { value }) => (value ? { form: value.toLowerCase() } : undefined),
});
