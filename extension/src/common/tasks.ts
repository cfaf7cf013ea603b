import { CHECK_WORKSPACE, type CheckedWorkspace } from '@runplan/server/requests';
import {
  CustomExecution,
  type Disposable,
  EventEmitter,
  type Pseudoterminal,
  Task,
  TaskScope,
  tasks,
  Uri,
  workspace,
} from 'vscode';
import type { Server } from './server.ts';

/** In milliseconds; VS Code does not tell when it has read what was written. */
const READING_TIME = 500;

/** The type of our tasks, as the manifest defines it. */
export const CHECK_TASK = 'runplan';

/** Offers the task `runplan: check workspace`. It needs no program beside the extension, so it is there on the web too. */
export function registerTasks(server: Server): Disposable {
  const checkTask = () =>
    new Task(
      { type: CHECK_TASK, task: 'check workspace' },
      TaskScope.Workspace,
      'check workspace',
      'runplan',
      new CustomExecution(async () => new CheckTerminal(server)),
      '$runplan',
    );
  return tasks.registerTaskProvider(CHECK_TASK, {
    provideTasks: () => (workspace.workspaceFolders ? [checkTask()] : []),
    resolveTask: () => checkTask(),
  });
}

/** Prints what is found in the workspace as `runplan check` does. */
class CheckTerminal implements Pseudoterminal {
  private readonly server: Server;
  private readonly written = new EventEmitter<string>();
  private readonly closed = new EventEmitter<number>();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;

  constructor(server: Server) {
    this.server = server;
  }

  async open(): Promise<void> {
    const answer = await this.server.ask<CheckedWorkspace>(CHECK_WORKSPACE, {});
    if (!answer) {
      this.line('The language server is not running. Start it with the command “Runplan: Restart Server”.');
      this.closed.fire(2);
      return;
    }
    let count = 0;
    let errors = 0;
    for (const { uri, findings } of answer.files) {
      const path = workspace.asRelativePath(Uri.parse(uri));
      for (const { line, column, severity, rule, message } of findings) {
        count += 1;
        if (severity === 'error') errors += 1;
        this.line(`${path}:${line}:${column} ${severity} ${rule}`);
        for (const sentence of message.split('\n')) this.line(`  ${sentence}`);
        this.line('');
      }
    }
    const files = `${answer.files.length} ${answer.files.length === 1 ? 'file' : 'files'}`;
    this.line(
      count === 0
        ? `No findings in ${files}.`
        : `${count} ${count === 1 ? 'finding' : 'findings'} in ${files}.`,
    );
    // A terminal that closes at once loses its last lines before the problem matcher has read them.
    await new Promise((resolve) => setTimeout(resolve, READING_TIME));
    this.closed.fire(errors > 0 ? 1 : 0);
  }

  close(): void {}

  private line(text: string): void {
    this.written.fire(`${text}\r\n`);
  }
}
