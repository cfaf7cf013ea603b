/** What to say of characters that nothing in the language begins with. */
import { Source } from '../text/source.ts';
import { behind, type Correction, type LexerMistake } from './correction.ts';
import type { Token } from './token.ts';

/** Further than this is not looked for the other one of two quotes. */
const LONGEST_TEXT = 300;
const MOST_SHOWN = 20;

/** Characters that can't be seen, by what they are called. */
const INVISIBLE: ReadonlyMap<string, string> = new Map([
  ['\u00AD', 'a soft hyphen'],
  ['\u034F', 'a grapheme joiner'],
  ['\u061C', 'an Arabic letter mark'],
  ['\u115F', 'a Hangul filler'],
  ['\u180E', 'a Mongolian vowel separator'],
  ['\u200B', 'a zero-width space'],
  ['\u200C', 'a zero-width non-joiner'],
  ['\u200D', 'a zero-width joiner'],
  ['\u200E', 'a left-to-right mark'],
  ['\u200F', 'a right-to-left mark'],
  ['\u2028', 'a line separator'],
  ['\u2029', 'a paragraph separator'],
  ['\u2060', 'a word joiner'],
  ['\u202A', 'a left-to-right embedding'],
  ['\u202B', 'a right-to-left embedding'],
  ['\u202C', 'the end of a change of direction'],
  ['\u202D', 'a left-to-right override'],
  ['\u202E', 'a right-to-left override'],
  ['\u2066', 'a left-to-right isolate'],
  ['\u2067', 'a right-to-left isolate'],
  ['\u2068', 'an isolate of the first strong direction'],
  ['\u2069', 'the end of an isolate'],
  ['\u3164', 'a Hangul filler'],
  ['\uFE0E', 'a variation selector'],
  ['\uFE0F', 'a variation selector'],
  ['\uFEFF', 'a byte order mark'],
  ['\uFFFC', 'an object replacement character'],
  ['\uFFFD', 'a character that was lost when the text was converted'],
]);

/**
 * One mistake for all that stand side by side.
 *
 * @param isTraining whether they stand in a week or a workout
 */
export function unreadableMistakes(
  tokens: readonly Token[],
  text: string,
  isTraining = true,
): readonly LexerMistake[] {
  const mistakes: LexerMistake[] = [];
  for (let i = 0; i < tokens.length; ) {
    const first = tokens[i] as Token;
    let last = first;
    while (tokens[++i]?.offset === last.end) last = tokens[i] as Token;
    const { offset, line, column } = first;
    const length = last.end - offset;
    mistakes.push({
      offset,
      length,
      line,
      column,
      message: isTraining || text[offset] !== '/' ? messageOf(text, offset, length) : SLASH_ELSEWHERE,
      corrections: corrections(text, offset, length),
    });
  }
  return mistakes;
}

/**
 * One mistake for all characters that turn the direction of what is shown: with them a line may read as another one than
 * it is, also in texts and comments.
 */
export function turnedMistakes(text: string): LexerMistake[] {
  const turns = [...text.matchAll(/[\u202A-\u202E\u2066-\u2069]+/g)];
  if (turns.length === 0) return [];
  const source = new Source(text);
  return turns.map(({ 0: found, index: offset }) => ({
    offset,
    length: found.length,
    ...source.position(offset),
    message: `Here stands ${invisibleIn(found)}, which can't be seen and turns the order of what is shown. Remove it.`,
    corrections: corrections(text, offset, found.length),
  }));
}

/** Between other things than sessions. */
const SLASH_ELSEWHERE =
  "`/` can't stand here. Several things have a line each; what only explains one stands in quotes, as a remark.";

