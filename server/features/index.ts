import type { Feature } from '../feature.ts';
import { documentDiagnostics } from './document-diagnostics.ts';
import { textDocumentContent } from './text-document-content.ts';
import { workspaceDiagnostics } from './workspace-diagnostics.ts';

/** What the server can do, one request of the protocol after the other. */
export const FEATURES: readonly Feature[] = [documentDiagnostics, workspaceDiagnostics, textDocumentContent];
