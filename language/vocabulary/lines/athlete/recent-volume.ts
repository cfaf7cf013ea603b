import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_WEEK } from '../../plausible.ts';

export const recentVolume = defineAthleteLine('RecentVolume', {
  words: 'recent volume',
  summary: 'a week, mean of the last 4',
  example: '{30} km',
  holds: {
    distance: figure('distance', {
      plausible: PLAUSIBLE_WEEK,
      offers: ['20 km', '30 km', '40 km', '50 km'],
    }),
  },
  read: ({ distance }) => distance && { recentVolume: distance.range.high },
  isMoreCareful: ({ distance }, { distance: other }) =>
    distance !== undefined && (other === undefined || distance.range.high < other.range.high),
});
