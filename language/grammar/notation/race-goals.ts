/** Reads what is aimed at in a race on its day: `race 5k, goal 18:00`, `marathon, target 3:35`. */

import { phrasesOf } from './phrases.ts';
import type { Rewriting } from './rewriting.ts';
import { AIMS } from './spellings.ts';

const aims = phrasesOf(AIMS);

/** Races that nobody runs in minutes. */
const IN_HOURS: ReadonlySet<string> = new Set(['half-marathon', 'marathon']);

const TIME = /^(?:goal\s+)?(\d+(?::\d{2}){1,2}|\d+ ?min(?: \d+ ?s)?|\d+ ?h(?: \d+ ?min)?)$/i;

/** Writes the time of a goal behind a race. Whether there is one. */
export function writeGoalOfRace(line: Rewriting): boolean {
  const sign = /^[,:!.\u2013\u2014-]$/.test(line.peek()?.image ?? '') ? 1 : 0;
  const goal = line.peek(sign);
  if (!goal) return false;
  const aim = goal.name === 'GOAL' ? undefined : line.find(aims, sign);
  const time = goal.name === 'GOAL' ? goal : aim && line.peek(sign + aim.length);
  const written = TIME.exec(time?.image ?? '')?.[1];
  if (!written || !(aim || goal.name === 'GOAL')) return false;
  const race = line.out.findLastIndex(({ name }) => name === 'race');
  if (race < 0) return false;
  const isLong = IN_HOURS.has(line.out[race + 1]?.image ?? '') && /^[1-9]:\d{2}$/.test(written);
  line.put('IN_TIME', `in ${isLong ? `${written}:00` : written}`, sign + (aim?.length ?? 0) + 1);
  return true;
}
