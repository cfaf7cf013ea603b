/**
 * Parts of Node that take long to load: they are loaded when they are used, without what an import of all of their names
 * would load as well.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

export function crypto(): typeof import('node:crypto') {
  return load('node:crypto');
}

export function readline(): typeof import('node:readline/promises') {
  return load('node:readline/promises');
}

export function util(): typeof import('node:util') {
  return load('node:util');
}

export function childProcess(): typeof import('node:child_process') {
  return load('node:child_process');
}
