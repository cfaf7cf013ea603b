/** Reads the signs of written language: abbreviations, the ends of sentences, and what is written without a blank. */
import { DISTANCE, DURATION, NUMBER, TIMES, UNREADABLE, WORD } from '../generated/tokens.ts';
import { Token } from '../token.ts';
import { covering, typeOf, typeOfWord } from './rewriting.ts';

/** The tokens without the signs that only belong to the word before them, and with a blank where one goes without saying. */
export function spelledOut(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.type === UNREADABLE || GLUED.test(token.image))) return tokens;
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const half = halfAt(tokens, at);
    const hyphenated = half ? undefined : hyphenatedAt(tokens, at);
    if (half) {
      out.push(half);
      at += HALF_LENGTH - 1;
    } else if (hyphenated) {
      out.push(hyphenated);
      at += HYPHENATED_LENGTH - 1;
    } else if (token.type === WORD) out.push(...parted(token));
    else if (!belongsToWord(tokens, at)) out.push(token);
  }
  return out;
}

/** How many tokens `a.m.` is. */
const HALF_LENGTH = 4;

/** `a.m.`, `p.m.` */
function halfAt(tokens: readonly Token[], at: number): Token | undefined {
  const [letter, , , last] = tokens.slice(at, at + HALF_LENGTH);
  if (!letter || !last || !/^[ap]$/i.test(letter.image)) return undefined;
  const images = tokens.slice(at + 1, at + HALF_LENGTH).map(({ image }) => image.toLowerCase());
  const word = `${letter.image.toLowerCase()}m`;
  return images.join('') === '.m.' ? covering(typeOfWord(word), word, letter, last) : undefined;
}

/** How many tokens `20-min` is. */
const HYPHENATED_LENGTH = 3;

/** `20-min walk`: a figure and its unit. */
function hyphenatedAt(tokens: readonly Token[], at: number): Token | undefined {
  if (tokens[at]?.type !== NUMBER) return undefined;
  const [figure, sign, unit] = tokens.slice(at, at + HYPHENATED_LENGTH);
  const usual = HYPHENATED.get(unit?.image.toLowerCase() ?? '');
  if (!figure || !unit || !usual || sign?.image !== '-') return undefined;
  if (figure.end !== sign.offset || sign.end !== unit.offset) return undefined;
  const isTime = usual === 'min' || usual === 'h';
  return covering(isTime ? DURATION : DISTANCE, `${figure.image} ${usual}`, figure, unit);
}

const HYPHENATED: ReadonlyMap<string, string> = new Map([
  ['min', 'min'],
  ['mins', 'min'],
  ['minute', 'min'],
  ['minutes', 'min'],
  ['hour', 'h'],
  ['km', 'km'],
  ['mile', 'mi'],
  ['miles', 'mi'],
]);

/** `30 min. loose`, `w. 5 strides`, the second sign of `!!`: a sign that says nothing, and ends no sentence. */
function belongsToWord(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (token.type !== UNREADABLE || !before || before.end !== token.offset) return false;
  if (/^[.!]$/.test(token.image) && before.image === token.image) return true;
  if (token.image !== '.' || !next) return false;
  if (before.type === WORD) return SHORTENED.has(before.image.toLowerCase());
  const isFigure = before.type === DURATION || before.type === DISTANCE;
  return isFigure && next.offset > token.end && !/^[\p{Lu}\d]/u.test(next.image);
}

/** Words that are written with a sign behind them. */
const SHORTENED: ReadonlySet<string> = new Set(['w', 'v', 'abt', 'incl', 'inc', 'approx', 'ca']);

const GLUED = /^(?:(\d+)x(st|strides?)|(E|L|LR|MLR|GA|REC)(\d+(?:\.\d+)?(?:k|km|mi)))$/i;

/** `6xST`, `E8k` */
function parted(token: Token): readonly Token[] {
  const [, times, what, kind, amount] = GLUED.exec(token.image) ?? [];
  const { home, column } = token;
  if (times && what) {
    const from = column + times.length + 1;
    return [
      new Token(TIMES, `${times} x`, home, column, times.length + 1),
      new Token(typeOfWord(what), what, home, from, what.length),
    ];
  }
  if (!kind || !amount) return [token];
  return [
    new Token(WORD, kind, home, column, kind.length),
    new Token(WORD, amount, home, column + kind.length, amount.length),
  ];
}

/**
 * `easy 8 km. Then core`: the signs that end a sentence part what is done as commas do; undefined where there are none, or
 * something follows that can't be read.
 *
 * @param isRead whether what stands at a place can be read behind a comma
 */
export function withCommas(
  tokens: readonly Token[],
  isRead: (at: number) => boolean,
): readonly Token[] | undefined {
  const signs = [...tokens.keys()].filter((at) => endsSentence(tokens, at));
  if (signs.length === 0 || !signs.every((at) => isRead(at + 1))) return undefined;
  const parting = new Set(signs);
  return tokens.map((token, at) => (parting.has(at) ? covering(typeOf(','), ',', token, token) : token));
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.type !== UNREADABLE || !/^[.!]$/.test(token.image)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return before?.end === token.offset && next !== undefined && next.offset > token.end;
}
