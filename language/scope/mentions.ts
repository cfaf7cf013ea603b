import { type AstNode, AstUtils } from 'langium';
import { numbersOf } from '../grammar/days.ts';
import type { KnownDocuments, RunplanDocument } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { isSameName, keyOfName } from '../grammar/key-of-name.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { type Part, partOf } from '../grammar/parts.ts';
import { referencesIn } from './linker.ts';
import {
  DEFINITION_TYPES,
  type Definition,
  namesOf,
  pacesInView,
  typesMeant,
  visibleFiles,
} from './names.ts';
import { athletesOf, runnersNamedBy } from './runners.ts';

type PaceLookup = ReturnType<typeof pacesInView>;

/** What a name can stand for: a definition, a pair of shoes of an athlete, a week of a plan. */
export type Named = Definition | ast.Shoes | ast.Week;
export type NamedType = Named['$type'];

/** A place in a text that names something: where it is defined, or where it is used. */
export interface Mention {
  readonly type: NamedType;
  /** Without quotes. */
  readonly name: string;
  /** The name as it stands in the text, with its quotes. */
  readonly part: Part;
  /** The definition, or what uses it. */
  readonly node: AstNode;
  readonly isDefinition: boolean;
  /** What it names: a pace can mean another one for each athlete. Empty when that is not known. */
  readonly targets: readonly Named[];
}

const DEFINED = [...DEFINITION_TYPES, 'Shoes'] as const;

/** All places of a document that name something, in no particular order. */
export function mentionsIn(document: RunplanDocument, documents: KnownDocuments): readonly Mention[] {
  const file = document.parseResult.value;
  return [
    ...definitionsIn(file),
    ...referencesAsMentions(file),
    ...pacesUsedIn(file, document, documents),
    ...shoesUsedIn(file),
    ...weeksIn(file),
  ];
}

/**
 * The place at an offset that names something: quotes belong to the name, and right behind it counts as well where no
 * other name begins.
 */
export function mentionAt(
  document: RunplanDocument,
  offset: number,
  documents: KnownDocuments,
): Mention | undefined {
  const near = mentionsIn(document, documents).filter(
    ({ part }) => part.offset <= offset && offset <= part.end,
  );
  return near.find(({ part }) => offset < part.end) ?? near[0];
}

function* definitionsIn(file: ast.RunplanFile): Iterable<Mention> {
  for (const type of DEFINED) {
    for (const node of nodesOfType(file, type)) {
      if (node.name) yield* mention(type, node.name, node, 'name', [node]);
    }
  }
}

function* referencesAsMentions(file: ast.RunplanFile): Iterable<Mention> {
  for (const { container, property, index, reference, type } of referencesIn(file)) {
    if (!reference.$refText) continue;
    const target = reference.ref;
    const named = target?.$type ?? typesMeant(type)[0] ?? 'Athlete';
    yield* mention(named, reference.$refText, container, property, target ? [target] : [], index);
  }
}

function* pacesUsedIn(
  file: ast.RunplanFile,
  document: RunplanDocument,
  documents: KnownDocuments,
): Iterable<Mention> {
  const targets = nodesOfType(file, 'Target').filter(({ name, end }) => name || end);
  if (targets.length === 0) return;
  const inView = pacesInView(document, documents);
  const allAthletes = visibleFiles(document, documents).flatMap(athletesIn);
  for (const node of targets) {
    for (const property of ['name', 'end'] as const) {
      const name = node[property];
      if (name)
        yield* mention('Pace', name, node, property, pacesNamed(name, planOf(node), allAthletes, inView));
    }
  }
}

/**
 * The paces that a name means: those that the athletes of the plan give by hand, else the definition in view. Outside
 * of a plan any athlete in view can be meant.
 */
function pacesNamed(
  name: string,
  plan: ast.Plan | undefined,
  allAthletes: readonly ast.Athlete[],
  inView: PaceLookup,
): readonly ast.Pace[] {
  const athletes = plan ? athletesOf(plan) : allAthletes;
  const own = athletes.flatMap((athlete) => attributeNamed(athlete, ast.isPace, name));
  const everyoneHasOwn =
    plan !== undefined &&
    own.length > 0 &&
    own.length === athletes.length &&
    runnersNamedBy(plan).every(({ runner }) => runner?.ref);
  const defined = everyoneHasOwn ? undefined : inView(keyOfName(name));
  return defined ? [...own, defined] : own;
}

function* shoesUsedIn(file: ast.RunplanFile): Iterable<Mention> {
  for (const node of nodesOfType(file, 'ShoeChoice')) {
    const { name } = node;
    if (!name) continue;
    const plan = planOf(node);
    const targets = plan
      ? athletesOf(plan).flatMap((athlete) => attributeNamed(athlete, ast.isShoes, name))
      : [];
    yield* mention('Shoes', name, node, 'name', targets);
  }
}

function* weeksIn(file: ast.RunplanFile): Iterable<Mention> {
  for (const plan of nodesOfType(file, 'Plan')) {
    const byNumber = new Map<number, ast.Week>();
    for (const week of plan.weeks) {
      for (const number of numbersOf(week)) if (!byNumber.has(number)) byNumber.set(number, week);
    }
    for (const week of plan.weeks) {
      const numbers = numbersOf(week).map(String);
      for (const number of numbers.length > 1 ? numbers : [week.number])
        if (number) yield* mention('Week', number, week, 'number', [week]);
      const { like } = week;
      if (!like?.number) continue;
      const target = byNumber.get(Number(like.number));
      yield* mention('Week', like.number, like, 'number', target ? [target] : []);
    }
  }
}

/** One mention; none where the name has no place in the text. */
function mention(
  type: NamedType,
  name: string,
  node: AstNode,
  property: string,
  targets: readonly Named[],
  index?: number,
): readonly Mention[] {
  const part = partOf(node, property, index);
  return part ? [{ type, name, part, node, isDefinition: targets[0] === node, targets }] : [];
}

function planOf(node: AstNode): ast.Plan | undefined {
  return AstUtils.getContainerOfType(node, ast.isPlan);
}

function athletesIn(file: ast.RunplanFile): readonly ast.Athlete[] {
  return [...(namesOf(file).byType.get('Athlete')?.values() ?? [])] as ast.Athlete[];
}

/** A pace or a pair of shoes of an athlete. Of several with one name the first counts. */
function attributeNamed<Type extends ast.Pace | ast.Shoes>(
  athlete: ast.Athlete,
  isType: (node: AstNode) => node is Type,
  name: string,
): readonly Type[] {
  const found = athlete.attributes
    .filter((line): line is typeof line & Type => isType(line))
    .find((line) => isSameName(line.name, name));
  return found ? [found] : [];
}
