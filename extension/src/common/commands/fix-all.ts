import { type CodeAction, commands, l10n, Range, window, workspace } from 'vscode';
import { activePlan } from '../active-plan.ts';

const FIX_ALL = 'source.fixAll.runplan';

/** Repairs what can be repaired in the active file without changing the training. */
export async function fixAll(): Promise<void> {
  const editor = activePlan();
  if (!editor) return;
  const { document } = editor;
  const all = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    all,
    FIX_ALL,
    1,
  );
  const edit = actions.find(({ kind }) => kind?.value === FIX_ALL)?.edit;
  if (edit) await workspace.applyEdit(edit);
  else {
    void window.showInformationMessage(
      l10n.t(
        'There is nothing to repair without changing the training. The light bulb at a finding offers other repairs.',
      ),
    );
  }
}
