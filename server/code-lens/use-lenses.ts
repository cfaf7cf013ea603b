import {
  count,
  namesOf,
  nodesOfType,
  type RunplanDocument,
  type Span,
  spanOf,
} from '@runplan/language/internal';
import { nameKey } from '../workspace/outline.ts';
import type { Lens } from './lens.ts';

/** What is used by plans. */
export interface Usable {
  /** Where its name stands. */
  readonly span: Span;
  /** What is counted, as {@link nameKey}. */
  readonly key: string;
}

const COUNTED = ['Athlete', 'Exercise', 'Block', 'Workout', 'Policy'] as const;

/** What plans use; how often is counted when it is shown. */
export function usablesIn(document: RunplanDocument): readonly Usable[] {
  const file = document.parseResult.value;
  const again = new Set(namesOf(file).duplicates.map(({ node }) => node));
  return COUNTED.flatMap((type) =>
    nodesOfType(file, type).flatMap((node): Usable[] => {
      const span = spanOf(node, 'name');
      // Of a name that is defined twice the first counts.
      if (!span || !node.name || again.has(node)) return [];
      return [{ span, key: nameKey(type, node.name) }];
    }),
  );
}

/** The words of a lens above what is used so often, and what it shows. */
export function useLens(uses: number): Pick<Lens, 'title' | 'shows'> {
  return uses === 0 ? { title: 'not used' } : { title: count(uses, 'use'), shows: 'references' };
}
