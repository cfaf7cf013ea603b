import type { Edit, Source } from '@runplan/language/internal';

/** The changes of one file. */
export interface FileEdits {
  /** As the editor writes it. */
  readonly uri: string;
  /** Of the open text; null for a file that is not open. */
  readonly version: number | null;
  /** The text that the edits are made for. */
  readonly source: Source;
  readonly edits: readonly Edit[];
}
