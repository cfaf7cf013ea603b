/** Reads what stands behind the amount or the steps of a run. */
import { NUMBER, PERCENT, TIMES } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { isAmount } from './amounts.ts';
import { climbAt, writeClimb } from './climbs.ts';
import { writePart } from './parts-of-run.ts';
import { countedAt } from './pieces.ts';
import { writeProse, writeRemark } from './prose.ts';
import { answeredOnce, type Rewriting } from './rewriting.ts';
import { endsSession, endsSteps } from './session-start.ts';
import { writeSteps } from './steps.ts';
import { leads, surfaces } from './tables.ts';
import { isTargetAt, writeTarget, writeTargetInParentheses } from './targets.ts';

/** What stands behind the amount or the steps of a run. */
export function writeDetails(line: Rewriting, amount?: Token): void {
  let afterSteps = amount === undefined;
  for (;;) {
    if (line.isAtEnd || endsSession(line)) return;
    if (line.is(':')) {
      line.keep();
      writeSteps(line, endsSteps);
      afterSteps = true;
      continue;
    }
    if (writePart(line, amount)) continue;
    // `10 km with 5 km @ marathon`: steps of the whole.
    const lead = leadToSteps(line);
    if (lead > 0) {
      line.put(':', ':', lead);
      writeSteps(line, endsSteps);
      afterSteps = true;
      continue;
    }
    if (line.is('(')) {
      if (!writeTargetInParentheses(line) && !writeRemark(line)) return;
      continue;
    }
    if (line.is(',') && (isTargetBehind(line) || isDetailAt(line, 1))) {
      line.drop();
      continue;
    }
    if (writeClimb(line)) continue;
    if (DETAILS.has(line.name() ?? '')) {
      writeDetail(line);
      continue;
    }
    if (writeSurface(line) || writeGrade(line)) continue;
    if (writeTarget(line)) continue;
    // `2 min Trabpause` behind steps may say how it is run.
    if (!(afterSteps && isAmount(line.out.at(-1))) && writeProse(line)) continue;
    const token = line.peek() as Token;
    if (token.image === ',' || token.image === '+') return;
    line.keep();
  }
}

/** `on grass`, `treadmill`: what it is run on. */
function writeSurface(line: Rewriting): boolean {
  const found = line.find(surfaces);
  const before = line.out.at(-1);
  if (!found || !before || before.image === 'surface' || before.image === '+') return false;
  line.insert('surface', 'surface');
  line.put('WORD', found.usual, found.length);
  return true;
}

/** `, 1%`, `@ 15%`, `incline 1.5`: how steep a treadmill is, as a remark. Whether it is told. */
function writeGrade(line: Rewriting): boolean {
  const sign = line.is(',') || line.is('@') || line.is('at') ? 1 : 0;
  const before = INCLINE.test(line.peek(sign)?.image ?? '') ? 1 : 0;
  const token = line.peek(sign + before);
  const isFigure = token?.type === PERCENT || (before > 0 && token?.type === NUMBER);
  if (!token || !isFigure || Number.parseFloat(token.image) > STEEPEST) return false;
  if (!line.out.some(({ image }) => image === 'treadmill') && !hasTreadmill(line)) return false;
  const behind = INCLINE.test(line.peek(sign + before + 1)?.image ?? '') ? 1 : 0;
  line.put('TEXT', `"incline ${Number.parseFloat(token.image)}%"`, sign + before + 1 + behind);
  return true;
}

/** What the grade of a treadmill is called. */
const INCLINE = /^(?:incl|incline|gradient|grade)$/i;
/** In percent. */
const STEEPEST = 40;

const hasTreadmill = answeredOnce((tokens) =>
  tokens.some(({ image }) => /^(?:tm|treadmill|dreadmill|incline)$/i.test(image)),
);

/** The words that details begin with; a value stands behind each. */
const DETAILS: ReadonlySet<string> = new Set(['form', 'in', 'cadence', 'climb', 'descent', 'surface']);

/** Whether a detail of a run stands at a place further on, such as `cadence 170 spm` or `on trail`. */
function isDetailAt(line: Rewriting, ahead: number): boolean {
  const isNamed = DETAILS.has(line.name(ahead) ?? '') && line.peek(ahead + 1) !== undefined;
  return (
    isNamed || climbAt(line, ahead) !== undefined || surfaces.at(line.tokens, line.at + ahead) !== undefined
  );
}

/** A detail and its value: `cadence 170+`, `in "Daily"`. */
function writeDetail(line: Rewriting): void {
  const isCadence = line.is('cadence');
  line.keep();
  if (!isCadence || line.peek()?.type !== NUMBER) {
    if (!line.isAtEnd) line.keep();
    return;
  }
  line.put('STEP_RATE', `${line.peek()?.image} spm`, 1);
  if (!line.is('+')) return;
  line.drop();
  line.insert('TEXT', '"at least"');
}

/** `, Z2` behind an amount. */
export function isTargetBehind(line: Rewriting): boolean {
  return isTargetAt(line, 1) && !isAmount(line.peek(1));
}

/** How many tokens lead to the steps of a run whose amount is given: `w/`, `with`, `incl.`. */
export function leadToSteps(line: Rewriting, ahead = 0): number {
  const length = leads.at(line.tokens, line.at + ahead)?.length ?? 0;
  if (length === 0) return 0;
  const next = line.peek(ahead + length);
  if (climbAt(line, ahead)) return 0;
  const isBare = next?.type === NUMBER && line.is('@', ahead + length + 1) && line.unit !== undefined;
  const isSteps = isAmount(next) || next?.type === TIMES || countedAt(line, ahead + length) !== undefined;
  return isSteps || isBare ? length : 0;
}
