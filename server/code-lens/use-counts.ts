import type { ClientSession } from '../client-session.ts';

/**
 * How often the names of files are used in the workspace. Lenses of a file are resolved one by one, soon after each
 * other: the uses are counted for all of them at once.
 */
export class UseCounts {
  private readonly session: ClientSession;
  private readonly counts = new Map<string, Promise<ReadonlyMap<string, number>>>();

  constructor(session: ClientSession) {
    this.session = session;
  }

  /** Says that the client asks anew for the lenses of a file. What was counted for files that were closed is dropped. */
  restart(uri: string): void {
    const { open } = this.session.workspace;
    for (const known of this.counts.keys()) if (known === uri || !open.has(known)) this.counts.delete(known);
  }

  /** @param key what is counted, as `nameKey` */
  async of(uri: string, key: string): Promise<number> {
    let counting = this.counts.get(uri);
    if (!counting) {
      counting = this.count(uri);
      this.counts.set(uri, counting);
      counting.catch(() => this.counts.delete(uri));
    }
    return (await counting).get(key) ?? 0;
  }

  private async count(uri: string): Promise<ReadonlyMap<string, number>> {
    // Editors ask while one types: in a library that hundreds of plans import, this must not get in the way.
    await this.session.background.atRest();
    const counts = new Map<string, number>();
    for (const { usesOf } of (await this.session.workspace.allOutlines()).values()) {
      for (const [key, uses] of usesOf.get(uri) ?? []) counts.set(key, (counts.get(key) ?? 0) + uses);
    }
    return counts;
  }
}
