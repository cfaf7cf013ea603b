/** Tells what of a line belongs into lines of its own: `Week 1: Mon 5k, Wed 5k`, `mon rest; tue easy 5 km`, `Week 2: long run 12 km`, `tue easy 5 km - skipped`. */
import { type LexerMistake, mistakeAt } from './correction.ts';
import { DAYS, WEEKS } from './generated/line-starts.ts';
import { NUMBER, TIMES } from './generated/tokens.ts';
import { isAmount } from './notation/amounts.ts';
import { Phrases } from './notation/phrases.ts';
import { PHASES } from './notation/spellings/index.ts';
import { days, kinds } from './notation/tables.ts';
import type { Token } from './token.ts';

/** A line of which the end belongs into lines of its own. */
export interface LinesInOne {
  /** What of it stands where it belongs. */
  readonly kept: readonly Token[];
  readonly mistake: LexerMistake;
}

/** Where a further line would begin, and the sign that parts it from what stands before. */
interface FurtherOn {
  readonly token: Token;
  readonly from: number;
}

const phases = new Phrases(PHASES);

/** What parts the days of a line, and a week from what is trained in it. */
const PARTS = /^[.,;|:(/\u2013\u2014-]$/;

/**
 * @param line that begins a week, or a day
 * @returns undefined where it is no more than that
 */
export function linesInOne(line: readonly Token[], text: string): LinesInOne | undefined {
  const first = line[0] as Token;
  const isWeek = WEEKS.has(first.name);
  if (!isWeek && !DAYS.has(first.name)) return undefined;
  const found = daysFurtherOn(line, isWeek);
  const [day] = found;
  if (day)
    return {
      kept: before(line, day),
      mistake: mistakeAt(
        day.token,
        `Each day begins a line of its own, here \`${text.slice(day.token.offset, day.token.end)}\`.`,
        [{ title: 'Put each day into a line of its own', edits: edits(line, found, '', text) }],
      ),
    };
  if (!isWeek) return outcomeBehind(line, text);
  const session = sessionOfWeek(line);
  return (
    session && {
      kept: before(line, session),
      mistake: mistakeAt(
        session.token,
        'What is trained stands below the week, behind its day: `tue easy 5 km`. Behind `any` it is of no certain day.',
        [{ title: 'Put it below the week, behind `any`', edits: edits(line, [session], 'any ', text) }],
      ),
    }
  );
}

function before(line: readonly Token[], { from }: FurtherOn): readonly Token[] {
  return line.filter(({ offset }) => offset < from);
}

/** What stands further on, each in a line of its own; that of a week below it. */
function edits(line: readonly Token[], found: readonly FurtherOn[], lead: string, text: string) {
  const [first, last] = [line[0], line.at(-1)] as [Token, Token];
  const below = `\n${blanksBefore(first, text)}${WEEKS.has(first.name) ? '  ' : ''}${lead}`;
  const isClosed = last.image === ')' && text[found[0]?.from ?? 0] === '(';
  return [
    ...found.map(({ token, from }) => ({ start: from, end: token.offset, text: below })),
    ...(isClosed ? [{ start: last.offset, end: last.end, text: '' }] : []),
  ];
}

function blanksBefore({ home, offset }: Token, text: string): string {
  return /^[ \t]*/.exec(text.slice(home.offset, offset))?.[0] ?? '';
}

/**
 * The days that stand in a line behind its first word.
 *
 * @param isWeek whether the line begins otherwise than with a day
 */
export function daysFurtherOn(line: readonly Token[], isWeek: boolean): readonly FurtherOn[] {
  const found: FurtherOn[] = [];
  // In the line of a week a day alone is a remark: `week 2 - Mon holiday, easy week`.
  let isBehindDay = !isWeek;
  for (let at = 1; at < line.length; at++) {
    const day = line[at] as Token;
    if (day.image.length < SHORTEST_DAY || !isDay(line, at) || !beginsSession(line, at)) continue;
    const before = line[at - 1] as Token;
    const isParted = PARTS.test(before.image);
    const isBehindSession = isBehindDay && (isAmount(before) || kinds.named(before.image) !== undefined);
    const isBehindNumber = isWeek && at === 2 && before.type === NUMBER;
    const isOfList = isDay(line, at - (isParted ? 2 : 1));
    if (isOfList || !(isParted || isBehindSession || isBehindNumber)) continue;
    found.push({ token: day, from: isParted ? before.offset : before.end });
    isBehindDay = true;
  }
  return isWeek && found.length === 1 && !isWholeRest(line, found[0] as FurtherOn) ? [] : found;
}

const SHORTEST_DAY = 3;

/** Whether the word of a day stands at a place, in any spelling. */
export function isDay(line: readonly Token[], at: number): boolean {
  return DAYS.has(line[at]?.name ?? 'EOF') || days.at(line, at) !== undefined;
}

/** Whether behind a day stands what is trained on it: `Tue: 6 x 400`, `wed rest`, `sat 10k`. */
function beginsSession(line: readonly Token[], at: number): boolean {
  const next = at + (/^[:-]$/.test(line[at + 1]?.image ?? '') ? 2 : 1);
  const token = line[next];
  return (
    token !== undefined &&
    (isAmount(token) || token.type === NUMBER || kinds.at(line, next) !== undefined || token.type === TIMES)
  );
}

/** Whether nothing but the number of the week stands before a day: `Week 1: Mon easy 5 km`. */
function isWholeRest(line: readonly Token[], { from }: FurtherOn): boolean {
  return line.filter(({ offset }) => offset < from).length <= NUMBER_OF_WEEK;
}

const NUMBER_OF_WEEK = 3;

/** `Week 1: long run 12 km`, `Week 2: 3 x 20 min easy`, `Week 3 - 3 runs of 5k`: what is trained, behind the number of a week and a sign. */
function sessionOfWeek(line: readonly Token[]): FurtherOn | undefined {
  const [, number, sign, first] = line;
  if (!number || !sign) return undefined;
  // `1 - 3` is read as one figure.
  if (number.type === NUMBER && number.image.includes('-') && COUNTED.test(sign.image))
    return line.some(isAmount) ? { token: sign, from: number.end } : undefined;
  if (!first || !PARTS.test(sign.image)) return undefined;
  const isCounted = first.type === NUMBER && COUNTED.test(line[4]?.image ?? '');
  const isKind = first.name === 'run' || kinds.at(line, 3) !== undefined;
  // `recovery` may be the week.
  const isSession = (isCounted || (isKind && !phases.at(line, 3))) && line.slice(4).some(isAmount);
  return isSession || first.type === TIMES ? { token: first, from: sign.offset } : undefined;
}

const COUNTED = /^(?:runs|sessions|workouts)$/i;

/** `tue easy 5 km - skipped`, `wed easy 8 km (did 4 km)`: as a remark nobody would count it. */
function outcomeBehind(line: readonly Token[], text: string): LinesInOne | undefined {
  const at = line.findIndex(
    ({ image }, place) => place > 1 && OUTCOME.test(image) && PARTS.test(line[place - 1]?.image ?? ''),
  );
  const [sign, word, next] = [line[at - 1], line[at], line[at + 1]];
  const [first, last] = [line[0], line.at(-1)] as [Token, Token];
  if (!sign || !word) return undefined;
  const isMissed = MISSED.test(word.image);
  const isEnd = next === undefined || next.image === ')';
  // `(missed last week)` is of another day.
  if (!isEnd && !(isMissed ? BEHIND_MISSED.test(next.image) : isAmount(next))) return undefined;
  const isClosed = sign.image === '(' && last.image === ')';
  const said = text.slice(word.end, isClosed ? last.offset : last.end).replace(/^[\s,:;(\u2013\u2014-]+/, '');
  const written = isMissed ? `missed${said && ` "${said}"`}` : `done ${said}`.trim();
  return {
    kept: line.slice(0, at - 1),
    mistake: mistakeAt(
      word,
      'What became of a session stands in a line of its own below it: `missed`, or what was done, as in `done 5 km`.',
      [
        {
          title: `Write \`${written}\` below it`,
          edits: [{ start: sign.offset, end: last.end, text: `\n${blanksBefore(first, text)}  ${written}` }],
        },
      ],
    ),
  };
}

const MISSED = /^(?:missed|skipped)$/i;
const OUTCOME = /^(?:missed|skipped|did|done|completed)$/i;
const BEHIND_MISSED = /^(?:[-,:;\u2013\u2014]|due|because|as|since|with)$/i;
