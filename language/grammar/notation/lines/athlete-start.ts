/** Reads how a line about an athlete begins that lacks its first word, or says it behind: `5k PR 21:40`, `40 km a week`. */
import { CLOCK, DISTANCE, EOL, NUMBER, PACE, TEXT, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { Phrases, phrasesOf } from '../phrases.ts';
import { isInMinutes } from '../races/race-goals.ts';
import { covering, typeOf, typeOfWord, unwritten } from '../rewriting.ts';
import { A_WEEK, ATHLETE_LINES, LEVELS, RESULTS, RUNS_A_WEEK } from '../spellings/index.ts';
import { paces, races } from '../tables.ts';

const levels = new Phrases(LEVELS);
const bests = new Phrases({ best: ATHLETE_LINES.best });
const results = phrasesOf(RESULTS);
const runsAWeek = phrasesOf(RUNS_A_WEEK);
const aWeek = phrasesOf(A_WEEK);

/** The tokens of the usual form, and for how many they stand. */
interface AthleteStart {
  readonly tokens: readonly Token[];
  readonly length: number;
}

/** The tokens of the usual form that a line about an athlete begins with; undefined where it begins with them. */
export function athleteStart(tokens: readonly Token[], at: number): AthleteStart | undefined {
  return (
    ownZone(tokens, at) ??
    magicMile(tokens, at) ??
    bestBehindRace(tokens, at) ??
    resultOfRace(tokens, at) ??
    ownPace(tokens, at) ??
    levelAlone(tokens, at) ??
    ageInYears(tokens, at) ??
    volumeOfWeek(tokens, at)
  );
}

/** `Z2 130-145`. */
function ownZone(tokens: readonly Token[], at: number): AthleteStart | undefined {
  const first = tokens[at] as Token;
  const zone = /^z(?:one)?-?([1-9])$/i.exec(first.image);
  return zone
    ? { tokens: [covering(typeOf('ZONE'), `zone ${zone[1]}`, first, first)], length: 1 }
    : undefined;
}

/** `magic mile 9:30`, the time trial of those who run and walk. */
function magicMile(tokens: readonly Token[], at: number): AthleteStart | undefined {
  const [first, mile] = [tokens[at] as Token, tokens[at + 1]];
  if (first.image.toLowerCase() !== 'magic' || mile?.image.toLowerCase() !== 'mile') return undefined;
  return {
    tokens: [covering(typeOfWord('best'), 'best', first, first), covering(WORD, 'mile', mile, mile)],
    length: 2,
  };
}

/** `5k PR = 21:40`, `10k time 48:00`. */
function bestBehindRace(tokens: readonly Token[], at: number): AthleteStart | undefined {
  const race = races.at(tokens, at);
  const from = at + (race?.length ?? 0);
  const best = race && bests.at(tokens, from);
  if (!race || !best) return undefined;
  const [first, last] = [tokens[from], tokens[from + best.length - 1]] as [Token, Token];
  return {
    tokens: [
      covering(typeOfWord('best'), 'best', first, last),
      covering(WORD, race.usual, tokens[at] as Token, tokens[from - 1] as Token),
    ],
    length: race.length + best.length,
  };
}

/** `recent 10k 48:00`, `ran 10k in 48:00`, `5k 24:30`: what it is told of a time is a remark of it. */
function resultOfRace(tokens: readonly Token[], at: number): AthleteStart | undefined {
  const lead = results.at(tokens, at);
  const length = lead ? lead.length + signAt(tokens, at + lead.length) : 0;
  const race = raceAt(tokens, at + length);
  if (!race) return undefined;
  const behind = at + length + race.length;
  const place = behind + signAt(tokens, behind);
  const [time, next] = [tokens[place], tokens[place + 1]];
  const isGoal = /^(?:goal|target|aim)/i.test(next?.image ?? '');
  const isTold = time?.name === 'IN_TIME' || (time?.type === CLOCK && (lead || isTimeOf(race.usual, time)));
  if (!isTold || isGoal) return undefined;
  const best = unwritten('best', tokens[at] as Token);
  // That it was run goes without saying.
  if (!lead || /^(?:ran|raced)$/i.test((tokens[at] as Token).image)) return { tokens: [best], length };
  const [first, last] = [tokens[at], tokens[at + lead.length - 1]] as [Token, Token];
  const said = tokens.slice(at, at + lead.length).map(({ image }) => image);
  return { tokens: [best, covering(TEXT, `"${said.join(' ')}"`, first, last)], length };
}

/** A race by its name, or a distance. */
function raceAt(tokens: readonly Token[], at: number): { usual: string; length: number } | undefined {
  const race = races.at(tokens, at);
  if (race) return race;
  const token = tokens[at];
  return token?.type === DISTANCE ? { usual: token.image, length: 1 } : undefined;
}

/** Whether a clock can only be the time of a race, and no pace: `5k 24:30`, `marathon 3:45:00`. */
function isTimeOf(race: string, { image }: Token): boolean {
  const [figure = 0, , seconds] = image.split(':').map(Number);
  return seconds !== undefined || isInMinutes(race, figure);
}

/** `easy pace 6:00-6:30/km`, `MP: 5:10/km`. */
function ownPace(tokens: readonly Token[], at: number): AthleteStart | undefined {
  const pace = tokens[at]?.name === 'THRESHOLD_PACE' ? undefined : paces.at(tokens, at);
  if (!pace || pace.usual === 'race') return undefined;
  const [first, last] = [tokens[at], tokens[at + pace.length - 1]] as [Token, Token];
  const length = pace.length + signAt(tokens, at + pace.length);
  const figure = tokens[at + length];
  // `marathon 5:20` may be a time.
  const isNamed = /pace$|p$/i.test(last.image);
  if (figure?.type !== PACE && !(figure?.type === CLOCK && isNamed)) return undefined;
  // What is said of tempo runs is no threshold that the other paces follow from.
  if (pace.usual === 'threshold' && /^(?:threshold|lactate|lt|t)$/i.test(first.image))
    return { tokens: [covering(typeOf('THRESHOLD_PACE'), 'threshold pace', first, last)], length };
  return { tokens: [unwritten('pace', first), covering(WORD, pace.usual, first, last)], length };
}

/** `beginner`, `experienced runner`, and no more. */
function levelAlone(tokens: readonly Token[], at: number): AthleteStart | undefined {
  const level = levels.at(tokens, at);
  const isRunner = level && /^runner$/i.test(tokens[at + level.length]?.image ?? '') ? 1 : 0;
  if (!level || !isEnd(tokens[at + level.length + isRunner])) return undefined;
  const [first, last] = [tokens[at], tokens[at + level.length + isRunner - 1]] as [Token, Token];
  return {
    tokens: [unwritten('level', first), covering(WORD, level.usual, first, last)],
    length: level.length + isRunner,
  };
}

/** `45 years old`, `45 yo`, `45yo`. */
function ageInYears(tokens: readonly Token[], at: number): AthleteStart | undefined {
  const first = tokens[at] as Token;
  const glued = /^(\d{1,2})y\/?o$/i.exec(first.image)?.[1];
  if (glued && isEnd(tokens[at + 1]))
    return { tokens: [unwritten('age', first), covering(NUMBER, glued, first, first)], length: 1 };
  const said = [1, 2]
    .map((ahead) => tokens[at + ahead]?.image.trim() ?? '')
    .join(' ')
    .trim();
  const [behind] = /^(?:y ?\/? ?o|years? old)$/i.exec(said) ?? [];
  const length = behind === undefined ? 0 : behind.split(' ').length;
  if (first.type !== NUMBER || !/^\d{1,2}$/.test(first.image) || length === 0) return undefined;
  if (!isEnd(tokens[at + 1 + length])) return undefined;
  return {
    tokens: [unwritten('age', first), covering(NUMBER, first.image, first, tokens[at + length] as Token)],
    length: 1 + length,
  };
}

function isEnd(token: Token | undefined): boolean {
  return !token || token.type === EOL;
}

/** `currently running 40 km a week`, `30 mpw`, and no more. */
function volumeOfWeek(tokens: readonly Token[], at: number): AthleteStart | undefined {
  const lead = runsAWeek.at(tokens, at);
  const length = lead ? lead.length + signAt(tokens, at + lead.length) : 0;
  const amount = tokens[at + length];
  if (amount?.type !== DISTANCE && amount?.type !== NUMBER) return undefined;
  const unit = tokens[at + length + 1]?.image ?? '';
  const week = aWeek.at(tokens, at + length + 1);
  const isShort = amount.type === NUMBER && /^[mk]pw$/i.test(unit);
  if (!isShort && !(amount.type === DISTANCE && week)) return undefined;
  const end = tokens[at + length + 1 + (isShort ? 1 : (week?.length ?? 0))];
  if (end && end.type !== EOL) return undefined;
  const first = tokens[at] as Token;
  const last = tokens[at + length - 1];
  const volume = lead && last ? covering(typeOf('RECENT_VOLUME'), 'recent volume', first, last) : undefined;
  return { tokens: [volume ?? unwritten('recent volume', first, typeOf('RECENT_VOLUME'))], length };
}

function signAt(tokens: readonly Token[], at: number): number {
  return /^[:=]$/.test(tokens[at]?.image ?? '') ? 1 : 0;
}
