/** Reads paces, named or in figures, and what may stand behind them. */
import { DISTANCE, NUMBER, PACE, PACE_BOUND, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { phrasesOf } from '../phrases.ts';
import { type PlanUnit, type Rewriting, typeOfWord } from '../rewriting.ts';
import { OF_RACE } from '../spellings/index.ts';
import { manners, paces, recoveries } from '../tables.ts';
import type { WriteTarget } from './target-kind.ts';

const ofRace = phrasesOf(OF_RACE);

/** `6:30/km`, `6:30/km or slower`. */
export function paceInFiguresAt(line: Rewriting, ahead: number): WriteTarget | undefined {
  const bound = paceBoundAt(line, ahead);
  if (bound) return (one) => one.put('PACE_BOUND', bound, 3);
  const type = line.peek(ahead)?.type;
  return type === PACE || type === PACE_BOUND ? writePaceRange : undefined;
}

/** `easy/steady`, `10 mile pace`, `marathon`, `MP-10s`, `15K-HM`. */
export function namedPaceAt(line: Rewriting, ahead: number): WriteTarget | undefined {
  const token = line.peek(ahead);
  if (!token) return undefined;
  const between = betweenAt(line, ahead);
  if (between) return (one) => one.put('WORD', between.image, between.length);
  // `10 mile pace`, of a distance that has no name
  const isOfDistance = token.type === DISTANCE && /(?:km|mi)$/.test(token.image);
  const called = isOfDistance && !line.find(paces, ahead) && line.find(ofRace, ahead + 1);
  if (called) return (one) => one.put('TEXT', `"${token.image}"`, 1 + called.length);
  const pace = line.find(paces, ahead);
  // `race` without a sign may begin a session.
  if (pace && (ahead > 0 || !(line.is('race') || isDistanceOfEasyRun(line)) || pace.length > 1)) {
    return (one) => {
      one.put(typeOfPace(pace.usual), pace.usual, pace.length);
      if (!writeFigureOfPace(one)) writePaceRange(one);
    };
  }
  return inOneWord(token);
}

/** `10k easy 5k`: of a run that is easy a distance without a sign is no pace. */
function isDistanceOfEasyRun(line: Rewriting): boolean {
  const isEasy = /^(?:easy|recovery)$/.test(line.out.at(-2)?.image ?? '') && isAmount(line.out.at(-1));
  return isEasy && /^\d+k$/i.test(line.peek()?.image ?? '');
}

/** `MP-10s`, `15K-HM` */
function inOneWord(token: Token): WriteTarget | undefined {
  const glued = token.type === WORD ? /^([\w]+)-(\d{1,3})s?$/.exec(token.image) : null;
  const named = glued && paces.named(glued[1] as string);
  if (glued && named) {
    return (one) => {
      one.put(typeOfPace(named), named, 1);
      one.insert('PACE_OFFSET', `- ${glued[2]} s/${unitHere(one)}`);
    };
  }
  const range = betweenPaces(token);
  return range === undefined ? undefined : (one) => one.put('WORD', range, one.is('pace', 1) ? 2 : 1);
}

function typeOfPace(pace: string): number {
  return /^\d+$/.test(pace) ? NUMBER : typeOfWord(pace);
}

/** `HMP 4:14`, `MP 4:30/km`: what a pace comes to, behind its name, as a remark. Whether that is told. */
function writeFigureOfPace(line: Rewriting): boolean {
  const figure = line.peek();
  const next = line.peek(1);
  const isFigure =
    figure?.type === PACE || (figure?.name === 'CLOCK' && /^[2-9]:[0-5]\d$/.test(figure.image));
  if (!figure || !isFigure || (next && !/^[,;)(+/]$/.test(next.image))) return false;
  line.put('TEXT', `"${figure.image}"`, 1);
  return true;
}

/** What may stand behind a pace: how far from it, or the pace that it changes to. */
function writePaceRange(line: Rewriting): void {
  const token = line.peek();
  if (token?.type === PACE || token?.type === PACE_BOUND) line.keep();
  if (line.name() === 'PACE_OFFSET') line.keep();
  const offset = offsetAt(line);
  if (offset) line.put('PACE_OFFSET', offset.image, offset.length);
}

/**
 * `+10 s/km`, `+20`, `- 5s`: seconds on a pace. Where no unit is written it is that of the distance before it, or of the
 * plan.
 */
function offsetAt(line: Rewriting): { readonly image: string; readonly length: number } | undefined {
  const sign = line.peek()?.image ?? '';
  if (!/^[-+\u2013\u2212]$/.test(sign)) return undefined;
  const figure = line.peek(1);
  const seconds = /^(\d+(?:-\d+)?)(?: ?s)?$/.exec(figure?.image ?? '')?.[1];
  if (!seconds || Number.parseInt(seconds, 10) > MOST_SECONDS_OFF) return undefined;
  let length = 2;
  if (/^(?:s|sec|secs|seconds)$/i.test(line.peek(length)?.image ?? '')) length++;
  const unit =
    line.is('/', length) || line.is('per', length)
      ? /^(?:km|k|mi|miles?)$/i.exec(line.peek(length + 1)?.image ?? '')
      : null;
  if (unit) length += 2;
  // `@ 5k + 90 s jog`: a step.
  if (!unit && (line.find(manners, length) || line.find(recoveries, length))) return undefined;
  // Without a unit it is one only where seconds are written, or nothing that could be a session follows.
  if (
    !unit &&
    figure?.type === NUMBER &&
    line.peek(length) &&
    !/^[,)+]$/.test(line.peek(length)?.image ?? '')
  )
    return undefined;
  const of = unit ? (/^m/i.test(unit[0]) ? 'mi' : 'km') : unitHere(line);
  return { image: `${sign === '+' ? '+' : '-'} ${seconds} s/${of}`, length };
}

