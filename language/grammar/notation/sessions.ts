/** Reads the sessions of a day. */
import {
  CLOCK,
  DISTANCE,
  DURATION,
  LADDER,
  NUMBER,
  TEXT,
  TIMES,
  UNREADABLE,
  WORD,
} from '../generated/tokens.ts';
import { Token } from '../token.ts';
import { choiceAt } from './alternatives.ts';
import { isAmount, writeAmount } from './amounts.ts';
import { aroundAt, canBeWrapped, putWarmUpFirst, wrap } from './around.ts';
import { writeBigThree, writeBigThreeOfCore } from './big-three.ts';
import { bracketedAt } from './bracketed.ts';
import { climbAt } from './climbs.ts';
import { elsewhereIn, isHalfBehind, wholeBehind } from './elsewhere.ts';
import { writeNamedRace, writeParkrun } from './events.ts';
import { beginsExercises, writeExercises } from './exercises.ts';
import { isLadder, ladderLength } from './ladders.ts';
import { takeLabel, takeName, takePace, takeSurface, takeZone } from './leads.ts';
import { partsOfRun } from './parts-of-run.ts';
import { countedAt, isUphillAt, partOf, splitWalkAt, walkRemark } from './pieces.ts';
import { isUnknownWord, sentenceAt, writeProse } from './prose.ts';
import { writeGoalOfRace } from './race-goals.ts';
import { writeRaceName } from './race-names.ts';
import { writeRecovery } from './recoveries.ts';
import { covering, joined, type Rewriting, typeOf, typeOfWord } from './rewriting.ts';
import {
  hasTurns,
  hasTurnsAndTimes,
  isAlternating,
  isRatio,
  isRatioOfRun,
  RUN_OR_WALKED,
  writeRatioFirst,
  writeTurns,
} from './run-walk.ts';
import { detailsBeforeAmount, isTargetBehind, leadToSteps, writeDetails } from './session-details.ts';
import {
  behindAmount,
  endsSession,
  endsSteps,
  isAddition,
  isArticle,
  isJoin,
  isPaceLetter,
  joinAt,
  kindAt,
  OF_EXERCISES,
  startsWithPart,
} from './session-start.ts';
import { sayingBetweenSteps, writeSteps } from './steps.ts';
import { bounds, inAll, kinds, leads, manners, paces, races } from './tables.ts';
import { isBetweenAt, writeTarget } from './targets.ts';
import { timesAt, timesBehindParentheses } from './times-behind.ts';

/** What says that it is a run, and nothing more. */
const GENERIC: ReadonlySet<string> = new Set(['run', 'walk']);

/**
 * Writes the sessions of a day, up to the end of the statement.
 *
 * @param kind of the first one, where none is written
 */
export function writeSessions(line: Rewriting, kind?: string): void {
  const sentence = sentenceAt(line);
  if (sentence > 0) {
    const said = line.part(line.at, line.at + sentence);
    writeSessions(said, kind);
    while (!said.isAtEnd) said.keep();
    const [from, to] = [line.at + sentence + 1, line.tokens.length];
    addRemark(
      said.out,
      line.made('TEXT', `"${line.textOf(from, to)}"`, from - 1, to),
      said.out.findLastIndex(({ image }) => image === '+') + 1,
    );
    line.out.push(...said.out);
    line.at = to;
    return;
  }
  if (kind === undefined) writeSession(line, true);
  else {
    line.insert(typeOfWord(kind), kind);
    writeBody(line, kind);
  }
  for (;;) {
    while (!line.isAtEnd && !isJoin(line)) line.keep();
    if (line.isAtEnd) return;
    line.put('+', '+', joinAt(line));
    writeSession(line, false);
  }
}

/** `(track): 6 x 400 m`: what is said in parentheses of the first session of a day. Whether there is any. */
function writeBracketed(line: Rewriting): boolean {
  const said = bracketedAt(line);
  if (!said) return false;
  writeSession(said.line, true);
  if (said.line.out.length === 0) return false;
  if (said.remark) addRemark(said.line.out, said.remark);
  if (said.surface) said.line.out.push(...surfaceOf(said.surface));
  line.out.push(...said.line.out);
  line.at = line.tokens.length - (said.line.tokens.length - said.line.at);
  return true;
}

