/** Reads what coaches write as the tokens of the usual form. */
import type { Context } from '../generated/line-starts.ts';
import { DAYS as DAY_TOKENS } from '../generated/line-starts.ts';
import type { Token } from '../token.ts';
import { writeExercise } from './exercises.ts';
import { writeAthleteLine, writePlanLine, writeWeek } from './lines.ts';
import { Rewriting } from './rewriting.ts';
import { writeSessions } from './sessions.ts';
import { writeSteps } from './steps.ts';

/**
 * The tokens of a statement in the usual form; the same where it is written so. What is not understood stays as it is.
 *
 * @param context what the statement stands in
 */
export function readNotation(tokens: readonly Token[], context: Context): readonly Token[] {
  const first = tokens[0] as Token;
  const line = new Rewriting(tokens);
  if (first.name === 'week') writeWeek(line);
  else if (DAY_TOKENS.has(first.name)) writeDay(line);
  else if (context === 'workout' && first.name !== 'workout') writeSteps(line, () => false);
  else if (context === 'block' && first.name !== 'block' && first.name !== 'rest') writeExercise(line);
  else if (context === 'athlete') writeAthleteLine(line);
  else if (context === 'plan') writePlanLine(line);
  else return tokens;
  while (!line.isAtEnd) line.keep();
  return line.out;
}

function writeDay(line: Rewriting): void {
  line.keep();
  while (line.is(',')) line.keep(Math.min(2, line.tokens.length - line.at));
  if (isOrnament(line)) line.drop();
  writeSessions(line);
}

/** What stands behind the word of a day, and says nothing: `mon:`, `mon -`. */
function isOrnament(line: Rewriting): boolean {
  if (line.at + 1 >= line.tokens.length) return false;
  return [':', '-', '.', '/', '|', '\u2013', '\u2014'].some((sign) => line.is(sign));
}
