import {
  ast,
  dayInWords,
  daysOf,
  keywordOf,
  list,
  type NamedType,
  type RunplanDocument,
  type Span,
  spanOf,
} from '@runplan/language/internal';
import type { AstNode } from 'langium';
import { CALLED } from '../names/called.ts';
import type { Meanings } from '../syntax/meanings.ts';
import { type Section, type SectionNode, sectionsOf } from '../syntax/sections.ts';
import {
  athleteDetail,
  blockDetail,
  dayDetail,
  exerciseDetail,
  paceDetail,
  painRuleDetail,
  planDetail,
  policyDetail,
  weekDetail,
  workoutDetail,
} from './details.ts';

/** A line of the outline, with those below it. */
export interface OutlineSymbol {
  readonly type: NamedType | 'Day' | 'Import';
  readonly name: string;
  readonly detail: string | undefined;
  /** All that belongs to it. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineSymbol[];
}

/** The outline of a file: its definitions, the weeks of its plans, the days of the weeks. */
export function symbolsOf(document: RunplanDocument, meanings: Meanings): OutlineSymbol[] {
  return sectionsOf(document).flatMap((section) => symbolOf(section, meanings));
}

function symbolOf({ node, span, children }: Section, meanings: Meanings): OutlineSymbol[] {
  const described = describe(node, meanings);
  if (!described) return [];
  const { nameProperty, ...told } = described;
  return [
    {
      ...told,
      span,
      nameSpan: nameSpan(node, nameProperty) ?? span,
      children:
        node.$type === 'Athlete'
          ? node.attributes.flatMap(ownOfAthlete)
          : children.flatMap((child) => symbolOf(child, meanings)),
    },
  ];
}

interface Described extends Pick<OutlineSymbol, 'type' | 'name' | 'detail'> {
  readonly nameProperty: string;
}

function describe(node: SectionNode, meanings: Meanings): Described | undefined {
  switch (node.$type) {
    case 'Version':
      return undefined;
    case 'Import':
      return {
        name: node.path || 'import',
        type: 'Import',
        detail: undefined,
        nameProperty: 'path',
      };
    case 'Week':
      return {
        name: [node.isCycle ? 'cycle' : 'week', node.number, node.phase].filter(Boolean).join(' '),
        type: 'Week',
        detail: weekDetail(node, meanings),
        nameProperty: 'number',
      };
    case 'Day':
      return {
        name: list(daysOf(node).map(dayInWords)) || 'day',
        type: 'Day',
        detail: dayDetail(node, meanings),
        nameProperty: 'days',
      };
    default:
      return {
        name: node.name?.trim() || `${CALLED[node.$type]} without a name`,
        type: node.$type,
        detail: definitionDetail(node, meanings),
        nameProperty: 'name',
      };
  }
}

type Definition = Exclude<SectionNode, ast.Version | ast.Import | ast.Week | ast.Day>;

function definitionDetail(node: Definition, meanings: Meanings): string | undefined {
  switch (node.$type) {
    case 'Plan':
      return planDetail(node, meanings);
    case 'Athlete':
      return athleteDetail(node);
    case 'Block':
      return blockDetail(node);
    case 'Workout':
      return workoutDetail(node);
    case 'Exercise':
      return exerciseDetail(node);
    case 'Policy':
      return policyDetail(node);
    case 'Pace':
      return paceDetail(node);
    case 'Group':
      return list(node.athletes.map(({ $refText }) => $refText));
    case 'PainRule':
      return painRuleDetail(node);
  }
}

/** What an athlete has that is called by a name: paces and shoes. */
function ownOfAthlete(line: ast.AthleteAttribute): OutlineSymbol[] {
  if (!(ast.isPace(line) || ast.isShoes(line)) || !line.name?.trim()) return [];
  const span = spanOf(line);
  if (!span) return [];
  return [
    {
      type: line.$type,
      name: line.name,
      detail: ast.isPace(line) ? paceDetail(line) : line.used,
      span,
      nameSpan: nameSpan(line, 'name') ?? span,
      children: [],
    },
  ];
}

/** Where the name stands; the first word without one. */
function nameSpan(node: AstNode, property: string): Span | undefined {
  const word = keywordOf(node, node.$type.toLowerCase());
  return spanOf(node, property) ?? (word && { start: word.offset, end: word.end });
}
