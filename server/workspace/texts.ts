import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { keyOf, normalUri } from './uri.ts';

interface OpenText {
  readonly clientUri: string;
  document: TextDocument;
}

/** The texts that are open in the editor. URIs are compared in their normal form. */
export class OpenTexts {
  private readonly texts = new Map<string, OpenText>();
  /** How the disk writes the names of files, where that is not what they are known by. */
  private readonly onDisk = new Map<string, string>();

  open(clientUri: string, version: number, text: string): void {
    const document = TextDocument.create(clientUri, 'runplan', version, text);
    this.texts.set(keyOf(clientUri), { clientUri, document });
  }

  /** Changes a text; one that is not open is left alone. */
  change(clientUri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const open = this.texts.get(keyOf(clientUri));
    if (open) open.document = TextDocument.update(open.document, [...changes], version);
  }

  close(clientUri: string): void {
    this.texts.delete(keyOf(clientUri));
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
