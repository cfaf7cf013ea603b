import type { PageFinding, PagePosition } from '../plan-page.ts';

/** What the page can ask of where it is shown. A page alone in its file has none of it: it is for reading. */
export interface PageHost {
  /** Shows a place of the text. */
  onJump(position: PagePosition): void;
  /** Makes a repair, by its number in the finding. */
  onRepair(finding: PageFinding, repair: number): void;
}
