import { isTooLarge } from '@runplan/language/internal';
import type { Content } from '../define-format.ts';
import { ImportRefusal } from './import-refusal.ts';

/** More bytes than this are no plan. */
const MOST_BYTES = 1_000_000;

/** @throws ImportRefusal for a file that is larger than a plan */
export function expectFileSize(content: Content): void {
  const isLarge = typeof content === 'string' ? isTooLarge(content) : content.length > MOST_BYTES;
  if (isLarge)
    throw new ImportRefusal(
      'The file is larger than 1 MB and was not read. Split it: one file a plan is a good size.',
    );
}

/**
 * The text of a file in UTF-8, without a byte order mark.
 *
 * @throws ImportRefusal where it is no text, or in another encoding
 */
export function textOf(content: Content): string {
  if (typeof content === 'string') return content.replace(/^\ufeff/, '');
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new ImportRefusal('The file is saved as UTF-16 and was not read. Save it as UTF-8.');
  if (content.includes(0))
    throw new ImportRefusal('This is not a text file: it contains a NUL byte. It was not read.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    const text = new TextDecoder().decode(content);
    const line = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\r|\n/).length;
    throw new ImportRefusal(
      `This is not UTF-8: a character in line ${line} is lost. Save the file as UTF-8.`,
    );
  }
}
