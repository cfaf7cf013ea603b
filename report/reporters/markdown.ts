import {
  type AllowedFinding,
  count,
  type Finding,
  type Inline,
  markdownOf,
  type PageBlock,
  type Severity,
} from '@runplan/language/internal';
import { defineReporter, type ReportedFile, type Summary } from '../define-reporter.ts';
import { oneLine } from '../layout/one-line.ts';
import { totals } from '../totals.ts';

/** Characters that a comment may have on GitHub: 65,536. */
const MOST_LENGTH = 60_000;
/** Rows of a table at most. */
const MOST_ROWS = 100;
/** By so many there are fewer where they are too long. */
const FEWER_ROWS = 10;
/** UTF-16 units of a text of a row at most. */
const MOST_TEXT = 400;

type Row = readonly Inline[];

/** A summary to post below a change, the errors first. It keeps no more than it shows. */
export const markdown = defineReporter({
  id: 'markdown',
  about: 'To post below a change: the totals and tables of findings',
  mediaType: 'text/markdown',
  hints: false,
  repairsFor: ['error', 'warning', 'info'],
  create({ errorsOnly }) {
    const found: Record<Severity, Row[]> = { error: [], warning: [], info: [], hint: [] };
    const accepted: Row[] = [];
    return {
      begin: () => '',
      file(file) {
        for (const finding of file.findings) keep(found[finding.severity], findingRow(finding, file));
        for (const finding of file.allowed) keep(accepted, allowedRow(finding, file));
        return '';
      },
      end(summary) {
        let [findings, allows] = [[...found.error, ...found.warning, ...found.info], accepted];
        for (let most = MOST_ROWS; ; most -= FEWER_ROWS) {
          [findings, allows] = [findings.slice(0, most), allows.slice(0, most)];
          const text = `${markdownOf(blocksOf(summary, errorsOnly, findings, allows))}\n`;
          if (text.length <= MOST_LENGTH || most <= 0) return text;
        }
      },
    };
  },
});

function blocksOf(
  summary: Summary,
  errorsOnly: boolean,
  findings: readonly Row[],
  accepted: readonly Row[],
): PageBlock[] {
  const { errors, warnings, infos, allowed } = summary;
  const told = errorsOnly ? errors : errors + warnings + infos;
  return [
    { kind: 'heading', text: 'Runplan' },
    { kind: 'paragraph', text: [{ text: totals(summary, errorsOnly), style: 'strong' }] },
    ...table(['severity', 'place', 'rule', 'finding'], findings),
    ...left(told - findings.length, 'finding'),
    ...(accepted.length > 0 ? [{ kind: 'heading', text: 'Accepted by allow' } as const] : []),
    ...table(['place', 'rule', 'because'], accepted),
    ...left(errorsOnly ? 0 : allowed - accepted.length, 'accepted finding'),
  ];
}

function keep(rows: Row[], row: Row): void {
  if (rows.length < MOST_ROWS) rows.push(row);
}

function findingRow(finding: Finding, file: ReportedFile): Row {
  const repair = file.repairOf(finding);
  const message = repair ? `${finding.message} Repair: ${repair.title}.` : finding.message;
  return [plain(finding.severity), placeOf(finding, file), code(finding.rule), plain(message)];
}

function allowedRow(finding: AllowedFinding, file: ReportedFile): Row {
  return [placeOf(finding, file), code(finding.rule), plain(finding.allow.reason)];
}

function placeOf({ start }: Finding, { name }: ReportedFile): Inline {
  return code(`${oneLine(name)}:${start.line}:${start.column}`);
}

function table(head: readonly string[], rows: readonly Row[]): PageBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'table', head: head.map(plain), rows }];
}

function left(n: number, what: string): PageBlock[] {
  return n > 0 ? [{ kind: 'paragraph', text: plain(`${count(n, `more ${what}`)} not shown here.`) }] : [];
}

function plain(text: string): Inline {
  return [{ text: withoutCalls(short(oneLine(text))) }];
}

function code(text: string): Inline {
  return [{ text: short(text), style: 'code' }];
}

function short(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT).toWellFormed()}…` : text;
}

/** Nobody is called, and no issue is pointed at: the sign and the name are parted by a joiner that nobody sees. */
function withoutCalls(text: string): string {
  return text.replace(/[@#!](?=\w)/g, '$&\u2060');
}
