import {
  count,
  evidenceSentence,
  type Finding,
  list,
  Source,
  type TextRepair,
} from '@runplan/language/internal';
import {
  defineReporter,
  type ReportEnvironment,
  type ReportedFile,
  type ReportWriter,
} from '../define-reporter.ts';
import { codeFrame } from '../layout/code-frame.ts';
import { printable } from '../layout/printable.ts';
import { severityStyle } from '../layout/severity-style.ts';
import { wrap } from '../layout/wrap.ts';
import { asSuggested, totals } from '../totals.ts';

/**
 * The format for people. The first two lines of a finding are what the problem matcher of the VS Code extension reads.
 */
export const pretty = defineReporter({
  id: 'pretty',
  about: 'For people: the lines of the plan, what was seen there, and what can be done',
  mediaType: 'text/plain',
  hints: false,
  repairsFor: ['error', 'warning', 'info'],
  create: write,
});

/**
 * What explains a rule (how sure we are, how to allow it, where to read more) stands at the rule's first finding in the
 * run only, the same repair of a rule once, and the source line only at the first of several findings at one place.
 */
function write(environment: ReportEnvironment): ReportWriter {
  const { colours, width, errorsOnly, commandLine, nameOf } = environment;
  const explained = new Set<string>();
  const offered = new Set<string>();

  function findingLines(
    finding: Finding,
    file: ReportedFile,
    source: Source | undefined,
    previous: Finding | undefined,
  ): string[] {
    const mark = severityStyle(finding.severity, colours);
    const place = `${printable(file.name)}:${finding.start.line}:${finding.start.column}`;
    const who =
      finding.athletes.length > 0 ? colours.dim(` for ${list(finding.athletes.map(printable))}`) : '';
    const result = [`${colours.bold(place)} ${mark(colours.bold(finding.severity))} ${finding.rule}${who}`];
    result.push(...indented(finding.message));
    if (source && !(previous && samePlace(finding, previous))) {
      const style = { width, gutter: colours.dim, mark };
      result.push(...codeFrame(source, finding.start, finding.end, style));
    }
    for (const { uri, start, message } of finding.related ?? []) {
      const name = uri === file.uri ? file.name : nameOf(uri);
      const where = `${printable(name ?? 'the built-in library')}:${start.line}:${start.column}`;
      result.push(...indented(`See ${where}: ${message}`));
    }
    const repair = repairSentence(file.repairOf(finding), commandLine);
    if (repair !== undefined && !offered.has(`${finding.rule} ${repair}`)) {
      offered.add(`${finding.rule} ${repair}`);
      result.push(...indented(repair));
    }
    if (!explained.has(finding.rule)) {
      explained.add(finding.rule);
      result.push(...explanation(finding).flatMap(indented).map(colours.dim));
    }
    return result;
  }

  function indented(text: string): string[] {
    const paragraphs = text.split('\n').map(printable).join('\n');
    return wrap(paragraphs, width - 2).map((line) => `  ${line}`);
  }

  /** What explains a rule, as short lines. */
  function explanation(finding: Finding): string[] {
    const { rule, evidence, help, allowable } = finding;
    const lines: string[] = [];
    if (evidence) lines.push(evidenceSentence(evidence));
    if (allowable)
      lines.push(`To accept it: ${environment.allowOf(rule)} on a line below ${allowPlace(finding)}.`);
    if (help && commandLine) lines.push(`Read more: runplan explain ${rule}`);
    return lines;
  }

  return {
    begin: () => '',
    file(file) {
      const { name, text, findings, repaired, suggested } = file;
      const done =
        repaired > 0
          ? `${colours.bold(`Repaired ${count(repaired, 'finding')} in ${printable(name)}${asSuggested(suggested, repaired)}.`)}\n\n`
          : '';
      const source = text === undefined ? undefined : new Source(text);
      const found = findings
        .map((finding, index) => findingLines(finding, file, source, findings[index - 1]))
        .map((findingText) => `${findingText.join('\n')}\n\n`)
        .join('');
      return done + found;
    },
    end(summary) {
      const text = totals(summary, errorsOnly);
      const style = summary.errors > 0 ? colours.red : summary.warnings > 0 ? colours.yellow : undefined;
      return `${style ? colours.bold(style(text)) : colours.bold(text)}\n`;
    },
  };
}

function samePlace(a: Finding, b: Finding): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.column === b.start.column &&
    a.end.line === b.end.line &&
    a.end.column === b.end.column
  );
}

function repairSentence(first: TextRepair | undefined, commandLine: boolean): string | undefined {
  if (!first) return undefined;
  return `Repair: ${first.title}.${first.kind === 'safe' && commandLine ? ' --fix does it.' : ''}`;
}

function allowPlace({ plan, week, cycle, day }: Finding): string {
  if (cycle !== undefined) return `\`cycle ${cycle}\``;
  if (week !== undefined) return day === undefined ? `\`week ${week}\`` : `\`${day}\` of week ${week}`;
  return plan === undefined ? 'the `plan` line' : `\`plan "${printable(plan)}"\``;
}
