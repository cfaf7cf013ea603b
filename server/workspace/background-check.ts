import { type Cancellation, nextTurn, pause } from '../turns.ts';

/** How long typing has to rest before work in the background goes on, in milliseconds. */
const REST = 150;

/** What is done with a file. Neither throws. */
export interface Looks {
  /** Finds out what it defines and names. */
  names(uri: string): Promise<void>;
  /** The same, and what there is to say about it. */
  all(uri: string): Promise<void>;
}

/** Is told how far the work is: of files that are only read, and of those that are checked. */
export type ReportProgress = (work: 'read' | 'checked', done: number, all: number) => void;

/**
 * Looks at the files of the workspace one after the other, while the user does something else. Files can be added at
 * any time.
 */
export class BackgroundCheck {
  /** Files whose names are not known yet, or not any more. */
  private readonly unknown = new Set<string>();
  /** Of these, those that nobody looked at before. */
  private readonly unseen = new Set<string>();
  /** Files of which only the names are known. */
  private readonly unchecked = new Set<string>();
  /** Files that the user did not want to wait for. */
  private readonly putOff = new Set<string>();
  private readonly look: Looks;
  private namesFirst = false;
  /** Whether it is looking at a file whose names were not known. */
  private isReading = false;
  private running: Promise<void> | undefined;
  private lastTyped = Number.NEGATIVE_INFINITY;
  private waiting = 0;
  private finding: Promise<unknown> = Promise.resolve();
  /** Those who wait for names, each with what it waits for. */
  private readonly waiters = new Set<{ readonly isMet: () => boolean; readonly go: () => void }>();

  constructor(look: Looks) {
    this.look = look;
  }

  /** Says that the user is typing. */
  userTypes(): void {
    this.lastTyped = performance.now();
  }

  /** Says that files are being found that will be added: until then not all is known. */
  expect(finding: Promise<unknown>): void {
    this.finding = Promise.allSettled([this.finding, finding]);
  }

  /** Adds files to look at, and begins unless that is under way. */
  add(uris: Iterable<string>): void {
    for (const uri of uris) this.unknown.add(uri);
    void this.run();
  }

  /**
   * Adds files that were found, and waits until there are none left.
   *
   * @param token cancelling it puts off the files that were not looked at yet, until someone needs all of them
   * @param namesFirst whether all are read before the first is checked: who asks for a name does not wait for findings
   */
  async addAll(
    uris: Iterable<string>,
    token: Cancellation,
    report: ReportProgress,
    namesFirst: boolean,
  ): Promise<void> {
    for (const uri of uris) {
      this.unknown.add(uri);
      this.unseen.add(uri);
    }
    this.namesFirst = namesFirst;
    await this.running;
    await this.run(token, report);
  }

  /** Waits until the names of everything that was or will be added are known, however busy the user is. */
  async finished(): Promise<void> {
    this.waiting += 1;
    try {
      await this.atRest();
    } finally {
      this.waiting -= 1;
    }
  }

  /** Waits for the same without haste: typing has precedence. */
  async atRest(): Promise<void> {
    await this.finding;
    for (const uri of this.putOff) this.unknown.add(uri);
    this.putOff.clear();
    await this.until(() => this.unknown.size === 0 && !this.isReading);
  }

  /** Waits until all files that were found were looked at once; what is looked at again since then is not waited for. */
  async everythingSeen(): Promise<void> {
    await this.finding;
    await this.until(() => this.unseen.size === 0);
  }

  private async until(isMet: () => boolean): Promise<void> {
    if (isMet()) return;
    const met = new Promise<void>((go) => this.waiters.add({ isMet, go }));
    void this.run();
    await met;
  }

  private run(token?: Cancellation, report?: ReportProgress): Promise<void> {
    this.running ??= this.work(token, report).finally(() => {
      this.running = undefined;
      // What was added when it was about to end.
      if (this.unknown.size > 0) void this.run();
    });
    return this.running;
  }

  private async work(token?: Cancellation, report?: ReportProgress): Promise<void> {
    const done = { read: 0, checked: 0 };
    for (let uri = this.next(); uri !== undefined; uri = this.next()) {
      while (this.waiting === 0 && performance.now() - this.lastTyped < REST) await pause(REST);
      if (token?.isCancellationRequested) return this.putOffAll();
      const work = this.namesFirst && this.unseen.has(uri) ? 'read' : 'checked';
      await this.lookAt(uri, work);
      done[work] += 1;
      const left = this.unknown.size + (work === 'read' ? 0 : this.unchecked.size);
      report?.(work, done[work], done[work] + left);
      await nextTurn();
    }
  }

  private next(): string | undefined {
    const [unknown] = this.unknown;
    const [unchecked] = this.unchecked;
    return unknown ?? unchecked;
  }

  /** What is added again meanwhile is looked at again. */
  private async lookAt(uri: string, work: 'read' | 'checked'): Promise<void> {
    this.isReading = this.unknown.delete(uri);
    this.unchecked.delete(uri);
    await (work === 'read' ? this.look.names(uri) : this.look.all(uri));
    if (work === 'read') this.unchecked.add(uri);
    this.unseen.delete(uri);
    this.isReading = false;
    this.tellWaiters();
  }

  private tellWaiters(): void {
    for (const waiter of this.waiters) {
      if (!waiter.isMet()) continue;
      this.waiters.delete(waiter);
      waiter.go();
    }
  }

  private putOffAll(): void {
    for (const uri of [...this.unknown, ...this.unchecked]) this.putOff.add(uri);
    this.unknown.clear();
    this.unseen.clear();
    this.unchecked.clear();
    this.tellWaiters();
  }
}
