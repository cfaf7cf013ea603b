import type { ast } from '@runplan/language/internal';
import type { Reference } from 'langium';
import type { Scene } from './scene.ts';

/** The names that the sessions of the plan up to this week refer to, the latest first. */
export function usedNames(
  scene: Scene,
  referenceOf: (activity: ast.Activity) => Reference | undefined,
): string[] {
  const [week] = scene.trainingWeeks;
  const weeks = week?.plan.weeks.slice(0, week.index + 1) ?? [];
  const names = weeks
    .toReversed()
    .flatMap(({ sessions }) =>
      sessions.flatMap(({ source }) => (source.activity && referenceOf(source.activity)?.$refText) || []),
    )
    .map((name) => name.replaceAll('"', ''));
  return [...new Set(names)];
}
