/** Parts of Node that take long to load and that few runs need: they are loaded when they are used. */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

export function crypto(): typeof import('node:crypto') {
  return load('node:crypto');
}

export function readline(): typeof import('node:readline/promises') {
  return load('node:readline/promises');
}

export function childProcess(): typeof import('node:child_process') {
  return load('node:child_process');
}