function writeSession(line: Rewriting, isFirst: boolean): void {
  line.unit = undefined;
  if (isFirst && writeBracketed(line)) return;
  if (writePaceLater(line, isFirst) || writeDetailsLater(line, isFirst)) return;
  if (writeAround(line, isFirst) || writeElsewhere(line, isFirst) || writeWholeBehind(line, isFirst)) return;
  // A brick is two sessions that are joined.
  if (line.is('brick')) {
    const length = line.is(':', 1) ? 2 : 1;
    if (kindAt(line, length)) line.drop(length);
  }
  // `double: am easy 8 km, pm easy 6 km`
  if (line.is('double') && line.is(':', 1) && (line.is('am', 2) || line.is('pm', 2))) line.drop(2);
  const isTimed = writeTime(line);
  // `an easy 8k`
  if (isArticle(line.peek()) && kindAt(line, 1)) line.drop();
  const choice = choiceAt(line);
  if (choice) {
    const counted = line.part(choice.from, choice.to);
    while (/^an?$/i.test(counted.peek()?.image ?? '')) counted.drop();
    writeSessions(counted);
    while (!counted.isAtEnd) counted.keep();
    const remark = line.made('TEXT', choice.remark, line.at, choice.end);
    addRemark(counted.out, remark);
    line.out.push(...counted.out);
    line.at = choice.end;
    return;
  }
  const from = line.out.length;
  const label = takeLabel(line);
  const ground = takeSurface(line);
  const zone = takeZone(line);
  const pace = takePace(line);
  const name = pace.name ?? takeName(line);
  const walk = isStepList(line) ? undefined : walkRemark(line, line.find(kinds)?.length ?? 0);
  const race = nameOfRace(line);
  const isAlone = isFirst || isTimed || label !== undefined;
  writeWhat(line, isAlone);
  if (ground) line.out.push(...surfaceOf(ground));
  if (line.out.length === from) return;
  if (label && isEasyByName(label)) asEasy(line.out, from);
  putWarmUpFirst(line.out, from);
  for (const target of [zone, pace.target]) if (target) line.out.push(...target);
  for (const remark of [label, name, walk]) if (remark) addRemark(line.out, remark, from);
  if (race) addName(line.out, race);
}

/** `open meeting 1500 m`: what a race is called, as a remark. */
function nameOfRace(line: Rewriting): Token | undefined {
  const kind = line.find(kinds);
  if (kind?.usual !== 'race' || kind.length === 1 || line.is('race') || line.name() === 'TEXT')
    return undefined;
  return line.made(TEXT, `"${line.written(kind.length)}"`, line.at, line.at + kind.length);
}

/** `easy @ zone 2 30 min`: details that stand in front of the amount, where they are behind it else. Whether there are any. */
function writeDetailsLater(line: Rewriting, isFirst: boolean): boolean {
  const half = line.is('am') || line.is('pm') ? 1 : 0;
  const kind = kindAt(line, half);
  if (!kind || !isRunning(kind.usual) || kind.usual === 'race') return false;
  const from = half + kind.length;
  const length = detailsBeforeAmount(line, from);
  if (length === 0) return false;
  const end = behindAmount(line, from + length);
  const ordered = line.inOrder([0, from], [from + length, end], [from, from + length], [end]);
  writeSession(ordered, isFirst);
  line.out.push(...ordered.out);
  line.drop(ordered.at);
  return true;
}

/** `10k race pace: 5 x 1 km`, `tempo pace 20 min`: the pace stands in front of what is run. Whether it does. */
function writePaceLater(line: Rewriting, isFirst: boolean): boolean {
  const pace = line.find(paces);
  const from = (pace?.length ?? 0) + (line.is(':', pace?.length) ? 1 : 0);
  const isSaid = pace !== undefined && /pace$/i.test(line.written(pace.length));
  if (!isSaid || line.tokens.slice(line.at).some(({ image }) => image === '@')) return false;
  const isRepeated = line.peek(from)?.type === TIMES;
  // `tempo pace 20 min` is one of a pace, and no tempo run.
  const isOfKind = (line.find(kinds)?.length ?? 0) < pace.length;
  const to = from + (isRepeated ? 2 : 1);
  if (!isAmount(line.peek(to - 1)) || !(isRepeated || isOfKind)) return false;
  const ordered = line.inOrder([from, to], [0, pace.length], [to]);
  writeSession(ordered, isFirst);
  line.out.push(...ordered.out);
  line.at = line.tokens.length - (ordered.tokens.length - ordered.at);
  return true;
}

/** `tempo 20 min w/ 10 min WU/CD`: a session that has its warm-up and cool-down in one. Whether it has. */
function writeAround(line: Rewriting, isFirst: boolean): boolean {
  const around = aroundAt(line);
  if (!around) return false;
  const rest = line.without(around.from, around.to);
  writeSession(rest, isFirst);
  if (rest.at < around.from || !canBeWrapped(rest.out)) return false;
  wrap(rest.out, around);
  line.out.push(...rest.out);
  line.drop(rest.at + around.to - around.from);
  return true;
}

