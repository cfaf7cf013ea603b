/** Hover text of targets: the pace for each athlete, and where it comes from. */
import {
  ast,
  type Band,
  type ChangeOfPace,
  commentAbove,
  inline,
  shareInWords,
  targetKindOf,
} from '@runplan/language/internal';
import {
  code,
  dotted,
  freeText,
  type HoverPart,
  inOneLine,
  items,
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

export function targetHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const target = pointed.node as ast.Target;
  const way = targetKindOf(target);
  if (!way) return undefined;
  const people = context.peopleAround(target);
  const lines = linesFor(
    people,
    ({ athlete }) => athlete,
    (person) => targetFor(target, person, context),
  );
  const convention = way.kind.convention?.(target);
  const definition = target.name ? context.paceNamed(target.name) : undefined;
  const comment = definition && commentAbove(definition);
  if (target.name && lines.length === 0) return undefined;
  return [
    paragraph(dotted(strong(inOneLine(way.text)), target.pace && paceConversion(target.pace))),
    ...items(lines),
    ...items(
      ast.isPiece(target.$container)
        ? stepLines(target.$container, context, false)
        : sessionLines(context.sessionsAround(target)),
    ),
    ...(comment ? freeText(comment) : []),
    ...(convention === undefined ? [] : [paragraph(convention)]),
  ];
}

/** How hard a target counts; of a change of pace how much of it. */
function effortInWords(band: Band | undefined, change: ChangeOfPace | undefined): string | undefined {
  if (!band || !change) return band && `counts as ${band}`;
  const shares = [
    change.moderate > 0 ? `${shareInWords(change.moderate)} of it as moderate` : undefined,
    change.hard > 0 ? `${shareInWords(change.hard)} of it as hard` : undefined,
  ].filter((share) => share !== undefined);
  const course = change.getsFaster ? 'gets faster evenly' : 'gets slower evenly';
  return `${course}, counts ${shares.length > 0 ? shares.join(' and ') : 'as easy'}`;
}

/** The target as it is for someone: its pace, and how it was reckoned. */
function targetFor(
  target: ast.Target,
  { athlete, units, raceMetres }: Person,
  context: HoverContext,
): Words | undefined {
  const { pace, paceName, band, change } = context.pacesOf(athlete, raceMetres).target(target);
  const effort = effortInWords(band, change);
  if (target.pace && !change) return effort;
  const told = pace && paceInWords(pace, athlete, units);
  if (target.name || target.pace) return told && dotted(told, effort);
  const more = targetKindOf(target)?.kind.tell?.(target, athlete) ?? [];
  return dotted(
    ...more.map((text) => inline(text)),
    !told ? undefined : paceName === undefined ? told : say('reckoned at ', code(paceName), ` ${told}`),
    effort,
  );
}
