import { type Cancellation, nextTurn, pause } from '../turns.ts';

/** How long typing has to rest before work in the background goes on, in milliseconds. */
const REST = 150;

/** Is told how far the work is. */
export type ReportProgress = (done: number, all: number) => void;

/**
 * Looks at the files of the workspace one after the other, while the user does something else. Files can be added at
 * any time.
 */
export class BackgroundCheck {
  private readonly queue = new Set<string>();
  /** Files that the user did not want to wait for. */
  private readonly putOff = new Set<string>();
  private readonly look: (uri: string) => Promise<void>;
  private running: Promise<void> | undefined;
  private lastTyped = Number.NEGATIVE_INFINITY;
  private waiting = 0;
  private finding: Promise<unknown> = Promise.resolve();

  /** @param look looks at the file at a URI; must not throw */
  constructor(look: (uri: string) => Promise<void>) {
    this.look = look;
  }

  /** Says that the user is typing. */
  userTypes(): void {
    this.lastTyped = performance.now();
  }

  /** Says that files are being found that will be added: until then it is not finished. */
  expect(finding: Promise<unknown>): void {
    this.finding = Promise.allSettled([this.finding, finding]);
  }

  /** Adds files to look at, and begins unless that is under way. */
  add(uris: Iterable<string>): void {
    for (const uri of uris) this.queue.add(uri);
    void this.run();
  }

  /**
   * Adds files to look at, and waits until there are none left.
   *
   * @param token cancelling it puts off the files that were not looked at yet, until someone needs all of them
   */
  async addAll(uris: Iterable<string>, token: Cancellation, report: ReportProgress): Promise<void> {
    for (const uri of uris) this.queue.add(uri);
    await this.running;
    await this.run(token, report);
  }

  /** Waits until everything that was or will be added was looked at, however busy the user is. */
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
    for (const uri of this.putOff) this.queue.add(uri);
    this.putOff.clear();
    while (this.queue.size > 0 || this.running) await this.run();
  }

  /** Waits until all files were looked at once; what is looked at again since then is not waited for. */
  async everythingSeen(): Promise<void> {
    await this.finding;
  }

  private run(token?: Cancellation, report?: ReportProgress): Promise<void> {
    this.running ??= this.work(token, report).finally(() => {
      this.running = undefined;
      // What was added when it was about to end.
      if (this.queue.size > 0) void this.run();
    });
    return this.running;
  }

  private async work(token?: Cancellation, report?: ReportProgress): Promise<void> {
    let done = 0;
    for (const uri of this.queue) {
      while (this.waiting === 0 && performance.now() - this.lastTyped < REST) await pause(REST);
      if (token?.isCancellationRequested) {
        for (const rest of this.queue) this.putOff.add(rest);
        this.queue.clear();
        return;
      }
      this.queue.delete(uri);
      await this.look(uri);
      done += 1;
      report?.(done, done + this.queue.size);
      await nextTurn();
    }
  }
}
