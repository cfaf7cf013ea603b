import type { Finding } from '@runplan/language';
import { defineReporter } from '../define-reporter.ts';

/** The JSON format, version 1. Public: docs/ci.md describes it. */
export const json = defineReporter({
  id: 'json',
  about: 'For programs: one object, with one finding a line',
  mediaType: 'application/json',
  create() {
    let separator = '\n';
    return {
      begin: () => '{"version":1,"findings":[',
      file({ name, findings }) {
        return findings
          .map((finding) => {
            const line = separator + JSON.stringify(jsonFinding(finding, name));
            separator = ',\n';
            return line;
          })
          .join('');
      },
      end: (summary) => `${separator === '\n' ? '' : '\n'}],"summary":${JSON.stringify(summary)}}\n`,
    };
  },
});

/** A finding as the format has it; what has no value is absent. */
export function jsonFinding(finding: Finding, file: string): Record<string, unknown> {
  const { rule, severity, message, start, end, plan, week, day, athletes, evidence, help, fixable } = finding;
  return {
    rule,
    severity,
    message,
    file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
    plan,
    week,
    day,
    athletes: athletes.length > 0 ? athletes : undefined,
    evidence: evidence && { injury: evidence.injury, back: evidence.back },
    help,
    fixable,
  };
}
