/** Reads what stands behind sets and repetitions. */
import {
  DURATION,
  EACH_SIDE,
  LIFT_TEMPO,
  MASS,
  NUMBER,
  PERCENT,
  RESERVE,
  RPE,
  TIMES,
  UNREADABLE,
} from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { phrasesOf } from '../phrases.ts';
import { writeRemark } from '../prose.ts';
import type { Rewriting } from '../rewriting.ts';
import { ONE_RM } from '../spellings/index.ts';
import { eachSide, reserves } from '../tables.ts';

const oneRepMax = phrasesOf(ONE_RM);

/** What can stand behind the repetitions, in the usual order. */
const ORDER = ['EACH_SIDE', 'MASS', 'INTENSITY', 'LIFT_TEMPO', 'TEXT'] as const;

type DetailKind = (typeof ORDER)[number];

export function writeDetails(line: Rewriting): void {
  const details: { kind: DetailKind; tokens: Token[] }[] = [];
  for (;;) {
    const before = line.out.length;
    const kind = writeDetail(line);
    if (!kind) break;
    details.push({ kind, tokens: line.out.splice(before) });
  }
  details.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  for (const { tokens } of details) line.out.push(...tokens);
}

/** Writes one detail; which one it was. */
function writeDetail(line: Rewriting): DetailKind | undefined {
  // What is left of `3 x 8 x 10 s`.
  if (line.peek()?.type === DURATION && line.tokens[line.at - 1]?.type === TIMES) {
    const length = /^holds?$/i.test(line.peek(1)?.image ?? '') ? 2 : 1;
    line.put('TEXT', `"${line.peek()?.image} each"`, length);
    return 'TEXT';
  }
  const isClosed = line.is('(') && line.find(eachSide, 1);
  if (isClosed && line.is(')', 1 + isClosed.length)) {
    line.put('EACH_SIDE', 'each side', 2 + isClosed.length);
    return 'EACH_SIDE';
  }
  if (line.is('(') && writeRemark(line)) return 'TEXT';
  // `rest 3 min` between its sets
  if (line.is('rest') && line.peek(1)?.type === DURATION) {
    line.put('TEXT', `"${line.written(2)}"`, 2);
    return 'TEXT';
  }
  const side = line.find(eachSide);
  if (side || line.peek()?.type === EACH_SIDE) {
    line.put('EACH_SIDE', 'each side', side?.length ?? 1);
    return 'EACH_SIDE';
  }
  const lead = leadLength(line);
  const token = line.peek(lead);
  if (token?.type === MASS) {
    line.drop(lead);
    line.keep();
    return 'MASS';
  }
  if (token?.type === PERCENT) return writeShare(line, lead);
  if (token?.type === RPE || token?.type === RESERVE)
    return writeIntensity(line, lead, token.image, token.type, 1);
  const reserve = reserves.at(line.tokens, line.at + lead);
  const figure = reserve && line.peek(lead + reserve.length);
  if (reserve && figure?.type === NUMBER)
    return writeIntensity(line, lead, `${figure.image} rir`, RESERVE, reserve.length + 1);
  if (lead === 0 && token?.type === LIFT_TEMPO) {
    line.keep();
    return 'LIFT_TEMPO';
  }
  if (lead === 0 && line.is('tempo') && line.peek(1)) {
    const digits = /^(\d)[/-]?(\d)[/-]?(\d)(?:[/-]?(\d))?$/.exec(line.peek(1)?.image ?? '');
    if (digits) {
      line.put('LIFT_TEMPO', `tempo ${digits.slice(1).filter(Boolean).join('-')}`, 2);
      return 'LIFT_TEMPO';
    }
  }
  return undefined;
}

/** How many tokens lead to a weight or an intensity: `@`, `with`, `at`, `w/`. */
function leadLength(line: Rewriting): number {
  if (line.is('@') || line.is('with') || line.is('at')) return 1;
  return line.is('w') && line.peek(1)?.type === UNREADABLE ? 2 : 0;
}

/** `@ 80% 1RM`, `80% of 1rm`; behind an exercise a share is one of that. */
function writeShare(line: Rewriting, lead: number): DetailKind {
  if (lead > 0) line.put('@', '@', lead);
  else line.insert('@', '@');
  line.keep();
  const skipped = line.is('of') ? 1 : 0;
  const named = oneRepMax.at(line.tokens, line.at + skipped);
  if (named) line.put('ONE_RM', '1rm', skipped + named.length);
  else line.insert('ONE_RM', '1rm');
  return 'INTENSITY';
}

function writeIntensity(
  line: Rewriting,
  lead: number,
  image: string,
  type: number,
  length: number,
): DetailKind {
  if (lead > 0) line.put('@', '@', lead);
  else line.insert('@', '@');
  line.put(type, image, length);
  return 'INTENSITY';
}
