/** What the extension and the page in the preview tell each other. */
import type { PagePosition, PageRange, PlanPage } from '@runplan/exchange';

export type ToPage =
  /** The file that is shown, for when the window is opened again. */
  | { readonly type: 'file'; readonly uri: string }
  | { readonly type: 'show'; readonly data: PlanPage }
  /** Brings a plan into view, by its name. */
  | { readonly type: 'reveal'; readonly plan: string }
  /** The line of the cursor, from 0. */
  | { readonly type: 'highlight'; readonly line: number };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'jump'; readonly position: PagePosition }
  /** Makes the repair of this title at a finding. */
  | { readonly type: 'repair'; readonly range: PageRange; readonly title: string };
