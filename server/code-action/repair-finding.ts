import { type Finding, preferredRepair, type Source, sourceOf } from '@runplan/language/internal';
import { findingInWords } from '../words/finding.ts';
import type { Action, ActionRequest, ActionSource, Problem } from './action.ts';

/**
 * The repairs of findings that the editor asks about. The present text is checked: a diagnostic that no finding stands behind any more
 * offers nothing.
 */
export const repairFinding: ActionSource = {
  kinds: ['quickfix'],
  offer({ session, document, problems }: ActionRequest) {
    if (problems.length === 0) return [];
    const { findings } = session.workspace.checkToRepair(document);
    return problems.flatMap((problem) => {
      const finding = findings.find((one) => isBehind(one, problem, sourceOf(document)));
      return finding ? repairsOf(finding, problem) : [];
    });
  },
};

/** Whether a diagnostic of the editor is the one of a finding. */
function isBehind(finding: Finding, { rule, message, start, end }: Problem, source: Source): boolean {
  return (
    finding.rule === rule &&
    source.offset(finding.start) === start &&
    source.offset(finding.end) === end &&
    findingInWords(finding) === message
  );
}

function repairsOf(finding: Finding, problem: Problem): Action[] {
  const preferred = preferredRepair(finding);
  return (finding.repairs ?? []).map((repair) => ({
    title: repair.title,
    kind: 'quickfix',
    problem,
    isCheap: true,
    ...(repair === preferred && { isPreferred: true }),
    edits: () => repair.edits,
  }));
}
