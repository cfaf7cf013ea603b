import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { keyOf, normalUri } from './uri.ts';

interface OpenText {
  readonly clientUri: string;
  document: TextDocument;
}

/**
 * The texts that are open in the editor. URIs are compared in their normal form, and a text that was opened through a
 * link is that of the file the link leads to.
 */
export class OpenTexts {
  private readonly texts = new Map<string, OpenText>();
  private readonly ownName: (uri: string) => string;
  /** What texts are known by that were opened through links; by the URI of the link. */
  private readonly linked = new Map<string, string>();
  /** How the disk writes the names of files, where that is not what they are known by. */
  private readonly onDisk = new Map<string, string>();

  /** @param ownName gives the URI of the file that the one with another URI is, by way of a link */
  constructor(ownName: (uri: string) => string) {
    this.ownName = ownName;
  }

  /** Takes a text in. Gives what the texts are known by that are others now. */
  open(clientUri: string, version: number, text: string): readonly string[] {
    const document = TextDocument.create(clientUri, 'runplan', version, text);
    const written = keyOf(clientUri);
    const own = this.ownName(written);
    if (own !== written && !this.texts.has(own)) this.linked.set(written, own);
    const key = this.keyOf(clientUri);
    const before = this.texts.get(key);
    this.texts.set(key, { clientUri, document });
    if (!before || before.clientUri === clientUri) return [key];
    // Until now a link had stood for this file: from now on it stands for itself.
    const link = keyOf(before.clientUri);
    this.linked.delete(link);
    this.texts.set(link, before);
    return [key, link];
  }

  /** Whether a URI is but another name of a file, by way of a link. */
  isOtherName(uri: string): boolean {
    return this.ownName(uri) !== uri;
  }

  /** What a file is known by that the editor names. */
  keyOf(clientUri: string): string {
    const written = keyOf(clientUri);
    return this.linked.get(written) ?? written;
  }

  /** Changes a text; one that is not open is left alone. */
  change(clientUri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const open = this.texts.get(this.keyOf(clientUri));
    if (open) open.document = TextDocument.update(open.document, [...changes], version);
  }

  close(clientUri: string): void {
    this.texts.delete(this.keyOf(clientUri));
    this.linked.delete(keyOf(clientUri));
  }

  has(uri: string): boolean {
    return this.texts.has(uri);
  }

  get(uri: string): { readonly text: string; readonly version: number } | undefined {
    const open = this.texts.get(uri);
    return open && { text: open.document.getText(), version: open.document.version };
  }

  /** Says how the disk writes a file; gives what it is known by. */
  found(uri: string): string {
    const key = keyOf(uri);
    const written = normalUri(uri);
    if (written === key) this.onDisk.delete(key);
    else this.onDisk.set(key, written);
    return key;
  }

  /** A URI as the editor writes it. */
  clientUri(uri: string): string {
    return this.texts.get(uri)?.clientUri ?? this.written(uri);
  }

  /** The URI of a file as the disk writes it, as far as that is known. */
  written(uri: string): string {
    return this.onDisk.get(uri) ?? uri;
  }

  uris(): readonly string[] {
    return [...this.texts.keys()];
  }
}
