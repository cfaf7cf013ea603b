import { hash } from 'node:crypto';

/** What stands for a text or for bytes: the hash SHA-256, in hexadecimal digits. */
export function digestOf(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}
