/** Reads the sessions of a day. */
import { DISTANCE, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { beginsProse, sentenceAt } from '../prose.ts';
import { withCommas } from '../punctuation.ts';
import { putInFront, type Rewriting, typeOfWord, unwritten, unwrittenBehind } from '../rewriting.ts';
import { walkRemark } from '../steps/pieces.ts';
import { kinds } from '../tables.ts';
import { metresOf } from '../targets/speeds.ts';
import { writeActivity } from './activities.ts';
import { choiceAt } from './alternatives.ts';
import { putWarmUpFirst } from './around.ts';
import { takeLabel, takeName, takePace, takeSurface, takeZone } from './in-front.ts';
import { writeMilesOfSteps } from './miles-of-plan.ts';
import { writeMovedParts } from './moved-parts.ts';
import { writeOtherSport } from './other-sports.ts';
import { nameOfRace } from './race-sessions.ts';
import { writeBody } from './session-body.ts';
import { writeWhatIsDone } from './session-forms.ts';
import { addRemark, addSurface } from './session-remarks.ts';
import {
  beginsSession,
  behindAmount,
  isArticle,
  isJoin,
  joinAt,
  kindAt,
  startsWithPart,
} from './session-start.ts';
import { isStepList } from './step-lists.ts';
import { writeTimeOfDay } from './time-of-day.ts';

/**
 * Writes the sessions of a day, up to the end of the statement.
 *
 * @param kind of the first one, where none is written
 */
export function writeSessions(line: Rewriting, kind?: string): void {
  const sentence = sentenceAt(line);
  if (sentence > 0) {
    const said = line.part(line.at, line.at + sentence);
    writeSessions(said, kind);
    while (!said.isAtEnd) said.keep();
    const [from, to] = [line.at + sentence + 1, line.tokens.length];
    addRemark(
      said.out,
      line.made('TEXT', `"${line.textOf(from, to)}"`, from - 1, to),
      said.out.findLastIndex(({ image }) => image === '+') + 1,
    );
    line.out.push(...said.out);
    line.at = to;
    return;
  }
  const commas = withCommas(line.tokens.slice(line.at), {
    goesOn: (ahead) => goesOn(line, ahead),
    isStep: (ahead) => beginsStep(line, ahead),
  });
  if (commas) {
    const parted = line.with(commas);
    writeSessions(parted, kind);
    line.out.push(...parted.out);
    line.at = line.tokens.length;
    return;
  }
  if (kind === undefined) writeSession(line, true);
  else {
    line.insert(typeOfWord(kind), kind);
    writeBody(line, kind);
  }
  for (;;) {
    while (!line.isAtEnd && !isJoin(line)) line.keep();
    if (line.isAtEnd) return;
    line.put('+', '+', joinAt(line));
    writeSession(line, false);
    moveAmountOfRun(line.out);
  }
}

/** `easy + strides 8 km`: nobody strides so far, it is the run before them. */
function moveAmountOfRun(out: Token[]): void {
  const [run, join, strides, amount] = out.slice(-4);
  const metres = amount?.type === DISTANCE ? (metresOf(amount) ?? 0) : 0;
  if (!run || !amount || join?.image !== '+' || strides?.image !== 'strides' || metres < LEAST_OF_RUN) return;
  if (kinds.named(run.image) !== run.image) return;
  out.splice(-4, 4, run, unwrittenBehind(amount.image, run, amount.type), join, strides);
}

/** Metres; strides are shorter. */
const LEAST_OF_RUN = 1000;

/** Whether something that is done, or a remark, begins at a place further on. */
function goesOn(line: Rewriting, ahead: number): boolean {
  if (beginsStep(line, ahead) || line.is('then', ahead)) return true;
  return beginsSession(line, ahead) || beginsProse(line, ahead);
}

function beginsStep(line: Rewriting, ahead: number): boolean {
  const token = line.peek(ahead);
  return isAmount(token) || token?.type === TIMES || startsWithPart(line, ahead);
}

function writeSession(line: Rewriting, isFirst: boolean): void {
  line.unit = undefined;
  if (writeMovedParts(line, isFirst, writeSession)) return;
  // A brick is two sessions that are joined.
  if (line.is('brick')) {
    const length = line.is(':', 1) ? 2 : 1;
    if (kindAt(line, length) ?? kindAt(line, behindAmount(line, length))) line.drop(length);
  }
  // `double: am easy 8 km, pm easy 6 km`
  if (line.is('double') && line.is(':', 1) && (line.is('am', 2) || line.is('pm', 2))) line.drop(2);
  const isTimed = writeTimeOfDay(line);
  // `an easy 8k`, `a 20 min walk`
  if (isArticle(line.peek()) && (kindAt(line, 1) ?? kindAt(line, behindAmount(line, 1)))) line.drop();
  if (writeChoice(line)) return;
  if (writeOtherSport(line, (ordered) => writeSession(ordered, isFirst))) return;
  if (writeActivity(line, (ordered) => writeSession(ordered, isFirst))) return;
  const from = line.out.length;
  const label = takeLabel(line);
  const ground = takeSurface(line);
  const zone = takeZone(line);
  const pace = takePace(line);
  const name = pace.name ?? takeName(line);
  const walk = isStepList(line) ? undefined : walkRemark(line, line.find(kinds)?.length ?? 0);
  const race = nameOfRace(line);
  const isAlone = isFirst || isTimed || label !== undefined;
  writeWhatIsDone(line, isAlone);
  if (line.unitOfPlan === 'mi') writeMilesOfSteps(line.out, from);
  if (ground) addSurface(line.out, ground, from);
  if (line.out.length === from) return;
  if (label && isEasyByName(label)) asEasy(line.out, from);
  putWarmUpFirst(line.out, from);
  for (const target of [zone, pace.target]) if (target) line.out.push(...target);
  for (const remark of [label, name, walk]) if (remark) addRemark(line.out, remark, from);
  if (race) putInFront(line.out, race);
}

/** `bike 60 min or swim 30 min`: the first of several counts, all of them are its remark. Whether there are several. */
function writeChoice(line: Rewriting): boolean {
  const choice = choiceAt(line);
  if (!choice) return false;
  const counted = line.with(choice.tokens);
  while (/^an?$/i.test(counted.peek()?.image ?? '')) counted.drop();
  writeSessions(counted);
  while (!counted.isAtEnd) counted.keep();
  addRemark(counted.out, line.made('TEXT', choice.remark, line.at, choice.end));
  line.out.push(...counted.out);
  line.at = choice.end;
  return true;
}

/** `pre-meet: 25 min`: what a session is called says that it is easy as well. */
function isEasyByName({ image }: Token): boolean {
  return kinds.named(image.slice(1, -1)) === 'easy';
}

/** Makes a run easy of which nothing else is said. */
function asEasy(out: Token[], from: number): void {
  const kind = out[from];
  if (kind?.image === 'run' && isAmount(out[from + 1])) out.splice(from, 1, unwritten('easy', kind));
}
