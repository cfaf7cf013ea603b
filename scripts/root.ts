import { dirname } from 'node:path';

/** The folder of the project. */
export const ROOT = dirname(import.meta.dirname);