/** `3 h fell run`, `10 km easy am`: what has another place in the usual form. Whether there is any. */
function writeElsewhere(line: Rewriting, isFirst: boolean): boolean {
  const found = elsewhereIn(line);
  if (!found) return false;
  // `10 km easy am, 8 km easy pm`: what follows is another session.
  const rest = isHalfBehind(line, found.from)
    ? line.part(line.at, line.at + found.from)
    : line.without(found.from, found.to);
  writeSession(rest, isFirst || found.before !== undefined);
  if (rest.at < found.from) return false;
  if (found.remark) addRemark(rest.out, found.remark);
  if (found.surface) rest.out.push(...surfaceOf(found.surface));
  line.out.push(...(found.before ? [found.before] : []), ...rest.out);
  line.drop(rest.at + found.to - found.from);
  return true;
}

/** `20 min tempo in the middle of 10k`: the whole stands in front of its steps in the usual form. Whether it is written so. */
function writeWholeBehind(line: Rewriting, isFirst: boolean): boolean {
  const found = wholeBehind(line);
  if (!found) return false;
  const { from, to } = found;
  const lead = line.made(':', ':', line.at + from, line.at + to);
  // `within an 8 mile run`
  const kind = kindAt(line, to + 1)?.length ?? 0;
  const end = to + 1 + kind;
  const whole = line.inOrder([to + 1, end], [to, to + 1]).tokens;
  const ordered = line.with([...whole, lead, ...line.inOrder([0, from], [end]).tokens]);
  writeSession(ordered, isFirst);
  line.out.push(...ordered.out);
  line.at = line.tokens.length - (ordered.tokens.length - ordered.at);
  return true;
}

/** What is run on, as a detail. Its word has the place of the ground: what follows may be on another line. */
function surfaceOf(ground: Token): readonly Token[] {
  return [new Token(typeOf('surface'), 'surface', ground.offset, ground.line, ground.column, 0), ground];
}

/** Adds a remark of a session: in front of its steps, since behind them it would be one of the last. */
function addRemark(out: Token[], remark: Token, from = 0): void {
  const last = out.at(-1);
  if (!last) return;
  const steps = out.findIndex(({ image, type }, at) => at > from && (image === ':' || type === TIMES));
  const kind = out[from]?.image ?? '';
  if (steps > 0 && !OF_EXERCISES.has(kind)) {
    const at = out[steps] as Token;
    const colon = new Token(typeOf(':'), ':', at.offset, at.line, at.column, 0);
    out.splice(steps, 0, remark, ...(at.type === TIMES ? [colon] : []));
  } else if (last.type === TEXT) out.splice(-1, 1, joined(last, remark));
  else out.push(remark);
}

/** `pre-meet: 25 min`: what a session is called says that it is easy as well. */
function isEasyByName({ image }: Token): boolean {
  return kinds.named(image.slice(1, -1)) === 'easy';
}

/** Makes a run easy of which nothing else is said. */
function asEasy(out: Token[], from: number): void {
  const kind = out[from];
  if (kind?.image === 'run' && isAmount(out[from + 1])) out.splice(from, 1, unwrittenWord('easy', kind));
}

/** Adds what a race is called, in front of what else is said of it. */
function addName(out: Token[], name: Token): void {
  const last = out.at(-1);
  if (last?.type === TEXT) out.splice(-1, 1, joined(name, last));
  else out.push(name);
}

/** What is done. */
function writeWhat(line: Rewriting, isAlone: boolean): void {
  if (line.peek()?.type === UNREADABLE && isDash(line.peek()) && isEnd(line, 1)) {
    line.putWord('rest', 1);
    return;
  }
  // `sat nothing, feet up`
  if (line.is('nothing') && (isEnd(line, 1) || line.is(',', 1))) {
    line.putWord('rest', 1);
    writeCueOfRest(line);
    return;
  }
  // `mon "off"`
  const quoted = line.peek()?.type === TEXT && isEnd(line, 1) ? line.peek()?.image.slice(1, -1) : undefined;
  if (quoted !== undefined && kinds.named(quoted) === 'rest') {
    line.putWord('rest', 1);
    return;
  }
  if (line.is('active') && line.is('recovery', 1)) {
    line.put('WORD', 'active recovery', 2);
    return;
  }
  if (writeRatioFirst(line)) {
    writeDetails(line);
    return;
  }
  // `half marathon race`
  const race = line.find(races);
  if (race && line.is('race', race.length)) {
    line.out.push(line.made('race', 'race', line.at + race.length, line.at + race.length + 1));
    line.putWord(race.usual, race.length);
    line.drop();
    writeBody(line, 'race');
    return;
  }
  if (writeParkrun(line)) {
    writeDetails(line, line.out.at(-1));
    return;
  }
  if (writeNamedRace(line) || writeRaceAlone(line) || writeForBoth(line)) return;
  if (writeBigThree(line)) return;
  // `glute bridge 3 x 12, dead bug 2 x 10`, `3 rounds: dead bug 8, side plank 30 s`
  const isRounds = line.name() === 'ROUNDS' && line.is(':', 1) && isUnknownWord(line, 2);
  if (isRounds || beginsExercises(line, 0)) {
    line.insert('strength', 'strength');
    line.insert(':', ':');
    writeExercises(line, endsSession);
    return;
  }
  const lead = isStepList(line) ? undefined : kindAt(line, 0);
  if (lead) writeKind(line, lead);
  else if (!writeAmountFirst(line, isAlone)) {
    if (line.peek()?.type === WORD || line.is('workout') || line.is('race')) writeOther(line);
    return;
  }
}

