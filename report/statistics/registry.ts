import type { Reporter } from '../define-reporter.ts';
import { jsonStatistics } from './json.ts';
import { prettyStatistics } from './pretty.ts';

/** The reporter of how many findings there are in a format; undefined for one that has none. */
export function statisticsIn({ id }: Reporter): Reporter | undefined {
  return [prettyStatistics, jsonStatistics].find((reporter) => reporter.id === id);
}
