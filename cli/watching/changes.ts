import type { Stats } from 'node:fs';
import { type FSWatcher, watch } from 'chokidar';
import { isUnimportant } from './watched-paths.ts';

/** Milliseconds without a change after which an author is done saving. */
const QUIET = 80;

/** Tells that something changed on the disk, and not what: who is told looks. */
export class Changes {
  private readonly watched = new Set<string>();
  private readonly watcher: FSWatcher;
  private readonly ready: Promise<void>;
  private hasChanged = false;
  private tell: () => void = () => {};
  private failure: Error | undefined;

  constructor() {
    this.watcher = watch([], {
      ignoreInitial: true,
      ignorePermissionErrors: true,
      // What was named is watched, whatever it is called.
      ignored: (path: string, stats?: Stats) =>
        !this.watched.has(path) && isUnimportant(path, stats?.isDirectory()),
    });
    this.ready = new Promise((resolve) => this.watcher.once('ready', resolve));
    this.watcher.on('all', () => this.note());
    this.watcher.on('error', (error) => {
      this.failure ??= error as Error;
      this.note();
    });
  }

  /** Watches further files, there or not yet, and folders with all below. */
  async watch(paths: readonly string[]): Promise<void> {
    const more = paths.filter((path) => !this.watched.has(path));
    if (more.length === 0) return;
    const isFirst = this.watched.size === 0;
    for (const path of more) this.watched.add(path);
    this.watcher.add(more);
    if (!isFirst) return;
    await this.ready;
    // What changed while the folders were gone through was not noticed.
    this.hasChanged = true;
  }

  /**
   * Waits for a change, and until no other one follows.
   *
   * @param most milliseconds to wait for it
   * @throws the system's error when nothing can be watched
   */
  async next(most?: number): Promise<void> {
    await this.change(most);
    do {
      this.hasChanged = false;
      await this.change(QUIET);
    } while (this.hasChanged);
    if (this.failure) throw this.failure;
  }

  /** Lets the program end. */
  close(): Promise<void> {
    return this.watcher.close();
  }

  private note(): void {
    this.hasChanged = true;
    this.tell();
  }

  private change(most: number | undefined): Promise<void> {
    if (this.hasChanged) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = most === undefined ? undefined : setTimeout(resolve, most);
      this.tell = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
