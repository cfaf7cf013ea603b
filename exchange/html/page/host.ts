import type { PageState } from '../page-state.ts';
import type { PageFinding, PagePosition, SessionChange } from '../plan-page.ts';

/** What the page asks of the program that it is shown in. What that does not do is not offered. */
export interface PageHost {
  /** Shows a place of the text. */
  onJump(position: PagePosition): void;
  /** Finds out what can be done about a finding that does not tell it. `ShownPage.offer` takes the answer. */
  onAsk?(finding: PageFinding, key: string): void;
  /** Makes a repair, by what it does. */
  onRepair?(finding: PageFinding, title: string): void;
  /** Makes a change of a session. */
  onChange?(change: SessionChange): void;
  /** Writes the plans in another format. */
  onExport?(): void;
  onPrint?(): void;
  /** Shows the text. */
  onSource?(): void;
  /** Stays with its file, or follows the plan that is edited. `ShownPage.lock` takes the answer. */
  onLock?(isLocked: boolean): void;
  /** Keeps how the page is looked at. */
  onState?(state: PageState): void;
}
