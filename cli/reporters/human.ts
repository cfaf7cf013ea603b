import { evidenceSentence, type Finding, type Severity } from '@runplan/language';
import { nameOfUri } from '../files/name-of-uri.ts';
import type { PlanFile } from '../files/plan-file.ts';
import type { Colours, Style } from '../terminal/colours.ts';
import { printable } from '../terminal/printable.ts';
import { wrap } from '../terminal/wrap.ts';
import { codeFrame } from './code-frame.ts';
import { Lines } from './lines.ts';
import type { Reporter, Summary } from './reporter.ts';

export interface HumanOptions {
  readonly colours: Colours;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether only errors are shown. */
  readonly quiet: boolean;
}

const NARROWEST = 40;

/**
 * The format for people. What explains a rule (how sure we are, how to allow it, where to read more) stands at the
 * rule's first finding in the run only, the same repair of a rule once, and the source line only at the first of
 * several findings at one place.
 */
export function humanReporter({ colours, width, quiet }: HumanOptions): Reporter {
  const columns = Math.max(NARROWEST, width);
  const explained = new Set<string>();
  const offered = new Set<string>();
  const severityStyles: Readonly<Record<Severity, Style>> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
    hint: colours.cyan,
  };

  function findingLines(
    finding: Finding,
    file: PlanFile,
    lines: Lines | undefined,
    previous: Finding | undefined,
  ): string[] {
    const mark = severityStyles[finding.severity];
    const place = `${printable(file.name)}:${finding.start.line}:${finding.start.column}`;
    const who =
      finding.athletes.length > 0 ? colours.dim(` for ${list(finding.athletes.map(printable))}`) : '';
    const result = [`${colours.bold(place)} ${mark(colours.bold(finding.severity))} ${finding.rule}${who}`];
    result.push(...indented(finding.message));
    if (lines && !(previous && samePlace(finding, previous))) {
      const style = { width: columns, gutter: colours.dim, mark };
      result.push(...codeFrame(lines, finding.start, finding.end, style));
    }
    for (const related of finding.related ?? []) {
      const name = printable(nameOfUri(related.uri, file) ?? 'the built-in library');
      const where = `${name}:${related.start.line}:${related.start.column}`;
      result.push(...indented(`See ${where}: ${related.message}`));
    }
    const repair = repairSentence(finding);
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
    return wrap(paragraphs, columns - 2).map((line) => `  ${line}`);
  }

  return {
    begin: () => '',
    file({ file, text, findings, repaired = 0 }) {
      const done =
        repaired > 0
          ? `${colours.bold(`Repaired ${count(repaired, 'finding')} in ${printable(file.name)}.`)}\n\n`
          : '';
      const lines = text === undefined ? undefined : new Lines(text);
      const found = findings
        .map((finding, index) => findingLines(finding, file, lines, findings[index - 1]))
        .map((findingText) => `${findingText.join('\n')}\n\n`)
        .join('');
      return done + found;
    },
    end(summary) {
      const text = totals(summary, quiet);
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

/** The first repair that the rule offers, if there is one. */
function repairSentence({ fixable, repairs }: Finding): string | undefined {
  const [first] = repairs ?? [];
  if (!fixable || !first) return undefined;
  return `Repair: ${first.title}.${first.kind === 'safe' ? ' --fix does it.' : ''}`;
}

/** What explains a rule, as short lines. */
function explanation(finding: Finding): string[] {
  const { rule, evidence, help } = finding;
  const lines: string[] = [];
  if (evidence) lines.push(evidenceSentence(evidence));
  if (finding.allowable)
    lines.push(`To accept it: allow ${rule} because "…" on a line below ${allowPlace(finding)}.`);
  if (help) lines.push(`Read more: runplan explain ${rule}`);
  return lines;
}

function allowPlace({ plan, week, day }: Finding): string {
  if (week !== undefined) return day === undefined ? `\`week ${week}\`` : `\`${day}\` of week ${week}`;
  return plan === undefined ? 'the `plan` line' : `\`plan "${printable(plan)}"\``;
}

/** The last line: what was found in how much. */
function totals(summary: Summary, quiet: boolean): string {
  const { errors, warnings, infos, hints, allowed } = summary;
  const all = errors + warnings + infos + hints;
  const checked = `${count(summary.plans, 'plan')} (${count(summary.files, 'file')})`;
  const kinds = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info'],
    [hints, 'hint'],
  ] as const;
  const found = kinds.filter(([n]) => n > 0).map(([n, kind]) => count(n, kind));
  const accepted = allowed > 0 ? `; ${allowed} accepted by \`allow\`` : '';
  const repaired = summary.repaired === undefined ? '' : `; ${summary.repaired} repaired`;
  const hidden = quiet && all > errors ? ' Only errors are shown.' : '';
  if (all === 0) return `No findings in ${checked}${accepted}${repaired}.`;
  return `${count(all, 'finding')} in ${checked}: ${found.join(', ')}${accepted}${repaired}.${hidden}`;
}

function count(n: number, singular: string): string {
  return `${n} ${singular}${n === 1 ? '' : 's'}`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
