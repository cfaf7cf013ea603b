import { isOver } from '../../training/coming.ts';
import { weekNumber } from '../../training/like.ts';
import type { TrainingPlan, TrainingWeek } from '../../training/model.ts';
import { neededIn, strengthWorkIn } from '../../training/strength-work.ts';
import { fallsShortOf } from '../compare.ts';
import { type DayRange, defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { addStrength, addWeights } from '../repairs/add-core.ts';
import { asSet, countOrNo, told, weekNumbers } from '../words.ts';

/** 28 days. */
const WEEKS = 4;

/** The strength work that is offered: with weights first, as in the studies; else without. */
const OFFERED = [
  { session: 'strength "Gym Strength"', add: addWeights },
  { session: 'core "Core and Hips"', add: addStrength },
] as const;

interface LittleStrength extends Facts {
  /** Strength sessions a week, as a mean. */
  readonly seen: Figure<'count'>;
  readonly limit: Figure<'count'>;
  /** The first and the last of the four weeks. */
  readonly weeks: readonly [first: number, last: number];
  /** The weekly distance, as a mean, and from where on the limit holds. */
  readonly running: Figure<'metres'>;
  readonly from: Figure<'metres'>;
}

export const boneLoadBalance = defineRule({
  id: 'bone-load-balance',
  group: 'medical',
  severity: 'info',
  evidence: { injury: 'C', back: 'C' },
  sources: ['Hi06', 'Bi89', 'Du18', 'Mo23'],
  waitsFor: [{ rule: 'core-session', evenIfAccepted: true }],
  parameters: {
    limit: {
      unit: 'distance',
      default: 80_000,
      meaning: 'weekly distance, as a mean of four weeks, from which on strength work is asked for',
    },
    minimum: {
      unit: 'count',
      default: 2,
      meaning: 'least number of strength sessions a week at that distance, as a mean of four weeks',
    },
  },
  docs: {
    summary: 'A high weekly distance with little strength work beside it.',
    what:
      'The mean running distance of four weeks in a row, and how many strength sessions a week they hold. It is reported ' +
      'when the distance reaches the limit and the sessions fall short of the minimum. A session counts as in ' +
      'strength-frequency. Walking is left out, of ranges the upper end counts, and runs of unknown length add nothing, so ' +
      'that the distance may be higher than told. Weeks of taper, of a race or off, the week behind a goal race from a half marathon ' +
      'on, and weeks with a day ill or away are no part of it: strength is cut ' +
      'there on purpose. One finding stands at the first of the weeks for which it holds.',
    why:
      'Endurance runners with more distance tend to have a lower bone density in the lumbar spine (Hi06). Strength work ' +
      'loads the spine in another way than running does.',
    evidence:
      'Any injury and back, C, both for bone density and not for fractures or pain: in 109 endurance runners (Hi06) those ' +
      'who ran more had a lower density in the lumbar spine, and those who did resistance training at least twice a week a ' +
      'higher one. In 13 men who ran 92 km a week on average (Bi89) it was lower than in 11 who did not run. Young men who ' +
      'ran and did resistance training had denser bone than those who only ran (Du18). The limit of 80 km is our choice; ' +
      'no study shows a step there.',
    contested:
      'All three looked at one moment: people differ in more than their running, and none tested whether adding strength ' +
      'work makes the bone of runners denser. Too little food for the training is held to weaken bone as well (Mo23, a ' +
      'consensus of experts); a plan says nothing about that.',
    defaults: [
      ['everyone', 'from 80 km a week with fewer than 2 strength sessions a week, over four weeks, info'],
    ],
    repair:
      'Plan two strength sessions a week, with something heavy in them if the back allows, such as `strength "Gym Strength"`.',
    examples: {
      failing: `athlete "Jonas"
  level advanced
  recent volume 85 km
  recent longest 22 km

plan "Miles and more" for "Jonas"
  allow strength-frequency because "one evening a week is what there is"
  week 1
    mon easy 14 km
    tue easy 14 km
    wed core "Core and Hips"
    thu easy 14 km
    fri easy 10 km
    sat easy 12 km
    sun long 21 km
  week 2 like week 1
  week 3 like week 1
  week 4 like week 1
`,
      passing: `athlete "Jonas"
  level advanced
  recent volume 85 km
  recent longest 22 km

plan "Miles and strength" for "Jonas"
  week 1
    mon easy 14 km
    tue easy 14 km + core "Core and Hips"
    wed rest
    thu easy 14 km
    fri easy 10 km + core "Core and Hips"
    sat easy 12 km
    sun long 21 km
  week 2 like week 1
  week 3 like week 1
  week 4 like week 1
`,
    },
  },
  message({ seen, limit, weeks: [first, last], running, from }: LittleStrength, units) {
    const strength = countOrNo(seen.value, 'strength session');
    return (
      `Weeks ${first}–${last} hold ${told(running, units)} of running and ${strength} a week on average. From ` +
      `${asSet(from, units)} a week, at least ${limit.value} strength sessions are asked for: our choice, ` +
      'after studies in which runners at such distances had less dense lumbar bones, and those who lifted twice a ' +
      'week denser ones.'
    );
  },
  checkPlan({ plan, values, report }) {
    let last: WeekRow | undefined;
    let weeks = new Set<TrainingWeek>();
    for (const stretch of weekRowsOf(plan)) {
      const isHigh = !fallsShortOf(stretch.metres, values.limit);
      if (isOver(stretch.last)) continue;
      if (!isHigh || !fallsShortOf(stretch.sessions, values.minimum)) continue;
      const goesOn = last && stretch.first.index <= last.first.index + WEEKS;
      last = stretch;
      if (!goesOn) weeks = new Set();
      for (const week of stretch.weeks) weeks.add(week);
      if (goesOn) continue;
      const lacking = weeks;
      const toCome = stretch.weeks.find((week) => !isOver(week)) ?? stretch.last;
      report({
        at: toCome.node,
        week: toCome,
        days: stretch.weeks.flatMap(daysOf),
        facts: {
          subject: aboutWeek(toCome),
          seen: figure(stretch.sessions, 'count'),
          limit: figure(values.minimum, 'count'),
          weeks: [stretch.first.number, stretch.last.number],
          running: figure(stretch.metres, 'metres', stretch.isEstimated),
          from: figure(values.limit, 'metres'),
        },
        related: () => [{ at: stretch.last.node, message: 'The fourth of these weeks.' }],
        repairs: () => strengthAdded(lacking, values.minimum),
      });
    }
  },
});

/** Four weeks in a row and their means. */
interface WeekRow {
  readonly weeks: readonly TrainingWeek[];
  readonly first: TrainingWeek;
  readonly last: TrainingWeek;
  readonly metres: number;
  readonly isEstimated: boolean;
  readonly sessions: number;
}

function weekRowsOf({ weeks }: TrainingPlan): WeekRow[] {
  return weeks.flatMap((first, index) => {
    const stretch = weeks.slice(index, index + WEEKS);
    const last = stretch.at(-1) as TrainingWeek;
    const isWhole = stretch.length === WEEKS && last.number - first.number === WEEKS - 1;
    if (!isWhole || !stretch.every(isOrdinary)) return [];
    const metres = stretch.reduce((sum, week) => sum + week.volume.distance.high, 0) / WEEKS;
    const sessions = stretch.reduce((sum, week) => sum + strengthWorkIn(week).length, 0) / WEEKS;
    return [
      {
        weeks: stretch,
        first,
        last,
        metres,
        sessions,
        isEstimated: stretch.some((week) => week.volume.estimated),
      },
    ];
  });
}

/** Strength sessions in each week that has too few. One that copies another of them gets them with it. */
function strengthAdded(weeks: ReadonlySet<TrainingWeek>, minimum: number): Repair[] {
  const needed = Math.ceil(minimum);
  const lackOf = (week: TrainingWeek) => needed - strengthWorkIn(week).length;
  const lacking = [...weeks].filter((week) => lackOf(week) > 0);
  const numbers = new Set(lacking.map(({ number }) => number));
  const written = lacking.filter(({ node }) => !numbers.has(weekNumber(node.like?.number) ?? Number.NaN));
  return OFFERED.flatMap(({ session, add }) => {
    const changes = written.flatMap((week) =>
      add(week, lackOf(week)).map(({ edits }) => ({ number: week.number, edits })),
    );
    if (changes.length === 0) return [];
    return [
      {
        kind: 'suggested' as const,
        title: `Add \`${session}\` in ${weekNumbers(changes.map(({ number }) => number))}`,
        edits: changes.flatMap(({ edits }) => edits),
      },
    ];
  });
}

function daysOf({ days }: TrainingWeek): DayRange[] {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? [{ first: first.index, last: last.index }] : [];
}

function isOrdinary(week: TrainingWeek): boolean {
  return !week.broken && !week.isTaper && neededIn(week, 1) > 0;
}
