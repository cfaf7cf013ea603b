/** Reads how fast or how hard something is. */
import {
  DISTANCE,
  DURATION,
  HEART_RATE,
  NUMBER,
  PACE,
  PACE_BOUND,
  RPE,
  SET_REPS,
  SPEED,
  TEXT,
  TIMES,
  WORD,
} from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { isAmount } from './amounts.ts';
import { boundAt, heartRateAt, shareAt } from './heart-rates.ts';
import { Phrases, phrasesOf } from './phrases.ts';
import { answeredOnce, type PlanUnit, type Rewriting, typeOf, typeOfWord } from './rewriting.ts';
import { isTimeFor, metresOf, secondsOf } from './speeds.ts';
import {
  EFFORTS,
  HEART_RATE as HEART_RATES,
  OF_RACE,
  RAMP_FROM,
  RAMP_TO,
  UNCLEAR_PACES,
  VAGUE,
} from './spellings/index.ts';
import { paces } from './tables.ts';

const heartRates = phrasesOf(HEART_RATES);
const efforts = new Phrases(EFFORTS);
const ofRace = phrasesOf(OF_RACE);
const rampFrom = phrasesOf(RAMP_FROM);
const rampTo = phrasesOf(RAMP_TO);
const unclearPaces = new Phrases(UNCLEAR_PACES);
const vague = phrasesOf(VAGUE);

/** Writes how fast or how hard something is, with or without `@`. Whether something was written. */
export function writeTarget(line: Rewriting): boolean {
  if (writeTime(line)) return true;
  if (isOnBeforeOff(line)) {
    line.insert('@', '@');
    line.put('RPE', 'rpe 8', 1);
    line.insert('TEXT', '"on"');
    return true;
  }
  if (writeChangeOfPace(line) || writeFeltEffort(line)) return true;
  // `from 6:00/km to 5:20/km`
  const ramp = line.find(rampFrom)?.length ?? 0;
  if (ramp > 0 && line.peek(ramp)?.type === PACE && arrowAt(line, ramp + 1) > 0) line.drop(ramp);
  const sign = line.is('@') || line.is('at') ? 1 : 0;
  if (sign === 1 && (writeBareSpeed(line) || writeBareFigure(line) || writeBareRange(line))) return true;
  // A bare figure is one only behind the sign: `swim 1500` lacks a unit.
  const unclear = line.find(unclearPaces, sign);
  if (unclear) {
    line.put('WORD', `@ ${unclear.usual}`, sign + unclear.length);
    return true;
  }
  const target = sign === 0 && line.peek()?.type === NUMBER ? undefined : targetAt(line, sign);
  if (!target) {
    // `with 1 km at 5:10`: of a step it can be no time of the day.
    if (line.is('at') && isStep(line.out) && /^[2-9]:[0-5]\d$/.test(line.peek(1)?.image ?? '')) {
      line.put('@', '@', 1);
      line.keep();
      return true;
    }
    if (sign && line.is('@')) {
      const next = line.name(1);
      line.keep(next === 'WORD' || next === 'TEXT' || next === 'CLOCK' ? 2 : 1);
      // `@ 8:30 pace`, `@ parade pace`
      if (next !== 'TEXT' && line.is('pace')) line.drop();
      return true;
    }
    return false;
  }
  if (sign) line.put('@', '@', 1);
  else line.insert('@', '@');
  target(line);
  // `@ easy to marathon`: what it changes to has no sign of its own.
  const to = arrowAt(line, 0);
  const end = to > 0 ? targetAt(line, to) : undefined;
  if (end) {
    line.putWord('to', to);
    end(line);
  }
  return true;
}

/** `moderate (RPE 5)`: the figure says what the word means. Whether there are both. */
function writeFeltEffort(line: Rewriting): boolean {
  const word = line.find(vague)?.length ?? 0;
  if (word === 0 || !line.is('(', word) || line.name(word + 1) !== 'RPE' || !line.is(')', word + 2))
    return false;
  const said = line.made('TEXT', `"${line.written(word)}"`, line.at, line.at + word);
  line.insert('@', '@');
  line.out.push(line.peek(word + 1) as Token, said);
  line.drop(word + 3);
  return true;
}

