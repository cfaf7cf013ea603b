/** What the extension and the page in the preview tell each other. */
import type { PagePosition, PageRange, PageState, SessionChange } from '@runplan/exchange';
import type { PlanPageAnswer } from '@runplan/server/requests';

export type ToPage =
  /** The file that is shown, and whether it stays, for when the window is opened again. */
  | { readonly type: 'file'; readonly uri: string; readonly isLocked: boolean }
  /** What to show; changes are those of the page of the state `known`. */
  | { readonly type: 'show'; readonly answer: PlanPageAnswer; readonly known?: string }
  /** What can be done about a finding, by its key in the page. */
  | { readonly type: 'offer'; readonly key: string; readonly titles: readonly string[] }
  /** Brings a plan into view, by its name. */
  | { readonly type: 'reveal'; readonly plan: string }
  /** The line of the cursor, from 0. */
  | { readonly type: 'highlight'; readonly line: number };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'jump'; readonly position: PagePosition }
  | { readonly type: 'change'; readonly change: SessionChange }
  | { readonly type: 'export' | 'print' | 'source' }
  /** Stays with the file, or follows the plan that is edited. */
  | { readonly type: 'lock'; readonly isLocked: boolean }
  /** Asks what can be done about a finding. */
  | { readonly type: 'ask'; readonly range: PageRange; readonly rule: string; readonly key: string }
  /** Makes the repair of this title at a finding. */
  | { readonly type: 'repair'; readonly range: PageRange; readonly rule: string; readonly title: string };

/** What a preview keeps for when the window is opened again. */
export interface PreviewState {
  readonly uri: string;
  readonly isLocked: boolean;
  readonly page?: PageState;
}
