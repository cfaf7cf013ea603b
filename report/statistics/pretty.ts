import { SEVERITIES } from '@runplan/language/internal';
import { defineReporter } from '../define-reporter.ts';
import { severityStyle } from '../layout/severity-style.ts';
import { totals } from '../totals.ts';
import { RuleCounter, type RuleCounts } from './rule-counts.ts';

/** For people: a table of rules, and the totals. */
export const prettyStatistics = defineReporter({
  id: 'pretty',
  about: 'For people: how many findings each rule has',
  mediaType: 'text/plain',
  hints: true,
  repairsFor: [],
  create({ colours, errorsOnly }) {
    const counter = new RuleCounter();
    const columns = SEVERITIES.map((severity) => ({
      of: (counts: RuleCounts) => String(counts[`${severity}s`]),
      title: `${severity}s`,
      style: severityStyle(severity, colours),
    }));
    return {
      begin: () => '',
      file(file) {
        counter.add(file);
        return '';
      },
      end(summary) {
        const rows = counter.sorted();
        const width = Math.max('rule'.length, ...rows.map(({ rule }) => rule.length));
        const head = ['rule'.padEnd(width), ...columns.map(({ title }) => title)].join('  ');
        const lines = rows.map((counts) => {
          const cells = columns.map(({ of, title, style }) => {
            const text = of(counts).padStart(title.length);
            return of(counts) === '0' ? colours.dim(text) : style(text);
          });
          return `${[counts.rule.padEnd(width), ...cells].join('  ')}\n`;
        });
        const table = lines.length === 0 ? '' : `${colours.dim(head)}\n${lines.join('')}\n`;
        return `${table}${colours.bold(totals(summary, errorsOnly))}\n`;
      },
    };
  },
});
