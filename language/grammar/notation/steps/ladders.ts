/** Reads ladders: `200-400-600 m`. */
import { DISTANCE, DURATION, LADDER, NUMBER } from '../../generated/tokens.ts';
import { Token } from '../../token.ts';
import { TRACK } from '../amounts.ts';
import { type Ladder, readLadder } from '../figures.ts';
import { phrasesOf } from '../phrases.ts';
import { type Rewriting, typeOf, typeOfWord, unwritten, unwrittenBehind } from '../rewriting.ts';
import { RECOVER } from '../spellings/index.ts';
import { manners, paces } from '../tables.ts';
import { writeTarget } from '../targets/targets.ts';
import { asStep, isSetRecoveryAt, writeBetweenSets, writeRecovery } from './recoveries.ts';

const recover = phrasesOf(RECOVER);

/** How many tokens a ladder is that is written with commas, `1200, 800, 400 @ …`: metres of the track. 0 for none. */
export function ladderLength(line: Rewriting): number {
  let length = 0;
  while (isRung(line.peek(length))) {
    length++;
    if (!line.is(',', length) || !isRung(line.peek(length + 1))) break;
    length++;
  }
  return length >= SHORTEST_LADDER ? length : 0;
}

/** Whether a token is a ladder whose unit is known. */
export function isLadder(token: Token | undefined): boolean {
  return token?.type === LADDER && unitOf(readLadder(token.image)) !== undefined;
}

/** Without a unit the figures are metres of a track. */
function unitOf({ unit, figures }: Ladder): string | undefined {
  return unit ?? (figures.every((figure) => TRACK.has(figure)) ? 'm' : undefined);
}

/** Three figures and the commas between them. */
const SHORTEST_LADDER = 5;

function isRung(token: Token | undefined): boolean {
  return token?.type === NUMBER && TRACK.has(token.image);
}

/** Writes a ladder with commas as one token. */
function withoutCommas(line: Rewriting, length: number): Token {
  const figures = line.tokens.slice(line.at, line.at + length).filter(({ type }) => type === NUMBER);
  return line.made('LADDER', figures.map(({ image }) => image).join('-'), line.at, line.at + length);
}

/** How many tokens name a ladder: `ladder 200-400-600 m`, `pyramid: 200/400/600 m`. 0 for none. */
export function ladderNameLength(line: Rewriting, ahead = 0): number {
  if (!LADDER_NAME.test(line.peek(ahead)?.image ?? '')) return 0;
  const length = line.is(':', ahead + 1) ? 2 : 1;
  return line.peek(ahead + length)?.type === LADDER ? length : 0;
}

const LADDER_NAME = /^(?:ladder|pyramid)$/i;

/** `3 x 200-400-200 m w/ 100 m jog`: all of the ladder is repeated, and recovers as well before it begins again. */
export function writeRepeatedLadder(line: Rewriting, endsSession: (line: Rewriting) => boolean): boolean {
  line.drop(ladderNameLength(line));
  if (ladderLength(line) === 0 && !isLadder(line.peek())) return false;
  line.insert('(', '(');
  const recovery = writeRungs(line, endsSession) ?? [];
  line.insert(')', ')');
  if (isSetRecoveryAt(line)) writeBetweenSets(line);
  else
    line.out.push(
      ...recovery.map(({ type, image }) => unwrittenBehind(image, line.out.at(-1) as Token, type)),
    );
  return true;
}

/**
 * The steps of a ladder, each with the target and the recovery that are written once behind it. Whether it is one:
 * without a unit its figures are metres of a track.
 */
export function writeLadder(line: Rewriting, endsSession: (line: Rewriting) => boolean): boolean {
  return writeRungs(line, endsSession) !== undefined;
}

/** Writes them, and gives the recovery that may follow the last one; nothing where there is no ladder. */
function writeRungs(
  line: Rewriting,
  endsSession: (line: Rewriting) => boolean,
): readonly Token[] | undefined {
  const commas = ladderLength(line);
  const token = commas > 0 ? withoutCommas(line, commas) : (line.peek() as Token);
  const ladder = readLadder(token.image);
  const unit = unitOf(ladder);
  if (!unit) return undefined;
  const type = unit === 'm' || unit === 'km' || unit === 'mi' ? DISTANCE : DURATION;
  line.drop(Math.max(commas, 1));
  if (line.is('on')) line.drop();
  const before = line.out.length;
  writeTarget(line);
  const target = line.out.splice(before);
  const recovery = ladderRecovery(line, endsSession);
  const { home, end } = token;
  let { column } = token;
  for (const [index, figure] of ladder.figures.entries()) {
    if (index > 0) line.out.push(unwritten(',', { home, column }));
    const amount = `${figure} ${unit}`;
    const isLast = index === ladder.figures.length - 1;
    const length = isLast ? end - home.offset - column + 1 : figure.length + 1;
    line.out.push(new Token(type, amount, home, column, length));
    column += length;
    const behind = ({ type, image }: Token) => unwritten(image, { home, column }, type);
    line.out.push(...(isLast ? target : target.map(behind)));
    if (isLast || !recovery) continue;
    line.out.push(unwritten(',', { home, column }));
    const steps =
      'manner' in recovery ? equalStep(unwritten(amount, token, type), recovery) : asStep(recovery);
    line.out.push(...steps.map(behind));
  }
  if (!recovery) return [];
  if (!('manner' in recovery)) return recovery;
  const last = unwritten(`${ladder.figures.at(-1)} ${unit}`, token, type);
  return [unwritten('recover', token, typeOfWord('recover')), ...equalStep(last, recovery)];
}

/** What stands between the figures of a ladder, with the word that leads to it. */
function ladderRecovery(
  line: Rewriting,
  endsSession: (line: Rewriting) => boolean,
): readonly Token[] | Equal | undefined {
  const equal = line.is(',') ? 1 : (line.find(recover)?.length ?? 0);
  const isEqual = line.is('equal', equal) || line.is('same', equal);
  const how = isEqual ? (line.find(manners, equal + 1) ?? easyAt(line, equal + 1)) : undefined;
  const before = line.out.length;
  if (how) {
    line.drop(equal + 1 + how.length);
    writeTarget(line);
    return { manner: how.usual, target: line.out.splice(before) };
  }
  writeRecovery(line, endsSession);
  const written = line.out.splice(before);
  return written.length > 0 ? written : undefined;
}

/** `with equal easy`: easy running between hard work is jogging. */
function easyAt(
  line: Rewriting,
  ahead: number,
): { readonly usual: string; readonly length: number } | undefined {
  const pace = line.find(paces, ahead);
  return pace?.usual === 'easy' ? { usual: 'jog', length: pace.length } : undefined;
}

/** A recovery as long as what was run. */
interface Equal {
  readonly manner: string;
  readonly target: readonly Token[];
}

function equalStep(amount: Token, { manner, target }: Equal): readonly Token[] {
  // As long as it took, which is not known of a distance.
  const isOpen = manner === 'stand' && amount.type === DISTANCE;
  const length = isOpen ? unwritten('until lap', amount, typeOf('UNTIL_LAP')) : amount;
  return [unwritten(manner, amount, typeOfWord(manner)), length, ...target];
}
