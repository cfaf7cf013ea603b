import type { Severity } from '@runplan/language/internal';
import { defineReporter } from '../define-reporter.ts';
import { jsonText } from '../layout/json-text.ts';
import { oneLine } from '../layout/one-line.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'info',
  hint: 'info',
};

/** GitLab's code quality report, which it shows with the merge request: one finding a line. */
export const gitlab = defineReporter({
  id: 'gitlab',
  about: 'For GitLab: a code quality report for the merge request',
  mediaType: 'application/json',
  hints: false,
  repairsFor: [],
  create() {
    let separator = '\n';
    return {
      begin: () => '[',
      file: ({ path, findings, fingerprintOf }) =>
        findings
          .map((finding) => {
            const { rule, severity, message, start, end } = finding;
            const issue = {
              description: oneLine(message),
              check_name: rule,
              fingerprint: fingerprintOf(finding),
              severity: LEVELS[severity],
              location: { path, lines: { begin: start.line, end: end.line } },
            };
            const line = separator + jsonText(issue);
            separator = ',\n';
            return line;
          })
          .join(''),
      end: () => (separator === '\n' ? ']\n' : '\n]\n'),
    };
  },
});