/** `strength & core 40 min`: a time for two sessions, of which it is not told how it is parted. Whether it is one. */
function writeForBoth(line: Rewriting): boolean {
  const one = line.find(kinds);
  const and = one?.length ?? 0;
  const other = line.is('&', and) || line.is('and', and) ? line.find(kinds, and + 1) : undefined;
  if (!one || !other || !OF_EXERCISES.has(one.usual) || !OF_EXERCISES.has(other.usual)) return false;
  const amount = line.peek(and + 1 + other.length);
  if (amount?.type !== DURATION) return false;
  line.put('WORD', `${one.usual} & ${other.usual} ${amount.image}`, and + 2 + other.length);
  return true;
}

function isDash(token: Token | undefined): boolean {
  return /^[-\u2013\u2014]$/.test(token?.image ?? '');
}

/** `strength 25 min, rpe 5-6`, `core 15 min at home`: how it is done, as its remark. */
function writeCueOfStrength(line: Rewriting): void {
  const sign = line.is(',') || line.is('@') || line.is('at') ? 1 : 0;
  const length = sign + 1;
  if (line.name(sign) === 'RPE' && isEnd(line, length)) {
    line.put('TEXT', `"${line.peek(sign)?.image}"`, length);
    return;
  }
  if (!line.isAtEnd && !line.is(':') && !isJoin(line)) writeProse(line);
}

