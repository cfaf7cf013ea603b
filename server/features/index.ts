import type { Feature } from '../feature.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { checkFolder } from './check-folder.ts';
import { codeAction } from './code-action.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentDiagnostics } from './document-diagnostics.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { exportOfPlans } from './export.ts';
import { fileOperations } from './file-operations.ts';
import { foldingRange } from './folding-range.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlay-hint.ts';
import { newPlanStep } from './new-plan.ts';
import { planPageOfFile } from './plan-page.ts';
import { policies } from './policies.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { rules } from './rules.ts';
import { selectionRanges } from './selection-range.ts';
import { semanticTokensOfFiles } from './semantic-tokens.ts';
import { textDocumentContent } from './text-document-content.ts';
import { workspaceDiagnostics } from './workspace-diagnostics.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/** What the server can do, one request of the protocol after the other. */
export const FEATURES: readonly Feature[] = [
  documentDiagnostics,
  workspaceDiagnostics,
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
  selectionRanges,
  semanticTokensOfFiles,
  rules,
  policies,
  planPageOfFile,
  exportOfPlans,
  checkFolder,
  newPlanStep,
];
