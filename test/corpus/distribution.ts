import { type Finding, SEVERITIES, type Severity } from '@runplan/language/internal';

/** What asks for attention: everything but hints. */
export function aboveHint(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'hint');
}

/** The value below which a share of the values lies; of two in the middle the larger. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** How the findings of several plans are spread. */
export interface Distribution {
  /** Findings above hint a plan. */
  readonly median: number;
  readonly ninth: number;
  readonly most: number;
  readonly errors: number;
}

export function distributionOf(plans: readonly (readonly Finding[])[]): Distribution {
  const counts = plans.map((findings) => aboveHint(findings).length);
  return {
    median: quantile(counts, 0.5),
    ninth: quantile(counts, 0.9),
    most: Math.max(...counts),
    errors: plans.flat().filter(({ severity }) => severity === 'error').length,
  };
}

/** How often each rule speaks, by severity; the one that speaks most above hint first. */
export function byRule(
  findings: readonly Finding[],
): readonly (readonly [string, Record<Severity, number>])[] {
  const rules = new Map<string, Record<Severity, number>>();
  for (const { rule, severity } of findings) {
    const counts = rules.get(rule) ?? { error: 0, warning: 0, info: 0, hint: 0 };
    counts[severity] += 1;
    rules.set(rule, counts);
  }
  const loudness = ({ error, warning, info }: Record<Severity, number>) => error + warning + info;
  return [...rules].sort(
    ([a, one], [b, other]) => loudness(other) - loudness(one) || other.hint - one.hint || (a < b ? -1 : 1),
  );
}

/** `2 warnings, 1 hint` as figures in the order of the severities: `0/2/0/1`. */
export function figures(counts: Record<Severity, number>): string {
  return SEVERITIES.map((severity) => counts[severity]).join('/');
}
