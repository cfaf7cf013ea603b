/** Names of definitions: those in view, and those of other files together with the import that they need. */
import {
  type Definition,
  documentOf,
  importEdits,
  importPath,
  keyOfName,
  partOf,
  STANDARD_LIBRARY_URI,
  visibleFiles,
} from '@runplan/language/internal';
import type { NameType, Offer } from './offer.ts';
import type { Scene } from './scene.ts';

/** So many names of files that are not imported are offered at once; more come as the name is typed. */
const MOST_FROM_ELSEWHERE = 100;

export interface NameWishes {
  /** Names that can't stand here. */
  readonly except?: readonly string[];
  /** Names that come first, in their order. */
  readonly first?: readonly string[];
}

/** The names of a type, the nearest first, and whether there are more. */
export function namesOfType(
  scene: Scene,
  type: NameType,
  { except = [], first = [] }: NameWishes = {},
): { readonly offers: readonly Offer[]; readonly isPartial: boolean } {
  const without = new Set(except.map(keyOfName));
  const wanted = first.map(keyOfName);
  const rank = ({ label }: Offer) => {
    const index = wanted.indexOf(keyOfName(label));
    return index < 0 ? wanted.length : index;
  };
  const near = scene
    .visible(type)
    .filter(({ name }) => !without.has(keyOfName(name)))
    .map((node) => definitionOffer(scene, node, type))
    .sort((one, other) => rank(one) - rank(other));
  const known = new Set([...without, ...near.map(({ label }) => keyOfName(label))]);
  const elsewhere = namesElsewhere(scene, type, known);
  return {
    offers: [...near, ...elsewhere.slice(0, MOST_FROM_ELSEWHERE)],
    isPartial: elsewhere.length > MOST_FROM_ELSEWHERE,
  };
}

function definitionOffer(scene: Scene, node: Definition, type: NameType): Offer {
  const file = documentOf(node).uri.toString();
  const part = partOf(node, 'name');
  return {
    ...nameOffer(scene, node.name, part?.read.image.startsWith('"') ?? true),
    kind: type,
    detail: whereFrom(scene, file),
    about: { is: 'definition', type, name: node.name, file },
  };
}

function nameOffer(scene: Scene, name: string, isQuoted: boolean): Pick<Offer, 'label' | 'insert'> {
  return isQuoted || scene.situation.typed.isQuoted ? { label: name, insert: `"${name}"` } : { label: name };
}

function whereFrom(scene: Scene, file: string): string {
  if (file === STANDARD_LIBRARY_URI) return 'built-in';
  if (file === scene.document.uri.toString()) return 'this file';
  return importPath(scene.document, file) ?? file;
}

/** Names of files that are not in view, which would be imported. */
function namesElsewhere(scene: Scene, type: NameType, known: ReadonlySet<string>): Offer[] {
  const here = scene.document.uri.toString();
  const { documents, knownDocuments } = scene.session.workspace;
  const inView = new Set(
    visibleFiles(scene.document, knownDocuments).map((file) => documentOf(file).uri.toString()),
  );
  // A file that imports this one can't be imported: that would be a circle.
  const importers = documents.importersOf(here);
  const typed = keyOfName(scene.situation.typed.text.replace('"', ''));
  const offers: Offer[] = [];
  for (const [file, { definitions }] of scene.outlines) {
    if (inView.has(file) || importers.has(file)) continue;
    const fitting = definitions.filter((definition) => {
      const name = keyOfName(definition.name);
      const isNew = definition.type === type && definition.container === undefined && !known.has(name);
      return isNew && isSpelledBy(name, typed);
    });
    // There may be thousands of files: their paths are only looked at where that is worth it.
    const path = fitting.length > 0 ? importPath(scene.document, file) : undefined;
    if (path === undefined) continue;
    const edits = importEdits(scene.document, path);
    for (const {
      name,
      namePlace: { start, end },
    } of fitting) {
      const isQuoted = end.column - start.column > name.length;
      offers.push({
        ...nameOffer(scene, name, isQuoted),
        kind: type,
        detail: `import from ${path}`,
        edits,
        about: { is: 'definition', type, name, file },
      });
    }
    if (offers.length > MOST_FROM_ELSEWHERE) return offers;
  }
  return offers;
}

/** Whether a name has the letters that were typed, in their order: what editors filter by. */
function isSpelledBy(name: string, typed: string): boolean {
  let at = 0;
  for (const letter of typed) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
