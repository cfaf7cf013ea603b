/** Looks at a statement as a whole before it is read: signs that say nothing, and figures that look like something else. */
import { DISTANCE, DURATION, NUMBER, SET_REPS, TEXT, TIMES, UNREADABLE, WORD } from '../generated/tokens.ts';
import { Token } from '../token.ts';
import { TRACK } from './amounts.ts';
import { withBreaksParted } from './breaks-of-repetitions.ts';
import { withHalvesParted } from './halves-of-day.ts';
import { withHours } from './hours-in-words.ts';
import { withZones } from './in-zones.ts';
import { withLaddersOfAmounts } from './ladders-of-amounts.ts';
import { withLaps } from './laps.ts';
import { withOnAndOff } from './on-off-figures.ts';
import { withPacesInMinutes } from './paces-in-minutes.ts';
import { spelledOut } from './punctuation.ts';
import { withRepeatsInFront } from './repeats-behind.ts';
import { withRestsRun } from './rests-that-are-run.ts';
import { covering, typeOf } from './rewriting.ts';
import { withStridesAtEnd } from './strides-at-end.ts';
import { withStrokes } from './strokes.ts';
import { kinds, parts } from './tables.ts';
import { withPlurals } from './track-plurals.ts';
import { withSeconds } from './with-seconds.ts';

type Tidying = (tokens: readonly Token[]) => readonly Token[];

/** Signs: those that say nothing, and those that stand for other ones. */
const OF_SIGNS: readonly Tidying[] = [
  spelledOut,
  withoutEnd,
  inParentheses,
  withStepsParted,
  withHalves,
  withHalvesParted,
];

/** Figures that are several tokens, or look like something else. */
const OF_FIGURES: readonly Tidying[] = [
  withSeconds,
  withHours,
  withZones,
  withDecimal,
  withCounts,
  withPacesInMinutes,
];

/** Repetitions: how often, of what, and what stands between them. */
const OF_REPETITIONS: readonly Tidying[] = [
  withBreaksParted,
  withBreak,
  withPlurals,
  withRepeatsInFront,
  withRestsRun,
  withLaddersOfAmounts,
  withOnAndOff,
  withMinutes,
  withStrokes,
  withStridesAtEnd,
  withLaps,
];

/** In the order in which they are done: repetitions are told by their figures, and figures by the signs around them. */
const TIDYINGS = [...OF_SIGNS, ...OF_FIGURES, ...OF_REPETITIONS];

/** The tokens of a statement as they are read. */
export function tidied(tokens: readonly Token[]): readonly Token[] {
  let out = tokens;
  for (const tidy of TIDYINGS) out = tidy(out);
  return out;
}

/** Without the signs that end a sentence or a cell, and say nothing. */
function withoutEnd(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 1 && isEndSign(tokens[end - 1] as Token)) end--;
  return end === tokens.length ? tokens : tokens.slice(0, end);
}

function isEndSign({ type, image }: Token): boolean {
  return image === ',' || (type === UNREADABLE && /^[.;!|\u2026]$/.test(image));
}

/** `easy 6 km (am)`: the half of the day says the same without its parentheses. */
function withHalves(tokens: readonly Token[]): readonly Token[] {
  const halves = new Set(
    [...tokens.keys()].filter(
      (at) =>
        /^(?:am|pm)$/.test(tokens[at]?.name ?? '') &&
        tokens[at - 1]?.image === '(' &&
        tokens[at + 1]?.image === ')',
    ),
  );
  if (halves.size === 0) return tokens;
  return tokens.filter((_, at) => !halves.has(at + 1) && !halves.has(at - 1));
}

/** `15 min wu; 20 min tempo; 10 min cd`: what stands between warm-up and cool-down are steps, whatever parts them. */
function withStepsParted(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ image }) => image === ';')) return tokens;
  const pieces = tokens.reduce<Token[][]>(
    (all, token) => {
      if (token.image === ';') all.push([]);
      else all.at(-1)?.push(token);
      return all;
    },
    [[]],
  );
  const isPart = (piece: readonly Token[] | undefined, usual: string) =>
    piece?.some((_, at) => parts.at(piece, at)?.usual === usual) ?? false;
  if (pieces.length < 3 || !isPart(pieces[0], 'warm up') || !isPart(pieces.at(-1), 'cool down'))
    return tokens;
  return tokens.map((token) => (token.image === ';' ? covering(typeOf(','), ',', token, token) : token));
}

/** `[2 min jog]`: brackets are parentheses, where each has its other one. */
function inParentheses(tokens: readonly Token[]): readonly Token[] {
  const brackets = tokens.filter(({ type, image }) => type === UNREADABLE && /^[[\]]$/.test(image));
  const arePairs = brackets.length % 2 === 0 && brackets.every(({ image }, at) => image === '[]'[at % 2]);
  if (brackets.length === 0 || !arePairs) return tokens;
  return tokens.map((token) => {
    if (!brackets.includes(token)) return token;
    const sign = token.image === '[' ? '(' : ')';
    return covering(typeOf(sign), sign, token, token);
  });
}

