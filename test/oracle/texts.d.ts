export interface OracleText {
  readonly name: string;
  readonly text: string;
}
/** Every plan file, every plan in the docs, and every plan in a test. */
export declare const TEXTS: readonly OracleText[];
/** So many changed texts are a test: it has to come to its end on a slow machine as well. */
export declare const IN_PART: number;
/** The numbers of the parts; the environment variable RUNPLAN_CASES says how many texts there are. */
export declare const PARTS: readonly number[];
/** Texts with mistakes: some words, signs or lines are added, left out, exchanged. Those of a part are always the same. */
export declare function mutations(part: number): Iterable<string>;
