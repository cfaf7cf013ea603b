/** Reads days that are the same as one above. */

import { visible } from '../../../text/visible.ts';
import { NUMBER, TEXT } from '../../generated/tokens.ts';
import { isOpenText, Token } from '../../token.ts';
import { Phrases, phrasesOf } from '../phrases.ts';
import { endsWithProse } from '../prose.ts';
import { isUnknownWord } from '../prose-words.ts';
import { joined, type Rewriting } from '../rewriting.ts';
import { AS_ABOVE, AS_LAST_WEEK, CONDITIONS, SAME_DAY, WEEK } from '../spellings/index.ts';
import { days, kinds } from '../tables.ts';
import type { DaysAbove } from './days-above.ts';

const sameDay = phrasesOf(SAME_DAY);
const asAbove = phrasesOf(AS_ABOVE);
const asLastWeek = phrasesOf(AS_LAST_WEEK);
const conditions = phrasesOf(CONDITIONS);
const weeks = new Phrases(WEEK);

/** `thu same as tue`, `thu ditto`: the sessions of that day, where it stands above. */
export function writeSameDay(line: Rewriting, above: DaysAbove): boolean {
  const found = sameDayAt(line, above) ?? namedAt(line, above);
  if (!found) return false;
  const { sessions, length } = found;
  // `thu as mon if free of pain`
  const isSaid = line.find(conditions, length) ?? line.looking(length, remarkAlone);
  const condition = isSaid ? line.part(line.at + length, line.tokens.length) : undefined;
  if (!condition && line.at + length < line.tokens.length) return false;
  const said = condition?.written(condition.tokens.length).replace(/^[,\u2013\u2014-] */, '') ?? '';
  if (!sessions || sessions.length === 0 || said.includes('"')) return false;
  // A mistake is corrected where it stands, and not written once more.
  if (sessions.some(({ image }) => isOpenText(image) || visible(image) !== image)) return false;
  const { offset, home, column } = line.peek() as Token;
  const covered = (line.tokens[line.at + length - 1]?.end ?? offset) - offset;
  for (const [index, { type, image }] of sessions.entries()) {
    line.out.push(
      index === 0
        ? new Token(type, image, home, column, covered)
        : new Token(type, image, home, column + covered, 0),
    );
  }
  line.drop(length);
  if (condition) {
    const remark = line.made(TEXT, `"${said}"`, line.at, line.tokens.length);
    const last = line.out.at(-1) as Token;
    if (last.type === TEXT) line.out.splice(-1, 1, joined(last, remark));
    else line.out.push(remark);
    line.drop(condition.tokens.length);
  }
  return true;
}

/** `, but on grass`, `- with Amy`: words that change nothing of the training. */
function remarkAlone(line: Rewriting): boolean {
  if (line.tokens.slice(line.at).some(({ image }) => OF_CHANGES.test(image))) return false;
  const sign = line.is(',') || line.is('-') ? 1 : 0;
  return line.looking(sign, (rest) => rest.is('but') && endsWithProse(rest)) || endsWithProse(line);
}

/** What says that it is not quite the same. */
const OF_CHANGES =
  /^(?:shorter|longer|less|more|half|double|twice|fewer|extra|without|except|minus|plus|only|no|not|skip|drop|instead|or)$/i;

/** Which sessions are meant by `as tue`, `core as tue`, `ditto`, `as last week`, `core as last week`, and how many tokens say so. */
function sameDayAt(
  line: Rewriting,
  above: DaysAbove,
): { readonly sessions: readonly Token[] | undefined; readonly length: number } | undefined {
  const today = line.out[0]?.name ?? '';
  const kind = line.find(kinds);
  const from = kind?.length ?? 0;
  const before = line.find(asLastWeek, from);
  const as = line.find(sameDay, from);
  const day = before
    ? { sessions: above.sessionsOf(today), length: from + before.length }
    : as && dayNamedAt(line, from + as.length, above, today);
  if (day) return !kind || day.sessions?.[0]?.image === kind.usual ? day : undefined;
  const ditto = line.find(asAbove);
  return ditto && { sessions: above.sessions(), length: ditto.length };
}

/** `fri Rehab A`, which was written out above: the session that is called so. */
function namedAt(
  line: Rewriting,
  above: DaysAbove,
): { readonly sessions: readonly Token[]; readonly length: number } | undefined {
  if (!isUnknownWord(line, 0)) return undefined;
  let length = 1;
  while (line.peek(length) && !line.is(',', length) && !line.find(conditions, length)) length++;
  const sessions = length <= MOST_OF_NAME ? above.sessionsCalled(line.written(length)) : undefined;
  return sessions && { sessions, length };
}

/** The most words of what a session is called. */
const MOST_OF_NAME = 5;

/** `tue`, `tue's run`, `last tue`, `tue of week 1`, `week 1 tue`, `week 1`: which day of which week is meant. */
function dayNamedAt(
  line: Rewriting,
  from: number,
  above: DaysAbove,
  today: string,
): { readonly sessions: readonly Token[] | undefined; readonly length: number } | undefined {
  const week = weekAt(line, from);
  if (week) {
    const day = line.find(days, from + week.length);
    const length = from + week.length + (day?.length ?? 0);
    return { sessions: above.sessionsOf(day?.usual ?? today, week.number), length };
  }
  const last = line.is('last', from) ? 1 : 0;
  const day = line.find(days, from + last);
  if (!day) return undefined;
  const length = from + last + day.length;
  const of = line.is('of', length) || line.is('in', length) ? 1 : 0;
  const ofWeek = weekAt(line, length + of);
  if (ofWeek)
    return { sessions: above.sessionsOf(day.usual, ofWeek.number), length: length + of + ofWeek.length };
  const isLastWeek = line.is('last', length) && line.is('week', length + 1);
  if (last > 0 || isLastWeek)
    return { sessions: above.sessionsOf(day.usual), length: length + (isLastWeek ? 2 : 0) };
  return { sessions: above.sessions(day.usual), length: length + ownedLength(line, length) };
}

/** `week 1`, `wk 1`, `wk1` at a place further on. */
function weekAt(
  line: Rewriting,
  ahead: number,
): { readonly number: string | undefined; readonly length: number } | undefined {
  const word = weeks.at(line.tokens, line.at + ahead);
  const number = line.peek(ahead + (word?.length ?? 0));
  if (word && number?.type === NUMBER) return { number: number.image, length: word.length + 1 };
  const glued = /^w(?:k|eek)(\d+)$/i.exec(line.peek(ahead)?.image ?? '');
  return glued ? { number: glued[1], length: 1 } : undefined;
}

/** How many tokens `'s run` is behind a day. */
function ownedLength(line: Rewriting, ahead: number): number {
  if (!/^['\u2019]$/.test(line.peek(ahead)?.image ?? '') || !line.is('s', ahead + 1)) return 0;
  return /^(?:run|session|workout|training)$/i.test(line.peek(ahead + 2)?.image ?? '') ? 3 : 2;
}
