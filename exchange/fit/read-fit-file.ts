/** Reads the file format FIT message by message; see `fit-file.ts` for what it is. */
import { checksum } from './checksum.ts';

export interface FitMessage {
  /** In the profile. */
  readonly number: number;
  /** The number that a field holds; undefined where it is not there or says that it has no value. */
  figure(field: number): number | undefined;
  /** The text that a field holds; empty where there is none. */
  text(field: number): string;
}

/** Bytes that are no sound file of the format. */
export class FitMistake extends Error {}

interface FieldLayout {
  readonly field: number;
  readonly size: number;
}

interface Layout {
  readonly number: number;
  readonly isBigEndian: boolean;
  readonly fields: readonly FieldLayout[];
  /** Of all fields, also of those that developers of apps add. */
  readonly size: number;
}

const SIGNATURE = [0x2e, 0x46, 0x49, 0x54];
/** How many layouts hold at the same time. */
const MOST_LAYOUTS = 16;

/** Whether bytes begin as a file of the format does. */
export function isFit(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[8 + index] === byte);
}

/**
 * The messages of a file, in their order. Several files may stand behind each other.
 *
 * @param wanted the numbers of the messages that are read; others, such as those with positions, are passed over
 * @throws FitMistake where the bytes are no whole file of the format
 */
export function readFitFile(bytes: Uint8Array, wanted: ReadonlySet<number>): readonly FitMessage[] {
  const messages: FitMessage[] = [];
  for (let at = 0; at < bytes.length; ) {
    const rest = bytes.subarray(at);
    if (!isFit(rest)) throw new FitMistake('it does not begin as a FIT file does');
    const start = rest[0] as number;
    const view = new DataView(rest.buffer, rest.byteOffset, rest.byteLength);
    const end = start + view.getUint32(4, true);
    if (start < 12 || end + 2 > rest.length) throw new FitMistake('it breaks off');
    if (checksum(rest.subarray(0, end)) !== view.getUint16(end, true))
      throw new FitMistake('its checksum is another one');
    for (const message of new FitReading(view, start, end, wanted).messages()) messages.push(message);
    at += end + 2;
  }
  return messages;
}

class FitReading {
  private readonly view: DataView;
  private readonly end: number;
  private readonly wanted: ReadonlySet<number>;
  private readonly layouts: (Layout | undefined)[] = Array(MOST_LAYOUTS).fill(undefined);
  private at: number;

  constructor(view: DataView, start: number, end: number, wanted: ReadonlySet<number>) {
    this.wanted = wanted;
    this.view = view;
    this.at = start;
    this.end = end;
  }

  messages(): readonly FitMessage[] {
    const messages: FitMessage[] = [];
    while (this.at < this.end) {
      const header = this.byte();
      // A header with its first bit set has a time in it, and two bits for the layout.
      const isShort = (header & 0x80) !== 0;
      if (!isShort && (header & 0x40) !== 0) this.readLayout(header & 0x0f, (header & 0x20) !== 0);
      else messages.push(...this.message(isShort ? (header >> 5) & 0x03 : header & 0x0f));
    }
    return messages;
  }

  private readLayout(local: number, hasOthers: boolean): void {
    this.byte();
    const isBigEndian = this.byte() === 1;
    const number = isBigEndian ? 256 * this.byte() + this.byte() : this.byte() + 256 * this.byte();
    const fields = Array.from({ length: this.byte() }, () => this.fieldLayout());
    const others = hasOthers ? Array.from({ length: this.byte() }, () => this.fieldLayout()) : [];
    const size = [...fields, ...others].reduce((sum, field) => sum + field.size, 0);
    this.layouts[local] = { number, isBigEndian, fields, size };
  }

  private fieldLayout(): FieldLayout {
    const layout = { field: this.byte(), size: this.byte() };
    this.byte();
    return layout;
  }

  /** The next message, where it is wanted. */
  private message(local: number): readonly FitMessage[] {
    const layout = this.layouts[local];
    if (!layout) throw new FitMistake('a message in it has no definition');
    const start = this.at;
    this.at += layout.size;
    if (this.at > this.end) throw new FitMistake('it breaks off');
    if (!this.wanted.has(layout.number)) return [];
    const places = new Map<number, { readonly start: number; readonly size: number }>();
    let from = start;
    for (const { field, size } of layout.fields) {
      places.set(field, { start: from, size });
      from += size;
    }
    const bytesOf = (field: number): Uint8Array => {
      const { start: begin = 0, size = 0 } = places.get(field) ?? {};
      return new Uint8Array(this.view.buffer, this.view.byteOffset + begin, size);
    };
    return [
      {
        number: layout.number,
        figure: (field) => figureIn(bytesOf(field), layout.isBigEndian),
        text: (field) => textIn(bytesOf(field)),
      },
    ];
  }

  private byte(): number {
    if (this.at >= this.end) throw new FitMistake('it breaks off');
    const byte = this.view.getUint8(this.at);
    this.at += 1;
    return byte;
  }
}

/** All bits set stand for no value. */
function figureIn(bytes: Uint8Array, isBigEndian: boolean): number | undefined {
  if (bytes.length === 0 || bytes.length > 4 || bytes.every((byte) => byte === 0xff)) return undefined;
  const ordered = isBigEndian ? [...bytes] : [...bytes].reverse();
  return ordered.reduce((sum, byte) => 256 * sum + byte, 0);
}

function textIn(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}