/** `from 6:00 to 5:00`, `6:00 -> 5:00`: a pace that changes, each for the unit of the plan. Whether there is one. */
function writeChangeOfPace(line: Rewriting): boolean {
  const lead = line.is('@') || line.is('at') ? 1 : 0;
  const second = line.find(rampFrom, lead)?.length ?? 0;
  const from = line.peek(lead + second);
  const arrow = arrowAt(line, lead + second + 1);
  const to = line.peek(lead + second + 1 + arrow);
  const unit = line.unitOfPlan;
  if (!unit || arrow === 0 || !isAmount(line.out.at(-1)) || !isPaceFor(from, unit) || !isPaceFor(to, unit))
    return false;
  line.insert('@', '@');
  line.put(PACE, `${from?.image}/${unit}`, lead + second + 1);
  line.putWord('to', arrow);
  line.put(PACE, `${to?.image}/${unit}`, 1);
  return true;
}

/** How many tokens say what a pace changes to: `to`, `->`, `dropping to`. */
function arrowAt(line: Rewriting, ahead: number): number {
  return line.find(rampTo, ahead)?.length ?? 0;
}

/** Whether a clock is a pace that a person can run, for a unit. */
function isPaceFor(token: Token | undefined, unit: PlanUnit): boolean {
  const [fastest, slowest] = RUN_IN[unit];
  const [, minutes = '', seconds = ''] = /^(\d{1,2}):(\d{2})$/.exec(token?.image ?? '') ?? [];
  const pace = Number(minutes) * 60 + Number(seconds);
  return pace >= fastest && pace <= slowest;
}

/** Whether the amount that was written last is one of steps. */
function isStep(out: readonly Token[]): boolean {
  return isAmount(out.at(-1)) && out.some(({ image, type }) => image === ':' || type === TIMES);
}

/** `1 min on / 1 min off`: on is hard running, as opposed to off. */
function isOnBeforeOff(line: Rewriting): boolean {
  if (!line.is('on') || !isAmount(line.out.at(-1))) return false;
  const sign = /^[/,]$/.test(line.peek(1)?.image ?? '') ? 2 : 1;
  return isAmount(line.peek(sign)) && line.is('off', sign + 1);
}

/** `10 km (Z2)`, `(HR < 140)`, `(2:52)`: a target alone in parentheses. Whether there is one. */
export function writeTargetInParentheses(line: Rewriting): boolean {
  const lead = line.is('@', 1) || line.is('at', 1) ? 2 : 1;
  const isClock = line.name(lead) === 'CLOCK' && line.is(')', lead + 1);
  // `5 mi @ half (8:00)` tells the same pace in figures.
  if (line.out.at(-2)?.image === '@' && (isClock || line.name(1) === 'PACE')) return false;
  const target = line.is('(') && !isClock ? targetAt(line, lead) : undefined;
  if (!target && !isClock) return false;
  const [from, before] = [line.at, line.out.length];
  line.put('@', '@', lead);
  if (target) target(line);
  else line.keep();
  if (line.is(')')) {
    line.drop();
    return true;
  }
  line.at = from;
  line.out.length = before;
  return false;
}

/** `in 92`, `@ 90-92 s`: a time for the distance before it. Whether there is one. */
function writeTime(line: Rewriting): boolean {
  const amount = line.out.at(-1);
  if (amount?.type !== DISTANCE || !(line.is('in') || line.is('@'))) return false;
  const time = line.peek(1);
  const isShort = IN_METRES.test(amount.image);
  if (line.is('@') && isTimeOfLaps(amount, time)) {
    line.put('IN_TIME', `in ${time?.image}`, 2);
    return true;
  }
  if (time?.type === DURATION) {
    const clock = /^(\d+) min(?: (\d+) s)?$/.exec(time.image);
    // Of more than a few laps minutes and seconds behind `@` are a pace.
    if (line.is('@') && !isShort) {
      if (!clock) return false;
      line.put('@', '@', 1);
      line.put('CLOCK', `${clock[1]}:${(clock[2] ?? '0').padStart(2, '0')}`, 1);
      return true;
    }
    line.put('IN_TIME', `in ${time.image}`, 2);
    return true;
  }
  const seconds = /^\d{2,3}(?:-\d{2,3})?$/.test(time?.image ?? '') && time?.type === NUMBER;
  if (!seconds || !isShort || !line.is('in')) return false;
  line.put('IN_TIME', `in ${time.image} s`, 2);
  return true;
}

