/** Reads what is aimed at in a race on its day: `race 5k, goal 18:00`, `marathon, target 3:35`. */
import { NUMBER, TEXT } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { phrasesOf } from '../phrases.ts';
import type { Rewriting } from '../rewriting.ts';
import { AIMS } from '../spellings/index.ts';

const aims = phrasesOf(AIMS);

/** Races that nobody runs in minutes. */
export const IN_HOURS: ReadonlySet<string> = new Set(['half-marathon', 'marathon']);

const TIME = /^(?:goal\s+)?(\d+(?::\d{2}){1,2}|\d+ ?min(?: \d+ ?s)?|\d+ ?h(?: \d+ ?min)?)$/i;

/** Writes the time of a goal behind a race. Whether there is one. */
export function writeGoalOfRace(line: Rewriting): boolean {
  const open = line.is('(') ? 1 : 0;
  const sign = open > 0 || /^[,:!.\u2013\u2014-]$/.test(line.peek()?.image ?? '') ? 1 : 0;
  const goal = line.peek(sign);
  if (!goal) return false;
  const aim = goal.name === 'GOAL' ? undefined : line.find(aims, sign);
  const time = goal.name === 'GOAL' ? goal : aim && line.peek(sign + aim.length);
  const written = TIME.exec(time?.image ?? '')?.[1] ?? (aim && minutesIn(line, time));
  const isAim = written !== undefined && (aim !== undefined || goal.name === 'GOAL');
  // Right behind the distance of the race.
  const isBare = sign === 0 && !aim && line.out.at(-2)?.name === 'race';
  if (!isAim && !isBare) return false;
  const race = line.out.findLastIndex(({ name }) => name === 'race');
  if (race < 0) return false;
  if (!isAim) return writeBareTime(line, line.out[race + 1]?.image ?? '');
  const end = sign + (aim?.length ?? 0) + 1;
  if (open > 0 && !line.is(')', end)) return false;
  const isLong = IN_HOURS.has(line.out[race + 1]?.image ?? '') && /^[1-9]:\d{2}$/.test(written);
  line.put('IN_TIME', `in ${isLong ? `${written}:00` : written}`, end + open);
  return true;
}

/** `sub 45`: minutes, where the race is run in so many. */
function minutesIn(line: Rewriting, time: Token | undefined): string | undefined {
  if (time?.type !== NUMBER) return undefined;
  const race = line.out.findLast((_, at) => line.out[at - 1]?.name === 'race')?.image ?? '';
  return isInMinutes(race, Number(time.image)) ? `${time.image} min` : undefined;
}

/** `race half-marathon 1:45`, `race 10k in 42`: a time right behind the race that is no time of the day. Whether there is one. */
function writeBareTime(line: Rewriting, race: string): boolean {
  const lead = line.is('in') ? 1 : 0;
  const time = line.peek(lead);
  const next = line.peek(lead + 1);
  if (next && next.type !== TEXT && !/^[,+]$/.test(next.image)) return false;
  if (time?.type === NUMBER && lead > 0 && isInMinutes(race, Number(time.image))) {
    line.put('IN_TIME', `in ${time.image} min`, 2);
    return true;
  }
  const [, first = '', more] = /^(\d{1,3}):\d{2}(:\d{2})?$/.exec(time?.image ?? '') ?? [];
  const isHours = IN_HOURS.has(race) && Number(first) < MOST_HOURS;
  if (time?.name !== 'CLOCK' || !(more || isHours || Number(first) >= HOURS_OF_DAY)) return false;
  line.put('IN_TIME', `in ${time.image}${isHours && !more ? ':00' : ''}`, lead + 1);
  return true;
}

const MOST_HOURS = 9;
const HOURS_OF_DAY = 24;

/** The least and the most minutes of a race. */
const MINUTES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['5k', [12, 60]],
  ['10k', [25, 120]],
  ['half-marathon', [60, 240]],
  ['marathon', [120, 480]],
]);

/** Whether a race is run in so many minutes. */
export function isInMinutes(race: string, figure: number): boolean {
  const [least, most] = MINUTES.get(race) ?? [];
  return least !== undefined && most !== undefined && figure >= least && figure <= most;
}
