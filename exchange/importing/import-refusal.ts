/** An import that can't be done, with a sentence for the user that says what to do. */
export class ImportRefusal extends Error {}