/** A distance of the track. */
const IN_METRES = /^\d{1,4} ?m$/i;

/** `400 m @ 1:35`: minutes and seconds for the distance, since no pace is that fast. */
function isTimeOfLaps(distance: Token, time: Token | undefined): boolean {
  const seconds = time?.name === 'CLOCK' ? secondsOf(time) : undefined;
  if (seconds === undefined || seconds >= RUN_IN.km[0]) return false;
  return isTimeFor(metresOf(distance) ?? 0, seconds);
}

/** The fastest and the slowest that anybody runs, in seconds. */
const RUN_IN: Readonly<Record<PlanUnit, readonly [number, number]>> = { km: [150, 780], mi: [240, 1260] };

/** `18 mi @ 9:15-9:30`: paces for the unit of the plan, as a single one is. Whether they are. */
function writeBareRange(line: Rewriting): boolean {
  const unit = line.unitOfPlan;
  const [from, sign, to] = [line.peek(1), line.peek(2), line.peek(3)];
  if (!unit || !isAmount(line.out.at(-1)) || !/^[\u2013-]$/.test(sign?.image ?? '')) return false;
  if (!isPaceFor(from, unit) || !isPaceFor(to, unit)) return false;
  line.put('@', '@', 1);
  line.put(PACE, `${from?.image}-${to?.image}/${unit}`, 3);
  return true;
}

/** `20 min @ 9.5, 20 min @ 11 km/h`: a figure has the unit of the speeds beside it. Whether it is one. */
function writeBareSpeed(line: Rewriting): boolean {
  const figure = line.peek(1);
  const unit = unitOfSpeeds(line);
  if (unit === '' || figure?.type !== NUMBER || Number.parseFloat(figure.image) > MOST_AN_HOUR) return false;
  line.put('@', '@', 1);
  line.put('SPEED', `${figure.image} ${unit}`, 1);
  return true;
}

const unitOfSpeeds = answeredOnce(
  (tokens) => /(?:km\/h|mph)$/.exec(tokens.find(({ type }) => type === SPEED)?.image ?? '')?.[0] ?? '',
);

const MOST_AN_HOUR = 25;

/** `75 min @ 120-130`, `400 m @ 66-67`: a figure that can only be beats, or only seconds. Whether it is one. */
function writeBareFigure(line: Rewriting): boolean {
  const figure = line.peek(1);
  const [, low, high = low] = /^(\d{2,3})(?:-(\d{2,3}))?$/.exec(figure?.image ?? '') ?? [];
  const amount = amountBefore(line.out);
  if (figure?.type !== NUMBER || !low || !amount || isUnitAt(line, 2)) return false;
  const isRun = !line.out.some(({ image }) => WITH_WATTS.has(image));
  const isTime = IN_METRES.test(amount.image) && isTimeFor(metresOf(amount) ?? 0, Number(low));
  const isHeartRate = isRun && Number(low) >= FEWEST_BEATS && Number(high) <= MOST_BEATS;
  if (isTime === isHeartRate || !(isAmount(amount) || amount.name === 'CLOCK')) return false;
  if (isTime) line.put('IN_TIME', `in ${figure.image} s`, 2);
  else {
    line.put('@', '@', 1);
    line.put('HEART_RATE', `${figure.image} bpm`, 1);
  }
  return true;
}

/** Whether a word that may be the unit of a figure stands at a place further on; `w/` leads to something else. */
function isUnitAt(line: Rewriting, ahead: number): boolean {
  const isLead = line.is('w', ahead) && line.is('/', ahead + 1);
  return !isLead && /^(?:w|watts?|k|hr|beats|strides?|reps?)$/i.test(line.peek(ahead)?.image ?? '');
}

/** The amount that a target is of; a remark, or the name of a pace, may stand between them. */
function amountBefore(out: readonly Token[]): Token | undefined {
  const end = out.at(-1)?.type === TEXT ? out.length - 1 : out.length;
  return out.at(out[end - 2]?.image === '@' ? end - 3 : end - 1);
}

