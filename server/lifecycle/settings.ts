import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { readSettings } from '../settings.ts';

const SECTION = 'runplan';

/**
 * Follows the user's settings. Clients send them at the start (`initializationOptions`), answer questions about them
 * (`workspace/configuration`), or send them when they change (`workspace/didChangeConfiguration`).
 *
 * @returns what to do once the client is ready
 */
export function followSettings(session: ClientSession, initial: unknown): () => Promise<void> {
  const { connection, client } = session;
  const canAsk = client.workspace?.configuration === true;
  // A client that can't say leaves them as they are.
  const ask = (): Promise<unknown> => connection.workspace.getConfiguration(SECTION).catch(() => undefined);
  apply(session, sectionOf(initial));

  connection.onDidChangeConfiguration(async ({ settings }) => {
    change(session, canAsk ? await ask() : sectionOf(settings));
  });
  return async () => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch(() => {});
    if (canAsk) change(session, await ask());
  };
}

/** Settings come with or without the name of their section around them. */
function sectionOf(sent: unknown): unknown {
  return typeof sent === 'object' && sent !== null && SECTION in sent ? sent[SECTION] : sent;
}

/** A client without settings says nothing; what it sent before stays. */
function change(session: ClientSession, sent: unknown): void {
  if (sent === null || sent === undefined) return;
  apply(session, sent);
  session.diagnostics.allChanged();
}

function apply(session: ClientSession, sent: unknown): void {
  const { settings, problems } = readSettings(sent);
  session.settings = settings;
  session.workspace.apply(settings);
  for (const problem of problems) session.warn(problem);
}
