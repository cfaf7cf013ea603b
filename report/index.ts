/** The door of the report package: the formats in which findings are reported, and text laid out for terminals. */

export type {
  FileReport,
  ReportEnvironment,
  ReportedFile,
  Reporter,
  ReportWriter,
  Shard,
  Summary,
} from './define-reporter.ts';
export { fingerprints } from './fingerprint.ts';
export { type Colours, colours, type Style } from './layout/colours.ts';
export { columnWidths, type Row, rowLines } from './layout/columns.ts';
export { jsonText } from './layout/json-text.ts';
export type { Look } from './layout/look.ts';
export { printable } from './layout/printable.ts';
export { severityStyle } from './layout/severity-style.ts';
export { type StyledPart, type StyledText, textOf, wrapStyled } from './layout/styled-text.ts';
export { textWidth } from './layout/width.ts';
export { DEFAULT_REPORTER, REPORTERS } from './registry.ts';
export { jsonFinding } from './reporters/json.ts';
export { type ReportRun, startReport, startReportAgain } from './start-report.ts';
export { statisticsIn } from './statistics/registry.ts';
export { asSuggested } from './totals.ts';
