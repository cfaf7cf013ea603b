import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_HEART_RATE, PLAUSIBLE_PACE, PLAUSIBLE_ZONE } from '../../plausible.ts';

export const ownZone = defineAthleteLine('OwnZone', {
  words: 'zone',
  summary: 'wins over the table of shares of max hr',
  about:
    "A zone of the athlete's own, by heart rate or by pace: `zone 2 130-145 bpm`, `zone 2 6:00-6:40/km`. The lowest and " +
    'the highest may be open: `zone 1 below 130 bpm`, `zone 5 faster than 4:20/km`.',
  isRepeated: true,
  example: '{2} {130-145} bpm',
  holds: {
    zone: figure('zone', { plausible: PLAUSIBLE_ZONE }),
    heartRate: figure('heartRate', { plausible: PLAUSIBLE_HEART_RATE, offers: ['130-145 bpm'] }),
    pace: figure('pace', { plausible: PLAUSIBLE_PACE }),
  },
  aspectOf: ({ zone, pace }) => zone && `${zone.low}-${zone.high} ${pace ? 'pace' : 'heart rate'}`,
  // A zone may have a line for its heart rate and one for its pace.
  read({ zone, heartRate, pace }, { zones }) {
    if (!zone || zone.low !== zone.high || (!heartRate && !pace)) return undefined;
    const said = { ...(heartRate && { heartRate }), ...(pace && { pace: pace.range }) };
    return { zones: new Map([...zones, [zone.low, { ...zones.get(zone.low), ...said }]]) };
  },
});
