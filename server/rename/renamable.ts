import {
  isSameName,
  keyOfName,
  type Mention,
  namesOf,
  nodesOfType,
  partNear,
  partOf,
  type RunplanDocument,
  STANDARD_LIBRARY_URI,
} from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import { CALLED, inQuotes } from '../names/called.ts';
import { isLibraryFile, mentionAtOffset } from '../names/name-place.ts';
import { Refusal } from '../refusal.ts';
import { fileOf, idOf } from '../workspace/named-id.ts';

/** What can be renamed at an offset; anything else is refused with the reason. */
export function renamableAt(session: ClientSession, document: RunplanDocument, offset: number): Mention {
  const mention = mentionAtOffset(session, document, offset);
  if (!mention) throw noName(document, offset);
  const { type, name, targets } = mention;
  const called = CALLED[type];
  if (type === 'Week')
    throw new Refusal(
      'A week has a number, not a name. The action "Number the weeks" puts the numbers in order.',
    );
  if (isBuiltInPace(session, mention)) {
    throw new Refusal(
      `${inQuotes(name)} is a built-in pace, which runs are reckoned at. Define a pace with another name instead.`,
    );
  }
  if (targets.length === 0) throw new Refusal(`There is no ${called} ${inQuotes(name)} to rename.`);
  if (
    isLibraryFile(session, document.uri.toString()) ||
    targets.some((target) => isLibraryFile(session, fileOf(idOf(target))))
  ) {
    throw new Refusal(`The ${called} ${inQuotes(name)} is built in and can't be renamed.`);
  }
  const [target] = targets;
  if (target?.$type === 'Exercise' && !isSameName(target.name, name))
    throw new Refusal(
      `${inQuotes(name)} is another way to write the exercise ${inQuotes(target.name)}. Rename it where it stands by that name.`,
    );
  return mention;
}

/** An athlete's own pace of such a name decides how fast the runs of that kind are: its name has a meaning. */
function isBuiltInPace({ workspace }: ClientSession, { type, name }: Mention): boolean {
  const library = workspace.documents.get(STANDARD_LIBRARY_URI)?.parseResult.value;
  return (
    type === 'Pace' &&
    library !== undefined &&
    namesOf(library).byType.get('Pace')?.has(keyOfName(name)) === true
  );
}

function noName(document: RunplanDocument, offset: number): Refusal {
  const file = document.parseResult.value;
  const rule = [...nodesOfType(file, 'Allow'), ...nodesOfType(file, 'PolicyLine')]
    .map((node) => partOf(node, 'rule'))
    .find((part) => part && part.offset <= offset && offset <= part.end);
  if (rule) return new Refusal(`\`${rule.text}\` is the name of a rule of Runplan and can't be renamed.`);
  const word = partNear(file, offset)?.text;
  return new Refusal(
    word && /^\p{L}/u.test(word)
      ? `\`${word}\` is a word of the language and can't be renamed.`
      : 'There is no name here that can be renamed.',
  );
}
