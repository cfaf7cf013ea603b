import {
  isSameName,
  type NamedType,
  nearestDefinition,
  type RunplanDocument,
  STANDARD_LIBRARY_URI,
  typesBeside,
} from '@runplan/language/internal';
import { placeIn } from '../syntax/places.ts';
import { idOf, type NamedId } from '../workspace/named-id.ts';
import { meansByName } from '../workspace/outline.ts';
import type { ClosedFile, Workspace } from '../workspace/workspace.ts';
import type { NamePlace, TypedName } from './name-place.ts';

/**
 * The places of a name in a file whose tree is not loaded, whatever it means there; undefined where only the tree tells
 * what it means.
 */
export function placesInClosed(
  { type, name }: TypedName,
  file: ClosedFile,
  workspace: Workspace,
): readonly NamePlace[] | undefined {
  const { uri, outline, source } = file;
  // Weeks are not outlined.
  if (type === 'Week') return undefined;
  const defined = outline.definitions
    .filter((one) => one.type === type && isSameName(one.name, name))
    .map(({ id, namePlace }): NamePlace => {
      const span = { start: source.offset(namePlace.start), end: source.offset(namePlace.end) };
      return { ...namePlace, span, isDefinition: true, targets: [id], user: undefined };
    });
  const uses = outline.uses.of(type, name);
  const meant = uses.length > 0 ? meaningIn(file, type, name, workspace) : [];
  if (meant === undefined) return undefined;
  const used = uses.map(({ span, targets, user }): NamePlace => {
    const place = placeIn(source, uri, span);
    return { ...place, span, isDefinition: false, targets: meansByName(type) ? meant : targets, user };
  });
  return [...defined, ...used].sort((one, other) => one.span.start - other.span.start);
}

/**
 * What a name means by the trees of what the file imports; nothing where its uses tell themselves. Undefined where it may
 * mean something else from place to place, or what was known of it may have changed.
 */
function meaningIn(
  { uri, outline }: ClosedFile,
  type: NamedType,
  name: string,
  { documents }: Workspace,
): readonly NamedId[] | undefined {
  if (!meansByName(type)) return documents.lastChangeBehind(uri) > outline.lastChangeBehind ? undefined : [];
  const types = typesBeside(type);
  const own = outline.definitions.filter(
    (one) => types.includes(one.type as typeof type) && isSameName(one.name, name),
  );
  const [first] = own;
  if (own.length > 1 || first?.type === 'Group') return undefined;
  if (first) return [first.id];
  // By another of its names an exercise is found only in its tree.
  if (type === 'Exercise' && outline.definitions.some((one) => one.type === type)) return undefined;
  const visible = [...outline.imports, STANDARD_LIBRARY_URI]
    .map((target) => documents.get(target))
    .filter((document): document is RunplanDocument => document !== undefined)
    .map(({ parseResult }) => parseResult.value);
  const found = nearestDefinition(visible, types.length > 1 ? 'Runner' : type, name);
  // Groups name athletes alone.
  const mayHaveGroup = outline.hasMistakes || outline.definitions.some((one) => one.type === 'Group');
  if (found?.$type === 'Group' && mayHaveGroup) return undefined;
  return found ? [idOf(found)] : [];
}
