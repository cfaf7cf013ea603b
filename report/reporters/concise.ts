import { defineReporter } from '../define-reporter.ts';
import { oneLine } from '../layout/one-line.ts';
import { totals } from '../totals.ts';

/** One line a finding, `file:line:column severity rule message`, as editors and `grep` like it. */
export const concise = defineReporter({
  id: 'concise',
  about: 'For people in a hurry, and for grep: one finding a line',
  mediaType: 'text/plain',
  hints: false,
  repairsFor: [],
  create: ({ errorsOnly }) => ({
    begin: () => '',
    file: ({ name, findings }) =>
      findings
        .map(({ start, severity, rule, message }) => {
          const place = `${oneLine(name)}:${start.line}:${start.column}`;
          return `${place} ${severity} ${rule} ${oneLine(message)}\n`;
        })
        .join(''),
    end: (summary) => `${totals(summary, errorsOnly)}\n`,
  }),
});
