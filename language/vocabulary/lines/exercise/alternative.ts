import { defineLine } from '../../line.ts';

export const alternative = defineLine('Alternative', {
  words: 'alternative',
  summary: 'what trains the same with less load',
  about:
    'Exercises that train the same muscles with less load on the spine, the best first. Repairs put one of them in its place.',
  example: '{dead-bug}',
  holds: {},
});
