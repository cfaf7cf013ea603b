import { firstRepair } from '../check/offers.ts';
import type { Finding, TextRepair } from '../rules/finding.ts';

/** The rules whose repairs are readings of what is written. */
const READINGS: ReadonlySet<string> = new Set(['syntax', 'implausible-amount']);

/**
 * The best repair of a finding, where it is clear which one that is. Which of several readings of a mistake was meant only
 * the author knows, and also what the best one asks for.
 */
export function preferredRepair(finding: Finding): TextRepair | undefined {
  const best = firstRepair(finding, ['safe', 'suggested', 'asks']);
  if (!best || best.kind === 'asks') return undefined;
  if (!READINGS.has(finding.rule)) return best;
  const readings = finding.repairs?.filter(({ kind }) => kind !== 'asks') ?? [];
  return readings.length === 1 ? best : undefined;
}
