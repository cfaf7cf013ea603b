import { TEXT } from '../../held.ts';
import { defineLine } from '../../line.ts';

export const painRule = defineLine('PainRuleUse', {
  words: 'pain rule',
  summary: 'when to stop',
  about: 'When to stop: `standard`, a rule of the file by its name, or a text of your own.',
  example: '{standard}',
  holds: { text: TEXT },
});
