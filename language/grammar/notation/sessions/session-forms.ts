/** Reads what is done in a session, in whichever form it is told. */
import { WORD } from '../../generated/tokens.ts';
import { writeBigThree } from '../exercises/big-three.ts';
import type { Rewriting } from '../rewriting.ts';
import { writeRatioFirst } from '../steps/run-walk.ts';
import { writeAmountFirst } from './amount-first.ts';
import { writeNamedRace, writeParkrun } from './event-runs.ts';
import { writeKind } from './kind-first.ts';
import { writeRaceAlone, writeRaceByDistance } from './race-sessions.ts';
import { writeAbsence, writeRest } from './rest-days.ts';
import { writeBody } from './session-body.ts';
import { writeDetails } from './session-details.ts';
import { kindAt } from './session-start.ts';
import { isStepList } from './step-lists.ts';
import { writeEachMinute, writeExercisesAlone, writeForBoth } from './strength-sessions.ts';

/**
 * Writes a session that is told in some form. Whether it is.
 *
 * @param isAlone whether a run may be told by its amount or its steps alone
 */
type WriteForm = (line: Rewriting, isAlone: boolean) => boolean;

/** The forms in which a session is told, in the order in which they are tried. */
const FORMS: readonly WriteForm[] = [
  writeRest,
  writeAbsence,
  writeActiveRecovery,
  writeRatio,
  writeRaceRun,
  writeRunOfPark,
  writeNamedRace,
  writeRaceAlone,
  writeForBoth,
  writeEachMinute,
  writeBigThree,
  writeExercisesAlone,
  writeKindFirst,
  writeAmountFirst,
  writeOther,
];

/** Writes what is done. */
export function writeWhatIsDone(line: Rewriting, isAlone: boolean): void {
  FORMS.some((write) => write(line, isAlone));
}

/** `active recovery`, which may be a run or none: it is reported. */
function writeActiveRecovery(line: Rewriting): boolean {
  if (!line.is('active') || !line.is('recovery', 1)) return false;
  line.put('WORD', 'active recovery', 2);
  return true;
}

/** `run/walk 2:1 …`, with its details. */
function writeRatio(line: Rewriting): boolean {
  if (!writeRatioFirst(line)) return false;
  writeDetails(line);
  return true;
}

/** `half marathon race …` */
function writeRaceRun(line: Rewriting): boolean {
  if (!writeRaceByDistance(line)) return false;
  writeBody(line, 'race');
  return true;
}

/** `parkrun easy …` */
function writeRunOfPark(line: Rewriting): boolean {
  if (!writeParkrun(line)) return false;
  writeDetails(line, line.out.at(-1));
  return true;
}

/** `easy 10 km` */
function writeKindFirst(line: Rewriting): boolean {
  const kind = isStepList(line) ? undefined : kindAt(line, 0);
  if (kind) writeKind(line, kind);
  return kind !== undefined;
}

/** A session of a kind that is not known stays as it is; a workout may have details. */
function writeOther(line: Rewriting): boolean {
  const isWorkout = line.is('workout');
  if (line.peek()?.type !== WORD && !isWorkout && !line.is('race')) return false;
  line.keep();
  if (!isWorkout) return true;
  if (!line.isAtEnd) line.keep();
  writeDetails(line);
  return true;
}
