import { type Finding, SEVERITIES } from '@runplan/language/internal';
import type { Settings } from '../settings.ts';

/** The findings without those below the severity that the user asked for. */
export function shownFindings(
  findings: readonly Finding[],
  { minimumSeverity }: Settings,
): readonly Finding[] {
  const strictest = SEVERITIES.indexOf(minimumSeverity);
  return findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= strictest);
}
