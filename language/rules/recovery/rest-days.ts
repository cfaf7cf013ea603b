import { foundOnce } from '../../text/kept-with.ts';
import { isDayOver } from '../../training/coming.ts';
import type { BackStatus, TrainingDay, TrainingWeek, WeekAlone } from '../../training/model.ts';
import { bestPlacement } from '../../training/placement.ts';
import { floatingRunsOf, hasRun } from '../../training/run-days.ts';
import { isHardStrength, isRestDay } from '../../training/strength-work.ts';
import { fallsShortOf } from '../compare.ts';
import { type DayRange, defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { effortOf } from '../repairs/rest-day.ts';
import { restOn } from '../repairs/rest-on-days.ts';
import { count, countOrNo, forWhose, weekNumbers } from '../words.ts';

/** The stretch of days that is looked at. */
const WINDOW = 7;

interface LittleRest extends Facts {
  readonly subject: WeeksSubject;
  readonly seen: Figure<'days'>;
  readonly limit: Figure<'days'>;
  /** Whose limit it is. */
  readonly whose: BackStatus | 'novice';
  /** Of the runs of the week those on no set day, where only they take the rest days. */
  readonly floating?: Figure<'count'>;
}

export const restDays = defineRule({
  id: 'rest-days',
  group: 'recovery',
  severity: 'warning',
  evidence: { injury: 'C', back: 'D' },
  sources: ['R14'],
  parameters: {
    minimum: {
      unit: 'count',
      default: ({ level, back }) => (level === 'novice' || back !== 'healthy' ? 2 : 1),
      meaning: 'least number of days without running or hard strength in any seven days in a row',
    },
  },
  docs: {
    summary: 'Seven days in a row with too few days off running and hard strength.',
    what:
      'In every seven consecutive days of the plan, across weeks too, the days are counted that hold no run and no ' +
      'hard strength session. A `strength` session is hard when one of its exercises has a high spine load in the ' +
      'library, or is done with a weight or to failure, and so is a `plyometrics` session; a `core` session, drills, ' +
      'strength given by duration, cross-training and walking ' +
      'leave a day a rest day. A finding stands at the week in which the barest seven days end. Floating runs take ' +
      'a day each while there are days without a run: where even their best placement leaves too few rest days, the ' +
      'week is reported.',
    why:
      'A day off leaves time to recover, and to notice what the days before have done. A plan without days off leaves ' +
      'that to chance.',
    evidence:
      'Any injury, C: top-level skiers, swimmers and runners who remembered fewer than two rest days a week reported ' +
      'overuse injuries 5.2 times as often (R14; a questionnaire looking back, with a wide margin of error). Back, D: ' +
      'rest days have not been studied against back pain in runners. One day for healthy experienced runners, two for ' +
      'others, is convention.',
    contested:
      'The athletes of R14 were asked once, about the past year, and those who rest less may also train more: the rest ' +
      'days need not be what made the difference.',
    defaults: [
      ['novice, or history of back pain, disc diagnosis or present pain', 'at least 2 days, warning'],
      ['intermediate or advanced with a healthy back', 'at least 1 day, warning'],
      ['everyone, where only floating runs take the rest days', 'info'],
    ],
    repair: 'Turn the easiest run of those days into a rest day, or move strength to a day that has a run.',
    examples: {
      failing: `athlete "Robin"
  level advanced
  recent volume 60 km
  recent longest 16 km

plan "Every day something" for "Robin"
  week 1
    mon easy 8 km + core "Core and Hips"
    tue easy 10 km
    wed easy 8 km
    thu strength: deadlift 3 x 5 60 kg, side-plank 3 x 30 s each side
    fri easy 8 km
    sat easy 10 km
    sun long 16 km
`,
      passing: `athlete "Robin"
  level advanced
  recent volume 60 km
  recent longest 16 km

plan "A day off" for "Robin"
  week 1
    mon easy 8 km + core "Core and Hips"
    tue easy 10 km
    wed easy 8 km
    thu strength: deadlift 3 x 5 60 kg, side-plank 3 x 30 s each side
    fri rest
    sat easy 12 km
    sun long 16 km
`,
    },
  },
  message({ subject, seen, limit, whose, floating }: LittleRest) {
    const whom = whose === 'healthy' ? 'for a healthy back' : forWhose(whose);
    const placed = floating
      ? `With ${count(floating.value, 'run')} on no set day, placed one a day and as well as can be, seven`
      : 'Seven';
    return (
      `${placed} days in a row that end in ${weekNumbers(subject.weeks)} hold ${seen.value > 0 ? 'only ' : ''}` +
      `${countOrNo(seen.value, 'rest day')} (no run, no hard strength). At least ${limit.value} is the convention ` +
      `${whom}; endurance athletes with fewer than 2 a week reported more overuse injuries.`
    );
  },
  checkPlan({ plan, athlete, back, values, report }) {
    for (const week of plan.weeks) {
      if (!mayLackRest(week, values.minimum)) continue;
      const stretches = stretchesEndingIn(week);
      if (stretches.length === 0) continue;
      const bare = stretches.filter((days) => fallsShortOf(restDaysIn(days), values.minimum));
      const isFixed = bare.length > 0;
      const floating = floatingRunsOf(week).length;
      if (!isFixed && floating === 0) continue;
      const rest = isFixed ? Math.min(...bare.map(restDaysIn)) : bestRest(week, stretches, floating);
      if (!fallsShortOf(rest, values.minimum)) continue;
      report({
        at: week.node,
        week,
        days: (isFixed ? bare : stretches).map(rangeOf),
        ...(!isFixed && { severity: 'info' }),
        facts: {
          subject: aboutWeeks(week),
          seen: figure(rest, 'days'),
          limit: figure(values.minimum, 'days'),
          whose: back === 'healthy' && athlete.level === 'novice' ? 'novice' : back,
          ...(!isFixed && { floating: figure(floating, 'count') }),
        },
        // Where one day less still leaves too many days of running in a row, two are better.
        repairs: () =>
          [values.minimum, values.minimum + 1].flatMap((least) => restInstead(week, stretches, least)),
      });
    }
  },
});

/** On how many of the days of a week up to each one is rest. */
const restUpTo = foundOnce(({ days }: WeekAlone) => {
  let rest = 0;
  return days.map((day) => {
    if (isRestDay(day)) rest += 1;
    return rest;
  });
});

/** Whether some of the seven days up to one of a week may be too bare. Of most weeks that is soon told. */
function mayLackRest(week: TrainingWeek, minimum: number): boolean {
  if (week.floating.length > 0) return true;
  const before = week.plan.weeks[week.index - 1];
  const restBefore = before ? restUpTo(before) : [];
  return restUpTo(week).some((rest, day) => {
    const earlier = (restBefore.at(-1) ?? 0) - (restBefore[day] ?? 0);
    return fallsShortOf(rest + earlier, minimum);
  });
}

/** The stretches of seven days that can be judged and end in a week. */
function stretchesEndingIn({ index, days, plan }: TrainingWeek): TrainingDay[][] {
  const stretches: TrainingDay[][] = [];
  for (const [day, end] of days.entries()) {
    const stretch = plan.days.slice(Math.max(0, index * 7 + day - WINDOW + 1), index * 7 + day + 1);
    const [first] = stretch as [TrainingDay];
    if (end.index - first.index !== WINDOW - 1 || stretch.some((one) => one.week.broken)) continue;
    if (!isDayOver(end)) stretches.push(stretch);
  }
  return stretches;
}

function rangeOf(stretch: readonly TrainingDay[]): DayRange {
  const [first, last] = [stretch[0], stretch.at(-1)] as [TrainingDay, TrainingDay];
  return { first: first.index, last: last.index };
}

function restDaysIn(stretch: readonly TrainingDay[]): number {
  return stretch.filter(isRestDay).length;
}

/** The rest days of the barest stretch, with the floating runs of the week in which they end on their best days. */
function bestRest(week: TrainingWeek, stretches: readonly TrainingDay[][], floating: number): number {
  const free = week.days.filter((day) => !hasRun(day)).map(({ index }) => index);
  return bestPlacement(free, floating, (placed) =>
    Math.min(
      ...stretches.map((stretch) => stretch.filter((day) => isRestDay(day) && !placed.has(day.index)).length),
    ),
  );
}

/** Makes rest days of the easiest runs, until every stretch has enough: those of the week itself where that helps. */
function restInstead(week: TrainingWeek, stretches: readonly TrainingDay[][], minimum: number): Repair[] {
  const chosen = new Set<TrainingDay>();
  const cost = (day: TrainingDay) =>
    chosen.has(day) || isRestDay(day) || day.sessions.some(isHardStrength) ? undefined : effortOf(day);
  for (const stretch of stretches) {
    let lacking = minimum - stretch.filter((day) => isRestDay(day) || chosen.has(day)).length;
    const own = stretch.filter((day) => day.week === week);
    for (const days of [own, stretch]) {
      for (; lacking > 0; lacking--) {
        const easiest = days
          .filter((day) => cost(day) !== undefined)
          .sort((a, b) => (cost(a) ?? 0) - (cost(b) ?? 0))[0];
        if (!easiest) break;
        chosen.add(easiest);
      }
    }
    if (lacking > 0) return [];
  }
  return restOn([...chosen].sort((a, b) => a.index - b.index));
}
