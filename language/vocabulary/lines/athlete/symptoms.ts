import { defineAthleteLine } from '../../athlete-line.ts';
import { words } from '../../held.ts';
import { SYMPTOM } from '../../word-lists.ts';

export const symptoms = defineAthleteLine('Symptoms', {
  words: 'symptoms',
  summary: 'what a professional has to know',
  isRepeated: true,
  example: '{leg-pain|leg-numbness}',
  holds: { symptoms: words(SYMPTOM) },
  // A symptom that is not known is reported by name, and counts all the same.
  read: (_, { symptoms: above }, { symptoms }) => ({
    symptoms: [...above, ...symptoms.map((symptom) => symptom.toLowerCase())],
  }),
});
