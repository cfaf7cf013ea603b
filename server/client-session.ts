import type { ExportSource } from '@runplan/exchange';
import type { RunplanDocument } from '@runplan/language/internal';
import {
  type CancellationToken,
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  LSPErrorCodes,
  MessageType,
  type ProtocolRequestType0,
  ResponseError,
  SemanticTokensRefreshRequest,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { BuiltInFiles } from './files/built-in-files.ts';
import type { Messages } from './messages.ts';
import { Diagnostics } from './publish-diagnostics/diagnostics.ts';
import { Refusal } from './refusal.ts';
import { reportMistake } from './report-mistake.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { nextTurn } from './turns.ts';
import { inPlainText } from './words/plain-text.ts';
import { BackgroundCheck } from './workspace/background-check.ts';
import { isPlan } from './workspace/uri.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What the features know of the client that they serve. */
export class ClientSession {
  readonly connection: Connection;
  readonly messages: Messages;
  readonly client: ClientCapabilities;
  readonly workspace: Workspace;
  readonly builtIn: BuiltInFiles;
  /** Reads a text that lies beside the program. */
  readonly readAsset: ExportSource['readAsset'];
  /** The version of Runplan. */
  readonly version: string;
  readonly diagnostics: Diagnostics;
  /** Looks at the files that are not open; once it is finished, all outlines are known. */
  readonly background: BackgroundCheck;
  settings: Settings = DEFAULT_SETTINGS;
  private refreshing = false;

  constructor(
    connection: Connection,
    messages: Messages,
    client: ClientCapabilities,
    workspace: Workspace,
    builtIn: BuiltInFiles,
    readAsset: ExportSource['readAsset'],
    version: string,
  ) {
    this.connection = connection;
    this.messages = messages;
    this.client = client;
    this.workspace = workspace;
    this.builtIn = builtIn;
    this.readAsset = readAsset;
    this.version = version;
    this.diagnostics = new Diagnostics(this);
    this.background = new BackgroundCheck({
      names: (uri) => this.diagnostics.lookAtNames(uri),
      all: (uri) => this.diagnostics.look(uri),
    });
  }

  /** A file on the disk appeared, changed or went. */
  fileChanged(uri: string, exists: boolean): void {
    this.workspace.fileChanged(uri, exists);
    if (exists || this.workspace.open.has(uri)) this.diagnostics.settled(uri);
    else this.diagnostics.removed(uri);
  }

  /** A file on the disk went, or a folder with all files below it. */
  removed(uri: string): void {
    const folder = `${uri.replace(/\/$/, '')}/`;
    if (isPlan(uri)) this.fileChanged(uri, false);
    for (const known of this.knownFiles()) if (known.startsWith(folder)) this.fileChanged(known, false);
  }

  /** Project files appeared, changed or went: everything may be different. */
  projectsChanged(): void {
    this.workspace.projectsChanged();
    this.diagnostics.projectsChanged();
  }

  /** The plan files of which something is known. */
  knownFiles(): readonly string[] {
    return [...new Set([...this.workspace.outlinedFiles(), ...this.diagnostics.reports.uris()])].filter(
      isPlan,
    );
  }

  /** Lets the client ask again for what it shows; once for changes that come together. */
  refresh(): void {
    if (this.refreshing) return;
    this.refreshing = true;
    void nextTurn().then(() => {
      this.refreshing = false;
      const { workspace, textDocument } = this.client;
      const ask = (request: ProtocolRequestType0<void, void, void, void>) =>
        // That the client does not do it is no loss.
        this.connection.sendRequest(request).catch(() => {});
      if (textDocument?.diagnostic && workspace?.diagnostics?.refreshSupport)
        ask(DiagnosticRefreshRequest.type);
      if (workspace?.inlayHint?.refreshSupport) ask(InlayHintRefreshRequest.type);
      if (workspace?.codeLens?.refreshSupport) ask(CodeLensRefreshRequest.type);
      if (workspace?.semanticTokens?.refreshSupport) ask(SemanticTokensRefreshRequest.type);
    });
  }

  /** Shows the user a sentence that they should act on. */
  warn(message: string): void {
    void this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
  }

  /**
   * Answers a request about an open file.
   *
   * @param empty the answer for a file that is not open, and when answering fails
   * @param compute may throw a {@link Refusal}, which the user sees
   */
  answer<Result>(
    uri: string,
    token: CancellationToken,
    empty: Result,
    compute: (document: RunplanDocument) => Result | Promise<Result>,
  ): Promise<Result | ResponseError<never>> {
    return this.guard(token, empty, async () => {
      const document = await this.workspace.document(this.workspace.open.keyOf(uri));
      return document && !token.isCancellationRequested ? compute(document) : empty;
    });
  }

  /** Answers a request: a cancelled one says so; a mistake of the server is logged, and the answer is empty. */
  async guard<Result>(
    token: CancellationToken,
    empty: Result,
    compute: () => Promise<Result>,
  ): Promise<Result | ResponseError<never>> {
    try {
      if (token.isCancellationRequested) return cancelled();
      const result = await compute();
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (token.isCancellationRequested) return cancelled();
      if (error instanceof Refusal)
        return new ResponseError(LSPErrorCodes.RequestFailed, inPlainText(error.message));
      this.reportMistake(error);
      return empty;
    }
  }

  reportMistake(error: unknown): void {
    reportMistake(this.connection, error);
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
