import {
  FORMATS as ALL_FORMATS,
  describeFormat,
  type ExportedFile,
  ExportRefusal,
  exportPlans,
  planChoices,
  remarksOn,
} from '@runplan/exchange';
import type { RunplanDocument } from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { shownFindings } from '../publish-diagnostics/shown-findings.ts';
import { Refusal } from '../refusal.ts';
import {
  EXPORT,
  type ExportChoices,
  type ExportedPlans,
  type ExportParams,
  FORMATS,
  type SentFile,
} from '../requests.ts';

/** `runplan/formats` and `runplan/export`: the formats that plans leave in, and the files. */
export const exportOfPlans: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection, workspace } = session;
    const formats = ALL_FORMATS.map(describeFormat);
    connection.onRequest(FORMATS, ({ uri }: { uri: string }, token) =>
      session.guard<ExportChoices>(token, { formats, plans: [] }, async () => {
        const document = await workspace.document(workspace.open.keyOf(uri));
        return { formats, plans: document ? planChoices(workspace.model(document).plans) : [] };
      }),
    );
    connection.onRequest<ExportedPlans | null, never>(EXPORT, ({ uri, ...asked }: ExportParams, token) =>
      session.answer<ExportedPlans | null>(uri, token, null, (document) =>
        exported(document, asked, session),
      ),
    );
  },
};

async function exported(
  document: RunplanDocument,
  asked: Omit<ExportParams, 'uri'>,
  session: ClientSession,
): Promise<ExportedPlans> {
  const { workspace, settings, readAsset } = session;
  const source = {
    document,
    services: workspace.documents.services,
    defaultPolicy: workspace.defaultPolicy(document),
    mistakes: () => workspace.mistakes(document),
    findings: (asked: RunplanDocument) => shownFindings(workspace.check(asked).findings, settings),
    readAsset,
  };
  try {
    const files = await exportPlans(source, asked);
    return { files: files.map(sentFile), remarks: remarksOn(files) };
  } catch (error) {
    throw error instanceof ExportRefusal ? new Refusal(error.message) : error;
  }
}

function sentFile({ name, mediaType, content }: ExportedFile): SentFile {
  return typeof content === 'string'
    ? { name, mediaType, text: content }
    : { name, mediaType, base64: base64(content) };
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
