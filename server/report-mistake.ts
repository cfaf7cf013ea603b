import type { Connection } from 'vscode-languageserver';

/** Logs a mistake of the server itself in the editor. */
export function reportMistake(connection: Connection, error: unknown): void {
  const details = error instanceof Error ? error.stack : String(error);
  connection.console.error(`A mistake in Runplan's server. Please report it.\n${details}`);
}
