import { type Checker } from '@runplan/language/internal';
/** The texts of all examples, by their names below examples/. */
export declare const examples: {
  name: string;
  text: string;
}[];
/** The URI of a file of that name beside the examples. */
export declare const uri: (name: string) => string;
/** A checker that reads what the examples import. */
export declare function checker(): Checker;
