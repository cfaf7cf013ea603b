import type { Finding, Place, Severity } from '@runplan/language/internal';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { findingInWords } from '../words/finding.ts';
import { rangeOfPlace } from './ranges.ts';

const LSP_SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What these find can be deleted without a loss; editors show it faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['unused-definition', 'unused-allow']);

/** What a diagnostic carries beyond what editors show. */
export interface DiagnosticData {
  /** The titles of the repairs that there are, best first. */
  readonly repairs: readonly string[];
}

/** A finding as the editor shows it. */
export function toDiagnostic(finding: Finding, session: ClientSession): Diagnostic {
  const { rule, severity, related = [], also = [], repairs } = finding;
  const beside = [...also, ...related];
  const page = finding.help && session.builtIn.page(rule);
  const canRelate = session.client.textDocument?.publishDiagnostics?.relatedInformation !== false;
  return {
    range: rangeOfPlace(finding),
    severity: LSP_SEVERITY[severity],
    code: rule,
    ...(page && { codeDescription: { href: page } }),
    source: 'runplan',
    message: findingInWords(finding),
    ...(UNNECESSARY.has(rule) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(beside.length > 0 &&
      canRelate && {
        relatedInformation: beside.map((other) => ({
          location: locationOf(other, session),
          message: other.message,
        })),
      }),
    ...(repairs?.length && {
      data: { repairs: repairs.map(({ title }) => title) } satisfies DiagnosticData,
    }),
  };
}

function locationOf(place: Place, session: ClientSession): Location {
  return { uri: session.workspace.open.clientUri(place.uri), range: rangeOfPlace(place) };
}
