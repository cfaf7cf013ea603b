import { POLICIES, type PolicyChoices } from '@runplan/server/requests';
import {
  DiagnosticSeverity,
  type Disposable,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
} from 'vscode';
import { State } from 'vscode-languageclient';
import type { Server } from './server.ts';

/** Shows the policy in force and the number of findings of the active file, behind the braces of the status bar. */
export function showStatus(server: Server): Disposable[] {
  const selector = { language: 'runplan' };
  const policy = languages.createLanguageStatusItem('runplan.policy', selector);
  const unknown = l10n.t('Policy: not known');
  policy.name = l10n.t('Policy');
  policy.command = { command: 'runplan.choosePolicy', title: l10n.t('Choose…') };
  const findings = languages.createLanguageStatusItem('runplan.findings', selector);
  findings.name = l10n.t('Findings');

  const update = async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'runplan') return;
    findings.busy = server.state === State.Starting;
    if (server.state !== State.Running) {
      findings.text = findings.busy
        ? l10n.t('Checking…')
        : l10n.t('Not checked: the language server is not running');
      findings.severity = findings.busy ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
      findings.command = { command: 'runplan.restartServer', title: l10n.t('Restart') };
      policy.text = unknown;
      return;
    }
    findings.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show') };
    // Hints are shown where they stand, and ask for nothing.
    const found = languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
    findings.text = countOf(found.length);
    const worst = Math.min(...found.map(({ severity }) => severity));
    findings.severity =
      worst === 0
        ? LanguageStatusSeverity.Error
        : worst === 1
          ? LanguageStatusSeverity.Warning
          : LanguageStatusSeverity.Information;
    const told = (await policyOf(document, server)) ?? unknown;
    if (document === window.activeTextEditor?.document && server.state === State.Running) policy.text = told;
  };
  return [
    policy,
    findings,
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) void update();
    }),
    server.onDidChangeState(update),
  ];
}

function countOf(findings: number): string {
  if (findings === 0) return l10n.t('No findings');
  return findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings);
}

/** `Policy: cautious`; several plans can have different ones. */
async function policyOf(document: TextDocument, server: Server): Promise<string | undefined> {
  const uri = server.client.code2ProtocolConverter.asUri(document.uri);
  const choices = await server.ask<PolicyChoices>(POLICIES, { uri });
  if (!choices) return undefined;
  const names = [...new Set(choices.plans.map((plan) => plan.policy))];
  return names.length === 0 ? l10n.t('No plan in this file') : l10n.t('Policy: {0}', names.join(', '));
}
