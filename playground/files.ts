/** The files of the playground: the examples, and what was made of them. They are kept in the browser. */

/** An example by its name below `examples/`. */
export interface Example {
  readonly name: string;
  readonly text: string;
}

/** The address of the folder that the server sees. */
export const FOLDER = 'playground://runplan/examples/';
/** The file of a plan that came with the address. */
export const SHARED = 'shared.runplan';
const STORE = 'runplan-playground';

interface Stored {
  readonly open: string;
  readonly texts: Readonly<Record<string, string>>;
}

export class Files {
  private readonly examples: ReadonlyMap<string, string>;
  /** Texts that are not those of the examples. */
  private readonly written: Map<string, string>;
  /** The name of the file that is open. */
  open: string;

  constructor(examples: readonly Example[]) {
    this.examples = new Map(examples.map(({ name, text }) => [name, text]));
    const { open, texts } = stored();
    this.written = new Map(Object.entries(texts));
    const names = this.names();
    this.open = names.includes(open) ? open : (names[0] ?? SHARED);
  }

  /** The names of all files, the one that came with the address first. */
  names(): readonly string[] {
    const own = this.written.has(SHARED) ? [SHARED] : [];
    return [...own, ...this.examples.keys()];
  }

  text(name: string): string {
    return this.written.get(name) ?? this.examples.get(name) ?? '';
  }

  /** The text of a file by its address; undefined where there is none. */
  textAt(uri: string): string | undefined {
    const name = uri.startsWith(FOLDER) ? decodeURI(uri.slice(FOLDER.length)) : '';
    return this.names().includes(name) ? this.text(name) : undefined;
  }

  put(name: string, text: string): void {
    if (text === this.examples.get(name)) this.written.delete(name);
    else this.written.set(name, text);
  }

  /** Whether a file is no longer as it was at first. */
  isChanged(name: string): boolean {
    return this.examples.has(name) && this.written.has(name);
  }

  /** Makes a file as it was at first. */
  reset(name: string): void {
    if (this.examples.has(name)) this.written.delete(name);
  }

  /** Keeps everything for the next time that the page is opened in this browser. */
  keep(): void {
    const all: Stored = { open: this.open, texts: Object.fromEntries(this.written) };
    try {
      localStorage.setItem(STORE, JSON.stringify(all));
    } catch {
      // The browser keeps nothing for this page, or has no room left. The page works without.
    }
  }
}

export function uriOf(name: string): string {
  return FOLDER + encodeURI(name);
}

/** What was kept; nothing where it can't be read. */
function stored(): Stored {
  const nothing = { open: '', texts: {} };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return nothing;
    const { open, texts } = kept as Partial<Record<keyof Stored, unknown>>;
    const entries = typeof texts === 'object' && texts !== null ? Object.entries(texts) : [];
    return {
      open: typeof open === 'string' ? open : '',
      texts: Object.fromEntries(entries.filter(([, text]) => typeof text === 'string')),
    };
  } catch {
    return nothing;
  }
}
