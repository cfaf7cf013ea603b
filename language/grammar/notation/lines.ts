/** Reads the first line of a week, and the lines about an athlete and a plan. */
import { WEEKS } from '../generated/line-starts.ts';
import { DISTANCE, NUMBER, PERCENT, SET_REPS, TEXT, UNREADABLE, WORD } from '../generated/tokens.ts';
import { nearest } from '../nearest.ts';
import { Token } from '../token.ts';
import { writeAmount } from './amounts.ts';
import { climbAt } from './climbs.ts';
import { boundAt } from './heart-rates.ts';
import { Phrases, phrasesOf } from './phrases.ts';
import { isInMinutes } from './race-goals.ts';
import { writeRaceName } from './race-names.ts';
import { answeredOnce, covering, joined, type Rewriting, typeOf } from './rewriting.ts';
import { A_WEEK, AIMS, LEVELS, LIKE, NEGATIONS, PHASES, UNITS } from './spellings/index.ts';
import { days, kinds, races } from './tables.ts';

const phases = new Phrases(PHASES);
const like = phrasesOf(LIKE);
const aims = phrasesOf(AIMS);
const aWeek = phrasesOf(A_WEEK);
const negations = phrasesOf(NEGATIONS);
const levels = new Phrases(LEVELS);
const PHASE_WORDS = Object.entries(PHASES).flatMap(([phase, others]) => [phase, ...others]);
const units = new Phrases(UNITS);

/** `Week 2: base`, `week 3 same as week 1`, `week 4 (recovery)`, `week 5 - 40 km`. */
export function writeWeek(line: Rewriting): void {
  line.keep();
  if (line.peek()?.type === UNREADABLE && line.is('#')) line.drop();
  const number = line.peek();
  // `week 2 - 40 km` is no range.
  const range = /^(?:DISTANCE|PERCENT)$/.test(number?.name ?? '')
    ? /^(\d+)-(\d.*)$/.exec(number?.image ?? '')
    : undefined;
  if (number && range && number.type === PERCENT && isOfWeek(line, 1)) {
    // `week 4 - 70% of week 3`
    line.insert(NUMBER, range[1] as string);
    writeShareOf(line, range[2] as string);
  } else if (number?.name === 'DISTANCE' && range)
    writeNumberAndTotal(line, number, range[1] as string, range[2] as string);
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
    // `week 4 down week, 70% of week 3`
    if (line.name() === 'PERCENT' && isOfWeek(line, 1)) {
      writeShareOf(line, line.peek()?.image ?? '');
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
    // `week 1 (big week 2) - 47 mi`
    if (line.is('(') && writeTotalBehindTitle(line)) return;
    // `week 1 (46 miles)`
    if (line.is('(') && line.name(1) === 'DISTANCE' && line.is(')', 2) && !isCopiedOrTotalled(line)) {
      line.insert('total', 'total');
      line.put('DISTANCE', line.peek(1)?.image ?? '', 3);
      continue;
    }
    const climb = climbAt(line, 0);
    if (climb && line.at + climb.length === line.tokens.length) {
      line.put('TEXT', `"${climb.way} ${climb.metres} m"`, climb.length);
      return;
    }
    if (isOrnament(line)) {
      line.drop();
      continue;
    }
    if (writeTitle(line)) return;
    if (line.name() === 'DISTANCE' && line.out.at(-1)?.name !== 'total') line.insert('total', 'total');
    line.keep();
  }
}

/** `(big week 2) - 47 mi`: the total stands in front of the title in the usual form. Whether both stand here, and no more. */
function writeTotalBehindTitle(line: Rewriting): boolean {
  const last = line.tokens.length - 1;
  const close = line.tokens[last - 1]?.image === ')' ? last - 1 : last - 2;
  const isSign = close === last - 1 || /^[:,\u2013\u2014-]$/.test(line.tokens[last - 1]?.image ?? '');
  if (line.tokens[last]?.type !== DISTANCE || line.tokens[close]?.image !== ')' || !isSign) return false;
  const title = line.part(line.at, close + 1);
  if (isCopiedOrTotalled(line) || !writeTitle(title)) return false;
  line.insert('total', 'total');
  line.out.push(line.tokens[last] as Token, ...title.out);
  line.at = line.tokens.length;
  return true;
}

