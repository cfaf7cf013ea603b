/**
 * Finds what stands in the middle of a session, and in the usual form in front of it or behind it: `3 h fell run`,
 * `10 km easy am`, `run 4 h from 21:00`, `2 h+ long`.
 */
import { CLOCK, DISTANCE, DURATION, NUMBER, TEXT, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { phrasesOf } from '../phrases.ts';
import { isUnknownWord } from '../prose-words.ts';
import { answeredOnce, type Rewriting } from '../rewriting.ts';
import { RUN_NAMES, STARTS_AT, TERRAIN, UPHILL, WITHIN } from '../spellings/index.ts';
import { splitWalkAt } from '../steps/pieces.ts';
import { kinds, surfaces } from '../tables.ts';
import { behindAmount, isArticle, isJoin, kindAt } from './session-start.ts';

const names = phrasesOf(RUN_NAMES);
const terrain = phrasesOf(TERRAIN);
const uphill = phrasesOf(UPHILL);
const startsAt = phrasesOf(STARTS_AT);
const within = phrasesOf(WITHIN);

/** The place of some tokens, by how many they are away, and what is written for them. */
export interface Elsewhere {
  readonly from: number;
  readonly to: number;
  /** In front of the session. */
  readonly before?: Token;
  /** Behind it. */
  readonly remark?: Token;
  /** What it is run on. */
  readonly surface?: Token;
}

/** What has another place in the usual form of the session that begins here; undefined where nothing does. */
export function elsewhereIn(line: Rewriting): Elsewhere | undefined {
  return (
    splitWalk(line) ?? groundBehindKind(line) ?? nameBehindAmount(line) ?? atLeastAt(line) ?? timeIn(line)
  );
}

/** `brisk 30 min walk`, alone: before repetitions of the same session it is one of the steps. */
function splitWalk(line: Rewriting): Elsewhere | undefined {
  const said = splitWalkAt(line);
  const next = line.peek(3);
  if (!said || (next && /^(?:,|;|then)$/i.test(next.image))) return undefined;
  const behind = line.tokens.slice(line.at).find(({ type, image }) => type === TIMES || image === '+');
  if (behind?.type === TIMES) return undefined;
  return { from: 0, to: 1, remark: line.made('TEXT', `"${said}"`, line.at, line.at + 1) };
}

/** `tempo uphill 3 x 8 min`: what it is run over stands in front of its amount. */
function groundBehindKind(line: Rewriting): Elsewhere | undefined {
  const from = kindAt(line, 0)?.length ?? 0;
  const ground = from > 0 ? (line.find(terrain, from) ?? line.find(uphill, from)) : undefined;
  const to = from + (ground?.length ?? 0);
  const next = line.peek(to);
  if (!ground) return from > 0 ? sayingBehindKind(line, from) : undefined;
  if (!(isAmount(next) || next?.type === TIMES)) return undefined;
  const at = line.at + from;
  const said = line.textOf(at, line.at + to);
  return { from, to, remark: line.made('TEXT', `"${said}"`, at, line.at + to) };
}

/** `easy run around the park 5 km`: where or with whom it is, in front of its amount. */
function sayingBehindKind(line: Rewriting, from: number): Elsewhere | undefined {
  if (!LEADS.has(line.peek(from)?.image.toLowerCase() ?? '')) return undefined;
  let to = from + 1;
  while (
    to - from <= LONGEST_SAYING &&
    (isArticle(line.peek(to)) || line.is('the', to) || isUnknownWord(line, to))
  )
    to++;
  if (to === from + 1 || !isAmount(line.peek(to))) return undefined;
  const at = line.at + from;
  const said = line.textOf(at, line.at + to);
  return { from, to, remark: line.made('TEXT', `"${said}"`, at, line.at + to) };
}

/** What leads to where or with whom a run is. */
const LEADS: ReadonlySet<string> = new Set(['with', 'around', 'along', 'through', 'in', 'round', 'to']);
const LONGEST_SAYING = 5;

/** `20 min tempo in the middle of 10k`: by how many tokens the words are away that lead to the whole, and how many they are. */
export function wholeBehind(line: Rewriting): { readonly from: number; readonly to: number } | undefined {
  if (!hasWhole(line)) return undefined;
  for (let from = 1; line.peek(from) && !line.looking(from, isJoin); from++) {
    const lead = line.find(within, from);
    const to = from + (lead?.length ?? 0);
    const article = lead && isArticle(line.peek(to)) ? 1 : 0;
    const whole = to + article;
    if (lead && isAmount(line.peek(whole)) && endsWhole(line, whole + 1)) return { from, to: whole };
  }
  return undefined;
}

/** `within 1 h of waking` is no whole. */
function endsWhole(line: Rewriting, ahead: number): boolean {
  const next = line.peek(ahead);
  return !next || next.type === TEXT || /^[,+(]$/.test(next.image) || kindAt(line, ahead) !== undefined;
}

const hasWhole = answeredOnce((tokens) => tokens.some((_, at) => within.at(tokens, at) !== undefined));

/** `3 h fell run`, `60 min treadmill progressive`: what more is said of a run stands between its amount and its kind. */
function nameBehindAmount(line: Rewriting): Elsewhere | undefined {
  const from = behindAmount(line, 0);
  const ground = from > 0 ? line.find(surfaces, from) : undefined;
  if (ground && ground.usual !== 'track' && line.find(kinds, from + ground.length)) {
    const [at, to] = [line.at + from, from + ground.length];
    return { from, to, surface: line.made('WORD', ground.usual, at, line.at + to) };
  }
  const name = from > 0 ? line.find(names, from) : undefined;
  if (!name || (line.find(kinds, from)?.length ?? 0) > name.length) return undefined;
  const to = from + name.length;
  // `90 min hilly trail run`
  if (line.find(surfaces, to))
    return {
      from,
      to,
      remark: line.made(
        'TEXT',
        `"${line.textOf(line.at + from, line.at + to)}"`,
        line.at + from,
        line.at + to,
      ),
    };
  const kind = kindAt(line, to);
  if (!kind) return undefined;
  const at = line.at + from;
  const said = line.textOf(at, at + name.length + kind.length);
  return { from, to, remark: line.made('TEXT', `"${said}"`, at, line.at + to) };
}

/** `2 h+ long`, `easy 45 min+`: the sign belongs to the amount, and joins no session. */
function atLeastAt(line: Rewriting): Elsewhere | undefined {
  const from = isAmount(line.peek()) ? 1 : (kindAt(line, 0)?.length ?? 0) + 1;
  const [amount, sign, next] = [line.peek(from - 1), line.peek(from), line.peek(from + 1)];
  if (!amount || sign?.image !== '+' || sign.offset !== amount.end || next?.offset === sign.end)
    return undefined;
  // `400 m+` is a climb.
  if (!isAmount(amount) || /\dm?$| m$/.test(amount.image)) return undefined;
  if (amount.type !== DISTANCE && amount.type !== DURATION) return undefined;
  // `10 km+ strides` lacks a blank.
  if (next && kindAt(line, from + 1) && from > 1) return undefined;
  return {
    from,
    to: from + 1,
    remark: line.made('TEXT', '"at least"', line.at + from, line.at + from + 1),
  };
}

const hasTime = answeredOnce((tokens) =>
  tokens.some(({ type, name }) => name === 'am' || name === 'pm' || type === CLOCK),
);

/** `10 km easy am`, `run 4 h from 21:00`: when it is. */
function timeIn(line: Rewriting): Elsewhere | undefined {
  if (!hasTime(line)) return undefined;
  let found: Elsewhere | undefined;
  for (let ahead = 1; line.peek(ahead) && !line.looking(ahead, isJoin); ahead++) {
    if (isHalfBehind(line, ahead)) return { from: ahead, to: ahead + 1, before: line.peek(ahead) as Token };
    const lead = line.find(startsAt, ahead);
    const clock = lead && line.peek(ahead + lead.length);
    if (lead && clock?.type === CLOCK && isTimeOfDay(clock) && !line.is('to', ahead + lead.length + 1)) {
      // One session has no two times.
      if (found) return undefined;
      found = { from: ahead, to: ahead + lead.length + 1, before: clock };
    }
  }
  return found;
}

/** Whether `am` or `pm` stands at a place behind all else of a session. */
export function isHalfBehind(line: Rewriting, ahead: number): boolean {
  const [before, token, next] = [line.peek(ahead - 1), line.peek(ahead), line.peek(ahead + 1)];
  if (token?.name !== 'am' && token?.name !== 'pm') return false;
  if (before?.type === NUMBER || before?.type === CLOCK || before?.image === ',') return false;
  if (before?.name === 'am' || before?.name === 'pm') return false;
  return !next || /^[,+;/]$/.test(next.image);
}

function isTimeOfDay({ image }: Token): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(image);
}