/** The sports whose figures may be watts. */
const WITH_WATTS: ReadonlySet<string> = new Set(['bike', 'row', 'elliptical', 'ski']);
/** Fewer beats are none of a run, and no run has so many hours. */
const LEAST_BEATS = 60;
/** A heart rate of a run, in any case. */
const FEWEST_BEATS = 100;
const MOST_BEATS = 205;
/** Whether a target stands at a place further on. */
export function isTargetAt(line: Rewriting, ahead: number): boolean {
  return targetAt(line, ahead) !== undefined;
}

type Write = (line: Rewriting) => void;

/** The targets that are one token. */
const WHOLE_TARGETS: ReadonlySet<string> = new Set([
  'ZONE',
  'HEART_RATE',
  'HEART_RATE_BOUND',
  'POWER',
  'SPEED',
  'BY_FEEL',
]);

const SHARE_TOKENS: ReadonlyMap<string, number> = new Map([
  ['max hr', typeOf('MAX_HR')],
  ['threshold hr', typeOf('THRESHOLD_HR')],
  ['hr reserve', typeOf('HR_RESERVE')],
]);

function typeOfShare(share: string): number {
  return SHARE_TOKENS.get(share) ?? typeOfWord(share);
}

function typeOfPace(pace: string): number {
  return /^\d+$/.test(pace) ? NUMBER : typeOfWord(pace);
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

/** `3/4 effort` is three quarters of ten. */
const FRACTIONS_OF_EFFORT: ReadonlyMap<string, string> = new Map([
  ['1/4', 'rpe 2-3'],
  ['1/2', 'rpe 5'],
  ['3/4', 'rpe 7-8'],
  ['7/8', 'rpe 8-9'],
]);

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
  return { image: `${one.usual}-${other.usual}`, length: one.length + 1 + other.length };
}

/** Whether two paces stand at a place further on, between which something is run. */
export function isBetweenAt(line: Rewriting, ahead: number): boolean {
  return betweenAt(line, ahead) !== undefined;
}

