import { defineAthleteLine } from '../../athlete-line.ts';
import { figure, words } from '../../held.ts';
import { SYMPTOM } from '../../word-lists.ts';

export const symptoms = defineAthleteLine('Symptoms', {
  words: 'symptoms',
  summary: 'what a professional has to know',
  about:
    'What the athlete has now. With `since` and a date, it is known whether a clearance came before or after it.',
  isRepeated: true,
  example: '{leg-pain|leg-numbness} since {today}',
  holds: { symptoms: words(SYMPTOM), since: figure('date', { isOptional: true }) },
  read: ({ since }, { symptoms: above }, node) => ({
    symptoms: [
      ...above,
      ...node.symptoms.map((word) => ({
        word: word.toLowerCase(),
        node,
        ...(since !== undefined && { since }),
      })),
    ],
  }),
});
