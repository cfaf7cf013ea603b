import { documentOf, type Named, partOf } from '@runplan/language/internal';

/** Something that has a name, without its tree: trees of closed files come and go. */
export type NamedId = string;

export function idOf(named: Named): NamedId {
  return `${documentOf(named).uri}#${partOf(named)?.offset ?? 0}`;
}

/** The URI of the file that holds something named. */
export function fileOf(id: NamedId): string {
  return id.slice(0, id.lastIndexOf('#'));
}
