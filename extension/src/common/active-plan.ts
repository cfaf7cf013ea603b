import { l10n, type TextEditor, window } from 'vscode';

/** The active editor if it shows a plan file; otherwise the user is told. */
export function activePlan(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === 'runplan') return editor;
  void window.showInformationMessage(l10n.t('Open a .runplan file first.'));
  return undefined;
}
