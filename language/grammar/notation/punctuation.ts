/** Reads the signs of written language: abbreviations, the ends of sentences, and what is written without a blank. */
import { DISTANCE, DURATION, NUMBER, TIMES, UNREADABLE, WORD } from '../generated/tokens.ts';
import { Token } from '../token.ts';
import { covering, typeOf, typeOfWord } from './rewriting.ts';
import { days } from './tables.ts';

/** The tokens without the signs that only belong to the word before them, and with a blank where one goes without saying. */
export function spelledOut(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.type === UNREADABLE || GLUED.test(token.image))) return tokens;
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const half = halfAt(tokens, at);
    const owner = ownerAt(tokens, at);
    const hyphenated = half ? undefined : hyphenatedAt(tokens, at);
    if (owner) {
      out.push(owner);
      at += OWNER_LENGTH - 1;
    } else if (half) {
      out.push(half);
      at += HALF_LENGTH - 1;
    } else if (hyphenated) {
      out.push(hyphenated);
      at += HYPHENATED_LENGTH - 1;
    } else if (/^r\d+$/i.test(token.image) && isMinuteSign(tokens, at + 1)) {
      out.push(...recoveryOf(token, `${token.image.slice(1)} min`, 1));
      at++;
    } else if (token.type === WORD) out.push(...parted(token));
    else if (!belongsToWord(tokens, at)) out.push(token);
  }
  return out;
}

/** How many tokens `child's` is. */
const OWNER_LENGTH = 3;

/** `child's pose`, `farmer's walk`: one word, without its sign. `Tuesday's` is read with the days. */
function ownerAt(tokens: readonly Token[], at: number): Token | undefined {
  const [word, sign, s] = tokens.slice(at, at + OWNER_LENGTH);
  if (!word || !sign || !s || word.type !== WORD || !/^['\u2019]$/.test(sign.image) || s.image !== 's')
    return undefined;
  if (days.named(word.image)) return undefined;
  const isOne = word.end === sign.offset && sign.end === s.offset && /^\p{L}+$/u.test(word.image);
  return isOne ? covering(WORD, `${word.image}s`, word, s) : undefined;
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
  // `5-K race`
  const isK = sign?.image === '-' && figure?.end === sign.offset && unit?.offset === sign.end;
  if (figure && unit && isK && /^k$/i.test(unit.image))
    return covering(WORD, `${figure.image}k`, figure, unit);
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

/** `'` right behind a figure. */
function isMinuteSign(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at];
  return sign?.image === "'" && sign.offset === tokens[at - 1]?.end;
}

/** `r60s`, `r2'`: the recovery, and how long it is. */
function recoveryOf({ home, column, length }: Token, amount: string, more: number): readonly Token[] {
  return [
    new Token(typeOfWord('r'), 'r', home, column, 1),
    new Token(/m$|km$/.test(amount) ? DISTANCE : DURATION, amount, home, column + 1, length + more - 1),
  ];
}

const GLUED =
  /^(?:r\d+(?:s|secs?|min|m)|sub-\d{1,3}|(\d+)x(st|strides?)|(E|L|LR|MLR|GA|REC)(\d+(?:\.\d+)?(?:k|km|mi)))$/i;

/** `6xST`, `E8k`, `sub-50` */
function parted(token: Token): readonly Token[] {
  const [, times, what, kind, amount] = GLUED.exec(token.image) ?? [];
  const { home, column } = token;
  const sub = /^sub-(\d+)$/i.exec(token.image)?.[1];
  if (sub)
    return [
      new Token(WORD, 'sub', home, column, 'sub-'.length),
      new Token(NUMBER, sub, home, column + 'sub-'.length, sub.length),
    ];
  const [, figure, unit = ''] = /^r(\d+)(s|secs?|min|m)$/i.exec(token.image) ?? [];
  if (figure) return recoveryOf(token, `${figure} ${unit.replace(/^sec.*/i, 's').toLowerCase()}`, 0);
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

/** What stands behind a sign that parts two things, by what can be read there. */
interface BehindSign {
  /** Whether something that is done, or a remark, begins at a place. */
  readonly goesOn: (at: number) => boolean;
  /** Whether a step of a run does. */
  readonly isStep: (at: number) => boolean;
}

/**
 * `easy 8 km. Then core`, `2 km wu -> 5 km tempo`: the signs that end a sentence part what is done as commas do, and arrows
 * part steps; undefined where there are none, or something follows that can't be read.
 */
export function withCommas(
  tokens: readonly Token[],
  { goesOn, isStep }: BehindSign,
): readonly Token[] | undefined {
  const lengths = new Map(
    [...tokens.keys()].flatMap((at) => {
      const length = endsSentence(tokens, at) ? 1 : arrowAt(tokens, at);
      return length > 0 ? [[at, length] as const] : [];
    }),
  );
  const isRead = ([at, length]: readonly [number, number]) =>
    endsSentence(tokens, at) ? goesOn(at + 1) : isStep(0) && isStep(at + length);
  if (lengths.size === 0 || ![...lengths].every(isRead)) return undefined;
  return tokens.flatMap((token, at) => {
    if (lengths.get(at - 1) === ARROW_OF_TWO) return [];
    const length = lengths.get(at);
    return [length ? covering(typeOf(','), ',', token, tokens[at + length - 1] as Token) : token];
  });
}

const ARROW_OF_TWO = 2;

/** `2 km wu -> 5 km tempo`: how many tokens are an arrow at a place; 0 where none is. */
function arrowAt(tokens: readonly Token[], at: number): number {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  if (sign && /^(?:[\u2192\u21d2\u27a1\u2794]|[-=]+>|>>)$/.test(sign.image)) return 1;
  const isTwo = sign && next && /^[-=]$/.test(sign.image) && next.image === '>' && next.offset === sign.end;
  return isTwo ? ARROW_OF_TWO : 0;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.type !== UNREADABLE || !/^[.!]$/.test(token.image)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  // `A1. squat 3 x 10`
  if (/^[A-F]\d?$/.test(before?.image ?? '')) return false;
  return before?.end === token.offset && next !== undefined && next.offset > token.end;
}
