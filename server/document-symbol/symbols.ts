import { ast, dayInWords, partOf, type RunplanDocument } from '@runplan/language';
import { type AstNode, GrammarUtils } from 'langium';
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver';
import { CALLED } from '../names/called.ts';
import { SYMBOL_KINDS } from '../protocol/symbol-kinds.ts';
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

/** The outline of a file: its definitions, the weeks of its plans, the days of the weeks. */
export function documentSymbols(document: RunplanDocument, meanings: Meanings): DocumentSymbol[] {
  return sectionsOf(document).flatMap((section) => symbolOf(section, meanings));
}

function symbolOf(section: Section, meanings: Meanings): DocumentSymbol[] {
  const { node, range } = section;
  const described = describe(node, meanings);
  if (!described) return [];
  const { name, kind, detail, nameProperty } = described;
  const children =
    node.$type === 'Athlete'
      ? node.attributes.flatMap(ownOfAthlete)
      : section.children.flatMap((child) => symbolOf(child, meanings));
  return [
    {
      name,
      kind,
      ...(detail && { detail }),
      range,
      selectionRange: nameRange(node, nameProperty) ?? range,
      ...(children.length > 0 && { children }),
    },
  ];
}

interface Described {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly detail: string | undefined;
  readonly nameProperty: string;
}

function describe(node: SectionNode, meanings: Meanings): Described | undefined {
  switch (node.$type) {
    case 'Version':
      return undefined;
    case 'Import':
      return {
        name: node.path || 'import',
        kind: SymbolKind.File,
        detail: undefined,
        nameProperty: 'path',
      };
    case 'Week':
      return {
        name: ['week', node.number, node.phase].filter(Boolean).join(' '),
        kind: SYMBOL_KINDS.Week,
        detail: weekDetail(node, meanings),
        nameProperty: 'number',
      };
    case 'Day':
      return {
        name: node.day ? dayInWords(node.day.toLowerCase() as ast.DayName) : 'day',
        kind: SymbolKind.Event,
        detail: dayDetail(node, meanings),
        nameProperty: 'day',
      };
    default:
      return {
        name: node.name?.trim() || `${CALLED[node.$type]} without a name`,
        kind: SYMBOL_KINDS[node.$type],
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
    case 'PainRule':
      return painRuleDetail(node);
  }
}

/** What an athlete has that is called by a name: paces and shoes. */
function ownOfAthlete(line: ast.AthleteAttribute): DocumentSymbol[] {
  if (!(ast.isPace(line) || ast.isShoes(line)) || !line.name?.trim() || !line.$cstNode) return [];
  const { range } = line.$cstNode;
  const detail = ast.isPace(line) ? paceDetail(line) : line.used;
  return [
    {
      name: line.name,
      kind: SYMBOL_KINDS[line.$type],
      ...(detail && { detail }),
      range,
      selectionRange: nameRange(line, 'name') ?? range,
    },
  ];
}

/** Where the name stands; the first word without one. */
function nameRange(node: AstNode, property: string): Range | undefined {
  const cst =
    partOf(node, property) ?? GrammarUtils.findNodeForKeyword(node.$cstNode, node.$type.toLowerCase());
  return cst?.range;
}
