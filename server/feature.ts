import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import type { ClientSession } from './client-session.ts';

/** One request of the protocol, or a few that belong together: what the server says it can do, and how it does it. */
export interface Feature {
  /** Undefined parts are for clients that can't make use of them. */
  capabilities(client: ClientCapabilities): Partial<ServerCapabilities>;
  /** Listens to the requests. */
  register(session: ClientSession): void;
}
