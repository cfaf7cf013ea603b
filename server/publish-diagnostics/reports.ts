import { asPlainData, type Finding } from '@runplan/language/internal';

/** What is shown of a file, and a name for this state of it. */
export interface FileReport {
  readonly resultId: string;
  readonly findings: readonly Finding[];
}

/** Stops what was begun. */
export interface Stop {
  dispose(): void;
}

/** The latest findings of each file that was looked at. */
export class Reports {
  private readonly reports = new Map<string, FileReport>();
  private states = 0;
  private readonly listeners = new Set<() => void>();

  /**
   * Keeps the findings of a file. The same ones again are no change. They are kept as plain data: what is found out when
   * someone looks would keep the tree of each file.
   */
  put(uri: string, found: readonly Finding[]): FileReport {
    const findings = found.map((one) => asPlainData(one, false));
    const before = this.reports.get(uri);
    if (before && same(before.findings, findings)) return before;
    this.states += 1;
    const report = { resultId: String(this.states), findings };
    this.reports.set(uri, report);
    this.tell();
    return report;
  }

  get(uri: string): FileReport | undefined {
    return this.reports.get(uri);
  }

  /** Forgets a file that is gone. */
  delete(uri: string): void {
    if (this.reports.delete(uri)) this.tell();
  }

  uris(): Iterable<string> {
    return this.reports.keys();
  }

  entries(): Iterable<[string, FileReport]> {
    return this.reports;
  }

  /** Calls back once, at the next change, unless it is disposed of before. */
  onNextChange(listener: () => void): Stop {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private tell(): void {
    const listeners = [...this.listeners];
    this.listeners.clear();
    for (const listener of listeners) listener();
  }
}

function same(one: readonly Finding[], other: readonly Finding[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}
