import type { Finding, Severity } from '@runplan/language/internal';
import { defineReporter } from '../define-reporter.ts';
import { oneLine } from '../layout/one-line.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub Actions shows as annotations on the lines of a change. */
export const github = defineReporter({
  id: 'github',
  about: 'For GitHub Actions: annotations on the lines of a change',
  mediaType: 'text/plain',
  hints: false,
  repairsFor: ['error', 'warning', 'info'],
  create: () => ({
    begin: () => '',
    file: ({ path, findings, repairOf }) =>
      findings
        .map((finding) => {
          const repair = repairOf(finding);
          const text = repair ? `${finding.message}\nRepair: ${repair.title}.` : finding.message;
          return `::${LEVELS[finding.severity]} ${propertiesOf(finding, path)}::${escaped(text)}\n`;
        })
        .join(''),
    end: () => '',
  }),
});

/** Columns are for places on one line: GitHub refuses others. */
function propertiesOf({ rule, athletes, start, end }: Finding, path: string): string {
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const who = athletes.length > 0 ? ` for ${athletes.join(', ')}` : '';
  const properties = { file: path, line: start.line, endLine: end.line, ...columns, title: `${rule}${who}` };
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',');
}

/** Line ends as GitHub wants them; nothing else of a text steers a log. */
function escaped(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(oneLine);
  return lines.map((line) => line.replaceAll('%', '%25')).join('%0A');
}
