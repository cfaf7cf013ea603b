import type { PageFinding, PagePosition } from '../plan-page.ts';

/** What the page asks of the program that it is shown in. One that changes no text makes no repairs, and none are offered. */
export interface PageHost {
  /** Shows a place of the text. */
  onJump(position: PagePosition): void;
  /** Finds out what can be done about a finding that does not tell it. `ShownPage.offer` takes the answer. */
  onAsk?(finding: PageFinding, key: string): void;
  /** Makes a repair, by what it does. */
  onRepair?(finding: PageFinding, title: string): void;
}
