/** Reads hours that are told in words: `an hour easy`, `half an hour`, `an hour and a half`, `easy hour`. */
import { DISTANCE, DURATION, NUMBER, WORD } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { covering } from './rewriting.ts';
import { kinds, paces } from './tables.ts';

/** The longest first. */
const SPELLINGS: readonly (readonly [words: RegExp, usual: string])[] = [
  [/^an? hour and (?:a )?half$/, '1 h 30 min'],
  [/^half an hour$/, '30 min'],
  [/^half hour$/, '30 min'],
  [/^(?:an?|one) hour$/, '1 h'],
];

const MOST_WORDS = 5;

/** With figures in the place of the words. */
export function withHours(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isHour)) return tokens;
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const found = isBehindFigure(tokens[at - 1])
      ? undefined
      : (hoursAt(tokens, at) ?? easyHourAt(tokens, at));
    // `easy for an hour`
    if (found && out.length > 1 && /^for$/i.test(out.at(-1)?.image ?? '')) out.pop();
    out.push(found ? covering(DURATION, found.usual, token, tokens[at + found.length - 1] as Token) : token);
    at += (found?.length ?? 1) - 1;
  }
  return out;
}

function isHour({ image }: Token): boolean {
  return /^hour$/i.test(image);
}

/** `10 km an hour` is a speed, and `1 hour` has its figure. */
function isBehindFigure(token: Token | undefined): boolean {
  return token?.type === DISTANCE || token?.type === NUMBER || token?.type === DURATION;
}

function hoursAt(tokens: readonly Token[], at: number): { usual: string; length: number } | undefined {
  for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 0; length--) {
    const words = tokens.slice(at, at + length);
    if (words.some(({ type }) => type !== WORD)) continue;
    const said = words.map(({ image }) => image.toLowerCase()).join(' ');
    const found = SPELLINGS.find(([spelling]) => spelling.test(said));
    if (found) return isMeasure(tokens[at + length]) ? { usual: found[1], length } : undefined;
  }
  return undefined;
}

/** `easy hour`, `hour easy`; `rush hour` is none. */
function easyHourAt(tokens: readonly Token[], at: number): { usual: string; length: number } | undefined {
  const [before, hour, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  const isOfTraining = [before, next].some(
    (token) => token && (kinds.named(token.image) ?? paces.named(token.image)),
  );
  return isHour(hour) && isOfTraining && isMeasure(next) ? { usual: '1 h', length: 1 } : undefined;
}

/** Whether it is said how long something lasts: `an hour before breakfast` is not. */
function isMeasure(next: Token | undefined): boolean {
  return !/^(?:before|after|later|earlier|ahead|each|per|prior)$/i.test(next?.image ?? '');
}
