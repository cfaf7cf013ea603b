/** How much a rule reports, to tell what a repair changes. */
import type { Severity } from '../rules/finding.ts';

/** A warning counts as more than what it may leave behind as remarks. */
const WEIGHT: Readonly<Record<Severity, number>> = { error: 100, warning: 10, info: 1, hint: 1 };

/** What is counted: one report, before those that say the same are joined. */
export interface Counted {
  /** The plan, and for whom it was checked. */
  readonly about: string;
  readonly severity: Severity;
}

/** How often something is reported about a plan and an athlete. */
interface Count {
  errors: number;
  /** Errors included. */
  warnings: number;
}

const NONE: Count = { errors: 0, warnings: 0 };

/** The reports of one rule by plan and athlete. */
export class ReportCounts {
  /** Of all together. */
  readonly errors: number;
  readonly weight: number;
  private readonly counts = new Map<string, Count>();

  constructor(reports: readonly Counted[]) {
    this.errors = reports.filter(({ severity }) => severity === 'error').length;
    this.weight = reports.reduce((sum, { severity }) => sum + WEIGHT[severity], 0);
    for (const { about, severity } of reports) {
      const count = this.counts.get(about) ?? { ...NONE };
      this.counts.set(about, count);
      if (severity === 'error') count.errors += 1;
      if (severity === 'error' || severity === 'warning') count.warnings += 1;
    }
  }

  /** Whether there is for anybody an error or a warning more than before. */
  isWorseThan(before: ReportCounts): boolean {
    for (const [about, count] of this.counts) {
      const { errors, warnings } = before.counts.get(about) ?? NONE;
      if (count.errors > errors || count.warnings > warnings) return true;
    }
    return false;
  }
}
