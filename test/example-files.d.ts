import { type Checker } from '@runplan/language/internal';
/**
 * The texts of the examples, by their names below examples/. The generated ones are left out: they are much alike, and what
 * holds of them is tested with the generator.
 */
export declare const examples: any;
/** The URI of a file of that name beside the examples. */
export declare const uri: (name: string) => any;
/** A checker that reads what the examples import. */
export declare function checker(): Checker;
