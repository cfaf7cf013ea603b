/**
 * The file format FIT (Flexible and Interoperable Data Transfer): a header, messages, a checksum. Each message is a record
 * of fields; a definition in front of it says which, and holds until another one replaces it.
 */
import { checksum } from './checksum.ts';

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

const UTF8 = new TextEncoder();
const SIGNATURE = UTF8.encode('.FIT');

/** Writes a file message by message. */
export class FitFile {
  private readonly data: number[] = [];
  private definition = '';
  private cut = false;

  /** Whether a text was longer than a field. */
  get hasCutTexts(): boolean {
    return this.cut;
  }

  /** @param message the number of the message in the profile */
  write(message: number, fields: readonly Field[]): void {
    const values = fields.map((field) => this.valueOf(field));
    const layout = fields.flatMap(([number, type], index) => [
      number,
      values[index]?.length ?? 0,
      type === 'text' ? TEXT : BASE_TYPES[type].number,
    ]);
    const definition = `${message}: ${layout}`;
    if (definition !== this.definition) {
      this.definition = definition;
      this.data.push(0x40, 0, 0, ...littleEndian(message, 2), fields.length, ...layout);
    }
    this.data.push(0);
    for (const value of values) this.data.push(...value);
  }

  bytes(): Uint8Array {
    const end = HEADER_SIZE + this.data.length;
    const bytes = new Uint8Array(end + 2);
    const header = [HEADER_SIZE, PROTOCOL, ...littleEndian(PROFILE, 2), ...littleEndian(this.data.length, 4)];
    bytes.set([...header, ...SIGNATURE]);
    bytes.set(littleEndian(checksum(bytes.subarray(0, HEADER_SIZE - 2)), 2), HEADER_SIZE - 2);
    bytes.set(this.data, HEADER_SIZE);
    bytes.set(littleEndian(checksum(bytes.subarray(0, end)), 2), end);
    return bytes;
  }

  private valueOf([, type, value]: Field): readonly number[] {
    return type === 'text' ? this.textBytes(value) : littleEndian(value, BASE_TYPES[type].size);
  }

  /** As many whole characters as there is room for, and the end. */
  private textBytes(text: string): readonly number[] {
    const room = new Uint8Array(MOST_TEXT_BYTES);
    const { read, written } = UTF8.encodeInto(text, room);
    this.cut ||= read < text.length;
    return [...room.subarray(0, written), 0];
  }
}

function littleEndian(value: number, size: number): readonly number[] {
  const bytes = [];
  for (let shift = 0; shift < 8 * size; shift += 8) bytes.push((value >>> shift) & 0xff);
  return bytes;
}
