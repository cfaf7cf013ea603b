/** A client for any language server, for measuring: it starts the server as an editor does, and waits for answers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true },
  window: { workDoneProgress: true },
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ['markdown'] },
    rename: { prepareSupport: true },
    callHierarchy: {},
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
    },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
};

export interface Start {
  /** What Node runs. */
  readonly command: readonly string[];
  /** The folder that is open in the editor. */
  readonly folder: string;
  readonly languageId: string;
  /** The user's settings, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export class LanguageClient {
  /** Milliseconds from the start of the process to the end of the handshake. */
  readonly startTime: number;
  readonly capabilities: InitializeResult['capabilities'];
  private readonly server: ChildProcess;
  private readonly connection: ProtocolConnection;
  private readonly languageId: string;
  private readonly versions = new Map<string, number>();
  private published: (params: PublishDiagnosticsParams) => void = () => {};
  private readonly workDone: Promise<void>;

  private constructor(
    server: ChildProcess,
    connection: ProtocolConnection,
    start: Start,
    started: { readonly startTime: number; readonly capabilities: InitializeResult['capabilities'] },
    workDone: Promise<void>,
  ) {
    this.server = server;
    this.connection = connection;
    this.languageId = start.languageId;
    this.startTime = started.startTime;
    this.capabilities = started.capabilities;
    this.workDone = workDone;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.published(params),
    );
  }

  static async start(start: Start): Promise<LanguageClient> {
    const { command, folder, settings = {} } = start;
    const begun = performance.now();
    const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const workDone = new Promise<void>((resolve) => {
      connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
        if (value.kind === 'end') resolve();
      });
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => settings[section] ?? null),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.listen();
    const uri = pathToFileURL(folder).href;
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: CAPABILITIES,
    });
    const startTime = performance.now() - begun;
    await connection.sendNotification('initialized', {});
    return new LanguageClient(server, connection, start, { startTime, capabilities }, workDone);
  }

  /** Waits until the server ends the work that it shows progress of. */
  backgroundWork(): Promise<void> {
    return this.workDone;
  }

  /** Opens a text; resolves with its diagnostics. */
  async open(uri: string, text: string): Promise<void> {
    const diagnostics = this.nextDiagnostics(uri, 1);
    this.versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: this.languageId, version: 1, text },
    });
    await diagnostics;
  }

  /** Replaces one character of an open text. `diagnostics` are those of the text after it. */
  edit(uri: string, at: Position, character: string): { readonly diagnostics: Promise<void> } {
    const version = (this.versions.get(uri) as number) + 1;
    this.versions.set(uri, version);
    const diagnostics = this.nextDiagnostics(uri, version);
    const range = { start: at, end: { line: at.line, character: at.character + 1 } };
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: character }],
    });
    return { diagnostics };
  }

  request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** Memory in MB that the server holds now; undefined where the system does not tell. */
  memory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.server.pid}/status`, 'utf8');
      return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024;
    } catch {
      return undefined;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }

  /** Servers that do not say of which version their diagnostics are: the next ones count. */
  private nextDiagnostics(uri: string, version: number): Promise<void> {
    return new Promise((resolve) => {
      this.published = (params) => {
        if (params.uri === uri && (params.version ?? version) === version) resolve();
      };
    });
  }
}
