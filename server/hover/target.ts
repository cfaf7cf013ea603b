/** Hover text of targets: the pace for each athlete, and where it comes from. */
import {
  ast,
  commentAbove,
  formatHeartRate,
  formatPercentRange,
  inline,
  paceNameOfZone,
  shareInWords,
  shareOfMaxHeartRate,
  sharesOfZone,
  zoneOf,
} from '@runplan/language';
import {
  code,
  dotted,
  freeText,
  inOneLine,
  items,
  type Piece,
  paragraph,
  say,
  strong,
  type Words,
} from '../words/markup.ts';
import { paceInWords } from '../words/paces.ts';
import { paceConversion } from './amount.ts';
import type { HoverContext, Person } from './context.ts';
import { linesFor } from './lines.ts';
import type { Pointed } from './pointed.ts';
import { sessionLines } from './session.ts';
import { stepLines } from './step.ts';

export function targetHover(pointed: Pointed, context: HoverContext): Piece[] | undefined {
  const target = pointed.node as ast.Target;
  const title = target.name ?? target.pace ?? target.zone ?? target.heartRate ?? target.effort;
  if (!title) return undefined;
  const people = context.peopleAround(target);
  const lines = linesFor(
    people,
    ({ athlete }) => athlete,
    (person) => targetFor(target, person, context),
  );
  const definition = target.name ? context.paceNamed(target.name) : undefined;
  const comment = definition && commentAbove(definition);
  if (target.name && lines.length === 0) return undefined;
  return [
    paragraph(dotted(strong(inOneLine(title)), target.pace && paceConversion(target.pace))),
    ...items(lines),
    ...items(
      ast.isPiece(target.$container)
        ? stepLines(target.$container, context, false)
        : sessionLines(context.sessionsAround(target)),
    ),
    ...(comment ? freeText(comment) : []),
    ...conventionOf(target).map((text) => paragraph(text)),
  ];
}

/** The target as it is for someone: its pace, and how it was reckoned. */
function targetFor(target: ast.Target, { athlete, units }: Person, context: HoverContext): Words | undefined {
  const { pace, hard } = context.pacesOf(athlete).target(target);
  const effort = hard ? 'counts as hard' : undefined;
  if (target.pace) return effort;
  const zone = zoneOf(target, athlete);
  const told = pace && paceInWords(pace, athlete, units);
  if (target.name) return told && dotted(told, effort);
  if (zone === undefined)
    return target.heartRate ? inline('without `max hr` it says nothing about pace') : undefined;
  const share = shareOfMaxHeartRate(target, athlete);
  return dotted(
    share && `${formatPercentRange({ low: round(share.low), high: round(share.high) })} of max hr`,
    target.zone ? heartRateOfZone(zone, athlete.maxHeartRate) : `zone ${zone}`,
    told && say('reckoned at ', code(paceNameOfZone(zone)), ` ${told}`),
    effort,
  );
}

/** What a zone or an effort is. */
function conventionOf(target: ast.Target): readonly string[] {
  if (target.effort) return ['Effort by feel, from 1 to 10. From 7 on it counts as hard.'];
  const zone = target.zone && zoneOf(target, {});
  const bounds = zone ? sharesOfZone(zone) : undefined;
  if (!bounds) return [];
  const share = bounds.low === 0 ? `below ${shareInWords(bounds.high)}` : formatPercentRange(bounds);
  return [`Zone ${zone} is ${share} of the highest heart rate, a convention. Zones 4 and 5 count as hard.`];
}

/** `112-130 bpm` for zone 2. */
function heartRateOfZone(zone: number, max: number | undefined): string | undefined {
  const bounds = sharesOfZone(zone);
  if (max === undefined || !bounds) return undefined;
  const { low, high } = bounds;
  return low === 0
    ? `below ${Math.round(max * high)} bpm`
    : formatHeartRate({ low: max * low, high: max * high });
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
