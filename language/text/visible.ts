/** Control characters, and marks that turn the direction of what is shown. */
export const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what nobody shall be shown as they are
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * The text without anything that could steer who shows it, or reorder what is shown: control characters become their
 * visible pictures (`␛`), direction marks `�`.
 */
export function visible(text: string): string {
  return text.replace(STEERING, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** What a text may hold, and XML has no way to write. */
const NO_CHARACTERS = /[\ufffe\uffff]/g;

/** The text with `�` in place of halves of characters, and of what is no character. */
export function storable(text: string): string {
  return text.toWellFormed().replace(NO_CHARACTERS, '\ufffd');
}
