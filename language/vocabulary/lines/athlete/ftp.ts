import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_POWER } from '../../plausible.ts';

export const ftp = defineAthleteLine('Ftp', {
  words: 'ftp',
  summary: 'the power held for about an hour on the bike',
  about: 'What `@ 105% ftp` on the bike is a share of. Running is not reckoned by power.',
  example: '{240} W',
  holds: { value: figure('power', { plausible: PLAUSIBLE_POWER, offers: ['200 W', '240 W'] }) },
  read: ({ value }) => value && { ftp: value.high },
});
