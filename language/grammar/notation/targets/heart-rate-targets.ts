/** Reads heart rates and their bounds as how hard something is. */
import { DURATION, HEART_RATE, MAX_HR } from '../../generated/tokens.ts';
import { type Found, phrasesOf } from '../phrases.ts';
import { type Rewriting, typeOf, typeOfWord } from '../rewriting.ts';
import { HEART_RATE as HEART_RATES } from '../spellings/index.ts';
import { isUnitAt } from './bare-figures.ts';
import { boundAt, heartRateAt, type Reading, shareAt } from './heart-rates.ts';
import { areBeats, LEAST_BEATS } from './running-limits.ts';
import type { WriteTarget } from './target-kind.ts';
import { zoneAt } from './zones.ts';

const heartRates = phrasesOf(HEART_RATES);

/** `80% max hr`: a share of something. */
export function shareTargetAt(line: Rewriting, ahead: number): WriteTarget | undefined {
  const share = shareAt(line, ahead);
  if (!share) return undefined;
  return (one) => {
    one.keep();
    one.put(typeOfShare(share.of), share.of, share.length - 1);
  };
}

const SHARE_TOKENS: ReadonlyMap<string, number> = new Map([
  ['max hr', typeOf('MAX_HR')],
  ['threshold hr', typeOf('THRESHOLD_HR')],
  ['hr reserve', typeOf('HR_RESERVE')],
]);

function typeOfShare(share: string): number {
  return SHARE_TOKENS.get(share) ?? typeOfWord(share);
}

/** `hr < 140`, `HR Z2`, `keep it at 130-140`, `≤134`. */
export function heartRateTargetAt(line: Rewriting, ahead: number): WriteTarget | undefined {
  const lead = line.find(heartRates, ahead);
  const skipped = lead?.length ?? 0;
  const bound = boundAt(line, ahead + skipped);
  if (bound && (lead || isBoundOfBeats(line, ahead, bound)))
    return (one) => one.put('HEART_RATE_BOUND', bound.image, skipped + bound.length);
  return (lead && behindLead(line, ahead, lead)) ?? beatsAsHours(line, ahead);
}

/** Whether a figure with a bound is one of beats: by its unit, or because it can be nothing else. */
function isBoundOfBeats(line: Rewriting, ahead: number, bound: Reading): boolean {
  if (line.peek(ahead)?.type === HEART_RATE || line.peek(ahead)?.type === MAX_HR) return true;
  if (/bpm/.test(line.peek(ahead + bound.length - 1)?.image ?? '')) return true;
  // `≤134`, `<150`: behind a sign a figure of a run can only be beats.
  const beats = Number.parseInt(bound.image.replace(/\D+/, ''), 10);
  const isSign = /^[<>≤≥]$/.test(line.peek(ahead)?.image ?? '');
  return isSign && areBeats(line.out, beats, beats) && !isUnitAt(line, ahead + bound.length);
}

function behindLead(line: Rewriting, ahead: number, lead: Found): WriteTarget | undefined {
  const skipped = lead.length;
  // `HR Z2`
  const zone = zoneAt(line, ahead + skipped);
  if (zone)
    return (one) => {
      one.drop(skipped);
      zone(one);
    };
  const rate = heartRateAt(line, ahead + skipped);
  // `keep 10 in the tank`
  if (!rate || Number.parseInt(rate.image, 10) < LEAST_BEATS) return undefined;
  return (one) => one.put('HEART_RATE', rate.image, skipped + rate.length);
}

/** `140-150 HR` looks like hours, of which there are never so many. */
function beatsAsHours(line: Rewriting, ahead: number): WriteTarget | undefined {
  const token = line.peek(ahead);
  const beats = token?.type === DURATION ? /^(\d{2,3}(?:-\d{2,3})?) h$/.exec(token.image)?.[1] : undefined;
  if (!beats || Number.parseInt(beats, 10) < LEAST_BEATS) return undefined;
  return (one) => one.put('HEART_RATE', `${beats} bpm`, 1);
}
