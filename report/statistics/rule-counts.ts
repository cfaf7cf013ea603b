import { SEVERITIES } from '@runplan/language/internal';
import type { ReportedFile, Summary } from '../define-reporter.ts';

/** How many findings of each severity a rule has. */
export type RuleCounts = { readonly rule: string } & Pick<Summary, 'errors' | 'warnings' | 'infos' | 'hints'>;

/** Counts findings by their rules. */
export class RuleCounter {
  private readonly byRule = new Map<string, { -readonly [Key in keyof RuleCounts]: RuleCounts[Key] }>();

  add({ findings }: ReportedFile): void {
    for (const { rule, severity } of findings) {
      const counts = this.byRule.get(rule) ?? { rule, errors: 0, warnings: 0, infos: 0, hints: 0 };
      counts[`${severity}s`] += 1;
      this.byRule.set(rule, counts);
    }
  }

  /** The rules with most errors first, then with most warnings, and so on; otherwise by name. */
  sorted(): readonly RuleCounts[] {
    return [...this.byRule.values()].sort(
      (a, b) =>
        SEVERITIES.map((severity) => b[`${severity}s`] - a[`${severity}s`]).find((more) => more !== 0) ??
        (a.rule < b.rule ? -1 : 1),
    );
  }
}
