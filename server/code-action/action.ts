import type { Edit, RunplanDocument, Span } from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import type { Cancellation } from '../turns.ts';
import type { ActionKind, WantedKinds } from './kinds.ts';

/** A finding as the editor knows it. */
export interface Problem extends Span {
  readonly rule: string;
  readonly message: string;
}

/** Something that can be done with the text of a file. */
export interface Action {
  /** As a command without a full stop. */
  readonly title: string;
  readonly kind: ActionKind;
  /** What it repairs: one repair may be that of several. */
  readonly problems?: readonly Problem[];
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
  /** Where the selection begins … */
  readonly offset: number;
  /** … and where it ends, when actions are offered whose edits are known already. */
  readonly end: number;
  readonly problems: readonly Problem[];
  readonly kinds: WantedKinds;
  readonly token: Cancellation;
}

/** What offers actions of some kinds. */
export interface ActionSource {
  readonly kinds: readonly ActionKind[];
  offer(request: ActionRequest): readonly Action[] | Promise<readonly Action[]>;
}
