import type { Edit, RunplanDocument } from '@runplan/language';
import type {
  CancellationToken,
  CodeActionContext,
  CodeActionKind,
  Diagnostic,
  Range,
} from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';

/** Something that can be done with the text of a file. */
export interface Action {
  /** As a command without a full stop. */
  readonly title: string;
  readonly kind: CodeActionKind;
  /** What it repairs. */
  readonly diagnostic?: Diagnostic;
  readonly isPreferred?: boolean;
  /** Whether the edits are known already; else they are computed when the action is chosen. */
  readonly isCheap?: boolean;
  /** What it changes in the file that it is offered in. */
  edits(): readonly Edit[] | Promise<readonly Edit[]>;
}

/** What is asked for. */
export interface ActionRequest {
  readonly session: ClientSession;
  readonly document: RunplanDocument;
  readonly range: Range;
  readonly context: CodeActionContext;
  readonly token: CancellationToken;
}

/** What offers actions of some kinds. */
export interface ActionSource {
  readonly kinds: readonly CodeActionKind[];
  offer(request: ActionRequest): readonly Action[] | Promise<readonly Action[]>;
}
