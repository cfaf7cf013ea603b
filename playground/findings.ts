/** Findings in the text: underlined, and with their repairs where one points at them. */
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { LSPClient } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import { offsetOf } from './positions.ts';
import { make, repairsOf, type ServerFinding } from './repairs.ts';

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/** How many findings there are of each severity, the worst first, in words. */
export function inWords(findings: readonly ServerFinding[]): string {
  if (findings.length === 0) return 'No findings';
  const counts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => severityOf(finding) === severity).length;
    return `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`;
  });
  return counts.filter((words) => !words.startsWith('0 ')).join(', ');
}

/** Shows what the server found in the text that is shown. */
export function showFindings(
  client: LSPClient,
  view: EditorView,
  uri: string,
  findings: readonly ServerFinding[],
): void {
  const { doc } = view.state;
  const shown = findings.map((finding): Diagnostic => {
    const from = offsetOf(doc, finding.range.start);
    return {
      from,
      to: Math.max(from, offsetOf(doc, finding.range.end)),
      severity: severityOf(finding),
      message: finding.message,
      renderMessage: (view) => described(finding, client, view, uri),
    };
  });
  view.dispatch(setDiagnostics(view.state, shown));
}

function severityOf({ severity = 1 }: ServerFinding): (typeof SEVERITIES)[number] {
  return SEVERITIES[severity - 1] ?? 'error';
}

/** A finding in words, and its repairs as soon as the server has told them. */
function described(finding: ServerFinding, client: LSPClient, view: EditorView, uri: string): HTMLElement {
  const box = document.createElement('div');
  const said = document.createElement('p');
  said.textContent = finding.message;
  const rule = document.createElement('code');
  rule.textContent = String(finding.code ?? '');
  const repairs = document.createElement('ul');
  box.append(said, rule, repairs);
  const { doc } = view.state;
  repairsOf(client, uri, finding).then(
    (offered) => {
      if (view.state.doc !== doc) return;
      repairs.append(
        ...offered.map((repair) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = repair.title;
          button.addEventListener('click', () => {
            if (view.state.doc === doc) make(repair, view, uri);
          });
          const item = document.createElement('li');
          item.append(button);
          return item;
        }),
      );
    },
    // The text was changed meanwhile, and the finding is shown anew.
    () => {},
  );
  return box;
}
