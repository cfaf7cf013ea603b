/** Reads what coaches write as the tokens of the usual form. */
import { type Context, DAYS, WEEKS } from '../generated/line-starts.ts';
import type { Token } from '../token.ts';
import { writeDay } from './days/day-line.ts';
import type { DaysAbove } from './days/days-above.ts';
import { writeExercise } from './exercises/exercises.ts';
import { writeAthleteLine } from './lines/athlete-line.ts';
import { writeDone } from './lines/done-line.ts';
import { writeForOthers } from './lines/for-line.ts';
import { writeDefinition, writeNames } from './lines/names-line.ts';
import { writeNote } from './lines/note-line.ts';
import { writePlanLine } from './lines/plan-line.ts';
import { writeWeek } from './lines/week-line.ts';
import { type PlanUnit, Rewriting } from './rewriting.ts';
import { writeSteps } from './steps/steps.ts';
import { tidied } from './tidied-tokens.ts';

/**
 * The tokens of a statement in the usual form. What is written so, or not understood, stays as it is.
 *
 * @param context what the statement stands in
 * @param unit that the plan counts distances in, where that is known
 */
export function readNotation(
  tokens: readonly Token[],
  context: Context,
  above: DaysAbove,
  text: string,
  unit?: PlanUnit,
): readonly Token[] {
  const first = tokens[0] as Token;
  const line = new Rewriting(tidied(tokens), text, unit);
  if (first.name === 'note' && context !== 'exercise') writeNote(line);
  else if (WEEKS.has(first.name)) writeWeek(line);
  else if (first.name === 'for' && context === 'week') writeForOthers(line, above);
  else if (first.name === 'done' || first.name === 'missed') writeDone(line);
  else if (DAYS.has(first.name)) writeDay(line, above);
  else if (context === 'workout' && first.name !== 'workout') writeSteps(line, () => false);
  else if (context === 'block' && first.name !== 'block' && first.name !== 'rest') writeExercise(line);
  else if (first.name === 'group' || first.name === 'plan') writeNames(line);
  else if (first.name === 'athlete' || first.name === 'block' || first.name === 'workout')
    writeDefinition(line);
  else if (context === 'athlete') writeAthleteLine(line);
  else if (context === 'plan') writePlanLine(line);
  else return tokens;
  while (!line.isAtEnd) line.keep();
  return line.out;
}