/** `rest, feet up`, `rest - move every 45 min`: what is said of a day of rest is its remark, unless it is training. */
function writeCueOfRest(line: Rewriting): void {
  const from = /^[,:.!\u2013\u2014-]$/.test(line.peek()?.image ?? '') ? 1 : 0;
  let to = from;
  while (line.peek(to) && !line.looking(to, isJoin)) {
    const isTraining = kindAt(line, to) ?? manners.at(line.tokens, line.at + to);
    if (isTraining || OF_TRAINING.has(line.name(to) ?? '') || line.is('or', to)) return;
    to++;
  }
  const written = line.textOf(line.at + from, line.at + to);
  if (to === from || !/^\p{L}{2}/u.test(written) || /["()]/.test(written)) return;
  line.drop(from);
  line.put('TEXT', `"${written}"`, to - from);
}

const OF_TRAINING: ReadonlySet<string> = new Set(['DISTANCE', 'TIMES', 'TEXT', 'RPE', 'ZONE', 'workout']);

/** Whether a kind says more of a run: no rest, no strength work. */
function isRunning(kind: string): boolean {
  return kind !== 'rest' && !OF_EXERCISES.has(kind);
}

/** Whether nothing follows in this session. */
function isEnd(line: Rewriting, ahead: number): boolean {
  return line.at + ahead >= line.tokens.length || line.is('+', ahead);
}

/** `am`, `PM:`, `8am`, `08:00`. Whether there is one. */
function writeTime(line: Rewriting): boolean {
  if (line.is('am') || line.is('pm')) {
    line.keep();
    if (line.is(':') || (isDash(line.peek()) && line.peek(1))) line.drop();
    return true;
  }
  const hour = /^(\d{1,2})(am|pm)$/i.exec(line.peek()?.image ?? '');
  if (hour) {
    const figure = (Number(hour[1]) % 12) + (hour[2]?.toLowerCase() === 'pm' ? 12 : 0);
    line.put('CLOCK', `${String(figure).padStart(2, '0')}:00`, 1);
    return true;
  }
  const time = clockAt(line);
  if (time) {
    line.put('CLOCK', time, 2);
    return true;
  }
  if (line.peek()?.type !== CLOCK || isRatio(line.peek()) || !kindAt(line, 1)) return false;
  line.keep();
  return true;
}

/** `6:30 am`, `6.30pm`: the time of the day, in the usual form. */
function clockAt(line: Rewriting): string | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(line.peek()?.image ?? '') ?? [];
  if (!hour || !minute || Number(hour) > 12 || !(line.is('am', 1) || line.is('pm', 1))) return undefined;
  const figure = (Number(hour) % 12) + (line.is('pm', 1) ? 12 : 0);
  return `${String(figure).padStart(2, '0')}:${minute}`;
}
/** `cross-training bike 60 min`, `xt: bike 60 min`: the sport says all. Whether there is one. */
function writeSport(line: Rewriting, length: number): boolean {
  const from = length + (line.is(':', length) || line.is('-', length) ? 1 : 0);
  const sport = line.find(kinds, from);
  if (!sport || !SPORTS.has(sport.usual)) return false;
  line.drop(from);
  line.putWord(sport.usual, sport.length);
  writeBody(line, sport.usual);
  return true;
}

const SPORTS: ReadonlySet<string> = new Set(['bike', 'swim', 'row', 'elliptical', 'aqua-jog', 'hike']);

/** A session that begins with what it is. */
function writeKind(line: Rewriting, lead: { readonly usual: string; readonly length: number }): void {
  const isGeneric = lead.usual === 'run';
  if (lead.usual === 'cross-training' && writeSport(line, lead.length)) return;
  if (isGeneric) {
    // `run easy 10 km`, `run 10 km easy`: what the run is stands elsewhere.
    const next = kinds.at(line.tokens, line.at + 1);
    if (next && isRunning(next.usual)) {
      line.putWord(next.usual, 1 + next.length);
    } else {
      const behind = isAmount(line.peek(1)) ? kinds.at(line.tokens, line.at + 2) : undefined;
      if (behind && isRunning(behind.usual)) {
        line.out.push(line.made('WORD', behind.usual, line.at + 2, line.at + 2 + behind.length));
        line.drop();
        writeAmount(line);
        line.drop(behind.length);
        writeBody(line, behind.usual);
        return;
      }
      line.putWord('run', 1);
    }
  } else line.putWord(lead.usual, lead.length);
  const kind = line.out.at(-1)?.image.toLowerCase() ?? '';
  if (line.is('run') && !isGeneric && isAmount(line.peek(1))) line.drop();
  if (kind === 'race') writeRace(line);
  // `strides x 6`
  if (kind === 'strides' && /^[x×]$/i.test(line.peek()?.image ?? '') && line.peek(1)?.type === NUMBER)
    line.drop();
  if (kind === 'strides' && line.peek()?.type === NUMBER && isStrideEnd(line, 1)) {
    writeUsualStrides(line);
    return;
  }
  // `easy, 10 km`, `hill repeats, 8 x 45 s`
  const isMeasured = isAmount(line.peek(1)) || (line.peek(1)?.type === TIMES && isRunning(kind));
  if (line.is(',') && isMeasured && kind !== 'rest') line.drop();
  // `track, 2 km wu, 5 x 1 km @ threshold, 1 km cd`
  if (isRunning(kind) && kind !== 'race' && beginsWithParts(line)) {
    if (line.is(',')) line.drop();
    line.insert(':', ':');
    writeSteps(line, endsSteps);
    writeDetails(line);
    return;
  }
  // `LT: 13 km w/ 6 km @ half`
  if (line.is(':') && !OF_EXERCISES.has(kind) && isAmount(line.peek(1)) && leadToSteps(line, 2) > 0)
    line.drop();
  writeBody(line, kind);
}

/** Whether steps follow that begin with a warm-up. */
function beginsWithParts(line: Rewriting): boolean {
  const from = line.is(',') ? 1 : 0;
  const isPart = startsWithPart(line, from) || startsWithPart(line, behindAmount(line, from));
  return isPart && line.tokens.slice(line.at + from).some(({ image }) => image === ',');
}

function isStrideEnd(line: Rewriting, ahead: number): boolean {
  const token = line.peek(ahead);
  return !token || token.image === '+' || token.image === ',' || token.type === TEXT;
}

/** `6 strides`: of 20 s each, as they usually are. */
function writeUsualStrides(line: Rewriting): void {
  const figure = line.peek()?.image ?? '';
  line.put('TIMES', `${figure} x`, 1);
  line.insert('DURATION', '20 s');
}

/** `race half marathon`, `race: 10k`, `meet - 1500`. */
function writeRace(line: Rewriting): void {
  const sign = /^[:\u2013\u2014-]$/.test(line.peek()?.image ?? '');
  if (sign && (races.at(line.tokens, line.at + 1) || line.peek(1)?.type === NUMBER)) line.drop();
  // One that is not known is reported by name.
  if (!writeRaceName(line) && line.peek()?.type === WORD && !line.is('@') && isEnd(line, 1)) line.keep();
}

/** `marathon`, `half marathon, goal 1:42`: a race that is told by its name. Whether it is. */
function writeRaceAlone(line: Rewriting): boolean {
  const race = line.find(races);
  const isNamed = race !== undefined && /^(?:half-)?marathon$/.test(race.usual) && line.peek()?.type === WORD;
  const name = isNamed ? line.written(race.length) : '';
  if (!race || name.length < 4 || /\d/.test(name)) return false;
  const from = line.out.length;
  const at = line.at;
  line.insert('race', 'race');
  line.putWord(race.usual, race.length);
  if (isEnd(line, 0) || writeGoalOfRace(line)) return true;
  line.out.length = from;
  line.at = at;
  return false;
}

/** `6 strides of 15 s`: in place of the usual length. */
function writeLengthOfStrides(line: Rewriting): void {
  if (!line.is('of') || !isAmount(line.peek(1))) return;
  line.drop();
  line.out.pop();
  writeAmount(line);
}

/** A session that begins with how much it is: `10 km easy`, `6 strides`, `2 km wu, 5 x 1 km @ threshold`. */
function writeAmountFirst(line: Rewriting, isAlone: boolean): boolean {
  const isLadderOnly = ladderLength(line) > 0 || isLadder(line.peek());
  if (isAlone && (startsWithPart(line) || isStepList(line) || isLadderOnly)) return writeStepsOfRun(line);
  if (startsWithPart(line, behindAmount(line, 0))) return writeStepsOfRun(line);
  // `5 min walk warm up, 6 x …`
  const how = line.find(manners, behindAmount(line, 0));
  if (how && startsWithPart(line, behindAmount(line, 0) + how.length)) return writeStepsOfRun(line);
  const first = line.peek();
  const count = behindAmount(line, 0);
  if (!first || count === 0) return false;
  if (writeKindInAmount(line)) return true;
  if (hasTurns(line)) {
    line.insert('WORD', 'run-walk');
    writeBody(line, 'run-walk');
    return true;
  }
  const isManner = line.is('jog', count) || line.is('walk', count);
  const isNoKind = first.type === TIMES && (isManner || isPaceLetter(line, count));
  const isBetween = isBetweenAt(line, count);
  const found = isNoKind || isBetween ? undefined : kindAt(line, count);
  // `3 x 10 min tempo pace` is one of a pace, and no tempo run.
  const isPace = found !== undefined && (line.find(paces, count)?.length ?? 0) > found.length;
  const kind = isPace ? undefined : found;
  if (first.type === NUMBER && !kind) return false;
  if (kind && kind.usual !== 'rest') {
    const from = line.at + count;
    const usual = kind.usual;
    // `4 mile repeats` are four of a mile.
    const repeated =
      /^repeats?$/i.test(line.tokens[from]?.image ?? '') && /^(\d+) ?(mi|km)$/.exec(first.image);
    if (repeated) {
      line.out.push(line.made('WORD', usual, from, from + kind.length));
      line.put('TIMES', `${repeated[1]} x`, 1);
      line.insert('DISTANCE', `1 ${repeated[2]}`);
      line.drop(kind.length);
      writeBody(line, usual);
      return true;
    }
    if (usual === 'strides' && first.type === NUMBER) {
      line.out.push(line.made('WORD', usual, from, from + kind.length));
      writeUsualStrides(line);
      line.drop(kind.length);
      writeLengthOfStrides(line);
      writeBody(line, usual);
      return true;
    }
    if (first.type === NUMBER) return false;
    const isStep = isStepBefore(line, count, kind.length);
    if (isStep && isAlone) return writeStepsOfRun(line);
    if (!isStep) {
      const token = line.made('WORD', usual, from, from + kind.length);
      token.type = typeOfWord(usual);
      line.out.push(token);
      if (first.type === TIMES) {
        const steps = line.out.length;
        line.keep();
        writeAmount(line, true);
        line.drop(kind.length);
        if (line.is(',') && isTargetBehind(line)) line.drop();
        writeTarget(line);
        writeMoreSteps(line, steps);
        return true;
      }
      writeAmount(line);
      line.drop(kind.length);
      writeBody(line, usual);
      return true;
    }
  }
  if (first.type === TIMES && count === 1 && kind && !GENERIC.has(kind.usual)) return false;
  if (!isAlone && !isShort(line)) return false;
  if (!isAlone && isEnd(line, 1)) return false;
  // What is done says all: a run of these steps, or of this amount.
  line.insert('run', 'run');
  if (first.type !== TIMES && (isEnd(line, 1) || isShort(line))) {
    writeBody(line, 'run');
    return true;
  }
  return writeStepsOfRun(line, false);
}

/** `4 easy miles`: what the run is stands between the figure and its unit. Whether it does. */
function writeKindInAmount(line: Rewriting): boolean {
  const kind = line.peek()?.type === NUMBER ? kindAt(line, 1) : undefined;
  const unit = kind && UNITS_IN_WORDS.get(line.peek(1 + kind.length)?.image.toLowerCase() ?? '');
  if (!kind || !unit || !isRunning(kind.usual)) return false;
  const figure = line.peek()?.image ?? '';
  line.drop();
  line.putWord(kind.usual, kind.length);
  line.put(unit === 'min' ? 'DURATION' : 'DISTANCE', `${figure} ${unit}`, 1);
  writeBody(line, kind.usual);
  return true;
}

const UNITS_IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['miles', 'mi'],
  ['mi', 'mi'],
  ['km', 'km'],
  ['kms', 'km'],
  ['k', 'km'],
  ['minutes', 'min'],
  ['mins', 'min'],
  ['min', 'min'],
]);

