import { isOver } from '../../training/coming.ts';
import type { TrainingPlan, TrainingWeek } from '../../training/model.ts';
import { goalDistanceOf, raceDayOf } from '../../training/race-day.ts';
import { fallsShortOf } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure, type WeekSubject } from '../facts.ts';
import type { Severity } from '../finding.ts';
import { asSet, distance, told, weekNumbers } from '../words.ts';

/** From so many metres on a race is a marathon or more. */
const MARATHON = 42_000;
/** So many weeks before the race are looked at. */
const MOST_WEEKS = 12;
/** Where the plan has fewer weeks, the recent volume stands for the others. */
const LEAST_WEEKS = 4;
/** The share of the race below which the longest run of a novice makes it a warning. */
const HALF = 0.5;

interface LittlePreparation extends Facts {
  readonly subject: WeekSubject;
  /** The weekly mean. */
  readonly seen: Figure<'metres'>;
  readonly limit: Figure<'metres'>;
  readonly raced: Figure<'metres'>;
  /** The weeks of the plan that the mean is of. */
  readonly weeks: readonly number[];
  /** What was run before the plan, where it counts as well. */
  readonly recent?: Figure<'metres'>;
  /** The longest run before the race, where it is a novice's and less than half of the race. */
  readonly longest?: Figure<'metres'>;
}

export const racePreparation = defineRule({
  id: 'race-preparation',
  group: 'progression',
  severity: byBack<Severity>({ healthy: 'info', history: 'info', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'C', back: 'D' },
  sources: ['Ra13'],
  parameters: {
    minimum: {
      unit: 'distance',
      default: 30_000,
      meaning: 'least running a week before a marathon or a longer race',
    },
  },
  docs: {
    summary: 'A marathon, or a longer race, after weeks with little running.',
    what:
      'Where a plan leads to a marathon or a longer race, the mean of the weeks before it (walking excluded, the upper end of ' +
      `ranges): the last ${MOST_WEEKS} weeks before the week of the race that are no taper. Where the plan has fewer than ` +
      `${LEAST_WEEKS} of them, the \`recent volume\` of the athlete stands for the others; without it nothing is compared, and ` +
      'neither where the distance of one of these weeks is not known. A first week that begins in the middle is left out. For a ' +
      'novice the longest run before the race counts as well, the `recent longest` among them: less than half of the race makes it a warning.',
    why:
      'Other rules compare a run with the runs before it, and leave the race out, which is no training. Whether the ' +
      'training leads to the race at all is seen from here only.',
    evidence:
      'Any injury, C: of 662 finishers of a marathon who were asked afterwards, 68 had been injured, and those who had run ' +
      'less than 30 km a week before it 2.02 times as often as those with 30 to 60 km (95% interval 1.26 to 3.24); above ' +
      '60 km no difference was found (Ra13). Back, D: that study did not look at backs. That twelve weeks are looked at, ' +
      'and that half of the race is asked of a novice, is convention.',
    contested:
      'One study, asked after the race: who was injured may have run less for that reason, who did not come to the finish ' +
      'was not asked, and the weeks were told from memory. Marathons with walking breaks are prepared with less running.',
    defaults: [
      ['healthy back or history of back pain', 'below 30 km a week info'],
      ['disc diagnosis or present pain', 'below 30 km a week warning'],
      ['novice whose longest run is less than half of the race', 'below 30 km a week warning'],
    ],
    repair: 'More weeks before the race, with a little more running from week to week, or a shorter race.',
    examples: {
      failing: `athlete "Kim"
  recent volume 25 km
  recent longest 9 km

plan "A marathon on little" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 6 km
    thu easy 6 km + core "Core and Hips"
    sat easy 5 km
    sun long 8 km
  week 2 like week 1
  week 3 like week 1
  week 4 like week 1
  week 5 race
    tue easy 4 km
    sun race marathon
`,
      passing: `athlete "Kim"
  recent volume 34 km
  recent longest 12 km

plan "A marathon on a little more" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 9 km
    thu easy 8 km + core "Core and Hips"
    sat easy 7 km
    sun long 11 km
  week 2 like week 1
  week 3 like week 1
  week 4 like week 1
  week 5 race
    tue easy 4 km
    sun race marathon
`,
    },
  },
  message({ seen, limit, raced, weeks, recent, longest }: LittlePreparation, units) {
    const of = [
      ...(weeks.length > 0 ? [weekNumbers(weeks)] : []),
      ...(recent ? [`the athlete's recent ${told(recent, units)} a week`] : []),
    ].join(' and ');
    return (
      `Before the race over ${distance(raced.value, units, raced.estimated)} the plan has ${told(seen, units)} of running a ` +
      `week, the mean of ${of}. ` +
      (longest
        ? `The longest run before it is ${told(longest, units)}, less than half of the race, which a convention asks of a novice. `
        : '') +
      `Less than ${asSet(limit, units)} a week is reported: among 662 finishers of a marathon, those who had run less than ` +
      '30 km a week were injured about twice as often as those with 30 to 60 km. More weeks before it, or a shorter race, ' +
      'are the way out.'
    );
  },
  checkPlan({ plan, athlete, values, report }) {
    const metres = goalDistanceOf(plan) ?? 0;
    const race = raceDayOf(plan)?.week ?? plan.goalRace?.week;
    if (metres < MARATHON || !race || isOver(race)) return;
    const before = plan.weeks.slice(0, race.index);
    const weeks = before.filter(({ isTaper, isPartial }) => !isTaper && !isPartial).slice(-MOST_WEEKS);
    if (weeks.some(({ broken, trainingVolume }) => broken || trainingVolume.unknown > 0)) return;
    const missing = Math.max(0, LEAST_WEEKS - weeks.length);
    const recent = missing > 0 ? athlete.recentVolume : 0;
    if (recent === undefined) return;
    const sum = weeks.reduce(
      (all, { trainingVolume }) => all + trainingVolume.distance.high,
      missing * recent,
    );
    const mean = sum / (weeks.length + missing);
    if (!fallsShortOf(mean, values.minimum)) return;
    const longest = longestBefore(plan, before);
    const isLittle = athlete.level === 'novice' && fallsShortOf(longest, metres * HALF);
    report({
      at: plan.goalRace?.week === race ? plan.goalRace.node : race.node,
      week: race,
      ...(isLittle && { severity: 'warning' as const }),
      facts: {
        subject: aboutWeek(race),
        seen: figure(
          mean,
          'metres',
          weeks.some(({ trainingVolume }) => trainingVolume.estimated),
        ),
        limit: figure(values.minimum, 'metres'),
        raced: figure(metres, 'metres'),
        weeks: weeks.map(({ number }) => number),
        ...(missing > 0 && { recent: figure(recent, 'metres') }),
        ...(isLittle && { longest: figure(longest, 'metres') }),
      },
    });
  },
});

/** Metres of the longest run before the race, or before the plan. */
function longestBefore({ athlete }: TrainingPlan, weeks: readonly TrainingWeek[]): number {
  const runs = weeks.flatMap(({ longestRun }) => longestRun?.run?.distance?.high ?? []);
  return Math.max(athlete.recentLongest ?? 0, ...runs);
}
