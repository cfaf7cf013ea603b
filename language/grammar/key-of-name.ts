/**
 * What names are compared by: two that look the same are the same, whatever their case, however their accents are
 * composed (Unicode NFC), and with blanks of whatever kind.
 */
export function keyOfName(name: string): string {
  const key = name.toLowerCase();
  return BEYOND_ASCII.test(key) ? key.normalize('NFC').replaceAll(ODD_BLANK, ' ') : key;
}

const BEYOND_ASCII = /[\u0080-\uFFFF]/;
const ODD_BLANK = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** Whether two names mean the same. */
export function isSameName(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && keyOfName(one) === keyOfName(other);
}
