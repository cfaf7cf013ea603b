import { explain, STANDARD_LIBRARY, STANDARD_LIBRARY_URI, toMarkdown } from '@runplan/language/internal';
import type { ClientCapabilities } from 'vscode-languageserver';

export const BUILT_IN_SCHEME = 'runplan';

/**
 * Where the editor finds what is part of the program: the built-in library and the pages of the rules. Editors that
 * ask the server for the text of a document get `runplan:` addresses, others files that lie beside the program.
 */
export class BuiltInFiles {
  private readonly folder: string | undefined;

  /**
   * @param folder URI of the folder that holds the files, if there is one
   */
  constructor(client: ClientCapabilities, folder: string | undefined) {
    this.folder = client.workspace?.textDocumentContent ? `${BUILT_IN_SCHEME}:/` : folder;
  }

  /** Where the editor finds the built-in library; undefined where it can't open it. */
  get library(): string | undefined {
    return this.folder && `${this.folder}standard.runplan`;
  }

  /** Where the editor finds the page of a rule; undefined where it can't open it. */
  page(rule: string): string | undefined {
    return this.folder && `${this.folder}rules/${rule}.md`;
  }
}

/** The text at a `runplan:` address; undefined for any other. */
export function builtInText(uri: string): string | undefined {
  if (uri === STANDARD_LIBRARY_URI) return STANDARD_LIBRARY;
  const rule = /^runplan:\/rules\/([a-z-]+)\.md$/.exec(uri)?.[1];
  const explanation = rule === undefined ? undefined : explain(rule);
  return explanation && toMarkdown(explanation.page);
}
