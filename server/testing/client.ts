/** For tests: a client that speaks with the server as it is published, over standard input and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const RUNPLAN = fileURLToPath(new URL('../../cli/bin/runplan.js', import.meta.url));

export interface ClientOptions {
  /** The files of the workspace, by path below its folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Paths of the folders of the workspace below its folder; the folder itself without it. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  /** The section `runplan` of the user's settings. */
  readonly settings?: unknown;
  /** Arguments for Node, before the program. */
  readonly node?: readonly string[];
  /** A folder that is there already, such as that of a server that was killed; a new one without it. */
  readonly folder?: string;
}

/** What VS Code and others can do, as far as the server cares; clients that push diagnostics do not ask for them. */
export const PUSH_CLIENT: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
};

export class TestClient {
  readonly folder: string;
  readonly connection: ProtocolConnection;
  readonly capabilities: InitializeResult['capabilities'];
  /** What the server logged, warned of and asked, in the order of its coming. */
  readonly messages: string[];
  private readonly server: ChildProcess;
  private readonly latest: Map<string, PublishDiagnosticsParams>;
  private readonly settings: { value: unknown };
  private readonly texts = new Map<string, TextDocument>();

  private constructor(parts: {
    folder: string;
    connection: ProtocolConnection;
    capabilities: InitializeResult['capabilities'];
    messages: string[];
    server: ChildProcess;
    latest: Map<string, PublishDiagnosticsParams>;
    settings: { value: unknown };
  }) {
    this.folder = parts.folder;
    this.connection = parts.connection;
    this.capabilities = parts.capabilities;
    this.messages = parts.messages;
    this.server = parts.server;
    this.latest = parts.latest;
    this.settings = parts.settings;
  }

