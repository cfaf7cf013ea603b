/** Reads what else is said of a week, as a note on it. */
import { NUMBER, PERCENT } from '../../generated/tokens.ts';
import { nearest } from '../../nearest.ts';
import type { Token } from '../../token.ts';
import { Phrases } from '../phrases.ts';
import { answeredOnce, type Rewriting } from '../rewriting.ts';
import { PHASES } from '../spellings/index.ts';
import { kinds } from '../tables.ts';
import { ABSENCES } from './week-absence.ts';
import { isCopied, like, sameAgain } from './week-copy.ts';

export const phases = new Phrases(PHASES);

const PHASE_WORDS = Object.entries(PHASES).flatMap(([phase, others]) => [phase, ...others]);

/**
 * `week 1 (Phase II)`, `week 2 - only if week 1 was pain-free`: what else is said of a week is a note on it. No figure that
 * may be its distance or a share of another week, and no phase that is misspelt. Whether there is a note.
 */
export function writeTitle(line: Rewriting): boolean {
  const isOpen = line.is('(');
  const isPhase = !isOpen && (line.find(phases) ?? line.find(like)) !== undefined;
  const isMoreWeeks = /^(?:&|and)$/i.test(line.peek()?.image ?? '') && line.peek(1)?.type === NUMBER;
  const same = isOpen ? undefined : line.find(sameAgain);
  const behindSame = same && (line.peek(same.length)?.image ?? '');
  const isSame = behindSame !== undefined && /^(?:|[,+]|but|except|with|plus|minus)$/i.test(behindSame);
  if (isPhase || isMoreWeeks || isSame || !holdsTitle(line) || isCopied(line)) return false;
  const inside = line.tokens.slice(line.at);
  // `week 3 - 50 km, 2 hard sessions`
  const isBehindComma = line.is(',') ? 1 : 0;
  const words = isOpen ? inside.slice(1, -1) : inside.slice(isBehindComma);
  const [first] = words;
  // One word alone is a phase, if one that is misspelt; behind a sign or in parentheses, or as a kind of session, a title.
  const isAlone = words.length === 1;
  const isBehindSign = /^[(:\u2013\u2014-]$/.test(line.tokens[line.at - (isOpen ? 0 : 1)]?.image ?? '');
  const isTitle = isBehindSign
    ? nearest(first?.image ?? '', PHASE_WORDS) === undefined
    : kinds.named(first?.image ?? '') !== undefined;
  const isMisspelt = isAlone && !isTitle;
  if (!first || isMisspelt || isUsualPart(first)) return false;
  const from = line.at + (isOpen ? 1 : isBehindComma);
  const title = line.textOf(from, from + words.length);
  if (title.includes('"')) return false;
  line.put('TEXT', `"${title}"`, inside.length);
  return true;
}

/** `taper begins next week`, `sick last week`: nothing of this one but a note on it. */
export function writeOfAnotherWeek(line: Rewriting): boolean {
  const isPart = line.find(phases) !== undefined || ABSENCES.has(line.name() ?? '');
  if (!isPart || !holdsTitle(line)) return false;
  const said = line.textOf(line.at, line.tokens.length);
  if (!OF_ANOTHER_WEEK.test(said)) return false;
  line.put('TEXT', `"${said}"`, line.tokens.length - line.at);
  return true;
}

const OF_ANOTHER_WEEK =
  /^\S+ (?:(?:begins?|starts?) |(?:ends?|ended|over|done)\b|(?:last|next|previous) week$)/i;

/** Whether all that is left is words of a title, in parentheses or not. */
function holdsTitle(line: Rewriting): boolean {
  const isClosed = line.tokens.at(-1)?.image === ')';
  if (line.is('(') !== isClosed || lastWord(line) < line.at || lastCopy(line) >= line.at) return false;
  return isClosed ? lastOfNoRemark(line) <= line.at : lastOfNoTitle(line) < line.at;
}

const lastWord = answeredOnce((tokens) => tokens.findLastIndex(({ image }) => /^\p{L}{2}/u.test(image)));

/** `(80% of week 1, no speed)`: as a note nobody would do it. */
const lastCopy = answeredOnce((tokens) =>
  tokens.findLastIndex(({ type }, at) => {
    const isShare = type === PERCENT && /^of$/i.test(tokens[at + 1]?.image ?? '');
    const length = isShare ? 2 : like.at(tokens, at)?.length;
    const week = length === undefined ? '' : (tokens[at + length]?.image ?? '');
    return /^(?:w|wk|week)\d*$/i.test(week);
  }),
);

const lastOfNoTitle = answeredOnce((tokens) => tokens.findLastIndex((token) => !isOfTitle(token)));

/** Without the parenthesis at the end. */
const lastOfNoRemark = answeredOnce((tokens) =>
  tokens.slice(0, -1).findLastIndex((token) => !isOfRemark(token)),
);

/** What else may stand behind the number of a week. */
function isUsualPart({ name }: Token): boolean {
  return name === 'sick' || name === 'holiday' || name === 'travel' || name === 'total' || name === 'like';
}

function isOfTitle({ name, image }: Token): boolean {
  return !/^(?:DISTANCE|PERCENT|DURATION|TEXT|TIMES|like)$/.test(name) && !/^[()]$/.test(image);
}

/** In parentheses figures of other things are told: `(18 weeks to go, peak 85%)`. */
function isOfRemark({ name, image }: Token): boolean {
  return !/^(?:DISTANCE|TEXT|TIMES|like)$/.test(name) && !/^[()]$/.test(image);
}
