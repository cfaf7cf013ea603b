/** Code without other signs than those of ASCII. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the other signs of the scripts in a folder as escapes. With a single one, Node decodes all of a file and keeps it in
 * two bytes a character: an eighth of the time that a check of one file takes. What esbuild bundles has such signs only in
 * regular expressions, where an escape means the same.
 */
export function writeInAscii(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue;
    const path = join(folder, name);
    const code = readFileSync(path, 'utf8');
    const plain = inAscii(code);
    if (plain !== code) writeFileSync(path, plain);
  }
}

function inAscii(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
