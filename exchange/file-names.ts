/** Names of written files: safe in every file system, and without a way out of their folder. */

/** Left free for the extension and a number. File systems take 255 bytes. */
const MOST_BYTES = 200;
const MOST_LETTERS = 40;

/** What no file name can have on one system or another, and what shows a name other than it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g;
/** Names of devices on Windows, whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Gives each file of an export a name of its own. */
export class FileNames {
  private readonly base: string;
  private readonly extension: string;
  /** In lower case: some file systems do not tell the cases apart. */
  private readonly used = new Set<string>();

  /** @param path of the plan file, with slashes */
  constructor(path: string, extension: string) {
    this.base = (path.split('/').at(-1) ?? '').replace(/\.runplan$/i, '');
    this.extension = extension;
  }

  /** @param parts what tells the file from others of the same plan file */
  next(parts: readonly string[]): string {
    const stem = safe([this.base, ...parts.map(words)].filter((part) => part !== '').join('-'));
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number === 1 ? '' : `-${number}`}.${this.extension}`;
      if (this.used.has(name.toLowerCase())) continue;
      this.used.add(name.toLowerCase());
      return name;
    }
  }
}

/** Letters and figures of whatever script in lower case, with hyphens between words. */
function words(text: string): string {
  const hyphened = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...hyphened].slice(0, MOST_LETTERS).join('').replace(/^-|-$/g, '');
}

function safe(stem: string): string {
  const cut = shortened(stem.toWellFormed().replace(FORBIDDEN, '-'))
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(DEVICE, '$&_');
  return cut === '' ? 'plan' : cut;
}

/** As many whole characters as there is room for. */
function shortened(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}
