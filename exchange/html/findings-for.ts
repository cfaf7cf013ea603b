import {
  type ast,
  type Finding,
  isSameName,
  type RunplanDocument,
  type TrainingPlan,
} from '@runplan/language/internal';
import { isWithin, rangeOfNode, rangeOfPlace } from './ranges.ts';

/** The findings of a file that are about a plan's athlete: what is found of others is nothing for a page of this one. */
export function findingsFor(
  { athlete }: TrainingPlan,
  document: RunplanDocument,
  findings: readonly Finding[],
): readonly Finding[] {
  const others = document.parseResult.value.statements
    .filter((node): node is ast.Athlete => node.$type === 'Athlete' && node !== athlete.node)
    .map(rangeOfNode);
  return findings.filter((finding) => {
    const { start } = rangeOfPlace(finding);
    const { athletes } = finding;
    if (athletes.length > 0) return athletes.some((name) => isSameName(name, athlete.name));
    return !others.some((range) => isWithin(start, range));
  });
}