/** A run that is told by its steps alone. */
function writeStepsOfRun(line: Rewriting, isNew = true): boolean {
  if (isNew) line.insert('run', 'run');
  const kind = line.out.length - 1;
  const from = line.at;
  line.insert(':', ':');
  writeSteps(line, endsSteps);
  // `6 x 2 min uphill`
  const goesUp = line.tokens.slice(from, line.at).some((_, at) => isUphillAt(line.tokens, from + at));
  if (goesUp) line.out.splice(kind, 1, unwrittenWord('hills', line.out[kind] as Token));
  writeDetails(line);
  return true;
}

/** A word in the place of another that is not written either. */
function unwrittenWord(word: string, { offset, line, column }: Token): Token {
  return new Token(typeOfWord(word), word, offset, line, column, 0);
}

/** `10 min easy, 6 x …`, `15 min E + 4 x …`: what looks like a session is its first step. */
function isStepBefore(line: Rewriting, ahead: number, length: number): boolean {
  if (line.peek()?.type === TIMES) return false;
  const join = stepJoinAt(line, ahead + length);
  if (join > 0) return beginsStep(line, ahead + length + join) && !isAddition(line, ahead + length + join);
  if (!line.is('+', ahead + length) || !isPaceLetter(line, ahead)) return false;
  const next = line.peek(ahead + length + 1);
  return isAmount(next) || next?.type === TIMES;
}

