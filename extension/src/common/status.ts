import { POLICIES, type PolicyChoices } from '@runplan/server/requests';
import {
  DiagnosticSeverity,
  type Disposable,
  LanguageStatusSeverity,
  languages,
  type TextDocument,
  window,
} from 'vscode';
import { State } from 'vscode-languageclient';
import type { Server } from './server.ts';

const UNKNOWN = 'Policy: not known';

/** Shows the policy in force and the number of findings of the active file, behind the braces of the status bar. */
export function showStatus(server: Server): Disposable[] {
  const selector = { language: 'runplan' };
  const policy = languages.createLanguageStatusItem('runplan.policy', selector);
  policy.name = 'Policy';
  policy.command = { command: 'runplan.choosePolicy', title: 'Choose…' };
  const findings = languages.createLanguageStatusItem('runplan.findings', selector);
  findings.name = 'Findings';

  const update = async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'runplan') return;
    findings.busy = server.state === State.Starting;
    if (server.state !== State.Running) {
      findings.text = findings.busy ? 'Checking…' : 'Not checked: the language server is not running';
      findings.severity = findings.busy ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
      findings.command = { command: 'runplan.restartServer', title: 'Restart' };
      policy.text = UNKNOWN;
      return;
    }
    findings.command = { command: 'workbench.actions.view.problems', title: 'Show' };
    // Hints are shown where they stand, and ask for nothing.
    const found = languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
    findings.text =
      found.length === 0 ? 'No findings' : `${found.length} ${found.length === 1 ? 'finding' : 'findings'}`;
    const worst = Math.min(...found.map(({ severity }) => severity));
    findings.severity =
      worst === 0
        ? LanguageStatusSeverity.Error
        : worst === 1
          ? LanguageStatusSeverity.Warning
          : LanguageStatusSeverity.Information;
    const told = await policyOf(document, server);
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

/** `Policy: cautious`; several plans can have different ones. */
async function policyOf(document: TextDocument, server: Server): Promise<string> {
  const uri = server.client.code2ProtocolConverter.asUri(document.uri);
  const choices = await server.ask<PolicyChoices>(POLICIES, { uri });
  if (!choices) return UNKNOWN;
  const names = [...new Set(choices.plans.map((plan) => plan.policy))];
  return names.length === 0 ? 'No plan in this file' : `Policy: ${names.join(', ')}`;
}