/** `6x1000/2'`: metres of the track, and minutes between them, which look like a set of exercises. */
function withBreak(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ type, end }, index) => {
    const next = tokens[index + 1];
    return type === SET_REPS && next?.image === "'" && next.offset === end;
  });
  const [both, sign] = [tokens[at], tokens[at + 1]];
  const [, metres = '', minutes = ''] = /^(\d{3,4})\/(\d)$/.exec(both?.image ?? '') ?? [];
  if (!both || !sign || !TRACK.has(metres)) return tokens;
  const { home, column } = both;
  const [slash, rest] = [column + metres.length, column + metres.length + 1];
  return [
    ...tokens.slice(0, at),
    new Token(DISTANCE, `${metres} m`, home, column, metres.length),
    new Token(UNREADABLE, '/', home, slash),
    new Token(DURATION, `${minutes} min`, home, rest, sign.end - both.offset - metres.length - 1),
    ...tokens.slice(at + 2),
  ];
}

/**
 * `walk 5, run 8, walk 5`, `run 5 mins / walk 3 / run 8`: figures without a unit are minutes where running and walking take
 * turns, and no distance is told.
 */
function withMinutes(tokens: readonly Token[]): readonly Token[] {
  const figures = tokens.flatMap(({ type }, at) => (type === NUMBER ? [at] : []));
  const turns = tokens.filter(({ image }, at) => TURN.test(image) && isAmountOfTurn(tokens[at + 1]));
  const ways = new Set(turns.map(({ image }) => /^w/i.test(image)));
  const isTold = figures.length > 0 && turns.length >= LEAST_TURNS && ways.size === 2;
  if (!isTold || tokens.some(({ type }) => type === DISTANCE)) return tokens;
  if (!figures.every((at) => TURN.test(tokens[at - 1]?.image ?? '') && isAmountOfTurn(tokens[at])))
    return tokens;
  return tokens.map((token, at) => {
    if (token.type === NUMBER) return covering(DURATION, `${token.image} min`, token, token);
    const isSign = token.type === UNREADABLE && token.image === '/' && TURN.test(tokens[at + 1]?.image ?? '');
    return isSign ? covering(typeOf(','), ',', token, token) : token;
  });
}

const TURN = /^(?:run|jog|walk)(?:ning|ging|ing)?$/i;
const LEAST_TURNS = 3;
const MOST_MINUTES = 30;

function isAmountOfTurn(token: Token | undefined): boolean {
  if (token?.type === DURATION) return true;
  return token?.type === NUMBER && Number(token.image) > 0 && Number(token.image) <= MOST_MINUTES;
}

/** `3x8ea`, `3x12reps`: a figure and its word; `10000 steps`: no amount, but a remark. */
function withCounts(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ image }) => GLUED_COUNT.test(image) || COUNTED.test(image))) return tokens;
  return tokens.flatMap((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const [, figure = '', word = ''] = (before?.type === TIMES && GLUED_COUNT.exec(token.image)) || [];
    if (figure !== '') {
      const { home, column } = token;
      const figures = new Token(NUMBER, figure, home, column, figure.length);
      const usual = /^r/i.test(word) ? 'reps' : 'each';
      return [figures, new Token(WORD, usual, home, column + figure.length, word.length)];
    }
    if (before?.type === NUMBER && COUNTED.test(token.image)) return [];
    if (token.type !== NUMBER || !next || !COUNTED.test(next.image)) return [token];
    const said = `${token.image} ${next.image}`;
    if (before?.type !== TIMES) return [covering(TEXT, `"${said}"`, token, next)];
    // `pogo hop 3 x 20 contacts` are repetitions; `3 x 2000 steps` are nothing that is known.
    return [/^contacts$/i.test(next.image) ? token : covering(WORD, said, token, next)];
  });
}

const GLUED_COUNT = /^(\d+(?:-\d+)?)(ea|each|r|reps?)$/i;

/** What is counted, and is no distance. */
const COUNTED = /^(?:steps|contacts|lengths|flights|floors|strokes)$/i;

/** `easy 6,5`: at the end of a line a comma between two figures without a blank is a decimal comma. */
function withDecimal(tokens: readonly Token[]): readonly Token[] {
  const [before, whole, comma, part] = tokens.slice(-4);
  // `squats 12,8` are two sets.
  const isOfRun = before !== undefined && (before.name === 'run' || kinds.named(before.image) !== undefined);
  const isOne = isOfRun && whole?.type === NUMBER && comma?.image === ',' && part?.type === NUMBER;
  if (!isOne || whole.end !== comma.offset || comma.end !== part.offset) return tokens;
  if (!/^\d{1,2}$/.test(whole.image) || !/^\d$/.test(part.image)) return tokens;
  return [...tokens.slice(0, -3), covering(NUMBER, `${whole.image}.${part.image}`, whole, part)];
}
