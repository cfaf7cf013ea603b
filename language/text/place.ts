/** A place between two characters of a text; lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From one position of a file up to another. */
export interface Place {
  /** URI of the file. */
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
}
