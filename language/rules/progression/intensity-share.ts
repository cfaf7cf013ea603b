import { exactPercent } from '../../quantities/scalar.ts';
import { intensityOf } from '../../training/intensity.ts';
import type { TrainingPlan, TrainingSession, TrainingWeek } from '../../training/model.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import { canBeEasy, makeEasy } from '../repairs/easy-run.ts';
import { asSet, told, weekNumbers } from '../words.ts';
import { largestOf, streaksOf, varies } from './streaks.ts';

/** The stretch that is looked at, in weeks: 28 days. */
const WINDOW = 4;
/** The share of easy running below which a finding is a warning. */
const WARNING = 0.7;

interface HardFourWeeks extends Facts {
  readonly subject: WeeksSubject;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  /** Whether other stretches of these weeks have more easy running. */
  readonly varies: boolean;
  readonly easy: Figure<'seconds'>;
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
      'ranges), and how much of it is easy: all that is not at tempo effort or harder, so warm-ups, recoveries and ' +
      'steady running count as easy. Race weeks are left out of the 28 days. Plans and stretches shorter than four ' +
      'weeks are not checked, and neither are 28 days with a run whose time, or the time of its hard part, is not ' +
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
    repair: 'Turn one hard session a week into an easy run.',
    examples: {
      failing: `athlete "Kim"
  recent volume 42 km
  recent longest 13 km

plan "Always a bit hard" for "Kim"
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
  message({ subject, seen, limit, varies, easy, running, weeks }: HardFourWeeks, units) {
    return (
      `Of the running time of the 28 days up to ${weekNumbers(subject.weeks)}, ${varies ? 'as little as ' : ''}` +
      `${told(seen, units)} is easy (${told(easy, units)} of ${told(running, units)} in ${weekNumbers(weeks)}). ` +
      `Less than ${asSet(limit, units)} is reported: most running of endurance athletes is easy; the share is a ` +
      'convention and is about performance.'
    );
  },
  checkPlan({ plan, values, report }) {
    const low = windowsOf(plan).filter((window) => fallsShortOf(window.share, values.minimum));
    for (const streak of streaksOf(low)) {
      const lowest = largestOf(streak, (window) => -window.share);
      for (const window of streak) {
        const { week, hardest } = window;
        report({
          at: week.node,
          week,
          severity: fallsShortOf(lowest.share, WARNING) ? 'warning' : 'info',
          facts: {
            subject: aboutWeeks(week),
            seen: figure(lowest.share, 'fraction'),
            limit: figure(values.minimum, 'fraction'),
            varies: varies(streak, (one) => one.share),
            easy: figure(lowest.easy, 'seconds', lowest.estimated),
            running: figure(lowest.running, 'seconds', lowest.estimated),
            weeks: lowest.weeks.map((one) => one.number),
          },
          related: () => [
            { at: hardest.node, message: `Week ${hardest.number} has the most hard running of these.` },
          ],
          repairs: () => {
            const session = sessionToEase(window, values.minimum);
            return session ? makeEasy(session) : [];
          },
        });
      }
    }
  },
});

interface Window {
  /** The week with which it ends. */
  readonly week: TrainingWeek;
  /** Its weeks without race weeks. */
  readonly weeks: readonly TrainingWeek[];
  readonly hardest: TrainingWeek;
  /** Seconds. */
  readonly running: number;
  readonly easy: number;
  readonly estimated: boolean;
  readonly share: number;
}

/** Every stretch of four weeks that is fully known and does not end with a race week. */
function windowsOf(plan: TrainingPlan): Window[] {
  return plan.weeks.flatMap((week, index) => {
    const all = plan.weeks.slice(Math.max(0, index - WINDOW + 1), index + 1);
    const isWhole = all.length === WINDOW && all[0]?.number === week.number - WINDOW + 1;
    if (!isWhole || week.isRace) return [];
    const parts = all.filter((one) => !one.isRace).map((one) => ({ one, intensity: intensityOf(one) }));
    let running = 0;
    let hard = 0;
    let estimated = false;
    let hardest = week;
    let most = 0;
    for (const { one, intensity } of parts) {
      if (!intensity) return [];
      running += intensity.running;
      hard += intensity.hard;
      estimated ||= intensity.estimated;
      if (intensity.hard > most) [most, hardest] = [intensity.hard, one];
    }
    if (!exceeds(running, 0)) return [];
    const easy = Math.max(0, running - hard);
    const weeks = parts.map(({ one }) => one);
    return [{ week, weeks, hardest, running, easy, estimated, share: easy / running }];
  });
}

/**
 * The hard session whose turn into an easy run is enough with the least hard running lost, or else brings most; what
 * copies it goes along. The latest of several.
 */
function sessionToEase({ weeks, running, easy }: Window, minimum: number): TrainingSession | undefined {
  const runs = weeks.flatMap((week) => week.runs);
  const hardIn = ({ source }: TrainingSession) =>
    runs.reduce((sum, other) => sum + (other.source === source ? (other.run?.hardSeconds ?? 0) : 0), 0);
  const lacking = running * minimum - easy;
  return runs
    .filter((session) => session.hard && canBeEasy(session))
    .map((session) => ({ session, hard: hardIn(session) }))
    .reduce<{ session: TrainingSession; hard: number } | undefined>((best, one) => {
      if (!best) return one;
      const isEnough = best.hard >= lacking;
      const isBetter = one.hard >= lacking && isEnough ? one.hard <= best.hard : one.hard >= best.hard;
      return isBetter ? one : best;
    }, undefined)?.session;
}
