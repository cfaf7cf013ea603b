import { printable } from '@runplan/report';

/** The sentence for a path that could not be read. */
export function cannotRead(name: string, reason: string): string {
  return `Cannot read ${printable(name)}: ${reason}.`;
}

/** The sentence for a path whose text could not be written. */
export function cannotWrite(name: string, reason: string): string {
  return `Cannot write ${printable(name)}: ${reason}. It was left as it is.`;
}
