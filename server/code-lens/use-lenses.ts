import { namesOf, nodesOfType, partOf, type RunplanDocument } from '@runplan/language';
import type { CodeLens } from 'vscode-languageserver';
import { nameKey } from '../workspace/outline.ts';
import { type ClientCommands, wordsOnly } from './lens.ts';

/** What a lens is resolved with. */
export interface UseLensData {
  readonly uri: string;
  /** What is counted, as {@link nameKey}. */
  readonly key: string;
}

const COUNTED = ['Athlete', 'Exercise', 'Block', 'Workout', 'Policy'] as const;

/** Lenses above what plans use; how often is counted when they are shown. */
export function useLenses(document: RunplanDocument, uri: string): CodeLens[] {
  const file = document.parseResult.value;
  const again = new Set(namesOf(file).duplicates.map(({ node }) => node));
  return COUNTED.flatMap((type) =>
    nodesOfType(file, type).flatMap((node): CodeLens[] => {
      const name = partOf(node, 'name');
      // Of a name that is defined twice the first counts.
      if (!name || !node.name || again.has(node)) return [];
      const data: UseLensData = { uri, key: nameKey(type, node.name) };
      return [{ range: name.range, data }];
    }),
  );
}

export function isUseLensData(data: unknown): data is UseLensData {
  const { uri, key } = (data ?? {}) as Partial<UseLensData>;
  return typeof uri === 'string' && typeof key === 'string';
}

/** The lens as it is shown. */
export function withUses(
  lens: CodeLens,
  uses: number,
  { uri }: UseLensData,
  { showReferences }: ClientCommands,
): CodeLens {
  const title = uses === 0 ? 'not used' : uses === 1 ? '1 use' : `${uses} uses`;
  return {
    ...lens,
    command:
      showReferences && uses > 0
        ? { title, command: showReferences, arguments: [uri, lens.range.start] }
        : wordsOnly(title),
  };
}
