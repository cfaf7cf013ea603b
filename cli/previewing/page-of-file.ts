import { fileURLToPath } from 'node:url';
import { type PlanPage, planPage } from '@runplan/exchange';
import { asPlainData, checkDocument, settingsOf, toldFindings } from '@runplan/language/internal';
import { openDocument } from '../files/open-document.ts';
import { uriOf } from '../files/plan-file.ts';
import { pathsAbove } from '../watching/watched-paths.ts';

/** What a page shows of a file, and the paths of all that it rests on. */
export interface PageOfFile {
  readonly page: PlanPage;
  readonly needs: readonly string[];
}

/** @throws UsageError when there is no such file, or it can't be read */
export async function pageOfFile(path: string): Promise<PageOfFile> {
  const { file, document, documents, imports } = await openDocument(path, 'runplan preview');
  const settings = settingsOf(file.project);
  const { findings } = checkDocument(document, documents.services, imports, settings);
  // Repairs are made in an editor: none is tried here.
  const told = toldFindings(findings, settings).map((one) => asPlainData(one, false));
  const imported = documents.neededBy(uriOf(file)).filter((uri) => uri.startsWith('file:'));
  return {
    page: planPage(document, told, documents.services, settings.policy),
    needs: [file.path, ...pathsAbove([file.path]), ...imported.map((uri) => fileURLToPath(uri))],
  };
}
