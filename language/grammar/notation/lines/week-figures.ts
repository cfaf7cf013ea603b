/** Tells dates, totals and what is counted of a week from the number of it. */
import { DISTANCE, NUMBER, UNREADABLE, WORD } from '../../generated/tokens.ts';
import { Token } from '../../token.ts';
import { MONTHS } from '../figures.ts';
import { Phrases } from '../phrases.ts';
import { closingAt } from '../prose.ts';
import { covering, type Rewriting } from '../rewriting.ts';
import { PHASES } from '../spellings/index.ts';

const phases = new Phrases(PHASES);

/** `week 1 - 8 March`, `Week 1 - 6 weeks to go`: no range of weeks, but what is said of one. The line with both figures apart. */
export function withoutRange(line: Rewriting): Rewriting | undefined {
  const [week, range, said] = line.tokens;
  const parts =
    range?.type === NUMBER ? /^(\d+)(\s+)[-\u2013\u2014]\s+(\d+)$/.exec(line.textOf(1, 2)) : undefined;
  const isOfOne = week && !/s$/i.test(week.image) && OF_ONE_WEEK.test(said?.image ?? '');
  if (!week || !range || !parts || !isOfOne) return undefined;
  const [, number = '', blanks = '', figure = ''] = parts;
  const { home, column, length } = range;
  return line.with([
    week,
    new Token(NUMBER, number, home, column),
    new Token(UNREADABLE, '-', home, column + number.length + blanks.length),
    new Token(NUMBER, figure, home, column + length - figure.length),
    ...line.tokens.slice(2),
  ]);
}

/** `week 1 - 40k`, `base 40k`: kilometres where the total stands. The line with them as such. */
export function withKilometres(line: Rewriting): Rewriting | undefined {
  const { tokens } = line;
  const isTotal = (token: Token, at: number) =>
    token.type === WORD && /^\d+(?:-\d+)?k$/i.test(token.image) && isWhereTotal(tokens, at);
  if (!tokens.some(isTotal)) return undefined;
  return line.with(
    tokens.map((token, at) =>
      isTotal(token, at) ? covering(DISTANCE, `${token.image.slice(0, -1)} km`, token, token) : token,
    ),
  );
}

/** Whether what stands around a figure of a week leaves nothing but its total: no `10k race`, no `parkrun 5k`. */
function isWhereTotal(tokens: readonly Token[], at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  const isPhase = phases.named(before?.image ?? '') !== undefined && before?.name !== 'race';
  const isBegun = at === 2 || before?.name === 'total' || isPhase;
  const isOpen = isSign(before) || before?.image === '(' || before?.image === '/';
  return (isBegun || isOpen) && (!behind || isSign(behind) || /^[)/+]$/.test(behind.image));
}

/** `Week 1 (7 Dec): base`, `Week 1 - 8 Mar - base`: its date, as a remark; behind nothing else the title is one. */
export function takeDate(line: Rewriting): Token | undefined {
  return line.is('(') ? takeDateInParentheses(line) : takeBareDate(line);
}

function takeDateInParentheses(line: Rewriting): Token | undefined {
  const close = closingAt(line);
  if (close === 0 || !line.peek(close + 1)) return undefined;
  const said = line.textOf(line.at + 1, line.at + close);
  if (!DATE_OF_WEEK.test(said)) return undefined;
  const token = line.made('TEXT', `"${said}"`, line.at, line.at + close + 1);
  line.drop(close + 1);
  return token;
}

/** `Week 1: 8 March 2027`, `Week 1 - 8 Mar - base`. */
function takeBareDate(line: Rewriting): Token | undefined {
  const sign = isSign(line.peek()) ? 1 : 0;
  for (let length = MOST_OF_DATE; length > 0; length--) {
    const from = line.at + sign;
    const behind = line.tokens[from + length];
    const isWhole = from + length === line.tokens.length || isSign(behind);
    if (!isWhole || !DATE_OF_WEEK.test(line.textOf(from, from + length))) continue;
    const token = line.made('TEXT', `"${line.textOf(from, from + length)}"`, from, from + length);
    line.drop(sign + length);
    return token;
  }
  return undefined;
}

/** How many tokens a date is at most: `Mon 8 March 2027`. */
const MOST_OF_DATE = 4;

/** A sign between two things that are said of a week. */
export function isSign(token: Token | undefined): boolean {
  return token !== undefined && /^[:,\u2013\u2014-]$/.test(token.image);
}

const MONTH = `(?:${MONTHS.join('|')})\\w*`;

/** What is counted of a week, or the month of its first day: `8 March`, `4 runs`, `6 weeks to go`. */
const OF_ONE_WEEK = new RegExp(
  `^(?:${MONTH}|weeks?|wks?|days?|runs?|sessions?|workouts?|races|hours?|hrs?|to|more|left|easy|hard|key|quality|long)$`,
  'i',
);

const DATE_OF_WEEK = new RegExp(
  String.raw`^(?:(?:w\/c|from|starts?|starting|mon(?:day)?)\.? )?(?:\d{1,2}(?:[./]\d{1,2}\.?|(?:st|nd|rd|th)?\.? ${MONTH})|${MONTH}\.? \d{1,2})(?:[ ,./]+\d{2,4})?$`,
  'i',
);