  /** Writes the files, starts the server and shakes hands with it. */
  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const folder = options.folder ?? realpathSync(mkdtempSync(join(tmpdir(), 'runplan-server-')));
    for (const [path, text] of Object.entries(options.files ?? {})) write(folder, path, text);
    const server = spawn(process.execPath, [...(options.node ?? []), RUNPLAN, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    // A server that ends on its own leaves no one waiting.
    server.once('exit', () => connection.dispose());
    const latest = new Map<string, PublishDiagnosticsParams>();
    const messages: string[] = [];
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      latest.set(params.uri, params);
    });
    for (const method of ['window/logMessage', 'window/showMessage']) {
      connection.onNotification(method, ({ message }: { message: string }) => {
        messages.push(message);
      });
    }
    for (const method of [
      'client/registerCapability',
      'window/workDoneProgress/create',
      'workspace/diagnostic/refresh',
      'workspace/inlayHint/refresh',
      'workspace/codeLens/refresh',
    ]) {
      connection.onRequest(method, () => {
        messages.push(method);
        return null;
      });
    }
    const settings = { value: options.settings };
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => settings.value),
    );
    connection.listen();
    const folders = (options.folders ?? ['']).map((path) => join(folder, path));
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(path).href, name: path })),
      capabilities: options.capabilities ?? PUSH_CLIENT,
      initializationOptions: options.settings,
    });
    await connection.sendNotification('initialized', {});
    return new TestClient({ folder, connection, capabilities, messages, server, latest, settings });
  }

  /** The URI of a file of the workspace. */
  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  /** Writes a file of the workspace; the server is not told. */
  write(path: string, text: string): void {
    write(this.folder, path, text);
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params as object);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params as object);
  }

  /** Opens a file of the workspace in the editor, with this text. */
  async open(path: string, text: string): Promise<string> {
    const uri = this.uri(path);
    this.texts.set(uri, TextDocument.create(uri, 'runplan', 1, text));
    await this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'runplan', version: 1, text },
    });
    return uri;
  }

  /** Replaces a stretch of an open text. */
  async edit(path: string, range: Range, text: string): Promise<void> {
    const uri = this.uri(path);
    const before = this.texts.get(uri) as TextDocument;
    const version = before.version + 1;
    const contentChanges = [{ range, text }];
    this.texts.set(uri, TextDocument.update(before, contentChanges, version));
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Replaces the whole of an open text. */
  setText(path: string, text: string): Promise<void> {
    const all = this.text(path);
    const range = { start: { line: 0, character: 0 }, end: this.positionAt(path, all.length) };
    return this.edit(path, range, text);
  }

  positionAt(path: string, offset: number): Position {
    return (this.texts.get(this.uri(path)) as TextDocument).positionAt(offset);
  }

  /** Replaces the first place where words stand in an open text. */
  replace(path: string, words: string, by: string): Promise<void> {
    const document = this.texts.get(this.uri(path)) as TextDocument;
    const offset = document.getText().indexOf(words);
    if (offset < 0) throw new Error(`There is no "${words}" in ${path}.`);
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + words.length) };
    return this.edit(path, range, by);
  }

  /** The present text of an open file. */
  text(path: string): string {
    return (this.texts.get(this.uri(path)) as TextDocument).getText();
  }

  /** The place of the first character of words in an open text; `|` in them stands for the cursor. */
  at(path: string, words: string): Position {
    const cursor = Math.max(words.indexOf('|'), 0);
    const document = this.texts.get(this.uri(path)) as TextDocument;
    const offset = document.getText().indexOf(words.replace('|', ''));
    if (offset < 0) throw new Error(`There is no "${words}" in ${path}.`);
    return document.positionAt(offset + cursor);
  }

  async closeFile(path: string): Promise<void> {
    const uri = this.uri(path);
    this.texts.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** The diagnostics that the server published for the present version of a file; waits for them. */
  async diagnostics(path: string): Promise<readonly Diagnostic[]> {
    const uri = this.uri(path);
    const version = this.texts.get(uri)?.version;
    return until(() => {
      const params = this.latest.get(uri);
      return params && params.version === version ? params.diagnostics : undefined;
    });
  }

  /** The diagnostics that the server published last for a URI, in the form in which it names that. */
  publishedAt(uri: string): readonly Diagnostic[] | undefined {
    return this.latest.get(uri)?.diagnostics;
  }

  /** The diagnostics that the server published last, whatever version they are of. */
  published(path: string): readonly Diagnostic[] | undefined {
    return this.publishedAt(this.uri(path));
  }

  /** Changes the user's settings, for a client that is asked for them. */
  async changeSettings(settings: unknown): Promise<void> {
    this.settings.value = settings;
    await this.notify('workspace/didChangeConfiguration', { settings: null });
  }

  /** Waits until the server sent a message or asked for something. */
  async message(text: string): Promise<void> {
    await until(() => this.messages.includes(text) || undefined);
  }

  /** A request that is cancelled once the server has it. */
  async cancelled(method: string, params: unknown): Promise<unknown> {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, params as object, source.token);
    // Whoever awaits it gets the error; until then it must not count as unhandled.
    answer.catch(() => {});
    // What is sent later is answered later: the request has arrived.
    await this.connection.sendRequest('test/nothing').catch(() => {});
    source.cancel();
    return answer;
  }

  /** The rules of the diagnostics of a file, in their order; waits until they are these. */
  async rules(path: string, expected: (rules: readonly unknown[]) => boolean): Promise<readonly unknown[]> {
    return until(() => {
      const rules = this.latest.get(this.uri(path))?.diagnostics.map(({ code }) => code);
      return rules && expected(rules) ? rules : undefined;
    });
  }

  /** The number of the server's process. */
  get process(): number {
    return this.server.pid ?? 0;
  }

  /** Ends the server as a crash does, in the middle of whatever it is doing; the folder stays. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGKILL');
    await ended;
  }

  /** Ends the server as an editor does. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits until something is there. The test's own time limit ends it. */
export async function until<Result>(look: () => Result | undefined): Promise<Result> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
