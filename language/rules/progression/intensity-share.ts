import type * as ast from '../../grammar/generated/ast.ts';
import type { Units } from '../../quantities/distance.ts';
import { exactPercent } from '../../quantities/scalar.ts';
import { trainingIntensityOf } from '../../training/intensity.ts';
import type { TrainingPlan, TrainingSession, TrainingWeek } from '../../training/model.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import { canBeEasy, makeAllEasy, makeEasy } from '../repairs/easy-run.ts';
import { asSet, list, told, weekNumbers } from '../words.ts';
import { largestOf, streaksOf, varies } from './streaks.ts';

/** The stretch that is looked at, in weeks: 28 days. */
const WINDOW = 4;
/** A session with less than this is left as it is, such as an easy run that ends with strides; in seconds. */
const WORTH_EASING = 300;
/** The share of easy running below which a finding is a warning. */
const WARNING = 0.7;

interface FourWeeks extends Facts {
  readonly subject: WeeksSubject;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  /** Whether other stretches of these weeks have more easy running. */
  readonly varies: boolean;
  readonly easy: Figure<'seconds'>;
  readonly moderate: Figure<'seconds'>;
  readonly hard: Figure<'seconds'>;
  readonly running: Figure<'seconds'>;
  /** The weeks that the figures come from. */
  readonly weeks: readonly number[];
}

export const intensityShare = defineRule({
  id: 'intensity-share',
  group: 'progression',
  severity: 'info',
  // What is known is about performance: C. About injuries there is nothing.
  evidence: { injury: 'D', back: 'D' },
  sources: ['St15'],
  parameters: {
    minimum: {
      unit: 'percent',
      default: 0.8,
      meaning: 'least share of easy running in the running time of 28 days',
    },
  },
  docs: {
    summary: 'Four weeks in which too little of the running is easy.',
    what:
      'For each week, the running time of the 28 days up to its end is added up (walking excluded, the upper end of ' +
      'ranges), and how much of it is easy: neither moderate (steady running, marathon pace) nor hard (the pace of a ' +
      'half marathon or faster). Warm-ups and recoveries count as easy. A target counts by its middle; what is up to ' +
      '1.5% below a band belongs to it. Of heart rates, moderate begins at 80% and hard at 88% of the highest: in the ' +
      "table of Daniels' Running Formula marathon pace is 80–89%, threshold 88–92%. Zones are those of Norwegian endurance sports " +
      '(Seiler 2010): 1 and 2 are easy, 3 is moderate. Race weeks and the goal race are left out of the 28 days. Plans and stretches shorter than four ' +
      'weeks are not checked, and neither are 28 days with a run whose time, or the time of a part that is not easy, is not ' +
      'known. A share that stays low is one finding where it begins, told with its lowest figure.',
    why:
      'Coaches hold that hard sessions stand on easy running, and that a plan which is hard too often ends up in the ' +
      'middle: too hard to recover from, too tired to be fast.',
    evidence:
      'Performance, C: reviews describe how endurance athletes divide their training, and most of it is at low ' +
      'intensity; a few trials compared distributions (St15). Any injury, D, and back, D: the share has not been ' +
      'tested against injuries or back pain. The 80% and 70% are convention.',
    contested:
      'The figures come from well-trained athletes with many hours a week; someone who runs three times a week may ' +
      'well do with less easy running. Studies draw the line of "easy" at the first threshold, which is measured in a ' +
      'laboratory; here it is estimated from paces, heart rates and words.',
    defaults: [['everyone', `below 80% info, below ${exactPercent(WARNING)} warning`]],
    repair:
      'Turn sessions that are not easy into easy runs, as many as are lacking, or run long runs at easy pace.',
    examples: {
      failing: `athlete "Kim"
  recent volume 42 km
  recent longest 13 km

plan "Always a bit hard" for "Kim"
  allow first-hard-work because "two hard sessions a week since May"
  week 1
    mon core "Core and Hips"
    tue tempo: warm up 15 min, 30 min @ threshold, cool down 10 min
    thu easy 55 min + core "Core and Hips"
    fri intervals: warm up 15 min, 6 x 5 min @ 10k recover jog 2 min, cool down 10 min
    sun long 75 min
  week 2 like week 1
  week 3 like week 1
  week 4 like week 1
`,
      passing: `athlete "Kim"
  recent volume 42 km
  recent longest 13 km

plan "Mostly easy" for "Kim"
  allow first-hard-work because "two hard sessions a week since May"
  week 1
    mon core "Core and Hips"
    tue tempo: warm up 15 min, 20 min @ threshold, cool down 15 min
    thu easy 60 min + core "Core and Hips"
    fri intervals: warm up 15 min, 5 x 4 min @ 10k recover jog 2 min, cool down 15 min
    sun long 75 min
  week 2 like week 1
  week 3 like week 1
  week 4 like week 1
`,
    },
  },
  message({ subject, seen, limit, varies, easy, moderate, hard, running, weeks }: FourWeeks, units) {
    return (
      `Of the running time of the 28 days up to ${weekNumbers(subject.weeks)}, ${varies ? 'as little as ' : ''}` +
      `${told(seen, units)} is easy (${told(easy, units)} of ${told(running, units)} in ${weekNumbers(weeks)}; ` +
      `${list(restInWords(moderate, hard, units))}). ` +
      `Less than ${asSet(limit, units)} is reported: most running of endurance athletes is easy; the share is a ` +
      'convention and is about performance.'
    );
  },
  checkPlan({ plan, values, report }) {
    const low = windowsOf(plan).filter((window) => fallsShortOf(window.share, values.minimum));
    for (const streak of streaksOf(low)) {
      const lowest = largestOf(streak, (window) => -window.share);
      const figures = {
        seen: figure(lowest.share, 'fraction'),
        limit: figure(values.minimum, 'fraction'),
        varies: varies(streak, (one) => one.share),
        easy: figure(lowest.easy, 'seconds', lowest.estimated && lowest.easy > 0),
        moderate: figure(lowest.moderate, 'seconds', lowest.estimated),
        hard: figure(lowest.hard, 'seconds', lowest.estimated),
        running: figure(lowest.running, 'seconds', lowest.estimated),
        weeks: lowest.weeks.map((one) => one.number),
      };
      for (const window of streak) {
        const { week, hardest } = window;
        report({
          at: week.node,
          week,
          severity: fallsShortOf(lowest.share, WARNING) ? 'warning' : 'info',
          facts: { subject: aboutWeeks(week), ...figures },
          related: () => [
            {
              at: hardest.node,
              message: `Week ${hardest.number} has the most running of these that is not easy.`,
            },
          ],
          repairs: () => [
            ...(window === streak[0] && streak.length > 1
              ? makeAllEasy(sessionsToEase(streak, values.minimum))
              : []),
            ...[sessionToEase(window, values.minimum)].flatMap((session) =>
              session ? makeEasy(session) : [],
            ),
          ],
        });
      }
    }
  },
});