/**
 * `week 1 (Phase II)`, `week 2 - only if week 1 was pain-free`: what else is said of a week is a note on it. No figure that
 * may be its distance or a share of another week, and no phase that is misspelt. Whether there is a note.
 */
function writeTitle(line: Rewriting): boolean {
  const isOpen = line.is('(');
  const isPhase = !isOpen && (line.find(phases) ?? line.find(like)) !== undefined;
  if (isPhase || !holdsTitle(line) || isCopied(line)) return false;
  const inside = line.tokens.slice(line.at);
  const words = isOpen ? inside.slice(1, -1) : inside;
  const [first] = words;
  // One word alone is a phase, if one that is misspelt; behind a sign or in parentheses, or as a kind of session, a title.
  const isAlone = words.length === 1;
  const isBehindSign = /^[(:\u2013\u2014-]$/.test(line.tokens[line.at - (isOpen ? 0 : 1)]?.image ?? '');
  const isTitle = isBehindSign
    ? nearest(first?.image ?? '', PHASE_WORDS) === undefined
    : kinds.named(first?.image ?? '') !== undefined;
  const isMisspelt = isAlone && !isTitle;
  if (!first || isMisspelt || isUsualPart(first)) return false;
  const from = line.at + (isOpen ? 1 : 0);
  const title = line.textOf(from, from + words.length);
  if (title.includes('"')) return false;
  line.put('TEXT', `"${title}"`, inside.length);
  return true;
}

/** Whether all that is left is words of a title, in parentheses or not. */
function holdsTitle(line: Rewriting): boolean {
  const isClosed = line.tokens.at(-1)?.image === ')';
  if (line.is('(') !== isClosed || lastWord(line) < line.at) return false;
  return isClosed ? lastOfNoRemark(line) <= line.at : lastOfNoTitle(line) < line.at;
}

const lastWord = answeredOnce((tokens) => tokens.findLastIndex(({ image }) => /^\p{L}{2}/u.test(image)));
const lastOfNoTitle = answeredOnce((tokens) => tokens.findLastIndex((token) => !isOfTitle(token)));
/** Without the parenthesis at the end. */
const lastOfNoRemark = answeredOnce((tokens) =>
  tokens.slice(0, -1).findLastIndex((token) => !isOfRemark(token)),
);

/** Whether the week is the same as another one: then a word more may change it. */
function isCopied({ out }: Rewriting): boolean {
  return out.some(({ name }) => name === 'like');
}

function isCopiedOrTotalled({ out }: Rewriting): boolean {
  return out.some(({ name }) => name === 'like' || name === 'total');
}

/** What else may stand behind the number of a week. */
function isUsualPart({ name }: Token): boolean {
  return name === 'sick' || name === 'holiday' || name === 'travel' || name === 'total' || name === 'like';
}

function isOfTitle({ name, image }: Token): boolean {
  return !/^(?:DISTANCE|PERCENT|DURATION|TEXT|TIMES|like)$/.test(name) && !/^[()]$/.test(image);
}

/** In parentheses figures of other things are told: `(18 weeks to go, peak 85%)`. */
function isOfRemark({ name, image }: Token): boolean {
  return !/^(?:DISTANCE|TEXT|TIMES|like)$/.test(name) && !/^[()]$/.test(image);
}

/** Whether `of week 3` stands at a place further on. */
function isOfWeek(line: Rewriting, ahead: number): boolean {
  return line.is('of', ahead) && WEEKS.has(line.name(ahead + 1) ?? 'EOF');
}

/** `70% of week 3`. */
function writeShareOf(line: Rewriting, image: string): void {
  const share = line.made('PERCENT', image, line.at, line.at + 1);
  line.put('like', 'like', 2);
  line.keep(Math.min(2, line.tokens.length - line.at));
  line.insert('at', 'at');
  line.out.push(share);
}

/** `week 1 +10%`, `week 1, -20%`, `week 1 80%`, `week 1 but 80%`. */
function writeShare(line: Rewriting): void {
  const lead = line.is(',') || line.is('but') ? 1 : 0;
  const word = line.peek(lead)?.image ?? '';
  const sign = /^(?:\+|plus)$/i.test(word) ? 1 : /^(?:[-\u2013\u2212]|minus)$/i.test(word) ? -1 : 0;
  const share = line.peek(lead + (sign === 0 ? 0 : 1));
  if (share?.type !== PERCENT) return;
  line.drop(lead);
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
    // `recent 10k 48:00`
    const told = line.peek()?.type === TEXT ? line.peek() : undefined;
    if (told) line.drop();
    const before = line.at;
    writeRaceName(line);
    if (line.at === before && !line.isAtEnd) line.keep();
    if (line.is(':') || line.is('=')) line.drop();
    writeTime(line);
    if (line.peek() && isOccasion(line)) {
      if (line.is(',')) line.drop();
      writeRestAsRemark(line);
    }
    if (line.is('(') && line.tokens.at(-1)?.image === ')') writeRestAsRemark(line);
    if (told) writeInFront(line, told);
  } else if (first === 'pace') {
    if (line.peek()) line.keep();
    if (line.is(':') || line.is('=')) line.drop();
  } else if (first === 'age') {
    if (line.peek()?.type === NUMBER) line.keep();
    if (/^(?:years?|y|yrs?)$/i.test(line.peek()?.image ?? '')) line.drop();
    if (line.is('old')) line.drop();
    // `age 33, 78 kg`
    if (line.is(',') && line.peek(1)) {
      line.drop();
      writeRestAsRemark(line);
    }
  } else if (first === 'born') {
    if (line.is('in')) line.drop();
    writeBirthday(line);
  } else if (first === 'ftp' && line.peek()?.type === NUMBER) {
    line.put('POWER', `${line.peek()?.image} W`, 1);
  } else if (first === 'ZONE') {
    writeZone(line);
  } else if (first === 'level') {
    const level = line.find(levels);
    if (level) line.putWord(level.usual, level.length);
  } else if (first === 'RECENT_VOLUME') {
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
    if (line.is(',') && line.peek(1)) {
      line.drop();
      writeRestAsRemark(line);
    }
    // `85 km / 2500 m D+`
    const climb = climbAt(line, 0);
    if (climb) line.put('TEXT', `"${climb.way} ${climb.metres} m"`, climb.length);
  } else if (first === 'CLEARED_BY') {
    let length = 0;
    while (line.peek(length)?.type === WORD) length++;
    if (length > 0) line.put('TEXT', `"${line.written(length)}"`, length);
    else if (line.peek()?.type === TEXT) line.keep();
    if (line.name() === 'DATE') line.insert('on', 'on');
  } else if (first === 'RECENT_LONGEST') {
    writeAmount(line);
  } else if (first === 'back') {
    if (line.peek()?.type === WORD) line.keep();
    if (line.peek()?.type === WORD && !SAYS_NO.test(line.peek()?.image ?? '')) writeRestAsRemark(line);
  }
  if (line.is('(') && line.tokens.at(-1)?.image === ')') writeRestAsRemark(line);
}

