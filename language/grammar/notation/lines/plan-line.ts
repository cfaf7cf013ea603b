/** Reads the lines of a plan that stand in front of its weeks. */
import { TEXT, type TokenName } from '../../generated/tokens.ts';
import { isDayOfDate } from '../days/day-dates.ts';
import { Phrases } from '../phrases.ts';
import type { Rewriting } from '../rewriting.ts';
import { UNITS } from '../spellings/index.ts';
import { days } from '../tables.ts';
import { writeRaceOfPlan } from './race-line.ts';
import { writeRestAsRemark } from './rest-of-line.ts';

const units = new Phrases(UNITS);

/** What is read behind which words; behind the others all stays as it is. */
const LINES: Readonly<Partial<Record<TokenName, (line: Rewriting) => void>>> = {
  starts: writeStart,
  race: writeRaceOfPlan,
  PAIN_RULE: writePainRule,
  units: writeUnits,
  WEEKS_START: writeFirstDay,
};

/** `race half marathon on …`, `race 10k 2027-05-09`, `starts on Mon 8 Mar 2027`. */
export function writePlanLine(line: Rewriting): void {
  const first = line.name();
  line.keep();
  if (line.is(':')) line.drop();
  if (first) LINES[first]?.(line);
}

function writeStart(line: Rewriting): void {
  if (!isDayOfDate(line, 0)) return;
  line.drop();
  if (line.is(',')) line.drop();
}

/** A rule of one's own, in more words than a name has. */
function writePainRule(line: Rewriting): void {
  if (line.peek(1) && !line.tokens.some(({ type }) => type === TEXT)) writeRestAsRemark(line);
}

function writeUnits(line: Rewriting): void {
  const unit = line.find(units);
  if (unit) line.putWord(unit.usual, unit.length);
}

function writeFirstDay(line: Rewriting): void {
  const day = line.find(days);
  if (day) line.putWord(day.usual, day.length);
}
