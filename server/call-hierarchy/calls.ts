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
  STANDARD_LIBRARY_URI,
} from '@runplan/language/internal';
import { AstUtils } from 'langium';
import type { ClientSession } from '../client-session.ts';
import { type DefinitionPlace, definitionPlace } from '../definition/definitions.ts';
import { CALLED } from '../names/called.ts';
import { lookAtFilesNaming } from '../names/files-naming.ts';
import { isLibraryFile, mentionsOf, placeOf, type TypedName } from '../names/name-place.ts';
import type { Cancellation } from '../turns.ts';
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
  return MEMBERS.has(type) ? targets.flatMap((target) => memberOf(target, session)) : [];
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
  await lookAtFilesNaming(session, [used.name], used.ids, token, {
    tree: (document) => {
      for (const mention of mentionsOf(used.name, document, session.workspace.knownDocuments)) {
        const isUse =
          !mention.isDefinition && mention.targets.some((target) => used.ids.includes(idOf(target)));
        const user = isUse ? userAt(mention) : undefined;
        if (user) calls.add(user, placeOf(mention));
      }
      return [];
    },
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
    for (const use of uses) for (const target of use.targets) calls.add(target, placeOf(use));
  });
  return calls.all();
}

/** Calls, one for each member. */
class Calls {
  private readonly session: ClientSession;
  private readonly byId = new Map<NamedId, { readonly member: Member; readonly places: Place[] }>();

  constructor(session: ClientSession) {
    this.session = session;
  }

  /** Adds a place; what the editor can't show is left out. */
  add(named: Named, place: Place): void {
    const id = idOf(named);
    const [member] = this.byId.has(id) ? [] : memberOf(named, this.session);
    if (member) this.byId.set(id, { member, places: [] });
    this.byId.get(id)?.places.push(place);
  }

  all(): readonly Call[] {
    return [...this.byId.values()];
  }
}

function userAt({ node }: Mention): ast.Week | ast.Block | undefined {
  return AstUtils.getContainerOfType(node, ast.isWeek) ?? AstUtils.getContainerOfType(node, ast.isBlock);
}

function memberOf(named: Named, session: ClientSession): Member[] {
  const place = definitionPlace(session, named);
  if (!place) return [];
  const told = ast.isWeek(named)
    ? { title: `week ${named.number}`, detail: named.$container.name ?? '' }
    : { title: named.name ?? '', detail: CALLED[named.$type] };
  return [{ ...told, type: named.$type, place }];
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
