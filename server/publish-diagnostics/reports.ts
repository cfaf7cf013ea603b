import type { Diagnostic, Disposable } from 'vscode-languageserver';

/** The diagnostics of a file, and a name for this state of them. */
export interface FileReport {
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The latest diagnostics of each file that was looked at. */
export class Reports {
  private readonly reports = new Map<string, FileReport>();
  private states = 0;
  private readonly listeners = new Set<() => void>();

  /** Keeps the diagnostics of a file. The same ones again are no change. */
  put(uri: string, diagnostics: readonly Diagnostic[]): FileReport {
    const before = this.reports.get(uri);
    if (before && same(before.diagnostics, diagnostics)) return before;
    this.states += 1;
    const report = { resultId: String(this.states), diagnostics };
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
  onNextChange(listener: () => void): Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private tell(): void {
    const listeners = [...this.listeners];
    this.listeners.clear();
    for (const listener of listeners) listener();
  }
}

function same(one: readonly Diagnostic[], other: readonly Diagnostic[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}
