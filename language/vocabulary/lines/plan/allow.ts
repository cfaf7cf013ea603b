import { name, TEXT } from '../../held.ts';
import { defineLine } from '../../line.ts';

export const allow = defineLine('Allow', {
  words: 'allow',
  summary: 'keeps a finding, with a reason',
  about:
    'Accepts the findings of a rule, knowingly: for the plan, the week or the day that it stands below. The reason ' +
    'shows up in the report. Red flags cannot be allowed.',
  isRepeated: true,
  oncePer: 'rule',
  example: '{mileage-increase} because "{reason}"',
  holds: { rule: name('rule'), reason: TEXT },
});
