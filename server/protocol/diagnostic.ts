import type { Finding, Place, Severity } from '@runplan/language/internal';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { findingInWords } from '../words/finding.ts';
import { inPlainText } from '../words/plain-text.ts';
import { rangeOfPlace } from './ranges.ts';

const LSP_SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What these find can be deleted without a loss; editors show it faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['unused-definition', 'unused-allow']);

/** A finding as the editor shows it. Its repairs are tried when the editor asks for them. */
export function toDiagnostic(finding: Finding, session: ClientSession): Diagnostic {
  const { rule, severity, related = [], also = [] } = finding;
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
          message: inPlainText(other.message),
        })),
      }),
  };
}

function locationOf(place: Place, session: ClientSession): Location {
  return { uri: session.workspace.open.clientUri(place.uri), range: rangeOfPlace(place) };
}
