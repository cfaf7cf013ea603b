/** Takes what stands in front of a session and says more of it: `Q1:`, `TM 40 min`, `night run 25 km`. */
import { NUMBER, TIMES, WORD } from '../../generated/tokens.ts';
import { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { beginsExercises } from '../exercises/exercise-names.ts';
import { phrasesOf } from '../phrases.ts';
import { isUnknownWord } from '../prose-words.ts';
import { answeredOnce, type Rewriting, typeOfWord, unwritten } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { NEGATIONS, RUN_NAMES } from '../spellings/index.ts';
import { kinds, paces, surfaces } from '../tables.ts';
import { metresOf } from '../targets/speeds.ts';
import { behindAmount, kindAt, startsWithPart } from './session-start.ts';

const names = phrasesOf(RUN_NAMES);
const negations = phrasesOf(NEGATIONS);

/** The most words that a label has. */
const LONGEST_LABEL = 4;

/** `Q1: 2 mi E, …`, `b2b day 1: 30 km`: what a session is called, as a remark. What follows says what it is. */
export function takeLabel(line: Rewriting): Token | undefined {
  const strength = strengthOfRunning(line);
  if (strength > 0) {
    const word = line.find(kinds)?.length ?? 0;
    const label = line.made('TEXT', `"${line.written(word)}"`, line.at, line.at + strength);
    line.drop(strength);
    return label;
  }
  const name = line.find(names)?.length ?? 0;
  const isNamed = name > 0 && (line.is(':', name) || isDash(line.peek(name)));
  const length = isNamed ? name : numberedLength(line) || labelLength(line);
  if (
    length === 0 ||
    !(isNamed || isSign(line, length) || isDash(line.peek(length))) ||
    !beginsTraining(line, length + 1)
  )
    return undefined;
  const label = line.made('TEXT', `"${line.written(length)}"`, line.at, line.at + length + 1);
  line.drop(length + 1);
  return label;
}

/** `Run 1: 5 km easy`: how many tokens number a session of several. */
function numberedLength(line: Rewriting): number {
  const isNumbered = NUMBERED.test(line.peek()?.image ?? '') && /^\d{1,2}$/.test(line.peek(1)?.image ?? '');
  return isNumbered && line.is(':', 2) ? 2 : 0;
}

const NUMBERED = /^(?:run|session|workout)$/i;

/** `Run 1 - 8 km easy`: the first of several, and no range of 1 to 8 km. What is left of it, and what it is called. */
export function numberedRun(line: Rewriting): { readonly line: Rewriting; readonly name: Token } | undefined {
  const [word, amount] = [line.peek(), line.peek(1)];
  if (!word || !isAmount(amount) || !NUMBERED.test(word.image)) return undefined;
  const written = line.textOf(line.at + 1, line.at + 2);
  const [lead = '', number = '', figure = ''] =
    /^(\d)[ \t]+[-\u2013\u2014][ \t]+(?=(\d+))/.exec(written) ?? [];
  if (lead === '' || Number(figure) < LEAST_SPAN * Number(number)) return undefined;
  const { type, image, home, column, length } = amount as Token;
  const end = image.slice(image.indexOf('-') + 1);
  return {
    line: line.with([
      new Token(type, end, home, column + lead.length, length - lead.length),
      ...line.tokens.slice(line.at + 2),
    ]),
    name: line.made('TEXT', `"${line.written(1)} ${number}"`, line.at, line.at + 1),
  };
}

/** No range ends at so many times its beginning. */
const LEAST_SPAN = 3;

/**
 * `strength: 6 x 1 mi @ marathon - 10 s/mi`: nobody lifts repetitions of such a distance, so what is called strength is
 * running. How many tokens call it so; 0 where it is strength work.
 */
function strengthOfRunning(line: Rewriting): number {
  const kind = line.find(kinds);
  if (!kind || !line.is('strength') || lastPace(line) < line.at) return 0;
  const from = kind.length + (line.is(':', kind.length) ? 1 : 0);
  const isAfterWarmUp = startsWithPart(line, behindAmount(line, from));
  const times = isAfterWarmUp
    ? line.tokens.findIndex(({ type }, at) => at > line.at && type === TIMES) - line.at
    : from;
  const next = line.peek(times + 1);
  const isFar = (metresOf(next) ?? 0) >= LEAST_METRES;
  return line.peek(times)?.type === TIMES && isFar ? from : 0;
}

const lastPace = answeredOnce((tokens) => tokens.findLastIndex(({ image }) => image === '@'));

/** Shorter distances may be of exercises: `lunges 3 x 20 m`. */
const LEAST_METRES = 200;

function labelLength(line: Rewriting): number {
  let length = 0;
  while (length < LONGEST_LABEL && isLabelWord(line, length)) length++;
  if (isSign(line, length)) return length;
  // `W2D1 - 5 min walk`
  if (/^w\d+d\d+$/i.test(line.peek()?.image ?? '') && isDash(line.peek(1))) return 1;
  // `Lower A: back squat 4 x 5`, `body weight - squats 3 x 10`: in front of exercises any word that is no kind of session.
  length = 0;
  while (length < LONGEST_LABEL && /^(?:WORD|NUMBER)$/.test(line.name(length) ?? '')) length++;
  const isName = !line.find(kinds) && !line.find(negations);
  return isName && isSign(line, length) && beginsExercises(line, length + 1) ? length : 0;
}

/** What parts a label from what it is of; a dash only before exercises, repetitions and a warm-up, since before a run it joins. */
function isSign(line: Rewriting, ahead: number): boolean {
  if (!isDash(line.peek(ahead))) return line.is(':', ahead);
  if (line.peek(ahead + 1)?.type === TIMES) return true;
  return beginsExercises(line, ahead + 1) || startsWithPart(line, behindAmount(line, ahead + 1));
}

function isLabelWord(line: Rewriting, ahead: number): boolean {
  const token = line.peek(ahead);
  if (ahead === 0) return isUnknownWord(line, 0) && !line.find(negations);
  // `Yasso 800s:`
  if (/^\d{3,4}s$/.test(token?.image ?? '')) return true;
  return token?.type === NUMBER || (token?.type === WORD && (isCapital(token) || isUnknownWord(line, ahead)));
}

function isCapital({ image }: Token): boolean {
  return /^[A-Z]$/.test(image);
}

function beginsTraining(line: Rewriting, ahead: number): boolean {
  if (beginsExercises(line, ahead)) return true;
  const token = line.peek(ahead);
  if (isAmount(token) || token?.type === TIMES || startsWithPart(line, ahead)) return true;
  return kindAt(line, ahead) !== undefined || /^(?:jog|walk|workout)$/.test(token?.name ?? '');
}

/** `TM 40 min`, `trail run 10 km`: what it is run on. */
export function takeSurface(line: Rewriting): Token | undefined {
  const found = line.find(surfaces);
  // `track` is a session of repetitions.
  if (!found || found.usual === 'track') return undefined;
  const next = line.peek(found.length);
  const isBeforeRun = isAmount(next) || next?.type === TIMES || line.is('run', found.length);
  const isBeforeKind = found.usual === 'treadmill' && kindAt(line, found.length) !== undefined;
  if (!isBeforeRun && !isBeforeKind) return undefined;
  const token = line.made('WORD', found.usual, line.at, line.at + found.length);
  line.drop(found.length);
  return token;
}

/**
 * `marathon pace run 10 mi`: how fast a run is, in the usual form, which stands behind its amount. Of a run with steps at a
 * pace it is no more than a name.
 */
export function takePace(line: Rewriting): { readonly target?: readonly Token[]; readonly name?: Token } {
  const pace = line.find(paces);
  const said = pace && line.written(pace.length);
  // `threshold run` is a kind.
  if (!pace || (line.find(kinds)?.length ?? 0) > 0 || !line.is('run', pace.length)) return {};
  if (!isAmount(line.peek(pace.length + 1))) return {};
  const hasSteps = line.tokens
    .slice(line.at)
    .some(({ image, type }) => type === TIMES || /^[@:]$/.test(image));
  const [from, to] = [line.at, line.at + pace.length];
  line.drop(pace.length);
  if (hasSteps) return { name: line.made('TEXT', `"${said} run"`, from, to) };
  const token = line.made(typeOfWord(pace.usual), pace.usual, from, to);
  return { target: [unwritten('@', token), token] };
}

/** `Z2 run 45 min`, `Z2 45 min`: how hard a run is, in the usual form, which stands behind its amount. */
export function takeZone(line: Rewriting): readonly Token[] | undefined {
  const zone = /^(?:zone ?|z)(\d)(?:-z?(\d))?$/i.exec(line.peek()?.image ?? '');
  if (!zone) return undefined;
  const isRun = line.is('run', 1);
  if (!isAmount(line.peek(isRun ? 2 : 1))) return undefined;
  // Behind steps it would be the one of the last of them.
  const isOfSteps = line.tokens.slice(line.at).some(({ type, image }) => type === TIMES || image === ':');
  if (isOfSteps) return undefined;
  const image = `zone ${zone[1]}${zone[2] ? `-${zone[2]}` : ''}`;
  const token = line.made('ZONE', image, line.at, line.at + 1);
  line.drop();
  return [unwritten('@', token), token];
}

/** `night run 25 km`, `uphill intervals: 6 x 5 min`: what a run is called, as a remark. */
export function takeName(line: Rewriting): Token | undefined {
  // `long run/walk 14 km`: how it is done counts, and that it is long is said.
  if (line.is('long') && kindAt(line, 1)?.usual === 'run-walk') {
    const long = line.made('TEXT', '"long"', line.at, line.at + 1);
    line.drop();
    return long;
  }
  const found = line.find(names);
  // `midweek long` is a kind of its own.
  const kind = line.find(kinds)?.length ?? 0;
  if (!found || kind > found.length) return undefined;
  const ahead = kindAt(line, found.length);
  // `b2b 3 h easy`
  const behind = ahead ? undefined : isAmount(line.peek(found.length)) && kindAt(line, found.length + 1);
  // `premeet 3 km`: the name says what it is as well.
  // `hilly 10k`, `yasso 6 x 800`
  const next = line.peek(found.length);
  if (!ahead && !behind && kind < found.length && (isAmount(next) || next?.type === TIMES)) {
    const said = line.made('TEXT', `"${line.written(found.length)}"`, line.at, line.at + found.length);
    line.drop(found.length);
    return said;
  }
  if (!ahead && !behind)
    return kind > 0 ? line.made('TEXT', `"${line.written(kind)}"`, line.at, line.at + kind) : undefined;
  const written = line.written(found.length + (ahead?.length ?? 0));
  const name = line.made('TEXT', `"${written}"`, line.at, line.at + found.length);
  line.drop(found.length);
  return name;
}
