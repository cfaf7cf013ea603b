/**
 * The file format FIT (Flexible and Interoperable Data Transfer): a header, messages, a checksum. Each message is a record
 * of fields; a definition in front of it says which, and holds until another one replaces it.
 */

/** How a field is written, by the number that definitions give it. */
const BASE_TYPES = {
  enum: { number: 0x00, size: 1 },
  uint16: { number: 0x84, size: 2 },
  uint32: { number: 0x86, size: 4 },
  uint32z: { number: 0x8c, size: 4 },
} as const;
const TEXT = 0x07;

export type NumberType = keyof typeof BASE_TYPES;

/** A field of a message by its number. */
export type Field =
  | readonly [number: number, type: NumberType, value: number]
  | readonly [number: number, type: 'text', value: string];

const HEADER_SIZE = 14;
/** Protocol 1.0, which every device reads, and the profile 21.95. */
const PROTOCOL = 0x10;
const PROFILE = 2195;
/** A field has up to 255 bytes, of which the last ends a text. */
export const MOST_TEXT_BYTES = 254;

/** Writes a file message by message. */
export class FitFile {
  private readonly data: number[] = [];
  private definition = '';

  /** @param message the number of the message in the profile */
  write(message: number, fields: readonly Field[]): void {
    const written = fields.map((field) => ({ number: field[0], ...encoded(field) }));
    const layout = written.flatMap(({ number, type, bytes }) => [number, bytes.length, type]);
    const definition = [0, 0, message & 0xff, message >>> 8, fields.length, ...layout];
    if (definition.join() !== this.definition) {
      this.data.push(0x40, ...definition);
      this.definition = definition.join();
    }
    this.data.push(0, ...written.flatMap(({ bytes }) => bytes));
  }

  bytes(): Uint8Array {
    const end = HEADER_SIZE + this.data.length;
    const header = [
      HEADER_SIZE,
      PROTOCOL,
      ...littleEndian(PROFILE, 2),
      ...littleEndian(this.data.length, 4),
      ...new TextEncoder().encode('.FIT'),
    ];
    const bytes = new Uint8Array(end + 2);
    bytes.set(header);
    bytes.set(littleEndian(checksum(bytes.subarray(0, header.length)), 2), header.length);
    bytes.set(this.data, HEADER_SIZE);
    bytes.set(littleEndian(checksum(bytes.subarray(0, end)), 2), end);
    return bytes;
  }
}

function encoded(field: Field): { readonly type: number; readonly bytes: readonly number[] } {
  if (field[1] === 'text') return { type: TEXT, bytes: [...textBytes(field[2]), 0] };
  const { number, size } = BASE_TYPES[field[1]];
  return { type: number, bytes: littleEndian(field[2], size) };
}

/** As many whole characters as there is room for. */
export function fittingText(text: string): string {
  const room = new Uint8Array(MOST_TEXT_BYTES);
  return text.slice(0, new TextEncoder().encodeInto(text, room).read);
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(fittingText(text));
}

function littleEndian(value: number, size: number): number[] {
  return Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

/** CRC-16 with the polynomial 0x8005, lowest bit first. */
function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}
