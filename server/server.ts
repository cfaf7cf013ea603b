import type { ExportSource } from '@runplan/exchange';
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { ClientSession } from './client-session.ts';
import { FEATURES } from './features.ts';
import { BuiltInFiles } from './files/built-in-files.ts';
import type { WorkspaceFiles } from './files/workspace-files.ts';
import { FolderWatch } from './lifecycle/folder-watch.ts';
import { followSettings } from './lifecycle/settings.ts';
import { followTexts } from './lifecycle/texts.ts';
import { answerRefused } from './manners.ts';
import type { Messages } from './messages.ts';
import { uriOfPath } from './workspace/uri.ts';
import { Workspace } from './workspace/workspace.ts';

export interface ServerOptions {
  readonly version: string;
  /** Those that the connection takes. */
  readonly messages: Messages;
  readonly files: WorkspaceFiles;
  /** URI of the folder, with a slash at its end, where editors find the built-in library and the pages of the rules. */
  readonly builtInFolder?: string;
  /** Reads a text that lies beside the program. */
  readonly readAsset: ExportSource['readAsset'];
}

/** Serves one client over a connection, and begins to listen. */
export function serve(
  connection: Connection,
  { version, messages, files, builtInFolder, readAsset }: ServerOptions,
): void {
  answerRefused(connection);
  connection.onInitialize((params): InitializeResult => {
    const { capabilities: client } = params;
    const session = new ClientSession(
      connection,
      messages,
      client,
      new Workspace(files),
      new BuiltInFiles(client, builtInFolder),
      readAsset,
      version,
    );
    const folders = new FolderWatch(session, files, foldersOf(params));
    const askForSettings = followSettings(session, params.initializationOptions);
    followTexts(session, folders);
    for (const feature of FEATURES) feature.register(session);
    connection.onInitialized(() => {
      folders.follow();
      session.background.expect(askForSettings().then(() => folders.scan()));
    });
    return {
      serverInfo: { name: 'runplan', version },
      capabilities: FEATURES.map((feature) => feature.capabilities(client)).reduce(joined, {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      }),
    };
  });
  connection.listen();
}

/** Clients of old name one folder, by its URI or by its path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [uriOfPath(rootPath)] : [];
}

function joined(all: ServerCapabilities, some: Partial<ServerCapabilities>): ServerCapabilities {
  return { ...all, ...some, workspace: { ...all.workspace, ...some.workspace } };
}
