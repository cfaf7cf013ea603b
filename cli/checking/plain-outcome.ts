import { asPlainData, type Severity } from '@runplan/language/internal';
import type { FileOutcome } from './check-file.ts';

/**
 * An outcome without anything that would be found out when someone looks, so that it can be sent or kept.
 *
 * @param repairsFor the severities of findings that have their first repair
 */
export function plainOutcome(outcome: FileOutcome, repairsFor: readonly Severity[]): FileOutcome {
  if (!('findings' in outcome)) return outcome;
  const findings = outcome.findings.map((one) => asPlainData(one, repairsFor.includes(one.severity)));
  // The text is for the lines of findings; without any it takes room for nothing.
  const isNeeded = findings.length > 0 || outcome.allowed.length > 0;
  return { ...outcome, findings, ...(!isNeeded && { text: '' }) };
}