/** `walk 10 min, 6 x …`: what looks like a session is its first step. */
function isStepList(line: Rewriting): boolean {
  if (hasTurnsAndTimes(line) || isAlternating(line) || countedAt(line, 0)) return true;
  if (timesBehindParentheses(line) || (isAmount(line.peek()) && line.looking(1, timesAt))) return true;
  if (splitWalkAt(line)) {
    const join = stepJoinAt(line, 3);
    return join > 0 && beginsStep(line, 3 + join);
  }
  const how = line.find(manners);
  const isManner = how?.usual === 'jog' || how?.usual === 'walk';
  if (!how || !(isManner || line.is('run')) || !isAmount(line.peek(how.length))) return false;
  const join = stepJoinAt(line, how.length + 1);
  if (join === 0) return false;
  const next = how.length + 1 + join;
  // `run 10 km, 5 km @ half` may be steps of the whole.
  return isManner ? beginsStep(line, next) : manners.at(line.tokens, line.at + next) !== undefined;
}

/** How many tokens part two steps at a place further on: `,`, `, then`, `;`, `, then when you feel ready,`. */
function stepJoinAt(line: Rewriting, ahead: number): number {
  const sign = line.is(',', ahead) || line.is(';', ahead) ? 1 : 0;
  if (!line.is('then', ahead + sign)) return sign;
  const said = sayingBetweenSteps(line, ahead + sign + 1);
  return sign + 1 + (said > 0 ? said + 1 : 0);
}

/** Steps behind the first repetitions; where there are several, they stand behind a colon. */
function writeMoreSteps(line: Rewriting, from: number): void {
  writeRecovery(line, endsSteps);
  if (line.is(',')) {
    line.keep();
    writeSteps(line, endsSteps);
    const first = line.out[from] as Token;
    line.out.splice(from, 0, new Token(typeOf(':'), ':', first.offset, first.line, first.column, 0));
  }
  writeDetails(line);
}

/** Whether an amount alone is the run: no steps follow it. */
function isShort(line: Rewriting): boolean {
  // What stands in parentheses right behind it says more of the whole.
  const from = line.is('(', 1) ? behindParentheses(line, 1) : 1;
  for (let ahead = from; line.peek(ahead); ahead++) {
    if (line.is('+', ahead) || line.is(':', ahead)) return true;
    if (leads.at(line.tokens, line.at + ahead) && leadToSteps(line, ahead) > 0) return true;
    const join = stepJoinAt(line, ahead);
    if (join > 0) return !beginsStep(line, ahead + join);
  }
  return true;
}

function behindParentheses(line: Rewriting, ahead: number): number {
  let close = ahead;
  while (line.peek(close) && !line.is(')', close)) close++;
  return close + 1;
}

