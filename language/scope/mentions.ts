import { type AstNode, AstUtils, type CstNode, CstUtils, GrammarUtils, type LangiumDocuments } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import type { RunplanDocument } from '../workspace/documents.ts';
import { referencesIn } from './linker.ts';
import { type Definition, namesOf, pacesInView, visibleFiles } from './names.ts';

/** What a name can stand for: a definition, a pair of shoes of an athlete, a week of a plan. */
export type Named = Definition | ast.Shoes | ast.Week;
export type NamedType = Named['$type'];

/** A place in a text that names something: where it is defined, or where it is used. */
export interface Mention {
  readonly type: NamedType;
  /** Without quotes. */
  readonly name: string;
  /** The name as it stands in the text, with its quotes. */
  readonly cst: CstNode;
  /** The definition, or what uses it. */
  readonly node: AstNode;
  readonly isDefinition: boolean;
  /** What it names: a pace can mean another one for each athlete. Empty when that is not known. */
  readonly targets: readonly Named[];
}

const DEFINED = [
  'Athlete',
  'Exercise',
  'Block',
  'Workout',
  'Policy',
  'Plan',
  'Pace',
  'PainRule',
  'Shoes',
] as const;

/** All places of a document that name something, in no particular order. */
export function mentionsIn(document: RunplanDocument, documents: LangiumDocuments): readonly Mention[] {
  const file = document.parseResult.value;
  const mentions: Mention[] = [];
  const add = (
    node: AstNode,
    property: string,
    index: number | undefined,
    facts: Pick<Mention, 'type' | 'name' | 'isDefinition' | 'targets'>,
  ) => {
    const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
    if (cst) mentions.push({ ...facts, cst, node });
  };
  for (const type of DEFINED) {
    for (const node of nodesOfType(file, type)) {
      if (node.name)
        add(node, 'name', undefined, { type, name: node.name, isDefinition: true, targets: [node] });
    }
  }
  for (const { container, property, index, reference } of referencesIn(file)) {
    const type = REFERENCED[`${container.$type}.${property}`];
    const target = 'ref' in reference ? (reference.ref as Definition | undefined) : undefined;
    if (!type) continue;
    const name = reference.$refText.replace(/^"|"$/g, '');
    add(container, property, index, { type, name, isDefinition: false, targets: target ? [target] : [] });
  }
  for (const node of nodesOfType(file, 'Target')) {
    if (!node.name) continue;
    const targets = pacesNamed(node, node.name, document, documents);
    add(node, 'name', undefined, { type: 'Pace', name: node.name, isDefinition: false, targets });
  }
  for (const node of nodesOfType(file, 'ShoeChoice')) {
    if (!node.name) continue;
    const targets = athletesOf(node).flatMap(({ attributes }) =>
      attributes.filter(ast.isShoes).filter(({ name }) => same(name, node.name)),
    );
    add(node, 'name', undefined, { type: 'Shoes', name: node.name, isDefinition: false, targets });
  }
  for (const plan of nodesOfType(file, 'Plan')) {
    for (const week of plan.weeks) {
      if (week.number)
        add(week, 'number', undefined, {
          type: 'Week',
          name: week.number,
          isDefinition: true,
          targets: [week],
        });
      const { like } = week;
      if (!like?.number) continue;
      const target = plan.weeks.find(
        ({ number }) => number !== undefined && Number(number) === Number(like.number),
      );
      add(like, 'number', undefined, {
        type: 'Week',
        name: like.number,
        isDefinition: false,
        targets: target ? [target] : [],
      });
    }
  }
  return mentions;
}

/** The place at an offset that names something; right after a name counts as well. */
export function mentionAt(
  document: RunplanDocument,
  offset: number,
  documents: LangiumDocuments,
): Mention | undefined {
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset);
  if (!leaf) return undefined;
  return mentionsIn(document, documents).find(({ cst }) => cst.offset <= leaf.offset && leaf.end <= cst.end);
}

const REFERENCED: Readonly<Record<string, NamedType>> = {
  'ExerciseUse.exercise': 'Exercise',
  'Strength.block': 'Block',
  'WorkoutUse.workout': 'Workout',
  'Plan.athletes': 'Athlete',
  'Policy.base': 'Policy',
  'PolicyUse.policy': 'Policy',
  'PainRuleUse.rule': 'PainRule',
};

/**
 * The paces that a name means: those that the athletes of the plan give by hand, else the definition in view. Outside
 * of a plan any athlete in view can be meant.
 */
function pacesNamed(
  node: AstNode,
  name: string,
  document: RunplanDocument,
  documents: LangiumDocuments,
): readonly ast.Pace[] {
  const files = visibleFiles(document, documents);
  const inPlan = AstUtils.getContainerOfType(node, ast.isPlan) !== undefined;
  const athletes = inPlan
    ? athletesOf(node)
    : files.flatMap((file) => [...(namesOf(file).byType.get('Athlete')?.values() ?? [])] as ast.Athlete[]);
  const own = athletes.flatMap(({ attributes }) =>
    attributes.filter(ast.isPace).filter((pace) => same(pace.name, name)),
  );
  const defined = pacesInView(document, documents)(name.toLowerCase());
  const everyoneHasOwn = inPlan && athletes.length > 0 && own.length >= athletes.length;
  return [...own, ...(defined && !everyoneHasOwn ? [defined] : [])];
}

function athletesOf(node: AstNode): readonly ast.Athlete[] {
  return (AstUtils.getContainerOfType(node, ast.isPlan)?.athletes ?? []).flatMap(({ ref }) => ref ?? []);
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
