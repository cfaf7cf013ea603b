import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Checker, createChecker } from '@runplan/language/internal';

const root = fileURLToPath(new URL('../examples/', import.meta.url));
/**
 * The texts of the examples, by their names below examples/. The generated ones are left out: they are much alike, and what
 * holds of them is tested with the generator.
 */
export const examples = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.runplan') && !name.startsWith('generated'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

/** The URI of a file of that name beside the examples. */
export const uri = (name: string) => pathToFileURL(join(root, name)).href;

/** A checker that reads what the examples import. */
export function checker(): Checker {
  return createChecker({
    read: async (target) => {
      try {
        return { text: readFileSync(fileURLToPath(target), 'utf8') };
      } catch {
        return { problem: 'missing' };
      }
    },
  });
}
