import { defineReporter } from '../define-reporter.ts';
import { xmlAttributes } from '../layout/xml-text.ts';

/** The XML of Checkstyle, which many tools read. */
export const checkstyle = defineReporter({
  id: 'checkstyle',
  about: 'For tools that read the XML of Checkstyle',
  mediaType: 'application/xml',
  hints: false,
  repairsFor: [],
  create: ({ version }) => ({
    begin: () => `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle${xmlAttributes({ version })}>\n`,
    file({ name, findings }) {
      if (findings.length === 0) return '';
      const errors = findings.map(({ rule, severity, message, start }) => {
        const { line, column } = start;
        return `    <error${xmlAttributes({ line, column, severity, message, source: `runplan.${rule}` })}/>\n`;
      });
      return `  <file${xmlAttributes({ name })}>\n${errors.join('')}  </file>\n`;
    },
    end: () => '</checkstyle>\n',
  }),
});
