import { defineAthleteLine } from '../../athlete-line.ts';
import { figure, WRITTEN } from '../../held.ts';
import { PLAUSIBLE_HEART_RATE, PLAUSIBLE_PACE } from '../../plausible.ts';

export const ownZone = defineAthleteLine('OwnZone', {
  words: 'zone',
  summary: 'wins over the table of shares of max hr',
  about:
    "A zone of the athlete's own, by heart rate or by pace: `zone 2 130-145 bpm`, `zone 2 6:00-6:40/km`. The lowest and " +
    'the highest may be open: `zone 1 below 130 bpm`, `zone 5 faster than 4:20/km`.',
  isRepeated: true,
  example: '{2} {130-145} bpm',
  holds: {
    zone: WRITTEN,
    heartRate: figure('heartRate', { plausible: PLAUSIBLE_HEART_RATE, offers: ['130-145 bpm'] }),
    pace: figure('pace', { plausible: PLAUSIBLE_PACE }),
  },
  aspectOf: ({ zone, pace }) => zone && `${zone.replace(/\D+/, '')} ${pace ? 'pace' : 'heart rate'}`,
  // A zone may have a line for its heart rate and one for its pace.
  read({ zone, heartRate, pace }, { zones }) {
    const [, number] = /^zone[ \t]*(\d+)$/i.exec(zone ?? '') ?? [];
    if (number === undefined || (!heartRate && !pace)) return undefined;
    const said = { ...(heartRate && { heartRate }), ...(pace && { pace: pace.range }) };
    return { zones: new Map([...zones, [Number(number), { ...zones.get(Number(number)), ...said }]]) };
  },
});
