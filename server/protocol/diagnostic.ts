import {
  evidenceSentence,
  type Finding,
  list,
  type Place,
  SEVERITIES,
  type Severity,
} from '@runplan/language';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { rangeOf } from './text-edit.ts';

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

/** The findings as the editor shows them; those below the severity that the user asked for are left out. */
export function toDiagnostics(findings: readonly Finding[], session: ClientSession): Diagnostic[] {
  return shownFindings(findings, session).map((finding) => toDiagnostic(finding, session));
}

/** The findings without those below the severity that the user asked for. */
export function shownFindings(findings: readonly Finding[], { settings }: ClientSession): readonly Finding[] {
  const strictest = SEVERITIES.indexOf(settings.minimumSeverity);
  return findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= strictest);
}

export function toDiagnostic(finding: Finding, session: ClientSession): Diagnostic {
  const { rule, severity, related, repairs } = finding;
  const page = finding.help && session.builtIn.page(rule);
  const canRelate = session.client.textDocument?.publishDiagnostics?.relatedInformation !== false;
  return {
    range: rangeOf(finding),
    severity: LSP_SEVERITY[severity],
    code: rule,
    ...(page && { codeDescription: { href: page } }),
    source: 'runplan',
    message: messageOf(finding),
    ...(UNNECESSARY.has(rule) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related?.length &&
      canRelate && {
        relatedInformation: related.map((other) => ({
          location: locationOf(other, session),
          message: other.message,
        })),
      }),
    ...(repairs?.length && {
      data: { repairs: repairs.map(({ title }) => title) } satisfies DiagnosticData,
    }),
  };
}

/** What was found, for whom, and how sure that is. */
function messageOf({ message, athletes, evidence }: Finding): string {
  const whom = athletes.length > 0 ? [`For ${list(athletes)}.`] : [];
  const sure = evidence ? [evidenceSentence(evidence)] : [];
  const about = [...whom, ...sure].join(' ');
  return about === '' ? message : `${message}\n${about}`;
}

function locationOf(place: Place, session: ClientSession): Location {
  return { uri: session.workspace.open.clientUri(place.uri), range: rangeOf(place) };
}