/** The unit of the last distance that has one a pace can be of, or of the plan. */
function unitHere(line: Rewriting): PlanUnit {
  const distance = line.out.findLast(({ type, image }) => type === DISTANCE && /(?:km|mi)$/.test(image));
  if (distance) return distance.image.endsWith('mi') ? 'mi' : 'km';
  return line.unitOfPlan ?? 'km';
}

const MOST_SECONDS_OFF = 120;

/** `15K-HM`: anywhere between two paces. */
function betweenPaces({ type, image }: Token): string | undefined {
  if (type !== WORD) return undefined;
  const [one, other, more] = image.split('-');
  if (one === undefined || other === undefined || more !== undefined) return undefined;
  const ends = [one, other].map((end) => paces.named(end));
  return ends.every((end) => end !== undefined) && ends.join('-') !== image ? ends.join('-') : undefined;
}

/** `easy/steady`, `MP/HMP`: anywhere between two paces. */
function betweenAt(
  line: Rewriting,
  ahead: number,
): { readonly image: string; readonly length: number } | undefined {
  const one = line.find(paces, ahead);
  if (!one || !line.is('/', ahead + one.length)) return undefined;
  const other = line.find(paces, ahead + one.length + 1);
  if (!other || other.usual === one.usual) return undefined;
  // `5k easy / 10k MP`: that is how far something else is run.
  if (/^\d+k$/.test(other.usual) && line.find(paces, ahead + one.length + 1 + other.length)) return undefined;
  return { image: `${one.usual}-${other.usual}`, length: one.length + 1 + other.length };
}

/** Whether two paces stand at a place further on, between which something is run. */
export function isBetweenAt(line: Rewriting, ahead: number): boolean {
  return betweenAt(line, ahead) !== undefined;
}

/** `6:30/km or slower`; without its unit the pace is one of the distance before it. */
function paceBoundAt(line: Rewriting, ahead: number): string | undefined {
  const pace = line.peek(ahead);
  const [, way] = /^(slow|fast)er$/i.exec(line.peek(ahead + 2)?.image ?? '') ?? [];
  if (!pace || !way || !line.is('or', ahead + 1) || pace.image.includes('-')) return undefined;
  const distance = line.out.findLast(({ type, image }) => type === DISTANCE && /(?:km|mi)$/.test(image));
  if (pace.type !== PACE && !(pace.name === 'CLOCK' && distance)) return undefined;
  const unit = pace.type === PACE ? '' : `/${unitHere(line)}`;
  return `${way.toLowerCase()}er than ${pace.image}${unit}`;
}
