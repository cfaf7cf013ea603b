import {
  type Edit,
  type Finding,
  preferredRepair,
  type Source,
  sourceOf,
  type TextRepair,
} from '@runplan/language/internal';
import { findingInWords } from '../words/finding.ts';
import type { Action, ActionRequest, ActionSource, Problem } from './action.ts';

/** A repair, and what of the editor's problems it mends. */
interface Mending {
  readonly repair: TextRepair;
  readonly problems: Problem[];
  isPreferred: boolean;
}

/**
 * The repairs of findings that the editor asks about. The present text is checked: a diagnostic that no finding stands behind any more
 * offers nothing. What mends several findings at once is offered once, for all of them.
 */
export const repairFinding: ActionSource = {
  kinds: ['quickfix'],
  offer({ session, document, problems }: ActionRequest) {
    if (problems.length === 0) return [];
    const { findings } = session.workspace.checkToRepair(document);
    const source = sourceOf(document);
    const findingsAt = Map.groupBy(findings, (finding) => placeOf(problemBehind(finding, source)));
    const mendings = new Map<readonly Edit[], Mending>();
    for (const problem of problems) {
      const finding = findingsAt
        .get(placeOf(problem))
        ?.find((one) => findingInWords(one) === problem.message);
      if (finding) addRepairs(finding, problem, mendings);
    }
    return [...mendings.values()].map(actionOf);
  },
};

/** Where the diagnostic of a finding is, and of which rule. */
function problemBehind({ rule, start, end }: Finding, source: Source): Omit<Problem, 'message'> {
  return { rule, start: source.offset(start), end: source.offset(end) };
}

function placeOf({ rule, start, end }: Omit<Problem, 'message'>): string {
  return `${rule} ${start} ${end}`;
}

/** What several findings offer is written once: their edits are the same object. */
function addRepairs(finding: Finding, problem: Problem, mendings: Map<readonly Edit[], Mending>): void {
  const preferred = preferredRepair(finding);
  for (const repair of finding.repairs ?? []) {
    const isPreferred = repair === preferred;
    const known = mendings.get(repair.edits);
    if (known) {
      known.problems.push(problem);
      known.isPreferred &&= isPreferred;
    } else mendings.set(repair.edits, { repair, problems: [problem], isPreferred });
  }
}

function actionOf({ repair, problems, isPreferred }: Mending): Action {
  return {
    title: repair.title,
    kind: 'quickfix',
    problems,
    isCheap: true,
    ...(isPreferred && { isPreferred }),
    edits: () => repair.edits,
  };
}
