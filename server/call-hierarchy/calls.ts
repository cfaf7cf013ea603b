import {
  ast,
  type Mention,
  mentionAt,
  mentionsIn,
  type Named,
  type NamedType,
  type Place,
  partOf,
  type RunplanDocument,
  type Source,
  STANDARD_LIBRARY_URI,
  sourceOf,
} from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import { type DefinitionPlace, definitionPlace } from '../definition/definitions.ts';
import { CALLED } from '../names/called.ts';
import { placesInClosed } from '../names/closed-places.ts';
import { lookAtFilesNaming } from '../names/files-naming.ts';
import {
  editorUri,
  isLibraryFile,
  mentionsOf,
  type NamePlace,
  placeOf,
  type TypedName,
} from '../names/name-place.ts';
import { placeIn } from '../syntax/places.ts';
import type { Cancellation } from '../turns.ts';
import type { NameUser } from '../workspace/name-user.ts';
import { idOf, type NamedId } from '../workspace/named-id.ts';

/** What is used by others, or uses them. */
export interface Member {
  readonly type: NamedType;
  readonly title: string;
  /** What it is, or whose. */
  readonly detail: string;
  readonly place: DefinitionPlace;
}

/** Who uses something, or what is used, and where it is named for that. */
export interface Call {
  readonly member: Member;
  readonly places: readonly Place[];
}

/** Where a client says that the name of a member stands: an offset of a file. */
export interface MemberPlace {
  readonly uri: string;
  readonly offsetIn: (document: RunplanDocument) => number;
}

/** Weeks and plans use blocks, workouts and exercises; blocks use exercises. */
const MEMBERS: ReadonlySet<NamedType> = new Set<NamedType>(['Plan', 'Week', 'Block', 'Workout', 'Exercise']);

/** What a mention names, as the beginning of a hierarchy. */
export function membersFor({ type, targets }: Mention, session: ClientSession): Member[] {
  return MEMBERS.has(type) ? targets.flatMap((target) => memberOf(target, session) ?? []) : [];
}

/** The weeks and blocks that use something; of a week, the weeks that copy it. */
export async function usersOf(
  place: MemberPlace,
  session: ClientSession,
  token: Cancellation,
): Promise<readonly Call[]> {
  const used = await atPlace(place, session, ({ type, name, targets }) => ({
    name: { type, name } satisfies TypedName,
    ids: targets.map(idOf),
  }));
  if (!used) return [];
  const calls = new Calls(session);
  const add = (places: readonly NamePlace[], source: Source): readonly NamedId[] => {
    for (const place of places)
      if (place.user && place.targets.some((target) => used.ids.includes(target)))
        calls.addUser(place.user, place, source);
    return [];
  };
  const { workspace } = session;
  await lookAtFilesNaming(session, [used.name], used.ids, token, {
    closed: (file) => {
      const places = placesInClosed(used.name, file, workspace);
      return places && add(places, file.source);
    },
    tree: (document) =>
      add(mentionsOf(used.name, document, workspace.knownDocuments).map(placeOf), sourceOf(document)),
  });
  return calls.all();
}

/** What something uses; a week also the week that it copies. */
export async function usedBy(place: MemberPlace, session: ClientSession): Promise<readonly Call[]> {
  const calls = new Calls(session);
  await atPlace(place, session, ({ targets: [user] }, document) => {
    const { offset = 0, end = 0 } = partOf(user) ?? {};
    const uses = mentionsIn(document, session.workspace.knownDocuments)
      .filter(({ type, isDefinition }) => MEMBERS.has(type) && !isDefinition)
      .filter(({ part }) => part.offset >= offset && part.end <= end)
      // Within a plan, copied weeks are its own.
      .filter(({ type }) => type !== 'Week' || !ast.isPlan(user))
      .sort((one, other) => one.part.offset - other.part.offset);
    for (const use of uses) for (const target of use.targets) calls.addUsed(target, placeOf(use));
  });
  return calls.all();
}

/** Calls, one for each member. */
class Calls {
  private readonly session: ClientSession;
  private readonly byKey = new Map<string, { readonly member: Member; readonly places: Place[] }>();

  constructor(session: ClientSession) {
    this.session = session;
  }

  /** Adds where a week or block of a file names something. */
  addUser(user: NameUser, place: Place, source: Source): void {
    this.add(`${place.uri}#${user.all.start}`, place, () => memberFor(user, place.uri, source, this.session));
  }

  /** Adds where something is named. */
  addUsed(named: Named, place: Place): void {
    this.add(idOf(named), place, () => memberOf(named, this.session));
  }

  /** Adds a place; what the editor can't show is left out. */
  private add(key: string, place: Place, toMember: () => Member | undefined): void {
    let call = this.byKey.get(key);
    if (!call) {
      const member = toMember();
      if (!member) return;
      call = { member, places: [] };
      this.byKey.set(key, call);
    }
    call.places.push(place);
  }

  all(): readonly Call[] {
    return [...this.byKey.values()];
  }
}

function memberFor(
  { type, name, plan, all, called }: NameUser,
  file: string,
  source: Source,
  session: ClientSession,
): Member | undefined {
  const uri = editorUri(session, file);
  if (!uri) return undefined;
  const place = { all: placeIn(source, uri, all), name: placeIn(source, uri, called) };
  return { ...told(type, name, plan), type, place };
}

function memberOf(named: Named, session: ClientSession): Member | undefined {
  const place = definitionPlace(session, named);
  if (!place) return undefined;
  const [name, plan] = ast.isWeek(named) ? [named.number, named.$container.name] : [named.name];
  return { ...told(named.$type, String(name ?? ''), plan ?? ''), type: named.$type, place };
}

function told(type: NamedType, name: string, plan: string): Pick<Member, 'title' | 'detail'> {
  return type === 'Week' ? { title: `week ${name}`, detail: plan } : { title: name, detail: CALLED[type] };
}

/** Does something with what is named at a place, if it is still there. */
function atPlace<Result>(
  { uri, offsetIn }: MemberPlace,
  session: ClientSession,
  work: (mention: Mention, document: RunplanDocument) => Result,
): Promise<Result | undefined> {
  const { workspace } = session;
  const key = workspace.open.keyOf(uri);
  const file = isLibraryFile(session, key) ? STANDARD_LIBRARY_URI : key;
  return workspace.withDocument(file, (document) => {
    const mention = mentionAt(document, offsetIn(document), workspace.knownDocuments);
    return mention && work(mention, document);
  });
}
