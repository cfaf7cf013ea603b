import { callHierarchy } from './call-hierarchy/feature.ts';
import { codeAction } from './code-action/feature.ts';
import { codeLens } from './code-lens/feature.ts';
import { completion } from './completion/feature.ts';
import { definition } from './definition/feature.ts';
import { diagnostic } from './diagnostic/feature.ts';
import { documentHighlight } from './document-highlight/feature.ts';
import { documentLink } from './document-link/feature.ts';
import { documentSymbol } from './document-symbol/feature.ts';
import type { Feature } from './feature.ts';
import { fileOperations } from './file-operations/feature.ts';
import { foldingRange } from './folding-range/feature.ts';
import { formatting } from './formatting/feature.ts';
import { hover } from './hover/feature.ts';
import { inlayHint } from './inlay-hint/feature.ts';
import { inlineCompletion } from './inline-completion/feature.ts';
import { linkedEditingRange } from './linked-editing-range/feature.ts';
import { publishDiagnostics } from './publish-diagnostics/feature.ts';
import { references } from './references/feature.ts';
import { rename } from './rename/feature.ts';
import { sessionChange } from './runplan/change-session.ts';
import { checkFolder } from './runplan/check-folder.ts';
import { exportOfPlans } from './runplan/export.ts';
import { importOfPlans } from './runplan/import.ts';
import { newPlanStep } from './runplan/new-plan.ts';
import { planPageOfFile } from './runplan/plan-page.ts';
import { policies } from './runplan/policies.ts';
import { repairs } from './runplan/repairs.ts';
import { rules } from './runplan/rules.ts';
import { selectionRanges } from './selection-range/feature.ts';
import { semanticTokensOfFiles } from './semantic-tokens/feature.ts';
import { signatureHelp } from './signature-help/feature.ts';
import { textDocumentContent } from './text-document-content/feature.ts';
import { workspaceSymbol } from './workspace-symbol/feature.ts';

/** What the server can do, one request of the protocol after the other. */
export const FEATURES: readonly Feature[] = [
  publishDiagnostics,
  diagnostic,
  formatting,
  textDocumentContent,
  hover,
  callHierarchy,
  codeAction,
  completion,
  definition,
  documentHighlight,
  references,
  rename,
  fileOperations,
  workspaceSymbol,
  codeLens,
  documentLink,
  documentSymbol,
  foldingRange,
  inlayHint,
  inlineCompletion,
  linkedEditingRange,
  selectionRanges,
  signatureHelp,
  semanticTokensOfFiles,
  rules,
  policies,
  planPageOfFile,
  sessionChange,
  repairs,
  exportOfPlans,
  importOfPlans,
  checkFolder,
  newPlanStep,
];
