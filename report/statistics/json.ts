import { defineReporter } from '../define-reporter.ts';
import { jsonText } from '../layout/json-text.ts';
import { RuleCounter } from './rule-counts.ts';

/** The JSON format, version 1, with numbers in place of findings. Public: docs/ci.md describes it. */
export const jsonStatistics = defineReporter({
  id: 'json',
  about: 'For programs: one object, with one rule a line',
  mediaType: 'application/json',
  hints: true,
  repairsFor: [],
  create() {
    const counter = new RuleCounter();
    return {
      begin: () => '{"version":1,"statistics":[',
      file(file) {
        counter.add(file);
        return '';
      },
      end(summary) {
        const lines = counter.sorted().map((counts) => `\n${jsonText(counts)}`);
        return `${lines.join(',')}${lines.length === 0 ? '' : '\n'}],"summary":${jsonText(summary)}}\n`;
      },
    };
  },
});
