/** The extension of the files that a directory is searched for. */
export const EXTENSION = '.runplan';
