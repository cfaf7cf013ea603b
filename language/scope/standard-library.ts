/** Where the built-in library is found; it is part of the program and never read from a disk. */
export const STANDARD_LIBRARY_URI = 'runplan:/standard.runplan';