/** A remark in front of the one that there may be. */
function writeInFront({ out }: Rewriting, remark: Token): void {
  const last = out.at(-1) as Token;
  if (last.type === TEXT) out.splice(-1, 1, joined(remark, last));
  else out.push(remark);
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

/** `back pain free`: it is not what the word before it says. */
const SAYS_NO = /^(?:free|none|no|not|never|gone|resolved|away|better)$/i;

/** All that is left of a line as a remark, without the parentheses around it. */
function writeRestAsRemark(line: Rewriting): void {
  const length = line.tokens.length - line.at;
  const inParentheses = line.is('(') ? 1 : 0;
  const said = line.textOf(line.at + inParentheses, line.tokens.length - inParentheses);
  if (said !== '' && !/["()]/.test(said)) line.put('TEXT', `"${said}"`, length);
}

/** `born 14.03.1978`: the year counts, the rest stays as a remark. */
function writeBirthday(line: Rewriting): void {
  const date = line.peek();
  const year = date?.name === 'DATE' ? /^\d{4}/.exec(date.image)?.[0] : undefined;
  if (!year) return;
  const written = line.written(1);
  line.put('NUMBER', year, 1);
  line.insert('TEXT', `"${written}"`);
}

/** The lines that hold a heart rate, which is one without its unit, too. */
const HEART_RATES: ReadonlySet<string> = new Set(['MAX_HR', 'THRESHOLD_HR', 'RESTING_HR']);

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
    if (isWeekday(line.peek())) line.drop();
    if (line.is(',')) line.drop();
  } else if (first === 'race') {
    // `A race: 10k on …`, `race "Spring Run" 10k on …`: what else is said stands behind the date.
    const details = raceDetailsInFront(line);
    const isDistance = line.name() === 'DISTANCE';
    const isNamed = writeRaceName(line);
    if (isDistance && !isNamed) line.keep();
    const isKnown = isDistance || isNamed;
    const place = isKnown ? placeAt(line) : undefined;
    if (place) details.push(place);
    // `race 100 km 6100 D+ on …`
    const climb = climbAt(line, 0);
    const climbed =
      climb && line.made('TEXT', `"${climb.way} ${climb.metres} m"`, line.at, line.at + climb.length);
    line.drop(climb?.length ?? 0);
    if (line.is(',')) line.drop();
    if (line.is('on') && isWeekday(line.peek(1))) {
      line.keep();
      line.drop();
      if (line.is(',')) line.drop();
    }
    if (line.name() === 'DATE' && line.out.at(-1)?.name !== 'on') line.insert('on', 'on');
    if (line.is('on')) line.keep();
    if (line.name() === 'DATE') line.keep();
    line.out.push(...details);
    const city = isKnown ? placeAt(line) : undefined;
    if (city) addTitle(line, city);
    while (!line.isAtEnd) {
      if (line.is(',') && line.find(aims, 1)) line.drop();
      if (!writeGoal(line) && !writeRaceRemark(line)) line.keep();
    }
    writeGoalInHours(line.out);
    if (climbed) addTitle(line, climbed);
  } else if (first === 'PAIN_RULE') {
    // A rule of one's own, in more words than a name has.
    if (line.peek(1) && !line.tokens.some(({ type }) => type === TEXT)) writeRestAsRemark(line);
  } else if (first === 'units') {
    const unit = line.find(units);
    if (unit) line.putWord(unit.usual, unit.length);
  } else if (first === 'WEEKS_START') {
    const day = line.find(days);
    if (day) line.putWord(day.usual, day.length);
  }
}

/** The priority and the name of a race that stand in front of its distance: `A: "Spring Run" 10k`, `Berlin half`. */
function raceDetailsInFront(line: Rewriting): Token[] {
  const details: Token[] = [];
  if (/^[A-C]$/.test(line.peek()?.image ?? '') && line.peek(1)) {
    details.push(line.peek() as Token);
    line.drop();
  }
  if (line.is(':')) line.drop();
  const title = line.peek()?.type === TEXT ? line.peek() : undefined;
  if (title) line.drop();
  const place = lengthOfPlace(line);
  const isBeforeRace = line.find(races, place) !== undefined || line.name(place) === 'DISTANCE';
  const name = title ?? (isBeforeRace ? placeAt(line) : undefined);
  if (name) details.push(name);
  if (line.is(':')) line.drop();
  return details;
}

/** `Berlin`, `Great North Run`: where a race is, or what it is called, as a text. Undefined where nothing is said. */
function placeAt(line: Rewriting): Token | undefined {
  const length = lengthOfPlace(line);
  if (length === 0) return undefined;
  const name = line.made('TEXT', `"${line.written(length)}"`, line.at, line.at + length);
  line.drop(length);
  return name;
}

/** How many words begin with a capital letter, and are no priority and nothing else that is said of a race. */
function lengthOfPlace(line: Rewriting): number {
  let length = 0;
  while (
    (line.peek(length)?.type === WORD || line.is('run', length)) &&
    /^\p{Lu}[\p{L}'-]+$/u.test(line.peek(length)?.image ?? '') &&
    !(line.find(races, length) ?? line.find(aims, length) ?? line.find(negations, length)) &&
    !/^(?:sub|under)$/i.test(line.peek(length)?.image ?? '')
  )
    length++;
  return length;
}

function isWeekday(token: Token | undefined): boolean {
  return /^(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*)$/i.test(token?.image ?? '');
}

/** `race half-marathon … goal 1:45`: of races that nobody runs in minutes it is hours and minutes. */
function writeGoalInHours(out: Token[]): void {
  const at = out.findIndex(({ name }) => name === 'GOAL');
  const goal = out[at];
  const isLong = out.some(({ image }) => image === 'half-marathon' || image === 'marathon');
  if (!goal || !isLong || !/^goal [1-9]:\d{2}$/.test(goal.image)) return;
  out.splice(at, 1, covering(goal.type, `${goal.image}:00`, goal, goal));
}

/** `(B race, training pace)`: its priority, and what else is said of it. Whether there is any. */
function writeRaceRemark(line: Rewriting): boolean {
  const end = line.tokens.length - 1;
  if (!line.is('(') || line.tokens[end]?.image !== ')') return false;
  line.drop();
  if (/^[A-C]$/.test(line.peek()?.image ?? '') && line.is('race', 1)) {
    line.keep();
    line.drop();
    if (line.is(',')) line.drop();
  }
  const said = line.textOf(line.at, end);
  if (said !== '' && !said.includes('"')) addTitle(line, line.made('TEXT', `"${said}"`, line.at, end));
  line.drop(end + 1 - line.at);
  return true;
}

/** A name of a race, behind the one that it has. */
function addTitle({ out }: Rewriting, title: Token): void {
  const at = out.findIndex(({ type }) => type === TEXT);
  if (at < 0) out.push(title);
  else out.splice(at, 1, joined(out[at] as Token, title));
}

/** `goal sub 1:45`, `goal 1:37:00 h`: the time to be reached. Whether there is one. */
function writeGoal(line: Rewriting): boolean {
  if (line.name() === 'GOAL') {
    line.keep();
    if (line.is('h') || line.is('hours')) line.drop();
    return true;
  }
  const aim = line.find(aims)?.length ?? 0;
  const bound = line.is('sub', aim) || line.is('under', aim) ? 1 : 0;
  const skipped = aim + bound;
  const time = skipped > 0 ? line.peek(skipped) : undefined;
  // `race 5k … goal sub 26`: it can only be minutes.
  if (time?.type === NUMBER && line.out.some(({ image }) => isInMinutes(image, Number(time.image)))) {
    line.put('GOAL', `goal ${time.image} min`, skipped + 1);
    return true;
  }
  // `goal "enjoy it"`
  if (line.is('goal') && line.peek(1)?.type === TEXT) {
    addTitle(line, line.made('TEXT', `"goal: ${line.peek(1)?.image.slice(1)}`, line.at, line.at + 2));
    line.drop(2);
    return true;
  }
  if (time?.name !== 'CLOCK' && time?.name !== 'DURATION') return false;
  line.put('GOAL', `goal ${time.image}`, skipped + 1);
  return true;
}
