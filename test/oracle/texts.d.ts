export interface OracleText {
  readonly name: string;
  readonly text: string;
}
/** Every plan file, every plan in the docs, and every plan in a test. */
export declare const TEXTS: readonly OracleText[];
/** Texts with mistakes: some words, signs or lines are added, left out, exchanged. The same ones each time. */
export declare function mutations(count: number): Iterable<string>;
