/** How much rules report, to tell what a repair changes. */
import type { Severity } from '../rules/finding.ts';

/** A warning counts as more than what it may leave behind as remarks. */
const WEIGHT: Readonly<Record<Severity, number>> = { error: 100, warning: 10, info: 1, hint: 1 };

/** What is counted: one report, before those that say the same are joined. */
export interface Counted {
  readonly rule: string;
  /** The plan, and for whom it was checked. */
  readonly about: string;
  readonly severity: Severity;
  /** Whether it is not told, because another rule names the same. */
  readonly waiting?: boolean;
}

/** How often a rule reports something about a plan and an athlete. */
interface Count {
  errors: number;
  /** Errors included. */
  warnings: number;
  /** Of these, what is told. */
  errorsTold: number;
  warningsTold: number;
  weight: number;
}

const NONE: Count = { errors: 0, warnings: 0, errorsTold: 0, warningsTold: 0, weight: 0 };

/** The reports of a file by rule, plan and athlete. */
export class ReportCounts {
  private readonly counts = new Map<string, Count & { readonly rule: string }>();

  constructor(reports: Iterable<Counted>) {
    for (const { rule, about, severity, waiting } of reports) {
      const key = `${rule} ${about}`;
      const count = this.counts.get(key) ?? { rule, ...NONE };
      this.counts.set(key, count);
      const isError = severity === 'error';
      const isWarning = isError || severity === 'warning';
      if (isError) count.errors += 1;
      if (isWarning) count.warnings += 1;
      if (isError && !waiting) count.errorsTold += 1;
      if (isWarning && !waiting) count.warningsTold += 1;
      count.weight += WEIGHT[severity];
    }
  }

  /** Errors of all rules. */
  get errors(): number {
    return this.sum((count) => count.errors);
  }

  /**
   * Whether there is less than before: of a rule and of all, and for nobody an error or a warning more of any rule. What
   * waited before and is told now is nothing new.
   */
  isBetterThan(before: ReportCounts, rule: string): boolean {
    for (const [key, count] of this.counts) {
      const { errors, warnings } = before.counts.get(key) ?? NONE;
      if (count.errorsTold > errors || count.warningsTold > warnings) return false;
    }
    return this.weightOf(rule) < before.weightOf(rule) && this.weight < before.weight;
  }

  private get weight(): number {
    return this.sum((count) => count.weight);
  }

  private weightOf(rule: string): number {
    return this.sum((count) => (count.rule === rule ? count.weight : 0));
  }

  private sum(of: (count: Count & { readonly rule: string }) => number): number {
    let sum = 0;
    for (const count of this.counts.values()) sum += of(count);
    return sum;
  }
}
