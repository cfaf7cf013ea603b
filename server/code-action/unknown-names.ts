import { type Mention, mentionsIn } from '@runplan/language/internal';
import type { ActionRequest, Problem } from './action.ts';

/** A name that is not known, and the diagnostic that says so. */
export interface UnknownName {
  readonly mention: Mention;
  readonly problem: Problem;
}

/** The names that the diagnostics of a request are about. */
export function unknownNames({ document, problems, session }: ActionRequest): readonly UnknownName[] {
  const unknown = problems.filter(({ rule }) => rule === 'unknown-name');
  if (unknown.length === 0) return [];
  const mentions = mentionsIn(document, session.workspace.knownDocuments).filter(
    ({ isDefinition, targets }) => !isDefinition && targets.length === 0,
  );
  return unknown.flatMap((problem) => {
    const mention = mentions.find(({ part }) => part.offset === problem.start && part.end === problem.end);
    return mention ? [{ mention, problem }] : [];
  });
}
