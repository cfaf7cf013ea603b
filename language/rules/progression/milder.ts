import { SEVERITIES, type Severity } from '../finding.ts';

/** One step milder, as for what races add; undefined below a hint. */
export function milder(severity: Severity | undefined): Severity | undefined {
  return severity && SEVERITIES[SEVERITIES.indexOf(severity) + 1];
}

/** The stricter of two severities. */
export function stricter(one: Severity | undefined, other: Severity | undefined): Severity | undefined {
  return SEVERITIES.find((severity) => severity === one || severity === other);
}
