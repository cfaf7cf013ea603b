import {
  ast,
  type Mention,
  mentionAt,
  mentionsIn,
  type Named,
  type NamedType,
  type RunplanDocument,
  STANDARD_LIBRARY_URI,
} from '@runplan/language';
import { AstUtils } from 'langium';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CancellationToken,
  Range,
} from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { definitionPlace } from '../definition/definitions.ts';
import { CALLED } from '../names/called.ts';
import { lookAtFilesNaming } from '../names/files-naming.ts';
import { idOf, isLibraryFile, mentionsOf, type NamedId, type TypedName } from '../names/name-place.ts';
import { SYMBOL_KINDS } from '../protocol/symbol-kinds.ts';
import { keyOf } from '../workspace/uri.ts';

/** What is used by others, or uses them: weeks and plans use blocks, workouts and exercises; blocks use exercises. */
const MEMBERS: ReadonlySet<NamedType> = new Set<NamedType>(['Plan', 'Week', 'Block', 'Workout', 'Exercise']);

/** What a mention names, as the beginning of a hierarchy. */
export function itemsFor({ type, targets }: Mention, session: ClientSession): CallHierarchyItem[] {
  return MEMBERS.has(type) ? targets.flatMap((target) => itemOf(target, session)) : [];
}

/** The weeks and blocks that use something; of a week, the weeks that copy it. */
export async function usersOf(
  item: CallHierarchyItem,
  session: ClientSession,
  token: CancellationToken,
): Promise<CallHierarchyIncomingCall[]> {
  const used = await atItem(item, session, ({ type, name, targets }) => ({
    name: { type, name } satisfies TypedName,
    ids: targets.map(idOf),
  }));
  if (!used) return [];
  const calls = new Map<NamedId, CallHierarchyIncomingCall>();
  await lookAtFilesNaming(session, [used.name], used.ids, token, (document) => {
    for (const mention of mentionsOf(used.name, document, session.workspace.langiumDocuments)) {
      const isUse =
        !mention.isDefinition && mention.targets.some((target) => used.ids.includes(idOf(target)));
      const user = isUse ? userAt(mention) : undefined;
      if (user) addRange(calls, user, mention.cst.range, (from) => ({ from, fromRanges: [] }), session);
    }
    return [];
  });
  return [...calls.values()];
}

/** What something uses; a week also the week that it copies. */
export async function usedBy(
  item: CallHierarchyItem,
  session: ClientSession,
): Promise<CallHierarchyOutgoingCall[]> {
  const calls = new Map<NamedId, CallHierarchyOutgoingCall>();
  await atItem(item, session, ({ targets: [user] }, document) => {
    const { offset = 0, end = 0 } = user?.$cstNode ?? {};
    const uses = mentionsIn(document, session.workspace.langiumDocuments)
      .filter(({ type, isDefinition }) => MEMBERS.has(type) && !isDefinition)
      .filter(({ cst }) => cst.offset >= offset && cst.end <= end)
      // Within a plan, copied weeks are its own.
      .filter(({ type }) => type !== 'Week' || !ast.isPlan(user))
      .sort((one, other) => one.cst.offset - other.cst.offset);
    for (const { targets, cst } of uses) {
      for (const target of targets)
        addRange(calls, target, cst.range, (to) => ({ to, fromRanges: [] }), session);
    }
  });
  return [...calls.values()];
}

function addRange<Call extends { fromRanges: Range[] }>(
  calls: Map<NamedId, Call>,
  named: Named,
  range: Range,
  create: (item: CallHierarchyItem) => Call,
  session: ClientSession,
): void {
  const id = idOf(named);
  const [item] = calls.has(id) ? [] : itemOf(named, session);
  if (item) calls.set(id, create(item));
  calls.get(id)?.fromRanges.push(range);
}

function userAt({ node }: Mention): ast.Week | ast.Block | undefined {
  return AstUtils.getContainerOfType(node, ast.isWeek) ?? AstUtils.getContainerOfType(node, ast.isBlock);
}

function itemOf(named: Named, session: ClientSession): CallHierarchyItem[] {
  const place = definitionPlace(session, named);
  if (!place) return [];
  return [
    {
      ...(ast.isWeek(named)
        ? { name: `week ${named.number}`, detail: named.$container.name ?? '' }
        : { name: named.name ?? '', detail: CALLED[named.$type] }),
      kind: SYMBOL_KINDS[named.$type],
      uri: place.targetUri,
      range: place.targetRange,
      selectionRange: place.targetSelectionRange,
    },
  ];
}

/** Does something with what an item stands for, if it is still there. */
function atItem<Result>(
  { uri, selectionRange }: CallHierarchyItem,
  session: ClientSession,
  work: (mention: Mention, document: RunplanDocument) => Result,
): Promise<Result | undefined> {
  const { workspace } = session;
  const file = isLibraryFile(session, keyOf(uri)) ? STANDARD_LIBRARY_URI : keyOf(uri);
  return workspace.withDocument(file, (document) => {
    const offset = document.textDocument.offsetAt(selectionRange.start);
    const mention = mentionAt(document, offset, workspace.langiumDocuments);
    return mention && work(mention, document);
  });
}
