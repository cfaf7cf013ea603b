import { commands, l10n, tasks, window } from 'vscode';
import { CHECK_TASK } from '../tasks.ts';

/** Checks all plans of the workspace: the tasks show the findings, and the problems view lists them. */
export async function checkWorkspace(): Promise<void> {
  const ofFolders = await tasks.fetchTasks({ type: CHECK_TASK });
  if (ofFolders.length === 0) {
    void window.showInformationMessage(l10n.t('Open a folder with plans first.'));
    return;
  }
  for (const task of ofFolders) await tasks.executeTask(task);
  await commands.executeCommand('workbench.actions.view.problems');
}
