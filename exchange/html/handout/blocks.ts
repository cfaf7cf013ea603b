import type { HandoutSession, HandoutWeek } from './handout-weeks.ts';

/** A block of exercises that is told once, behind the weeks. */
export interface Block {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * The blocks of a plan. Of those with the same title the first is told behind the weeks; one with other exercises, such as a
 * copy with fewer sets, in its place.
 */
export class Blocks {
  private readonly byTitle = new Map<string, Block>();

  constructor(weeks: readonly HandoutWeek[]) {
    const sessions = weeks.flatMap(({ days }) => days).flatMap((day) => day.sessions);
    for (const { title, lines, isBlock } of sessions) {
      if (isBlock && lines.length > 0 && !this.byTitle.has(title))
        this.byTitle.set(title, { key: `block-${this.byTitle.size + 1}`, title, lines });
    }
  }

  /** In the order in which they occur. */
  get all(): readonly Block[] {
    return [...this.byTitle.values()];
  }

  /** Of the block that tells what a session consists of; undefined where none does. */
  keyOf({ title, lines, isBlock }: HandoutSession): string | undefined {
    const block = this.byTitle.get(title);
    return isBlock && block && block.lines.join('\n') === lines.join('\n') ? block.key : undefined;
  }
}
