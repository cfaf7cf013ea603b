/** Reads the lines about an athlete. */
import { holdsFact } from '../../counted-facts.ts';
import { DATE, NUMBER, TEXT, type TokenName, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { writeAmount } from '../amounts.ts';
import { climbAt } from '../climbs.ts';
import { isDayOfDate } from '../days/day-dates.ts';
import { writeName } from '../exercises/exercise-names.ts';
import { Phrases, phrasesOf } from '../phrases.ts';
import { IN_HOURS } from '../races/race-goals.ts';
import { writeRaceName } from '../races/race-names.ts';
import { covering, putInFront, type Rewriting } from '../rewriting.ts';
import { A_WEEK, LEVELS } from '../spellings/index.ts';
import { races, symptoms } from '../tables.ts';
import { boundAt } from '../targets/heart-rates.ts';
import { saysMoreThan } from './remark-of-back.ts';
import { writeRestAsRemark } from './rest-of-line.ts';

const aWeek = phrasesOf(A_WEEK);
const levels = new Phrases(LEVELS);

/** Writes what stands behind the words of a line. */
type WriteLine = (line: Rewriting) => void;

/** What is read behind which words; behind the others all stays as it is. */
const LINES: Readonly<Partial<Record<TokenName, WriteLine>>> = {
  MAX_HR: writeHeartRate,
  THRESHOLD_HR: writeHeartRate,
  RESTING_HR: writeHeartRate,
  cadence: writeCadence,
  best: writeBest,
  pace: writePace,
  age: writeAge,
  born: writeBirthday,
  ftp: writePower,
  ZONE: writeZone,
  level: writeLevel,
  RECENT_VOLUME: writeVolume,
  RECENT_LONGEST: writeAmount,
  CLEARED_BY: writeClearance,
  ONE_RM: writeMost,
  back: writeBack,
  symptoms: writeSymptoms,
};

/** `max hr: 185`, `PB 10k 45:30`, `best half marathon 1:24:10`. */
export function writeAthleteLine(line: Rewriting): void {
  const first = line.name();
  line.keep();
  dropSign(line);
  if (first) LINES[first]?.(line);
  if (!line.is('(') || line.tokens.at(-1)?.image !== ')') return;
  const word = first === 'back' ? (line.tokens[line.at - 1]?.image ?? '') : (first ?? '');
  writeRemark(word, line);
}

/** What is left as a remark, where it says no more of the back than the line does. */
function writeRemark(word: string, line: Rewriting): void {
  if (!saysMoreThan(word, line) && !saysFact(line)) writeRestAsRemark(line);
}

/** `age 45, HRmax 180`: what stands behind is counted as well, and no remark. */
function saysFact(line: Rewriting): boolean {
  return holdsFact(line.textOf(line.at, line.tokens.length));
}

function dropSign(line: Rewriting): void {
  if (line.is(':') || line.is('=')) line.drop();
}

/** A heart rate is one without its unit, too. */
function writeHeartRate(line: Rewriting): void {
  if (line.peek()?.type !== NUMBER) return;
  line.put('HEART_RATE', `${line.peek()?.image} bpm`, line.is('bpm', 1) ? 2 : 1);
}

function writeCadence(line: Rewriting): void {
  if (line.peek()?.type === NUMBER) line.put('STEP_RATE', `${line.peek()?.image} spm`, 1);
}

/** `best half marathon 1:24:10`, `recent 10k 48:00`, `10k 45:30 (last month)`. */
function writeBest(line: Rewriting): void {
  // `recent 10k 48:00`
  const told = line.peek()?.type === TEXT ? line.peek() : undefined;
  if (told) line.drop();
  if (!writeRaceName(line) && !line.isAtEnd) line.keep();
  dropSign(line);
  writeTime(line);
  writeHours(line);
  if (line.peek() && isOccasion(line) && !saysMoreThan('best', line)) {
    if (line.is(',')) line.drop();
    writeRestAsRemark(line);
  }
  if (line.is('(') && line.tokens.at(-1)?.image === ')') writeRemark('best', line);
  if (told) putInFront(line.out, told);
}

/** `best half-marathon 1:58`: hours and minutes, of a race that nobody runs in minutes. */
function writeHours({ out }: Rewriting): void {
  const [race, time] = out.slice(-2);
  if (!race || time?.name !== 'IN_TIME' || !IN_HOURS.has(race.image) || !/^in \d:\d\d$/.test(time.image))
    return;
  out.splice(-1, 1, covering(time.type, `${time.image}:00`, time, time));
}

/** `last month`, `in 2025`, `, May 2026`: when or where a time was run. */
function isOccasion(line: Rewriting): boolean {
  const from = line.at + (line.is(',') ? 1 : 0);
  return line.tokens
    .slice(from)
    .every(
      ({ name, image }, at) =>
        name === 'DATE' ||
        /^(?:19|20)\d\d$/.test(image) ||
        (/^\p{L}[\p{L}'-]*$/u.test(image) && !NO_OCCASION.test(image) && !races.at(line.tokens, from + at)),
    );
}

/** What says that it is another thing than a time that was run. */
const NO_OCCASION = /^(?:goal|target|aim|aiming|sub|under|pace|not|never|or|and|predicted|estimated)$/i;

/** A time for a distance: `in 45:30`, also without `in`, or with a dot. */
function writeTime(line: Rewriting): void {
  const time = line.peek();
  if (!time) return;
  if (time.name === 'IN_TIME') {
    line.keep();
    return;
  }
  const skipped = line.is('in') ? 1 : 0;
  const figure = line.peek(skipped);
  if (figure?.name === 'CLOCK' || figure?.name === 'DURATION')
    line.put('IN_TIME', `in ${figure.image}`, 1 + skipped);
  else if (figure?.type === NUMBER && /^\d+\.\d\d$/.test(figure.image))
    line.put('IN_TIME', `in ${figure.image.replace('.', ':')}`, 1 + skipped);
}

function writePace(line: Rewriting): void {
  if (line.peek()) line.keep();
  dropSign(line);
}

/** `age 33 years old`, `age 33, 78 kg`. */
function writeAge(line: Rewriting): void {
  if (line.peek()?.type === NUMBER) line.keep();
  if (/^(?:years?|y|yrs?)$/i.test(line.peek()?.image ?? '')) line.drop();
  if (line.is('old')) line.drop();
  writeMore(line);
}

/** `, 78 kg`: what else is said behind a comma. */
function writeMore(line: Rewriting): void {
  if (!line.is(',') || !line.peek(1) || saysMoreThan('age', line) || saysFact(line)) return;
  line.drop();
  writeRestAsRemark(line);
}

/** `born 14.03.1978`, `born 12/03/1979`: the year counts, the rest stays as a remark. */
function writeBirthday(line: Rewriting): void {
  if (line.is('in')) line.drop();
  const date = line.peek();
  const year = date?.name === 'DATE' ? /^\d{4}/.exec(date.image)?.[0] : undefined;
  if (!year) return;
  const written = line.written(1);
  line.put('NUMBER', year, 1);
  line.insert('TEXT', `"${written}"`);
}

function writePower(line: Rewriting): void {
  if (line.peek()?.type === NUMBER) line.put('POWER', `${line.peek()?.image} W`, 1);
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

function writeLevel(line: Rewriting): void {
  const level = line.find(levels);
  if (level) line.putWord(level.usual, level.length);
}

/** `recent volume 40 km a week`, `35 mpw`, `85 km / 2500 m D+`. */
function writeVolume(line: Rewriting): void {
  // Nothing is the same in each unit.
  if (/^(?:none|nil|nothing|0)$/i.test(line.peek()?.image ?? '') && !line.peek(1))
    line.put('DISTANCE', '0 km', 1);
  const perWeek = /^(?:mpw|kpw)$/i.exec(line.peek(1)?.image ?? '');
  if (line.peek()?.type === NUMBER && perWeek)
    line.put('DISTANCE', `${line.peek()?.image} ${perWeek[0].startsWith('m') ? 'mi' : 'km'}`, 2);
  writeAmount(line);
  line.drop(line.find(aWeek)?.length ?? 0);
  // `35 km run, 200 km bike`
  if (line.is('run') || line.is('running')) line.drop();
  writeMore(line);
  // `85 km / 2500 m D+`
  const climb = climbAt(line, 0);
  if (climb) line.put('TEXT', `"${climb.way} ${climb.metres} m"`, climb.length);
}

/** `cleared by Dr Smith on 2027-01-04`, `cleared by Dr. Weber (physio), 4 Jan 2027`, `cleared by GP if pain-free on 2027-01-04`. */
function writeClearance(line: Rewriting): void {
  const length = lengthOfName(line);
  if (line.peek()?.type === TEXT) line.keep();
  else if (length > 0) line.put('TEXT', `"${line.textOf(line.at, line.at + length)}"`, length);
  if (line.is(',') && (line.is('on', 1) || line.name(1) === 'DATE')) line.drop();
  if (line.name() === 'DATE') line.insert('on', 'on');
  // `on Tue 1 Sep 2026`
  if (!line.is('on') || !isDayOfDate(line, 1)) return;
  line.keep();
  line.drop(line.is(',', 1) ? 2 : 1);
}

/** How long the name of somebody is, with what is said of the clearance: all that stands in front of the day. */
function lengthOfName(line: Rewriting): number {
  const rest = line.tokens.slice(line.at);
  const isOn = (token: Token | undefined) => /^on$/i.test(token?.image ?? '');
  const date = rest.findIndex(
    (token, at) => token.type === DATE || (isOn(token) && isDayOfDate(line, at + 1)),
  );
  let end = date < 0 ? rest.findIndex(isOn) : date;
  if (end < 0) end = rest.length;
  while (end > 0 && (isOn(rest[end - 1]) || rest[end - 1]?.image === ',')) end--;
  return rest.slice(0, end).every(({ image }) => !image.includes('"')) ? end : 0;
}

/** `1rm back squat 90 kg`, `1RM: trap bar deadlift = 110kg`. */
function writeMost(line: Rewriting): void {
  writeName(line);
  dropSign(line);
}

/** `back healthy since the summer`. */
function writeBack(line: Rewriting): void {
  if (line.peek()?.type === WORD) line.keep();
  const rest = line.tokens.slice(line.at);
  // `back history, now pain`: which of two is meant is not guessed.
  const isOther = rest.some(
    ({ image }, at) =>
      STATUS.test(image) &&
      (at === 0 ? !rest[1] || rest[1].type !== WORD : /^now$/i.test(rest[at - 1]?.image ?? '')),
  );
  if (isOther || rest[0]?.type !== WORD || SAYS_NO.test(rest[0].image)) return;
  writeRemark(line.out.at(-1)?.image ?? '', line);
}

/** What the status of a back is. */
const STATUS = /^(?:healthy|history|disc|pain)$/i;

/** `back pain free`: it is not what the word before it says. */
const SAYS_NO = /^(?:free|none|no|not|never|gone|resolved|away|better)$/i;

/** `symptoms leg weakness, night pain`, `symptoms foot drop and pain at night since 2027-01-04`, `symptoms "night-pain"`. */
function writeSymptoms(line: Rewriting): void {
  for (let count = 0; !line.isAtEnd; count++) {
    const sign = signAt(line);
    const at = sign + (line.peek(sign)?.type === TEXT ? 1 : 0);
    const said = line.peek(sign)?.type === TEXT ? line.peek(sign)?.image.slice(1, -1) : undefined;
    const found = said === undefined ? line.find(symptoms, sign) : quotedSymptom(said);
    const word = found ? undefined : line.peek(sign);
    // A word that is none is told, behind its comma.
    if (!found && !(word?.type === WORD && (count === 0 || sign > 0))) return;
    if (count > 0 && sign > 0) line.put(',', ',', sign);
    else {
      if (count > 0) line.insert(',', ',');
      line.drop(sign);
    }
    if (found) line.putWord(found.usual, said === undefined ? found.length : at - sign);
    else line.keep();
  }
}

/** How many tokens part two symptoms: `,`, `and`, `;`, `, and`. */
function signAt(line: Rewriting): number {
  let length = 0;
  while (/^(?:,|;|\/|&|\+|and)$/i.test(line.peek(length)?.image ?? '')) length++;
  return length;
}

/** A symptom in quotes. */
function quotedSymptom(said: string): ReturnType<Phrases['at']> {
  const usual = symptoms.named(said) ?? symptoms.named(said.replaceAll(' ', '-'));
  return usual === undefined ? undefined : { usual, length: 1 };
}
