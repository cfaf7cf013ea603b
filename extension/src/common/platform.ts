import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between the desktop and the web. */
export interface Platform {
  /** A client that starts the server when it is started. */
  createClient(options: LanguageClientOptions): BaseLanguageClient;
}
