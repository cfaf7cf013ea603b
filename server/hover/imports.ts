/** Hover text of an import: what it brings. */
import { type ast, importTarget, namesOf, type RunplanDocument } from '@runplan/language/internal';
import { dotted, type HoverPart, items, paragraph, say, strong } from '../words/markup.ts';
import type { HoverContext } from './context.ts';

/** The kinds of definitions in the order in which they are told. */
const TYPES: readonly (readonly [type: string, words: string])[] = [
  ['Athlete', 'Athletes'],
  ['Pace', 'Paces'],
  ['Exercise', 'Exercises'],
  ['Block', 'Blocks'],
  ['Workout', 'Workouts'],
  ['Policy', 'Policies'],
  ['PainRule', 'Stop rules'],
  ['Group', 'Groups'],
  ['Plan', 'Plans'],
];

const MOST_NAMES = 12;

export function importText(node: ast.Import, context: HoverContext): HoverPart[] {
  const target = importTarget(node);
  const document = target === undefined ? undefined : context.documentAt(target);
  const heading = paragraph(dotted(strong(node.path ?? 'import'), 'import'));
  if (!document)
    return [heading, paragraph('The file was not read: it is not there, or lies outside of the workspace.')];
  const definitions = definitionsOf(document);
  return [heading, ...(definitions.length > 0 ? definitions : [paragraph('It defines nothing.')])];
}

/** The names that a file defines, by what they are. */
export function definitionsOf({ parseResult }: RunplanDocument): HoverPart[] {
  const { byType } = namesOf(parseResult.value);
  const lines = TYPES.flatMap(([type, words]) => {
    const names = [...(byType.get(type)?.values() ?? [])].map(({ name }) => name);
    if (names.length === 0) return [];
    const more = names.length > MOST_NAMES ? `, … (${names.length})` : '';
    return [say(strong(words), ` ${names.slice(0, MOST_NAMES).join(', ')}${more}`)];
  });
  return items(lines);
}
