/** A week with less running: its runs in proportion, so that it stays the same week. */
import type { Units } from '../../quantities/distance.ts';
import type { TrainingWeek } from '../../training/model.ts';
import type { Repair } from '../repair.ts';
import { distance } from '../words.ts';
import { LEAST_OF_RUN, LEAST_OF_WEEK } from './limits.ts';
import { totalEdits } from './run-amount.ts';
import {
  copiedRunsOf,
  copyAt,
  type RunChange,
  roundingOf,
  shorterEasyRuns,
  shorterRuns,
  sumOf,
} from './week-amount.ts';

/**
 * Brings a week down to at most so many metres of running: by its easy runs where they can spare it, else by the share
 * of the week that it copies, or by all of its runs in proportion. Hard runs do less work, and the long run stays the
 * longest. None where the week would not be the same any more.
 */
export function shortenWeek(week: TrainingWeek, metres: number, units: Units): Repair[] {
  const now = week.volume.distance.high;
  if (metres >= now || metres < now * LEAST_OF_WEEK) return [];
  const excess = now - metres;
  return [
    ...written(week, 'easy runs', shorterEasyRuns(week, excess) ?? [], units),
    ...scaleCopy(week, metres),
    ...written(week, 'runs', shorterRuns(week, excess) ?? [], units),
  ];
}

function written(week: TrainingWeek, what: string, changes: readonly RunChange[], units: Units): Repair[] {
  if (changes.length === 0) return [];
  const saved = changes.reduce((sum, change) => sum + change.saved, 0);
  const left = distance(week.volume.distance.high - saved, units, week.volume.estimated);
  return [
    {
      kind: 'suggested',
      title: `Shorten the ${what} of week ${week.number}, so that it has ${left}`,
      edits: [...changes.map(({ edit }) => edit), ...totalEdits(week, saved)],
    },
  ];
}

/** Lowers the percentage of a `like`, or writes one. */
function scaleCopy(week: TrainingWeek, metres: number): Repair[] {
  const copied = copiedRunsOf(week);
  if (!copied) return [];
  const { like, scale, runs } = copied;
  const sum = sumOf(runs);
  const share = (metres - (week.volume.distance.high - sum) - roundingOf(runs)) / sum;
  const percent = Math.floor(share * scale * 100 + 1e-9);
  if (share < LEAST_OF_RUN || percent >= scale * 100) return [];
  const title = `Copy week ${like.number} at ${percent}%`;
  const edits = [copyAt(like, percent), ...totalEdits(week, sum * (1 - percent / 100 / scale))];
  return [{ kind: 'suggested', title, edits }];
}
