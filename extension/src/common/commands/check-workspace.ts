import { commands, tasks, window } from 'vscode';
import { CHECK_TASK } from '../tasks.ts';

/** Checks all plans of the workspace: the task shows the findings, and the problems view lists them. */
export async function checkWorkspace(): Promise<void> {
  const task = (await tasks.fetchTasks({ type: CHECK_TASK })).at(0);
  if (!task) {
    void window.showInformationMessage('Open a folder with plans first.');
    return;
  }
  await tasks.executeTask(task);
  await commands.executeCommand('workbench.actions.view.problems');
}
