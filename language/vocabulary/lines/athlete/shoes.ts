import { defineAthleteLine } from '../../athlete-line.ts';
import { figure, name } from '../../held.ts';
import { PLAUSIBLE_SHOES } from '../../plausible.ts';

export const shoes = defineAthleteLine('Shoes', {
  words: 'shoes',
  summary: 'a pair, and how far it was run in',
  isRepeated: true,
  oncePer: 'name',
  example: '"{Daily}" {0} km',
  holds: { name: name('Shoes'), used: figure('distance', { plausible: PLAUSIBLE_SHOES, isOptional: true }) },
  read({ name, used }, { shoes }) {
    return name ? { shoes: new Map([...shoes, [name, used?.range.high]]) } : undefined;
  },
});