/** What a target is, from a place further on; undefined where none stands there. */
function targetAt(line: Rewriting, ahead: number): Write | undefined {
  const token = line.peek(ahead);
  if (!token) return undefined;
  const least = paceBoundAt(line, ahead);
  if (least) return (one) => one.put('PACE_BOUND', least, 3);
  if (token.type === PACE || token.type === PACE_BOUND) return writePaceRange;
  if (WHOLE_TARGETS.has(token.name)) return (one) => one.keep();
  const share = shareAt(line, ahead);
  if (share) {
    return (one) => {
      one.keep();
      one.put(typeOfShare(share.of), share.of, share.length - 1);
    };
  }
  const lead = line.find(heartRates, ahead);
  const skipped = lead?.length ?? 0;
  const bound = boundAt(line, ahead + skipped);
  if (
    bound &&
    (lead ||
      isBoundOfBeats(line, ahead, bound) ||
      token.type === HEART_RATE ||
      /bpm/.test(line.peek(ahead + bound.length - 1)?.image ?? ''))
  ) {
    return (one) => one.put('HEART_RATE_BOUND', bound.image, skipped + bound.length);
  }
  if (lead) {
    // `HR Z2`
    const ofZone = zoneAt(line, ahead + skipped);
    if (ofZone)
      return (one) => {
        one.drop(skipped);
        ofZone(one);
      };
    const rate = heartRateAt(line, ahead + skipped);
    // `keep 10 in the tank`
    if (rate && Number.parseInt(rate.image, 10) >= LEAST_BEATS)
      return (one) => one.put('HEART_RATE', rate.image, skipped + rate.length);
  }
  // `140-150 HR` looks like hours, of which there are never so many.
  const beats = token.type === DURATION ? /^(\d{2,3}(?:-\d{2,3})?) h$/.exec(token.image)?.[1] : undefined;
  if (beats && Number.parseInt(beats, 10) >= LEAST_BEATS)
    return (one) => one.put('HEART_RATE', `${beats} bpm`, 1);
  if (token.type === RPE) {
    return (one) => {
      one.keep();
      if (one.is('/') && one.is('10', 1)) one.drop(2);
    };
  }
  const zone = zoneAt(line, ahead);
  if (zone) return zone;
  const part = line.is('effort', ahead + 1) ? FRACTIONS_OF_EFFORT.get(token.image) : undefined;
  if (part) return writeEffort({ usual: part, length: 2 });
  if (token.type === SET_REPS && /^(?:\d|10)\/10$/.test(token.image)) {
    return (one) => one.put('RPE', `rpe ${Number.parseInt(token.image, 10)}`, 1);
  }
  if (token.type === NUMBER && line.is('/', ahead + 1) && line.is('10', ahead + 2)) {
    return (one) => one.put('RPE', `rpe ${token.image}`, 3);
  }
  const inWords = efforts.at(line.tokens, line.at + ahead);
  if (inWords) return writeEffort(inWords);
  const rpe = effortAt(line, ahead);
  if (rpe) return rpe;
  const between = betweenAt(line, ahead);
  if (between) return (one) => one.put('WORD', between.image, between.length);
  // `10 mile pace`, of a distance that has no name
  const isOfDistance = token.type === DISTANCE && /(?:km|mi)$/.test(token.image);
  const called = isOfDistance && !line.find(paces, ahead) && line.find(ofRace, ahead + 1);
  if (called) return (one) => one.put('TEXT', `"${token.image}"`, 1 + called.length);
  const pace = line.find(paces, ahead);
  // `race` without a sign may begin a session.
  if (pace && (ahead > 0 || !line.is('race') || pace.length > 1)) {
    return (one) => {
      one.put(typeOfPace(pace.usual), pace.usual, pace.length);
      writePaceRange(one);
    };
  }
  // `MP-10s`
  const glued = token.type === WORD ? /^([\w]+)-(\d{1,3})s?$/.exec(token.image) : null;
  const named = glued && paces.named(glued[1] as string);
  if (glued && named) {
    return (one) => {
      one.put(typeOfPace(named), named, 1);
      one.insert('PACE_OFFSET', `- ${glued[2]} s/${unitHere(one)}`);
    };
  }
  const range = betweenPaces(token);
  if (range) return (one) => one.put('WORD', range, one.is('pace', 1) ? 2 : 1);
  return undefined;
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

/** `≤134`, `<150`: behind a sign a figure of a run can only be beats. */
function isBoundOfBeats(
  line: Rewriting,
  ahead: number,
  bound: { readonly image: string; readonly length: number },
): boolean {
  const beats = Number.parseInt(bound.image.replace(/\D+/, ''), 10);
  const isSign = /^[<>≤≥]$/.test(line.peek(ahead)?.image ?? '');
  const isRun = !line.out.some(({ image }) => WITH_WATTS.has(image));
  return (
    isSign && isRun && beats >= FEWEST_BEATS && beats <= MOST_BEATS && !isUnitAt(line, ahead + bound.length)
  );
}

/** `hard`: the figure that stands for it, with the word as a remark, which is what the athlete goes by. */
function writeEffort({ usual, length }: { readonly usual: string; readonly length: number }): Write {
  return (line) => {
    const word = line.written(length);
    line.put('RPE', usual, length);
    line.insert('TEXT', `"${word}"`);
  };
}

/** `Z2`, `Z2-3`, `Z2-Z3`, `Z 2`. */
function zoneAt(line: Rewriting, ahead: number): Write | undefined {
  const token = line.peek(ahead);
  const found = /^(?:z|zone-?)(\d)(?:-z?(\d))?$/i.exec(token?.image ?? '');
  if (found) {
    const to = found[2] ? `-${found[2]}` : '';
    return (one) => one.put('ZONE', `zone ${found[1]}${to}`, 1);
  }
  if (!/^(?:z|zones?)$/i.test(token?.image ?? '')) return undefined;
  const next = line.peek(ahead + 1);
  const figure = next?.type === NUMBER ? next.image : IN_WORDS.get(next?.image.toLowerCase() ?? '');
  if (figure) return (one) => one.put('ZONE', `zone ${figure}`, 2);
  return undefined;
}

const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
]);

/** `RPE: 3`, `effort 7`, `effort level 7`. */
function effortAt(line: Rewriting, ahead: number): Write | undefined {
  if (!line.is('rpe', ahead) && !line.is('effort', ahead)) return undefined;
  const colon = line.is(':', ahead + 1) || line.is('=', ahead + 1) || line.is('level', ahead + 1) ? 1 : 0;
  const figure = line.peek(ahead + 1 + colon);
  if (figure?.type !== NUMBER) return undefined;
  return (one) => {
    one.put('RPE', `rpe ${figure.image}`, 2 + colon);
    if (one.is('/') && one.is('10', 1)) one.drop(2);
  };
}
