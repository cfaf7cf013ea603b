import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { readSettings } from '../settings.ts';

const SECTION = 'runplan';

/**
 * Follows the user's settings. Clients send them at the start (`initializationOptions`), answer questions about them
 * (`workspace/configuration`), or send them when they change (`workspace/didChangeConfiguration`).
 *
 * @returns what to do once the client is ready
 */
export function followSettings(session: Session, initial: unknown): () => Promise<void> {
  const { connection, client } = session;
  const canAsk = client.workspace?.configuration === true;
  apply(session, sectionOf(initial));

  connection.onDidChangeConfiguration(async ({ settings }) => {
    apply(session, canAsk ? await connection.workspace.getConfiguration(SECTION) : sectionOf(settings));
    session.diagnostics.allChanged();
  });
  return async () => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    if (!canAsk) return;
    const asked: unknown = await connection.workspace.getConfiguration(SECTION);
    // A client without settings answers nothing; what it sent at the start stays.
    if (asked === null || asked === undefined) return;
    apply(session, asked);
    session.diagnostics.allChanged();
  };
}

/** Settings come with or without the name of their section around them. */
function sectionOf(sent: unknown): unknown {
  return typeof sent === 'object' && sent !== null && SECTION in sent ? sent[SECTION] : sent;
}

function apply(session: Session, sent: unknown): void {
  const { settings, problems } = readSettings(sent);
  session.settings = settings;
  session.workspace.apply(settings);
  for (const problem of problems) session.warn(problem);
}
