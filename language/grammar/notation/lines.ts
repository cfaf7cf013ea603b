/** Reads the first line of a week, and the lines about an athlete and a plan. */
import { WEEKS } from '../generated/line-starts.ts';
import { DISTANCE, NUMBER, PERCENT, SET_REPS, TEXT, UNREADABLE, WORD } from '../generated/tokens.ts';
import { Token } from '../token.ts';
import { boundAt } from './heart-rates.ts';
import { Phrases, phrasesOf } from './phrases.ts';
import { writeRaceName } from './race-names.ts';
import { type Rewriting, typeOf } from './rewriting.ts';
import { LEVELS, LIKE, PHASES, UNITS } from './spellings.ts';

const phases = new Phrases(PHASES);
const like = phrasesOf(LIKE);
const levels = new Phrases(LEVELS);
const units = new Phrases(UNITS);

/** `Week 2: base`, `week 3 same as week 1`, `week 4 (recovery)`, `week 5 - 40 km`. */
export function writeWeek(line: Rewriting): void {
  line.keep();
  if (line.peek()?.type === UNREADABLE && line.is('#')) line.drop();
  const number = line.peek();
  // `week 2 - 40 km` is no range.
  const range = number?.name === 'DISTANCE' ? /^(\d+)-(\d.*)$/.exec(number.image) : undefined;
  if (number && range) writeNumberAndTotal(line, number, range[1] as string, range[2] as string);
  else if (number?.type === NUMBER) line.keep();
  // `week 2/12`
  else if (number?.type === SET_REPS) line.put('NUMBER', String(Number.parseInt(number.image, 10)), 1);
  if ((line.is('of') || line.is('/')) && line.peek(1)?.type === NUMBER) line.drop(2);
  while (!line.isAtEnd) {
    const same = line.find(like);
    if (same && WEEKS.has(line.name(same.length) ?? 'EOF')) {
      line.putWord('like', same.length);
      line.keep(Math.min(2, line.tokens.length - line.at));
      writeShare(line);
      continue;
    }
    const phase = line.find(phases);
    if (phase) {
      line.putWord(phase.usual, phase.length);
      continue;
    }
    if (line.is('(') && phases.at(line.tokens, line.at + 1)) {
      const inside = phases.at(line.tokens, line.at + 1) as { usual: string; length: number };
      if (line.is(')', 1 + inside.length)) {
        line.drop();
        line.putWord(inside.usual, inside.length);
        line.drop();
        continue;
      }
    }
    if (line.name() === 'DISTANCE' && line.out.at(-1)?.name !== 'total') line.insert('total', 'total');
    else if (isOrnament(line)) {
      line.drop();
      continue;
    }
    line.keep();
  }
}

/** `week 1 +10%`, `week 1 - 20%`, `week 1 80%`. */
function writeShare(line: Rewriting): void {
  const sign = line.is('+') ? 1 : /^[-\u2013\u2212]$/.test(line.peek()?.image ?? '') ? -1 : 0;
  const share = line.peek(sign === 0 ? 0 : 1);
  if (share?.type !== PERCENT) return;
  line.insert('at', 'at');
  const figure = Number.parseFloat(share.image);
  if (sign === 0) line.keep();
  else line.put('PERCENT', `${100 + sign * figure}%`, 2);
}

function writeNumberAndTotal(line: Rewriting, written: Token, number: string, total: string): void {
  const { offset, line: row, column, length } = written;
  line.out.push(new Token(NUMBER, number, offset, row, column, number.length));
  const end = offset + length;
  line.out.push(new Token(typeOf('total'), 'total', offset + number.length, row, column + number.length, 0));
  const from = offset + number.length;
  line.out.push(new Token(DISTANCE, total, from, row, column + number.length, end - from));
  line.drop();
}

function isOrnament(line: Rewriting): boolean {
  return (
    line.is(':') ||
    (line.is(',') && line.peek(1)?.type !== NUMBER) ||
    (line.peek()?.type === UNREADABLE && /^[-\u2013\u2014|]$/.test(line.peek()?.image ?? ''))
  );
}

