/** Reads zones. */
import { NUMBER } from '../../generated/tokens.ts';
import type { Rewriting } from '../rewriting.ts';
import type { WriteTarget } from './target-kind.ts';

/** `Z2`, `Z2-3`, `Z2-Z3`, `Z 2`; `I3` as in Norway. */
export function zoneAt(line: Rewriting, ahead: number): WriteTarget | undefined {
  const token = line.peek(ahead);
  const found = /^(?:(?:z|zone-?)(\d)(?:-z?(\d))?|I([1-5])(?:-I?([1-5]))?)$/i.exec(token?.image ?? '');
  if (found) {
    const [, from = found[3], end = found[4]] = found;
    const to = end ? `-${end}` : '';
    return (one) => one.put('ZONE', `zone ${from}${to}`, 1);
  }
  if (!/^(?:z|zones?)$/i.test(token?.image ?? '')) return undefined;
  const next = line.peek(ahead + 1);
  const figure = next?.type === NUMBER ? next.image : IN_WORDS.get(next?.image.toLowerCase() ?? '');
  if (figure) return (one) => one.put('ZONE', `zone ${figure}`, 2);
  return undefined;
}

const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
]);
