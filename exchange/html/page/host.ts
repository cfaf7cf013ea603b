import type { PageFinding, PagePosition } from '../plan-page.ts';

/** What the page asks of the editor that it is shown in. */
export interface PageHost {
  /** Shows a place of the text. */
  onJump(position: PagePosition): void;
  /** Finds out what can be done about a finding that does not tell it. `ShownPage.offer` takes the answer. */
  onAsk(finding: PageFinding, key: string): void;
  /** Makes a repair, by what it does. */
  onRepair(finding: PageFinding, title: string): void;
}
