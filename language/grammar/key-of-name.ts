/**
 * What names are compared by: two that look the same are the same, whatever their case and however their accents are
 * composed (Unicode NFC).
 */
export function keyOfName(name: string): string {
  return name.toLowerCase().normalize('NFC');
}

/** Whether two names mean the same. */
export function isSameName(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && keyOfName(one) === keyOfName(other);
}