/** `1 h moderate, such as marathon pace`, `40 min hard`. */
function restInWords(moderate: Figure<'seconds'>, hard: Figure<'seconds'>, units: Units): string[] {
  return [
    ...(moderate.value > 0
      ? [`${told(moderate, units)} in the moderate band, such as steady running and marathon pace`]
      : []),
    ...(hard.value > 0 ? [`${told(hard, units)} hard`] : []),
  ];
}

interface Window {
  /** The week with which it ends. */
  readonly week: TrainingWeek;
  /** Its weeks without race weeks. */
  readonly weeks: readonly TrainingWeek[];
  readonly hardest: TrainingWeek;
  /** Seconds. */
  readonly running: number;
  readonly easy: number;
  readonly moderate: number;
  readonly hard: number;
  readonly estimated: boolean;
  readonly share: number;
}

/** Every stretch of four weeks that is fully known and does not end with a race week. */
function windowsOf(plan: TrainingPlan): Window[] {
  return plan.weeks.flatMap((week, index): Window | readonly Window[] => {
    const first = index - WINDOW + 1;
    if (plan.weeks[first]?.number !== week.number - WINDOW + 1 || week.isRace) return NONE;
    const weeks = plan.weeks.slice(first, index + 1).filter((one) => !one.isRace);
    let running = 0;
    let easy = 0;
    let moderate = 0;
    let hard = 0;
    let estimated = false;
    let hardest = week;
    let most = 0;
    for (const one of weeks) {
      const intensity = trainingIntensityOf(one);
      if (!intensity) return NONE;
      running += intensity.running;
      easy += intensity.easy;
      moderate += intensity.moderate;
      hard += intensity.hard;
      estimated ||= intensity.estimated;
      const notEasy = intensity.moderate + intensity.hard;
      if (notEasy > most) [most, hardest] = [notEasy, one];
    }
    if (!exceeds(running, 0)) return NONE;
    return { week, weeks, hardest, running, easy, moderate, hard, estimated, share: easy / running };
  });
}

const NONE: readonly Window[] = [];

/** The sessions whose turn into easy runs brings a whole streak up to the minimum, or as near as can be. */
function sessionsToEase(streak: readonly Window[], minimum: number): TrainingSession[] {
  const eased = new Map<ast.Session, TrainingSession>();
  for (const window of streak) {
    for (;;) {
      const session = sessionToEase(window, minimum, eased);
      if (!session) break;
      eased.set(session.source, session);
    }
  }
  return [...eased.values()];
}

/**
 * The session whose turn into an easy run is enough with the least of the others lost, or else brings most; what copies
 * it goes along. The latest of several; none where there is enough easy running.
 *
 * @param eased sessions that are easy already, by how they are written
 */
function sessionToEase(
  { weeks, running, easy }: Window,
  minimum: number,
  eased: ReadonlyMap<ast.Session, TrainingSession> = new Map(),
): TrainingSession | undefined {
  const runs = weeks.flatMap((week) => week.runs);
  const gainOf = new Map<ast.Session, number>();
  for (const run of runs) gainOf.set(run.source, (gainOf.get(run.source) ?? 0) + notEasySeconds(run));
  const gained = [...eased.keys()].reduce((sum, source) => sum + (gainOf.get(source) ?? 0), 0);
  const lacking = running * minimum - easy - gained;
  if (!exceeds(lacking, 0)) return undefined;
  return runs
    .filter(
      (session) =>
        !eased.has(session.source) && notEasySeconds(session) >= WORTH_EASING && canBeEasy(session),
    )
    .map((session) => ({ session, gain: gainOf.get(session.source) ?? 0 }))
    .reduce<{ session: TrainingSession; gain: number } | undefined>((best, one) => {
      if (!best) return one;
      const isEnough = best.gain >= lacking;
      const isBetter = one.gain >= lacking && isEnough ? one.gain <= best.gain : one.gain >= best.gain;
      return isBetter ? one : best;
    }, undefined)?.session;
}

function notEasySeconds({ run }: TrainingSession): number {
  return run ? run.moderateSeconds + run.hardSeconds : 0;
}