/** `max hr: 185`, `PB 10k 45:30`, `best half marathon 1:24:10`. */
export function writeAthleteLine(line: Rewriting): void {
  const first = line.name();
  line.keep();
  if (line.is(':') || line.is('=')) line.drop();
  if (HEART_RATES.has(first ?? '') && line.peek()?.type === NUMBER) {
    const image = line.peek()?.image ?? '';
    if (line.is('bpm', 1)) line.put('HEART_RATE', `${image} bpm`, 2);
    else line.put('HEART_RATE', `${image} bpm`, 1);
  } else if (first === 'cadence' && line.peek()?.type === NUMBER) {
    line.put('STEP_RATE', `${line.peek()?.image} spm`, 1);
  } else if (first === 'best') {
    const before = line.at;
    writeRaceName(line);
    if (line.at === before && !line.isAtEnd) line.keep();
    if (line.is(':') || line.is('=')) line.drop();
    writeTime(line);
  } else if (first === 'age') {
    if (line.peek()?.type === NUMBER) line.keep();
    if (/^(?:years?|y|yrs?)$/i.test(line.peek()?.image ?? '')) line.drop();
    if (line.is('old')) line.drop();
  } else if (first === 'born') {
    if (line.is('in')) line.drop();
  } else if (first === 'ftp' && line.peek()?.type === NUMBER) {
    line.put('POWER', `${line.peek()?.image} W`, 1);
  } else if (first === 'ZONE') {
    writeZone(line);
  } else if (first === 'level') {
    const level = line.find(levels);
    if (level) line.putWord(level.usual, level.length);
  } else if (first === 'RECENT_VOLUME') {
    if (/^(?:none|nil|nothing)$/i.test(line.peek()?.image ?? '')) line.put('DISTANCE', '0 km', 1);
    const perWeek = /^(?:mpw|kpw)$/i.exec(line.peek(1)?.image ?? '');
    if (line.peek()?.type === NUMBER && perWeek)
      line.put('DISTANCE', `${line.peek()?.image} ${perWeek[0].startsWith('m') ? 'mi' : 'km'}`, 2);
    if (line.name() === 'DISTANCE') line.keep();
    if ((line.is('/') || line.is('per') || line.is('a')) && line.is('week', 1)) line.drop(2);
  } else if (first === 'CLEARED_BY') {
    if (line.peek()?.type === WORD) line.put('TEXT', `"${line.peek()?.image}"`, 1);
    if (line.name() === 'DATE') line.insert('on', 'on');
  }
}

/** The lines that hold a heart rate, which is one without its unit, too. */
const HEART_RATES: ReadonlySet<string> = new Set(['MAX_HR', 'THRESHOLD_HR', 'RESTING_HR']);

/** A time for a distance: `in 45:30`, also without `in`, or with a dot. */
function writeTime(line: Rewriting): void {
  const time = line.peek();
  if (!time || time.name === 'IN_TIME') return;
  const skipped = line.is('in') ? 1 : 0;
  const figure = line.peek(skipped);
  if (figure?.name === 'CLOCK' || figure?.name === 'DURATION')
    line.put('IN_TIME', `in ${figure.image}`, 1 + skipped);
  else if (figure?.type === NUMBER && /^\d+\.\d\d$/.test(figure.image))
    line.put('IN_TIME', `in ${figure.image.replace('.', ':')}`, 1 + skipped);
}

/** The bounds of a zone: `zone 1 < 130`, `zone 2 130-145`, `zone 5 169+`. */
function writeZone(line: Rewriting): void {
  const bound = boundAt(line);
  if (bound) {
    line.put('HEART_RATE_BOUND', bound.image, bound.length);
    return;
  }
  const figure = line.peek();
  if (figure?.type === NUMBER && figure.image.includes('-')) line.put('HEART_RATE', `${figure.image} bpm`, 1);
}

/** `race half marathon on …`, `race 10k 2027-05-09`, `starts on Mon 8 Mar 2027`. */
export function writePlanLine(line: Rewriting): void {
  const first = line.name();
  line.keep();
  if (line.is(':')) line.drop();
  if (first === 'starts') {
    if (/^(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*)$/i.test(line.peek()?.image ?? '')) line.drop();
    if (line.is(',')) line.drop();
  } else if (first === 'race') {
    // `A race: 10k on …`, `race "Spring Run" 10k on …`: what else is said stands behind the date.
    const isFirst = /^[A-C]$/.test(line.peek()?.image ?? '') || line.peek()?.type === TEXT;
    const title = isFirst && line.peek(1) ? line.peek() : undefined;
    if (title) line.drop();
    if (line.is(':')) line.drop();
    writeRaceName(line);
    if (line.is(',')) line.drop();
    if (line.name() === 'DATE') line.insert('on', 'on');
    if (title) {
      if (line.is('on')) line.keep();
      if (line.name() === 'DATE') line.keep();
      line.out.push(title);
    }
  } else if (first === 'units') {
    const unit = line.find(units);
    if (unit) line.putWord(unit.usual, unit.length);
  }
}
