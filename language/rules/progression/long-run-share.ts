import { formatPercent } from '../../quantities/scalar.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { count, distance } from '../words.ts';

/** With few runs a week the share that is left alone is this, divided by the number of runs. */
const SHARE_BY_RUNS = 1.35;
/** The share above which a finding is a warning. */
const WARNING = 0.5;
/** Weeks with this many runs or fewer, or less distance in metres, have no long run to speak of. */
const FEW_RUNS = 2;
const SMALL_WEEK = 20_000;

export const longRunShare = defineRule({
  id: 'long-run-share',
  group: 'progression',
  severity: 'info',
  evidence: { injury: 'D', back: 'D' },
  sources: ['Da'],
  parameters: {
    limit: {
      unit: 'percent',
      default: 0.3,
      meaning: "share of the week's distance above which its longest run is reported",
    },
  },
  docs: {
    summary: 'A week whose longest run makes up too much of it.',
    what:
      "The longest run of a week is compared with the week's running distance (walking excluded, the upper end of " +
      'ranges). With few runs a larger share is left alone: the limit is 30%, or 135% divided by the number of runs ' +
      'if that is more (45% with three runs, 34% with four; strides are not counted as a run of their own). Weeks with one or two runs, with less than 20 km, with ' +
      'a run of unknown distance, taper weeks and race weeks are not checked.',
    why:
      'A week that hangs on one run has little under it: the long run is then far from what the other days prepare. ' +
      'Spreading the distance is the gentler way to the same total.',
    evidence:
      'Any injury, D, and back, D: coaching convention (Da), with our own allowance for runners who run three or four ' +
      'times a week. No study has tested the share against injuries or back pain.',
    contested:
      'Many established plans for runners with three or four days go above it on purpose. What was studied is the ' +
      'growth of the longest run (see long-run-spike), not its share.',
    defaults: [
      ['five or more runs a week', 'above 30% info, above 50% warning'],
      ['four runs', 'above 33.8% info, above 50% warning'],
      ['three runs', 'above 45% info, above 50% warning'],
    ],
    repair: 'Trim the long run, or add a short easy run to the week.',
    examples: {
      failing: `athlete "Kim"
  recent volume 40 km
  recent longest 16 km

plan "All on Sunday" for "Kim"
  week 1
    mon core 20 min
    tue easy 8 km
    thu easy 8 km + strength 20 min
    sat easy 7 km
    sun long 15 km
  week 2
    mon core 20 min
    tue easy 9 km
    thu easy 9 km + strength 20 min
    sat easy 8 km
    sun long 13 km
`,
      passing: `athlete "Kim"
  recent volume 40 km
  recent longest 16 km

plan "Spread out" for "Kim"
  week 1
    mon core 20 min
    tue easy 9 km
    thu easy 9 km + strength 20 min
    sat easy 8 km
    sun long 12 km
  week 2
    mon core 20 min
    tue easy 9 km
    thu easy 9 km + strength 20 min
    sat easy 8 km
    sun long 13 km
`,
    },
  },
  checkPlan({ plan, values, units, report }) {
    for (const week of plan.weeks) {
      const { longestRun, volume } = week;
      const runs = week.runs.filter((session) => session.kind !== 'strides');
      const longest = longestRun?.run?.distance?.high;
      if (!longestRun || longest === undefined || week.broken || volume.unknown > 0) continue;
      const total = volume.distance.high;
      if (week.isTaper || week.isRace || runs.length <= FEW_RUNS || fallsShortOf(total, SMALL_WEEK)) continue;
      const share = longest / total;
      const limit = Math.max(values.limit, SHARE_BY_RUNS / runs.length);
      if (!exceeds(share, limit)) continue;
      report({
        at: longestRun.node,
        week,
        ...(longestRun.day && { day: longestRun.day }),
        severity: exceeds(share, WARNING) ? 'warning' : 'info',
        message:
          `The longest run of week ${week.number} (${distance(longest, units, longestRun.run?.estimated === 'distance')}) ` +
          `is ${formatPercent(share)} of its ${distance(total, units, volume.estimated)}. ` +
          `With ${count(runs.length, 'run')} a week, more than ${formatPercent(limit)} is reported: a convention of ` +
          'coaches that no study has tested.',
      });
    }
  },
});
