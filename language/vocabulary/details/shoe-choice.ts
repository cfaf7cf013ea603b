import { defineDetail } from '../detail.ts';
import { name } from '../held.ts';
import { ownName } from '../own-name.ts';

export const shoeChoice = defineDetail('ShoeChoice', {
  words: 'in',
  summary: 'the shoes',
  about: 'The pair of shoes for this run, by the name that the athlete gives it.',
  holds: { name: name('Shoes') },
  read: ({ name }, { shoes }) => (name ? { shoes: ownName(shoes, name) } : undefined),
});
