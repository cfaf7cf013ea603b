import {
  type Documents,
  documentOf,
  keyOfName,
  type Mention,
  mentionsIn,
  type Named,
  type NamedType,
  type Place,
  type RunplanDocument,
  type Source,
  type Span,
  sourceOf,
} from '@runplan/language/internal';
import { placeIn } from '../syntax/places.ts';
import { type NameUser, nameUser, userNodeOf } from './name-user.ts';
import { idOf, type NamedId } from './named-id.ts';
import { type TextPrint, textPrint } from './text-print.ts';

/** A definition, without its tree. */
export interface OutlinedDefinition {
  readonly type: NamedType;
  readonly name: string;
  /** The definition, while the text of its file stays the same. */
  readonly id: NamedId;
  /** Where its name stands. */
  readonly namePlace: Place;
  /** The definition that it is part of: the athlete of a pace. */
  readonly container?: string;
}

/** Where a file names something without defining it. */
export interface OutlinedUse {
  /** The name as it stands in the text, with its quotes. */
  readonly span: Span;
  /** What it names, of those that are more than a name: see {@link meansByName}. */
  readonly targets: readonly NamedId[];
  /** The week or block that it stands in. */
  readonly user: NameUser | undefined;
}

/** What other files need to know of a file while its tree is not loaded. */
export interface FileOutline {
  readonly definitions: readonly OutlinedDefinition[];
  /** What it names without defining it, and where. */
  readonly uses: OutlinedUses;
  /** How often it names what files define: by the URI of that file, and {@link nameKey}. */
  readonly usesOf: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The files that it imports, in their order. */
  readonly imports: ReadonlySet<string>;
  /** Of the text that was outlined. */
  readonly print: TextPrint;
  /** When what it imports had changed last, as `Documents.lastChangeBehind` counts. */
  readonly lastChangeBehind: number;
  /** Whether lines were not understood, which may name something as well. */
  readonly hasMistakes: boolean;
}

/** A name of a type, as names are compared. */
export function nameKey(type: NamedType, name: string): string {
  return `${type} ${keyOfName(name)}`;
}

/**
 * Whether the definition that is nearest to a name is what it means. Paces and shoes are those of the athletes of the plan:
 * a name of them can mean several, and another one in each plan.
 */
export function meansByName<Type extends NamedType>(type: Type): type is Exclude<Type, ByAthlete> {
  return type !== 'Pace' && type !== 'Shoes' && type !== 'Week';
}

type ByAthlete = 'Pace' | 'Shoes' | 'Week';

/** Numbers of a use in {@link OutlinedUses}: offset, length, which list of targets, and which user. */
const NUMBERS = 4;

/** The uses of names in a file. Thousands of files are known: all are in one list of numbers, name by name. */
export class OutlinedUses {
  /** Where the uses of a name begin and end in the list. */
  private readonly stretches = new Map<string, readonly [start: number, end: number]>();
  private readonly numbers: Uint32Array;
  private readonly targets: readonly (readonly NamedId[])[];
  private readonly users: readonly (NameUser | undefined)[];

  constructor(mentions: readonly Mention[]) {
    const byKey = Map.groupBy(mentions, ({ type, name }) => useKey(type, name));
    const targets = new Map<string, { readonly index: number; readonly ids: readonly NamedId[] }>();
    const users = new Map<ReturnType<typeof userNodeOf>, number>();
    this.numbers = new Uint32Array(mentions.length * NUMBERS);
    let next = 0;
    for (const [key, uses] of byKey) {
      const start = next;
      uses.sort((one, other) => one.part.offset - other.part.offset);
      for (const mention of uses) {
        const { type, part, targets: meant } = mention;
        const ids = meansByName(type) ? [] : meant.map(idOf);
        const list = targets.get(ids.join('\n')) ?? { index: targets.size, ids };
        targets.set(ids.join('\n'), list);
        const node = userNodeOf(mention);
        const user = users.get(node) ?? users.size;
        users.set(node, user);
        this.numbers.set([part.offset, part.end - part.offset, list.index, user], next);
        next += NUMBERS;
      }
      this.stretches.set(key, [start, next]);
    }
    this.targets = [...targets.values()].map(({ ids }) => ids);
    this.users = [...users.keys()].map((node) => node && nameUser(node));
  }

  has(type: NamedType, name: string): boolean {
    return this.stretches.has(useKey(type, name));
  }

  /** The uses of a name, in the order of the text. */
  of(type: NamedType, name: string): readonly OutlinedUse[] {
    const [from, to] = this.stretches.get(useKey(type, name)) ?? [0, 0];
    const uses: OutlinedUse[] = [];
    for (let at = from; at < to; at += NUMBERS) {
      const [start = 0, length = 0, list = 0, user = 0] = this.numbers.subarray(at, at + NUMBERS);
      const span = { start, end: start + length };
      uses.push({ span, targets: this.targets[list] ?? [], user: this.users[user] });
    }
    return uses;
  }
}

/** Athletes and groups are named in the same places; which of them is meant can change without the file. */
function useKey(type: NamedType, name: string): string {
  return nameKey(type === 'Group' ? 'Athlete' : type, name);
}

export function outlineOf(document: RunplanDocument, documents: Documents): FileOutline {
  const uri = document.uri.toString();
  const source = sourceOf(document);
  // Weeks are told apart by their plan, and never named from elsewhere.
  const mentions = mentionsIn(document, documents.services.documents).filter(({ type }) => type !== 'Week');
  const uses = mentions.filter(({ isDefinition }) => !isDefinition);
  const { lexerErrors, parserErrors } = document.parseResult;
  return {
    definitions: mentions
      .filter(({ isDefinition }) => isDefinition)
      .map((mention) => outlined(mention, source, uri)),
    uses: new OutlinedUses(uses),
    usesOf: countsByFile(uses),
    imports: documents.importsOf(uri),
    print: textPrint(source.text),
    lastChangeBehind: documents.lastChangeBehind(uri),
    hasMistakes: lexerErrors.length > 0 || parserErrors.length > 0,
  };
}

function outlined({ type, name, part, node }: Mention, source: Source, uri: string): OutlinedDefinition {
  const { $container } = node;
  const container = $container && 'name' in $container ? String($container.name) : undefined;
  return {
    type,
    name,
    id: idOf(node as Named),
    namePlace: placeIn(source, uri, { start: part.offset, end: part.end }),
    ...(container && { container }),
  };
}

function countsByFile(uses: readonly Mention[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const usesOf = new Map<string, Map<string, number>>();
  for (const { type, name, targets } of uses) {
    const key = nameKey(type, name);
    for (const target of targets) {
      const file = documentOf(target).uri.toString();
      const counts = usesOf.get(file) ?? new Map<string, number>();
      usesOf.set(file, counts.set(key, (counts.get(key) ?? 0) + 1));
    }
  }
  return usesOf;
}
