/**
 * Reads two times as figures, `20 x 30:30`, `8 x 45 s:90 s`, `30/30 s x 12`, `15 x (45/15)`: how long something is done
 * each time, and how long it is left. They look like a time of day, a set of exercises, or something that is left open.
 */
import { CLOCK, DURATION, LADDER, NUMBER, SET_REPS, TIMES, UNREADABLE } from '../generated/tokens.ts';
import { Token } from '../token.ts';
import { covering } from './rewriting.ts';

/** With a stroke between both times, behind how often they are done. */
export function withOnAndOff(tokens: readonly Token[]): readonly Token[] {
  const ordered = withTimesInFront(tokens);
  if (!ordered.some(({ type }, at) => type === TIMES && isPair(ordered, at))) return ordered;
  const out: Token[] = [];
  for (let at = 0; at < ordered.length; at++) {
    const token = ordered[at] as Token;
    out.push(token);
    if (token.type !== TIMES || !isPair(ordered, at)) continue;
    const [one, sign, last] = ordered.slice(at + 1, at + 4) as [Token, Token, Token];
    if (one.type === DURATION) out.push(one, covering(UNREADABLE, '/', sign, sign), last);
    else out.push(...parted(one.type === CLOCK ? one : sign));
    at += one.type === CLOCK ? 1 : 3;
  }
  return out;
}

/** Whether the two times stand behind repetitions. */
function isPair(tokens: readonly Token[], times: number): boolean {
  const [one, next, other] = tokens.slice(times + 1, times + 4);
  if (one?.type === CLOCK) return isInSeconds(tokens[times] as Token, one);
  if (one?.type === DURATION) return next?.image === ':' && other?.type === DURATION;
  return one?.image === '(' && next?.type === SET_REPS && other?.image === ')' && isOfSeconds(next);
}

/** `20 x 30:30` can be no minutes: nobody runs so long. */
function isInSeconds({ image: times }: Token, clock: Token): boolean {
  const [on = 0] = clock.image.split(':').map(Number);
  return isOfSeconds(clock) && Number.parseInt(times, 10) * on > MOST_MINUTES;
}

const MOST_MINUTES = 150;

function isOfSeconds({ image }: Token): boolean {
  const figures = image.split(/[:/]/).map(Number);
  return (
    figures.length === 2 &&
    figures.every((figure) => figure >= 10 && figure <= MOST_SECONDS && figure % 5 === 0)
  );
}

const MOST_SECONDS = 120;

/** `45/15` as two times in seconds. */
function parted(pair: Token): readonly Token[] {
  const [on = '', off = ''] = pair.image.split(/[:/]/);
  const { home, column } = pair;
  return [
    new Token(DURATION, `${on} s`, home, column, on.length),
    new Token(UNREADABLE, '/', home, column + on.length),
    new Token(DURATION, `${off} s`, home, column + on.length + 1, off.length),
  ];
}

/** `30/30 s x 12`, `30/30 x 12`: how often they are done stands behind both times. */
function withTimesInFront(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ image }, index) =>
      /^[x×]$/i.test(image) && isCount(tokens[index + 1]) && pairBefore(tokens, index) > 0,
  );
  if (at < 0) return tokens;
  const [sign, count] = tokens.slice(at, at + 2) as [Token, Token];
  const from = at - pairBefore(tokens, at);
  const times = covering(TIMES, `${count.image} x`, sign, count);
  const [first] = tokens.slice(from) as [Token];
  const pair = first.type === SET_REPS ? parted(first) : inSeconds(tokens.slice(from, at));
  return [...tokens.slice(0, from), times, ...pair, ...tokens.slice(at + 2)];
}

function isCount(token: Token | undefined): boolean {
  return token?.type === NUMBER && /^\d{1,2}$/.test(token.image);
}

/** How many tokens tell two times, one, or a ladder, in front of a place; 0 where none do. */
function pairBefore(tokens: readonly Token[], at: number): number {
  const [on, stroke, last] = tokens.slice(Math.max(0, at - PAIR), at);
  const single = tokens[at - 1];
  if (single?.type === LADDER || single?.type === CLOCK) return 1;
  if (single?.type === SET_REPS && isOfSeconds(single)) return 1;
  const isPairOfBoth = on?.type === NUMBER && stroke?.image === '/' && last?.type === DURATION;
  return isPairOfBoth && /^\d+ ?s$/.test(last.image) && tokens[at - PAIR - 1]?.type !== TIMES ? PAIR : 0;
}

const PAIR = 3;

/** `30/30s`: the unit is that of both. A ladder, `800/400/200 x 3`, and one time stay as they are. */
function inSeconds([on, ...others]: readonly Token[]): readonly Token[] {
  return on?.type === NUMBER
    ? [covering(DURATION, `${on.image} s`, on, on), ...others]
    : on
      ? [on, ...others]
      : others;
}
