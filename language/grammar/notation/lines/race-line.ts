/** Reads the lines about the races of a plan. */
import { NUMBER, TEXT, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { climbAt } from '../climbs.ts';
import { isDayOfDate } from '../days/day-dates.ts';
import { phrasesOf } from '../phrases.ts';
import { isInMinutes } from '../races/race-goals.ts';
import { writeRaceName } from '../races/race-names.ts';
import { covering, joined, type Rewriting } from '../rewriting.ts';
import { AIMS, NEGATIONS } from '../spellings/index.ts';
import { races } from '../tables.ts';

const aims = phrasesOf(AIMS);
const negations = phrasesOf(NEGATIONS);

/** `half marathon on 2027-05-09 goal 1:45`, `"Spring Run" 10k on …`: what stands behind the word. */
export function writeRaceOfPlan(line: Rewriting): void {
  // `A race: 10k on …`, `race "Spring Run" 10k on …`: what else is said stands behind the date.
  const details = raceDetailsInFront(line);
  const isDistance = line.name() === 'DISTANCE';
  const isNamed = writeRaceName(line);
  if (isDistance && !isNamed) line.keep();
  const isKnown = isDistance || isNamed;
  const place = isKnown ? placeAt(line) : undefined;
  if (place) details.push(place);
  const climbed = takeClimb(line);
  writeDate(line);
  line.out.push(...details);
  const city = isKnown ? placeAt(line) : undefined;
  if (city) addTitle(line, city);
  while (!line.isAtEnd) {
    if (line.is(',') && (line.find(aims, 1) || line.name(1) === 'GOAL')) line.drop();
    if (!writeGoal(line) && !writeRaceRemark(line)) line.keep();
  }
  writeGoalInHours(line.out);
  if (climbed) addTitle(line, climbed);
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

/** `race 100 km 6100 D+ on …` */
function takeClimb(line: Rewriting): Token | undefined {
  const climb = climbAt(line, 0);
  if (!climb) return undefined;
  const climbed = line.made('TEXT', `"${climb.way} ${climb.metres} m"`, line.at, line.at + climb.length);
  line.drop(climb.length);
  return climbed;
}

/** `on Sun, 9 May 2027`, `2027-05-09`. */
function writeDate(line: Rewriting): void {
  if (line.is(',')) line.drop();
  if (line.is('on') && isDayOfDate(line, 1)) {
    line.keep();
    line.drop();
    if (line.is(',')) line.drop();
  }
  if (line.name() === 'DATE' && line.out.at(-1)?.name !== 'on') line.insert('on', 'on');
  if (line.is('on')) line.keep();
  if (line.name() === 'DATE') line.keep();
}

/** `race half-marathon … goal 1:45`: of races that nobody runs in minutes it is hours and minutes. */
function writeGoalInHours(out: Token[]): void {
  const at = out.findIndex(({ name }) => name === 'GOAL');
  const goal = out[at];
  const isLong = out.some(({ image }) => image === 'half-marathon' || image === 'marathon');
  if (!goal || !isLong || !/^goal[ \t]+[1-9]:\d{2}$/i.test(goal.image)) return;
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
