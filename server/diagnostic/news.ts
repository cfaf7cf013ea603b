import type { Finding } from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';

/** What a client does not have yet about a file that is not open. */
export interface FileNews {
  readonly uri: string;
  /** Absent for a file of which there is no report any more. */
  readonly resultId?: string;
  readonly findings: readonly Finding[];
}

/**
 * The reports that the client does not have. Open files are asked for one by one.
 *
 * @param known the states that the client has, by the URI of the file; it is brought up to date
 */
export function newsFor(
  { diagnostics, workspace }: ClientSession,
  known: Map<string, string>,
): readonly FileNews[] {
  const news: FileNews[] = [];
  for (const [uri, { resultId, findings }] of diagnostics.reports.entries()) {
    if (workspace.open.has(uri) || known.get(uri) === resultId) continue;
    // A file without findings that the client never had any of is no news.
    if (known.has(uri) || diagnostics.askedAbout.delete(uri) || findings.length > 0)
      news.push({ uri, resultId, findings });
    known.set(uri, resultId);
  }
  for (const uri of known.keys()) {
    if (diagnostics.reports.get(uri) || workspace.open.has(uri)) continue;
    news.push({ uri, findings: [] });
    known.delete(uri);
  }
  return news;
}
