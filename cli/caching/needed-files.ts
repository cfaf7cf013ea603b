import type { FileAccess, FileRead, NeededText } from '@runplan/language/internal';
import { digestOf } from '../digest.ts';

/** A file that another one needs, as a check saw it. */
export interface NeededFile {
  readonly uri: string;
  /** The digest of its text, or why there was none. */
  readonly seen: string;
}

/** Tells what a check saw of files. The same text is not gone through again. */
export class SeenFiles {
  private readonly known = new Map<string, { readonly text: string; readonly digest: string }>();

  of(needed: readonly NeededText[]): readonly NeededFile[] {
    return needed.map((one) => ({
      uri: one.uri,
      seen: 'problem' in one ? one.problem : this.digestOf(one.uri, one.text),
    }));
  }

  private digestOf(uri: string, text: string): string {
    const before = this.known.get(uri);
    if (before?.text === text) return before.digest;
    const digest = digestOf(text);
    this.known.set(uri, { text, digest });
    return digest;
  }
}

/** Says whether files are still as a check saw them. Each is read once. */
export class PresentFiles {
  private readonly access: FileAccess;
  private readonly present = new Map<string, Promise<string>>();

  constructor(access: FileAccess) {
    this.access = access;
  }

  async areAsSeen(needed: readonly NeededFile[]): Promise<boolean> {
    for (const { uri, seen } of needed) if ((await this.lookAt(uri)) !== seen) return false;
    return true;
  }

  private lookAt(uri: string): Promise<string> {
    const known = this.present.get(uri) ?? this.access.read(uri).then(seenOf);
    this.present.set(uri, known);
    return known;
  }
}

function seenOf(read: FileRead): string {
  return 'problem' in read ? read.problem : digestOf(read.text);
}
