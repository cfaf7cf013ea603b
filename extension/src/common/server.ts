import { type Disposable, EventEmitter, type LogOutputChannel, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { serveFiles } from './files.ts';
import type { Platform } from './platform.ts';

/** A server that stops more often than this, within {@link WINDOW}, is not started again by itself. */
const MOST_RESTARTS = 3;
/** In milliseconds. */
const WINDOW = 180_000;
const SHOW_LOG = 'Show Log';
const RESTART = 'Restart Server';

/** The language server, and the connection to it. It is started again when it stops by itself. */
export class Server implements Disposable {
  readonly client: BaseLanguageClient;
  private readonly log: LogOutputChannel;
  private readonly running = new EventEmitter<void>();
  /** Fires whenever the server is ready. */
  readonly onDidStart = this.running.event;
  /** When the server stopped by itself. */
  private stops: number[] = [];

  constructor(platform: Platform, log: LogOutputChannel) {
    this.log = log;
    this.client = platform.createClient(this.options());
    serveFiles(this.client);
    this.client.registerFeature({
      fillClientCapabilities(capabilities) {
        // Tells the server which commands its code lenses may call.
        capabilities.experimental = { ...capabilities.experimental, runplanShowPlan: true };
        // The server sends what it finds. A client that asks for it (vscode-languageclient 10.1.2) no longer follows a
        // file that is closed and opened again while an answer about it is under way.
        if (capabilities.textDocument) delete capabilities.textDocument.diagnostic;
      },
      initialize() {},
      getState: () => ({ kind: 'static' }),
      clear() {},
    });
    this.client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.running.fire();
    });
  }

  /** Starts the server; when that fails the user is told, and can try again. */
  async start(): Promise<void> {
    try {
      await this.client.start();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      this.tell('Runplan’s language server did not start.', RESTART);
    }
  }

  /** Starts the server anew, also after it had stopped too often. */
  async restart(): Promise<void> {
    this.stops = [];
    if (this.client.state === State.Running) await this.client.stop();
    await this.start();
  }

  /** Asks the server something; undefined while it is not running. */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    if (this.client.state !== State.Running) return undefined;
    return this.client.sendRequest<Answer>(method, params);
  }

  dispose(): void {
    this.running.dispose();
    void this.client.dispose();
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [{ language: 'runplan' }],
      outputChannel: this.log,
      errorHandler: this.errorHandler(),
      markdown: { isTrusted: false, supportHtml: false },
    };
  }

  private errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue }),
      closed: () => {
        const now = Date.now();
        this.stops = [...this.stops.filter((time) => now - time < WINDOW), now];
        if (this.stops.length > MOST_RESTARTS) {
          this.tell('Runplan’s language server keeps stopping, and was not started again.', RESTART);
          return { action: CloseAction.DoNotRestart, handled: true };
        }
        this.tell('Runplan’s language server stopped, and was started again.');
        return { action: CloseAction.Restart, handled: true };
      },
    };
  }

  private tell(message: string, ...more: readonly string[]): void {
    void window.showWarningMessage(message, ...more, SHOW_LOG).then((chosen) => {
      if (chosen === SHOW_LOG) this.log.show();
      else if (chosen === RESTART) void this.restart();
    });
  }
}
