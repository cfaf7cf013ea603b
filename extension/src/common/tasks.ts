import { CHECK_FOLDER, type CheckedFolder } from '@runplan/server/requests';
import {
  CustomExecution,
  type Disposable,
  EventEmitter,
  l10n,
  type Pseudoterminal,
  Task,
  type TaskDefinition,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import type { Server } from './server.ts';

/** What a terminal is asked, and what it answers: when it does, it has read all that was written before. */
const ARE_YOU_THERE = '\x1b[5n';
const I_AM = '\x1b[0n';
/** In milliseconds. A terminal that has not answered then is closed without an answer. */
const PATIENCE = 10_000;
/** In milliseconds: VS Code says of a task that fails sooner that it could not be started. */
const SHORTEST = 600;

/** The type of our tasks, as the manifest defines it. */
export const CHECK_TASK = 'runplan';

/**
 * Offers the task `runplan: check workspace`, one for each folder: the problem matcher finds files by their paths in it.
 * It needs no program beside the extension, so it is there on the web too.
 */
export function registerTasks(server: Server): Disposable {
  const checkTask = (folder: WorkspaceFolder, definition: TaskDefinition) =>
    new Task(
      definition,
      folder,
      'check workspace',
      'runplan',
      new CustomExecution(async () => new CheckTerminal(server, folder)),
      '$runplan',
    );
  return tasks.registerTaskProvider(CHECK_TASK, {
    provideTasks: () => {
      const folders = workspace.workspaceFolders ?? [];
      // VS Code tells tasks from each other by their definitions alone.
      const definition = { type: CHECK_TASK, task: 'check workspace' };
      return folders.map((folder) =>
        checkTask(folder, folders.length > 1 ? { ...definition, folder: folder.name } : definition),
      );
    },
    resolveTask({ definition, scope }) {
      const folders = workspace.workspaceFolders ?? [];
      const named = folders.find(({ name }) => name === definition.folder);
      const folder = named ?? (typeof scope === 'object' ? scope : folders[0]);
      return folder && checkTask(folder, definition);
    },
  });
}

/** Prints what is found in a folder as `runplan check` does. */
class CheckTerminal implements Pseudoterminal {
  private readonly server: Server;
  private readonly folder: WorkspaceFolder;
  private readonly written = new EventEmitter<string>();
  private readonly closed = new EventEmitter<number>();
  private answered = () => {};
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;

  constructor(server: Server, folder: WorkspaceFolder) {
    this.server = server;
    this.folder = folder;
  }

  async open(): Promise<void> {
    const longEnough = new Promise((resolve) => setTimeout(resolve, SHORTEST));
    const exitCode = await this.check();
    await Promise.all([this.allRead(), longEnough]);
    this.closed.fire(exitCode);
  }

  /** Prints the report; the exit code is that of `runplan check`. */
  private async check(): Promise<number> {
    const folder = this.server.client.code2ProtocolConverter.asUri(this.folder.uri);
    const answer = await this.server.ask<CheckedFolder | null>(CHECK_FOLDER, { folder });
    if (!answer) {
      this.print(
        `${l10n.t('The language server did not answer. Start it with the command “Runplan: Restart Server”.')}\n`,
      );
      return 2;
    }
    this.print(answer.report);
    return answer.errors > 0 ? 1 : 0;
  }

  handleInput(typed: string): void {
    if (typed === I_AM) this.answered();
  }

  close(): void {
    this.answered();
  }

  /** A terminal that closes earlier loses its last lines before the problem matcher has read them. */
  private async allRead(): Promise<void> {
    const answer = new Promise<void>((resolve) => {
      this.answered = resolve;
    });
    this.written.fire(ARE_YOU_THERE);
    const patience = setTimeout(() => this.answered(), PATIENCE);
    await answer;
    clearTimeout(patience);
  }

  private print(text: string): void {
    this.written.fire(text.replaceAll('\n', '\r\n'));
  }
}
