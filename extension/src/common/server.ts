import { type Disposable, EventEmitter, type LogOutputChannel, l10n, type Uri, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  LSPErrorCodes,
  ResponseError,
  State,
} from 'vscode-languageclient';
import { serveFiles } from './files.ts';
import type { Platform } from './platform.ts';

/** A server that stops more often than this, within {@link WINDOW}, is not started again by itself. */
const MOST_RESTARTS = 3;
/** In milliseconds. */
const WINDOW = 180_000;

/** The language server, and the connection to it. It is started again when it stops by itself. */
export class Server implements Disposable {
  /** Another one after each {@link restart}: a client that could not start or stop its server is of no use any more. */
  client: BaseLanguageClient;
  private readonly platform: Platform;
  private readonly log: LogOutputChannel;
  private readonly assets: Uri;
  private readonly running = new EventEmitter<void>();
  /** Fires whenever the server is ready. */
  readonly onDidStart = this.running.event;
  private readonly changing = new EventEmitter<void>();
  /** Fires whenever the server starts, is ready, or stops. */
  readonly onDidChangeState = this.changing.event;
  /** When the server stopped by itself. */
  private stops: number[] = [];

  /** @param assets the folder with what belongs to the program */
  constructor(platform: Platform, log: LogOutputChannel, assets: Uri) {
    this.platform = platform;
    this.log = log;
    this.assets = assets;
    this.client = this.createClient();
  }

  get state(): State {
    return this.client.state;
  }

  /** Starts the server; when that fails the user is told, and can try again. */
  async start(): Promise<void> {
    try {
      await this.client.start();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    }
  }

  /** Starts the server anew, also after it had stopped too often, or while it hangs. */
  async restart(): Promise<void> {
    this.stops = [];
    void this.stop(this.client);
    this.client = this.createClient();
    await this.start();
  }

  /**
   * Asks the server something; undefined while it is not running, when it stops before it answers, and when it refuses,
   * which the user is told.
   */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    const { client } = this;
    if (client.state !== State.Running) return undefined;
    let listener: Disposable | undefined;
    // A request to a server that hangs has no end of its own.
    const stopped = new Promise<undefined>((resolve) => {
      listener = client.onDidChangeState(() => resolve(undefined));
    });
    try {
      return await Promise.race([client.sendRequest<Answer>(method, params), stopped]);
    } catch (error) {
      if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed)
        void window.showErrorMessage(error.message);
      else this.log.error(error instanceof Error ? error : String(error));
      return undefined;
    } finally {
      listener?.dispose();
    }
  }

  dispose(): void {
    this.running.dispose();
    this.changing.dispose();
    void this.client.dispose();
  }

  private createClient(): BaseLanguageClient {
    const client = this.platform.createClient(this.options(() => client));
    // What the client would tell is for programmers. It goes into the log; the user is told here.
    const log = client.error.bind(client);
    client.error = (message, data) => log(message, data, false);
    serveFiles(client, this.assets);
    client.registerFeature({
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
    client.onDidChangeState(({ oldState, newState }) => {
      if (client !== this.client) return;
      this.changing.fire();
      if (newState === State.Running) {
        this.log.info('The language server is ready.');
        this.running.fire();
      } else if (oldState === State.Starting && newState === State.StartFailed) {
        this.tell(l10n.t('Runplan’s language server did not start.'), true);
      }
    });
    return client;
  }

  /** Stops the server. One that hangs does not answer, and is ended all the same. */
  private async stop(client: BaseLanguageClient): Promise<void> {
    try {
      await client.stop();
    } catch (error) {
      this.log.warn(String(error));
    }
  }

  private options(client: () => BaseLanguageClient): LanguageClientOptions {
    return {
      documentSelector: [{ language: 'runplan' }],
      outputChannel: this.log,
      errorHandler: this.errorHandler(client),
      // The client would tell the user as well.
      initializationFailedHandler: () => false,
      markdown: { isTrusted: false, supportHtml: false },
    };
  }

  private errorHandler(client: () => BaseLanguageClient): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue }),
      closed: () => {
        // It did not start, which is told elsewhere, or there is another one now.
        if (client() !== this.client || this.state !== State.Running)
          return { action: CloseAction.DoNotRestart, handled: true };
        const now = Date.now();
        this.stops = [...this.stops.filter((time) => now - time < WINDOW), now];
        if (this.stops.length > MOST_RESTARTS) {
          this.tell(l10n.t('Runplan’s language server keeps stopping, and was not started again.'), true);
          return { action: CloseAction.DoNotRestart, handled: true };
        }
        this.tell(l10n.t('Runplan’s language server stopped, and was started again.'), false);
        return { action: CloseAction.Restart, handled: true };
      },
    };
  }

  private tell(message: string, canRestart: boolean): void {
    const [log, restart] = [l10n.t('Show Log'), l10n.t('Restart Server')];
    const offers = canRestart ? [restart, log] : [log];
    void window.showWarningMessage(message, ...offers).then((chosen) => {
      if (chosen === log) this.log.show();
      else if (chosen === restart) void this.restart();
    });
  }
}
