import { crypto } from './parts-of-node.ts';

/** What stands for a text or for bytes: the hash SHA-256, in hexadecimal digits. */
export function digestOf(data: string | Uint8Array): string {
  return crypto().hash('sha256', data, 'hex');
}
