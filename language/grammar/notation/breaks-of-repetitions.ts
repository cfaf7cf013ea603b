/** Reads breaks behind repetitions that look like a part of a figure, `6 x 800 – 2 min jog`, or like a session, `200 m walk/jog`. */
import { DISTANCE, DURATION, NUMBER, TIMES, UNREADABLE, WORD } from '../generated/tokens.ts';
import { Token } from '../token.ts';
import { isAmount, TRACK } from './amounts.ts';
import { covering } from './rewriting.ts';
import { manners, recoveries } from './tables.ts';

/** With the metres of the track and their break as tokens of their own. */
export function withBreaksParted(tokens: readonly Token[]): readonly Token[] {
  const times = tokens.findIndex(({ type }) => type === TIMES);
  if (times < 0) return tokens;
  const parted = tokens.flatMap((token, at) => {
    if (tokens[at - 1]?.type !== TIMES) return [token];
    return behindDash(tokens, at) ?? behindBlank(token) ?? [token];
  });
  const isBreak = (at: number) => at > times + 2 && isWalkOrJog(parted, at);
  return parted.flatMap((token, at) => {
    if (isBreak(at)) return [covering(WORD, 'recovery', token, parted[at + 2] as Token)];
    return isBreak(at - 1) || isBreak(at - 2) ? [] : [token];
  });
}

/** `6 x 800 – 2 min jog`: no range ends at less than it begins with. */
function behindDash(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const { type, image, home, column, length } = tokens[at] as Token;
  const [, metres = '', figure = '', unit = ''] = /^(\d+)-(\d+(?:\.\d+)?) ?(\w+)$/.exec(image) ?? [];
  const isBreak = manners.at(tokens, at + 1) ?? recoveries.at(tokens, at + 1);
  if (type !== DURATION && type !== DISTANCE) return undefined;
  if (!TRACK.has(metres) || Number(figure) >= Number(metres) || !isBreak) return undefined;
  const dash = column + metres.length;
  return [
    new Token(NUMBER, metres, home, column, metres.length),
    new Token(UNREADABLE, '-', home, dash, 1),
    new Token(type, `${figure} ${unit}`, home, dash + 1, length - metres.length - 1),
  ];
}

/** `6 x 800 200 m jog` are no 800,200 m. */
function behindBlank({ type, image, home, column, length }: Token): readonly Token[] | undefined {
  const [, metres = '', rest = ''] = /^(\d{3})(\d{3}) ?m$/.exec(image) ?? [];
  if (type !== DISTANCE || !TRACK.has(metres) || !TRACK.has(rest)) return undefined;
  const behind = metres.length + 1;
  return [
    new Token(NUMBER, metres, home, column, metres.length),
    new Token(DISTANCE, `${rest} m`, home, column + behind, length - behind),
  ];
}

/** `200 m walk/jog`, `walk or jog recovery`, behind repetitions: either will do. */
function isWalkOrJog(tokens: readonly Token[], at: number): boolean {
  const [one, sign, other] = tokens.slice(at, at + 3);
  const isChoice = /^(?:\/|or)$/i.test(sign?.image ?? '') && one?.name !== other?.name;
  if (!isChoice || !isManner(one) || !isManner(other)) return false;
  return isAmount(tokens[at - 1]) && tokens[at - 2]?.type !== TIMES;
}

function isManner(token: Token | undefined): boolean {
  return token?.name === 'walk' || token?.name === 'jog';
}
