import { Source } from '@runplan/language/internal';
import { defineReporter } from '../define-reporter.ts';
import { jsonText } from '../layout/json-text.ts';
import { reportedFinding } from './json.ts';

/** The findings of the JSON format, version 1, as objects of their own. Public: docs/ci.md describes it. */
export const jsonl = defineReporter({
  id: 'jsonl',
  about: 'For programs that read while Runplan writes: one object a line',
  mediaType: 'application/jsonl',
  hints: true,
  repairsFor: ['error', 'warning', 'info', 'hint'],
  create: (environment) => ({
    begin: () => '',
    file(file) {
      const source = new Source(file.text ?? '');
      return file.findings
        .map((finding) => reportedFinding(finding, file, source, environment))
        .map((finding) => `${jsonText({ type: 'finding', ...finding })}\n`)
        .join('');
    },
    end: (summary) => `${jsonText({ type: 'summary', version: 1, ...summary })}\n`,
  }),
});