/** Whether a step begins at a place further on: an amount, repetitions, or what stands around the work. */
function beginsStep(line: Rewriting, ahead: number): boolean {
  const token = line.peek(ahead);
  if (climbAt(line, ahead)) return false;
  if (isAmount(token) || token?.type === TIMES || token?.type === NUMBER) return true;
  const at = line.at + ahead;
  if (partsOfRun.at(line.tokens, at)) return false;
  if (line.looking(ahead, isAlternating) || line.looking(ahead, timesBehindParentheses)) return true;
  return partOf(line, ahead) !== undefined || /^(?:jog|walk|stand|run)$/.test(token?.name ?? '');
}

/** A session of a kind that is not known stays as it is; a workout may have details. */
function writeOther(line: Rewriting): void {
  const isWorkout = line.is('workout');
  line.keep();
  if (!isWorkout) return;
  if (!line.isAtEnd) line.keep();
  writeDetails(line);
}

/** What stands behind the kind of a session. */
function writeBody(line: Rewriting, kind: string): void {
  if (OF_EXERCISES.has(kind)) {
    if (kind !== 'core' || !writeBigThreeOfCore(line)) writeStrength(line);
    return;
  }
  if (kind === 'rest') writeCueOfRest(line);
  // `run for 50 minutes`
  if (line.is('for') && isAmount(line.peek(1))) line.drop();
  // `race half-marathon 1:45`
  if (kind === 'race') writeGoalOfRace(line);
  if (!isAmount(line.out.at(-1))) writeAmount(line, line.peek()?.type !== NUMBER);
  const amount = line.out.at(-1);
  if (isRunning(kind) && writeTurns(line, kind === 'run-walk')) {
    writeDetails(line);
    return;
  }
  // `3 km run/walk 2:1`, `4 mi long 15/30`: how often follows from no distance.
  if (amount?.type === DISTANCE && isRatioOfRun(line.peek()) && RUN_OR_WALKED.has(kind)) {
    const token = line.out.at(-2);
    if (token?.image === 'run') line.out.splice(-2, 1, covering(WORD, 'run-walk', token, token));
    line.put('TEXT', `"${line.peek()?.image}"`, 1);
  }
  line.unit = unitOf(amount);
  const place = line.out.length;
  const bound = line.find(bounds);
  if (bound && line.out.at(-1)?.name === 'DISTANCE') line.put('TEXT', `"${bound.usual}"`, bound.length);
  if (line.peek()?.type === LADDER && (kind === 'intervals' || kind === 'fartlek')) {
    line.insert(':', ':');
    writeSteps(line, endsSteps);
  }
  if (line.peek()?.type === TIMES) {
    const steps = line.out.length;
    writeSteps(line, endsSteps);
    if (line.out.slice(steps).some(({ image }) => image === ',') && !isNested(line.out, steps)) {
      const first = line.out[steps] as Token;
      line.out.splice(steps, 0, new Token(typeOf(':'), ':', first.offset, first.line, first.column, 0));
    }
  }
  writeDetails(line, amount);
  writeInAll(line, place);
}

/** `, total 10 km` behind the steps: the amount of all, which stands before them. */
function writeInAll(line: Rewriting, place: number): void {
  const comma = line.is(',') ? 1 : 0;
  const lead = inAll.at(line.tokens, line.at + comma);
  const before = line.out[place - 1];
  if (!lead || !isAmount(line.peek(comma + lead.length)) || isAmount(before)) return;
  line.drop(comma + lead.length);
  const end = line.out.length;
  if (before && line.out[place]?.image !== ':') line.insert(':', ':');
  writeAmount(line);
  const [colon, amount] = line.out.splice(end);
  line.out.splice(place, 0, ...(amount && colon ? [amount, colon] : colon ? [colon] : []));
}

/** The unit of an amount that the steps of a run may leave out. */
function unitOf(amount: Token | undefined): string | undefined {
  return /^~?[\d.-]+ ?(km|mi|min)$/i.exec(amount?.image ?? '')?.[1]?.toLowerCase();
}

/** Whether all commas stand in parentheses. */
function isNested(tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (const { image } of tokens.slice(from)) {
    if (image === '(') depth++;
    else if (image === ')') depth--;
    else if (image === ',' && depth === 0) return false;
  }
  return true;
}

function writeStrength(line: Rewriting): void {
  if (line.peek()?.type === TEXT) line.keep();
  if (isAmount(line.peek()) || line.name() === 'CLOCK') {
    line.keep();
    writeCueOfStrength(line);
  }
  // `core 3 rounds: …` has its colon behind the rounds.
  if (line.name() === 'ROUNDS') line.insert(':', ':');
  else if (line.is(':')) line.keep();
  // `strength 30 min - squat 3 x 8`
  else if (isDash(line.peek()) && beginsExercises(line, 1)) line.put(':', ':', 1);
  // `strength squats 3 x 10`
  else if (beginsExercises(line, 0)) line.insert(':', ':');
  else return;
  writeExercises(line, endsSession);
}
