import {
  ast,
  athletesOf,
  type Documents,
  documentOf,
  isSameName,
  type KnownDocuments,
  keyOfName,
  type Named,
  type NamedType,
  namesOf,
  nodesOfType,
  type RunplanDocument,
  STANDARD_LIBRARY_URI,
  typesBeside,
  visibleFiles,
} from '@runplan/language/internal';
import type { TypedName } from '../names/name-place.ts';
import { fileOf, idOf, type NamedId } from '../workspace/named-id.ts';
import type { ClosedFile } from '../workspace/workspace.ts';

/**
 * What already has a name where a file would see it for something else as well; then one of the two would no longer be
 * meant.
 *
 * @param name the name to be given
 * @param renamed what it is to be given to
 * @param isUsed whether the file names some of that
 */
export function holderOfName(
  { type, name }: TypedName,
  renamed: ReadonlySet<NamedId>,
  document: RunplanDocument,
  documents: KnownDocuments,
  isUsed: boolean,
): Named | undefined {
  const key = keyOfName(name);
  const file = document.parseResult.value;
  if (type === 'Week') return undefined;
  if (type === 'Shoes') return shoesOfTeam(key, renamed, file);
  const files = visibleFiles(document, documents);
  const definingFiles = new Set([...renamed].map(fileOf));
  if (!files.some((one) => definingFiles.has(documentOf(one).uri.toString()))) return undefined;
  for (const one of files) {
    const found = typesBeside(type)
      .map((beside) => namesOf(one).byType.get(beside)?.get(key))
      .find(Boolean);
    // What the file itself defines is nearer than what it imports, and stays what it means.
    if (found) return one === file && !isUsed ? undefined : found;
  }
  if (type !== 'Pace') return undefined;
  return files
    .flatMap((one) => [...(namesOf(one).byType.get('Athlete')?.values() ?? [])] as ast.Athlete[])
    .flatMap(({ attributes }) => attributes.filter(ast.isPace))
    .find((pace) => isSameName(pace.name, key));
}

/** Tells of files without their trees whether a name may be taken where they would see it. */
export class HoldersBehind {
  private readonly key: string;
  private readonly types: readonly NamedType[];
  private readonly documents: Documents;
  private readonly known = new Map<RunplanDocument, boolean>();

  /** @param taken the name that is looked for */
  constructor({ type, name }: TypedName, documents: Documents) {
    this.key = keyOfName(name);
    this.types = type === 'Week' ? [] : type === 'Shoes' ? [type] : typesBeside(type);
    this.documents = documents;
  }

  /** Whether the file, or anything that it needs in the end, defines the name; it need not be in the way. */
  mayBeSeenBy({ uri, outline }: ClosedFile): boolean {
    return (
      outline.definitions.some(({ type, name }) => this.types.includes(type) && isSameName(name, this.key)) ||
      [...this.documents.neededBy(uri), STANDARD_LIBRARY_URI].some((file) => this.isIn(file))
    );
  }

  private isIn(file: string): boolean {
    const document = this.documents.get(file);
    if (!document) return false;
    const known = this.known.get(document);
    if (known !== undefined) return known;
    const isThere = this.types.some((type) =>
      nodesOfType(document.parseResult.value, type).some(
        (node) => 'name' in node && isSameName(node.name, this.key),
      ),
    );
    this.known.set(document, isThere);
    return isThere;
  }
}

/** Shoes of that name of the same athletes, and of those that share a plan with them. */
function shoesOfTeam(
  key: string,
  renamed: ReadonlySet<NamedId>,
  file: ast.RunplanFile,
): ast.Shoes | undefined {
  const isOwner = (athlete: ast.Athlete) =>
    athlete.attributes.some((line) => ast.isShoes(line) && renamed.has(idOf(line)));
  const teams = nodesOfType(file, 'Plan')
    .map(athletesOf)
    .filter((athletes) => athletes.some(isOwner));
  return [...nodesOfType(file, 'Athlete').filter(isOwner), ...teams.flat()]
    .flatMap(({ attributes }) => attributes.filter(ast.isShoes))
    .find((shoes) => isSameName(shoes.name, key));
}
