import type { Finding, TextRepair } from '@runplan/language';
import { CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { toDiagnostic } from '../protocol/diagnostic.ts';
import type { Action, ActionRequest, ActionSource } from './action.ts';

/** Whether a diagnostic of the editor is the one of a finding; the editor may have added to it. */
function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.message === other.message &&
    one.range.start.line === other.range.start.line &&
    one.range.start.character === other.range.start.character &&
    one.range.end.line === other.range.end.line &&
    one.range.end.character === other.range.end.character
  );
}

/**
 * The repairs that findings carry. The present text is checked: a diagnostic that no finding stands behind any more
 * offers nothing.
 */
export const repairFinding: ActionSource = {
  kinds: [CodeActionKind.QuickFix],
  offer({ session, document, context }: ActionRequest) {
    if (context.diagnostics.length === 0) return [];
    const known = session.workspace
      .check(document)
      .findings.filter(({ repairs }) => repairs?.length)
      .map((finding) => ({ finding, diagnostic: toDiagnostic(finding, session) }));
    return context.diagnostics.flatMap((asked) => {
      const found = known.find(({ diagnostic }) => isSame(diagnostic, asked));
      return found ? repairsOf(found.finding, asked) : [];
    });
  },
};

function repairsOf(finding: Finding, diagnostic: Diagnostic): Action[] {
  return (finding.repairs ?? []).map((repair) => ({
    title: repair.title,
    kind: CodeActionKind.QuickFix,
    diagnostic,
    isCheap: true,
    ...(isBest(repair, finding) && { isPreferred: true }),
    edits: () => repair.edits,
  }));
}

/** The first one that repairs. Which of several readings of a mistake was meant, only the author knows. */
function isBest(repair: TextRepair, { rule, fixable, repairs = [] }: Finding): boolean {
  return fixable === true && repair === repairs[0] && (rule !== 'syntax' || repairs.length === 1);
}
