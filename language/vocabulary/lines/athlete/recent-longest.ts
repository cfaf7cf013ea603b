import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_RUN } from '../../plausible.ts';

export const recentLongest = defineAthleteLine('RecentLongest', {
  words: 'recent longest',
  summary: 'longest run of 30 days',
  example: '{10} km',
  holds: {
    distance: figure('distance', {
      plausible: PLAUSIBLE_RUN,
      offers: ['8 km', '10 km', '12 km', '16 km'],
    }),
  },
  read: ({ distance }) => distance && { recentLongest: distance.range.high },
  isMoreCareful: ({ distance }, { distance: other }) =>
    distance !== undefined && (other === undefined || distance.range.high < other.range.high),
});
