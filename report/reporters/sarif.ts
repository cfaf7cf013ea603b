import {
  type AllowedFinding,
  type Finding,
  inline,
  type Position,
  type Severity,
  Source,
  type TextRepair,
  toMarkdown,
} from '@runplan/language/internal';
import type { Location, Region, ReportingDescriptor, Result, Run } from 'sarif';
import { defineReporter, type ReportEnvironment, type ReportedFile } from '../define-reporter.ts';
import { jsonText } from '../layout/json-text.ts';
import { oneLine } from '../layout/one-line.ts';
import { printable } from '../layout/printable.ts';

/** What paths are relative to. Where it lies knows who reads the report: it says nothing of the machine. */
const ROOT = 'SRCROOT';
/** The name of the fingerprint, with its version. */
const FINGERPRINT = 'runplan/v1';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

/**
 * SARIF 2.1.0: a finding a line. The rules that were reported stand behind the findings, in the order in which they came,
 * so that nothing but them has to be kept.
 */
export const sarif = defineReporter({
  id: 'sarif',
  about: 'For code scanning, on GitHub and elsewhere: SARIF 2.1.0',
  mediaType: 'application/sarif+json',
  hints: false,
  repairsFor: ['error', 'warning', 'info'],
  create(environment) {
    const indices = new Map<string, number>();
    const indexOf = (rule: string) => {
      const index = indices.get(rule) ?? indices.size;
      indices.set(rule, index);
      return index;
    };
    const isFirst = () => indices.size === 0;
    return {
      begin: () =>
        '{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",' +
        '"version":"2.1.0","runs":[{"results":[',
      file(file) {
        const source = new Source(file.text ?? '');
        return [...file.findings, ...file.allowed]
          .map((finding) => {
            const separator = isFirst() ? '\n' : ',\n';
            const index = indexOf(finding.rule);
            return separator + jsonText(resultOf(finding, index, file, source, environment));
          })
          .join('');
      },
      end() {
        const rules = [...indices.keys()].map((id) => descriptorOf(id, environment));
        const rest: Omit<Run, 'results'> = {
          tool: { driver: { name: 'Runplan', semanticVersion: environment.version, rules } },
          language: 'en',
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: {
            [ROOT]: {
              description: { text: 'The repository, or without one the folder that was checked from.' },
            },
          },
        };
        return `${isFirst() ? '' : '\n'}],${jsonText(rest).slice(1)}]}\n`;
      },
    };
  },
});

function resultOf(
  finding: Finding | AllowedFinding,
  ruleIndex: number,
  file: ReportedFile,
  source: Source,
  environment: ReportEnvironment,
): Result {
  const { rule, severity, message, start, end, athletes, evidence } = finding;
  const repair = file.repairOf(finding);
  const related = relatedLocations(finding, file, environment);
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: printed(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(file.path), uriBaseId: ROOT },
          region: regionOf(start, end),
        },
        ...logicalLocations(finding),
      },
    ],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { [FINGERPRINT]: file.fingerprintOf(finding) },
    ...(repair && { fixes: [fixOf(repair, file, source)] }),
    suppressions: 'allow' in finding ? [suppressionOf(finding, file)] : [],
    ...((athletes.length > 0 || evidence) && {
      properties: { ...(athletes.length > 0 && { athletes: [...athletes] }), ...(evidence && { evidence }) },
    }),
  };
}

/** What lies beside it, and the other places of the same remark. The built-in library has no place in a repository. */
function relatedLocations(
  { related = [], also = [] }: Finding,
  file: ReportedFile,
  environment: ReportEnvironment,
): Location[] {
  return [...related, ...also].flatMap(({ uri, start, end, message }, id) => {
    const path = uri === file.uri ? file.path : environment.pathOf(uri);
    if (path === undefined) return [];
    return {
      id,
      physicalLocation: {
        artifactLocation: { uri: relativeUri(path), uriBaseId: ROOT },
        region: regionOf(start, end),
      },
      message: { text: printed(message) },
    };
  });
}

function fixOf({ title, edits }: TextRepair, { path }: ReportedFile, source: Source) {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: regionOf(source.position(start), source.position(end)),
    insertedContent: { text },
  }));
  const artifactLocation = { uri: relativeUri(path), uriBaseId: ROOT };
  return { description: { text: printed(title) }, artifactChanges: [{ artifactLocation, replacements }] };
}

function suppressionOf({ allow }: AllowedFinding, { path }: ReportedFile) {
  return {
    kind: 'inSource' as const,
    justification: printed(allow.reason),
    location: {
      physicalLocation: {
        artifactLocation: { uri: relativeUri(path), uriBaseId: ROOT },
        region: regionOf(allow.start, allow.end),
      },
    },
  };
}

/** The innermost of plan, week or cycle, and day that it stands in. */
function logicalLocations({ plan, week, cycle, day }: Finding): Pick<Location, 'logicalLocations'> {
  const inWeek = cycle === undefined ? { kind: 'week', number: week } : { kind: 'cycle', number: cycle };
  const names = [
    ...(plan === undefined ? [] : [{ kind: 'plan', name: plan }]),
    ...(inWeek.number === undefined ? [] : [{ kind: inWeek.kind, name: `${inWeek.kind} ${inWeek.number}` }]),
    ...(day === undefined ? [] : [{ kind: 'day', name: day }]),
  ];
  const innermost = names.at(-1);
  if (!innermost) return {};
  const fullyQualifiedName = names.map(({ name }) => oneLine(name)).join(' / ');
  return { logicalLocations: [{ kind: innermost.kind, fullyQualifiedName }] };
}

function descriptorOf(id: string, environment: ReportEnvironment): ReportingDescriptor {
  const explanation = environment.explain(id);
  if (!explanation) return { id };
  const { about, page } = explanation;
  const isRule = 'group' in about;
  const texts = isRule ? [about.summary, about.what, about.repair] : [about.summary];
  return {
    id,
    shortDescription: { text: plainText(about.summary) },
    // GitHub wants it, and of a longer one it shows a part.
    fullDescription: { text: plainText(about.summary) },
    help: {
      text: texts.map(plainText).join('\n\n'),
      markdown: toMarkdown(page).replace(LINK_TO_PAGE, '$1'),
    },
    defaultConfiguration: { level: isRule ? levelByDefault(about.severity.intermediate.healthy) : 'error' },
    ...(isRule && { properties: { tags: [about.group], evidence: about.evidence } }),
  };
}

function levelByDefault(severity: Severity | 'off') {
  return severity === 'off' ? 'none' : LEVELS[severity];
}

/** A link to another page of the documentation: there is none where the report is read. */
const LINK_TO_PAGE = /\[([^\]]+)\]\([\w-]+\.md(?:#[\w-]+)?\)/g;

function plainText(text: string): string {
  return inline(text)
    .map((part) => part.text)
    .join('');
}

/** Lines for readers: nothing steers them, and nothing in them is a link or a gap to be filled. */
function printed(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(printable);
  return lines
    .join('\n')
    .replaceAll('](', '] (')
    .replace(/\{(?=\d+\})/g, '{ ');
}

function regionOf(start: Position, end: Position): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function relativeUri(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