function messageOf(text: string, offset: number, length: number): string {
  const found = text.slice(offset, offset + length);
  const invisible = invisibleIn(found);
  if (invisible) return `Here stands ${invisible}, which can't be seen. Remove it.`;
  const range = clocksAround(text, offset, offset + length);
  if (range)
    return `\`${range}\` lacks its unit: a pace is written \`${range}/km\`, a duration \`40-50 min\`.`;
  if (/^[-−–]$/.test(found) && /\d/.test(text[offset + length] ?? '')) {
    return found === '-'
      ? "An amount can't be negative."
      : 'A range is written with a plain `-`, as in `40-50 min`.';
  }
  if (/^[“”„«»]/.test(found)) return 'Texts stand in plain quotes: `"like this"`.';
  if (found.includes('\0')) return 'This is not text.';
  if (found === '/')
    return "`/` can't stand here. Sessions that are both done are joined with `+`. Where only one of them is done, the other stands behind it in quotes, as a remark.";
  const shown = found.length > MOST_SHOWN ? `${found.slice(0, MOST_SHOWN)}…` : found;
  return `\`${shown}\` can't stand here. Leave it out, or put what it belongs to in quotes, as a remark.`;
}

/** `5:30-6:00`, where the sign stands between two clocks. */
function clocksAround(text: string, offset: number, end: number): string | undefined {
  const before = CLOCK_BEFORE.exec(text.slice(Math.max(0, offset - LONGEST_CLOCK), offset))?.[0];
  const behind = CLOCK_BEHIND.exec(text.slice(end, end + LONGEST_CLOCK))?.[0];
  return before && behind && text.slice(offset, end) === '-' ? `${before}-${behind}` : undefined;
}

const LONGEST_CLOCK = 5;
const CLOCK_BEFORE = /\d{1,2}:\d{2}$/;
const CLOCK_BEHIND = /^\d{1,2}:\d{2}(?!\d)/;

/** What to call characters that can't be seen: by name, or by their number; undefined where one can be seen. */
function invisibleIn(found: string): string | undefined {
  const [first = ''] = found;
  if (![...found].every((character) => INVISIBLE.has(character) || isControl(character))) return undefined;
  if (first === '\0') return undefined;
  const code = `U+${(first.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
  return `${INVISIBLE.get(first) ?? 'a control character'} (${code})`;
}

/** Whether what stands at a place is behind `@`, or the word for a pace. */
function isPace(text: string, offset: number): boolean {
  return BEHIND_PACE.test(text.slice(Math.max(0, offset - LONGEST_TARGET), offset));
}

const BEHIND_PACE = /(?:@|\bpace(?:[ \t]+[\w-]+)?:?)[ \t]*\d{1,2}:\d{2}$/i;
const LONGEST_TARGET = 30;

function isControl(character: string): boolean {
  return /^[\p{Cc}\p{Cf}]$/u.test(character);
}

function corrections(text: string, offset: number, length: number): readonly Correction[] {
  const end = offset + length;
  const found = text.slice(offset, end);
  if (invisibleIn(found)) {
    return [{ title: 'Remove the character', edits: [{ start: offset, end, text: '' }] }];
  }
  const range = clocksAround(text, offset, end);
  if (range && isPace(text, offset)) {
    const unitAt = end + (range.length - range.indexOf('-') - 1);
    return ['km', 'mi'].map((unit) => behind(unitAt, `/${unit}`, `Write \`${range}/${unit}\``));
  }
  if (!/^[“”„«»]/.test(found)) {
    // Between figures a sign means something.
    if (/\d\s*$/.test(text.slice(Math.max(0, offset - 2), offset)) || /^\s*\d/.test(text.slice(end, end + 2)))
      return [];
    return [{ title: `Remove \`${found.slice(0, MOST_SHOWN)}\``, edits: [{ start: offset, end, text: '' }] }];
  }
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(offset, offset + LONGEST_TEXT)) ?? [];
  const quotes = [...line.matchAll(/[“”„«»]/g)];
  // Where one of a pair is missing, it can't be told what stands in quotes.
  if (quotes.length % 2 === 1) return [];
  return [
    {
      title: 'Write plain quotes',
      edits: quotes.map(({ index }) => ({ start: offset + index, end: offset + index + 1, text: '"' })),
    },
  ];
}
