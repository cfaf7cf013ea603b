import { formatTimeOfDay } from '../../quantities/time-of-day.ts';
import { exercisesOf, isBending, isRowing } from '../../training/heavy-exercise.ts';
import type { BackStatus, TrainingSession } from '../../training/model.ts';
import { fallsShortOf } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { activityInWords, asSet, backInWords, list, told, weekNumbers } from '../words.ts';

const MINUTES_A_DAY = 24 * 60;

interface Bending extends Facts {
  readonly subject: WeeksSubject;
  readonly limit: Figure<'seconds'>;
  /** The kind of the session. */
  readonly session: string;
  /** What bends the back; the session itself where that is rowing. */
  readonly exercises: readonly string[];
  readonly back: BackStatus;
}

interface EarlyBending extends Bending {
  /** From getting up to the session. */
  readonly seen: Figure<'seconds'>;
  /** Minutes after midnight. */
  readonly time: number;
  readonly wakes: number;
}

/** In the morning, nobody knows when. */
interface MorningBending extends Bending {
  /** Whether it is known when the athlete gets up. */
  readonly isWakingKnown: boolean;
}

export const morningFlexion = defineRule({
  id: 'morning-flexion',
  group: 'spine',
  severity: byBack({ healthy: 'info', history: 'warning', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'none', back: 'C' },
  sources: ['Sn98', 'Ad87'],
  parameters: {
    minimum: {
      unit: 'duration',
      default: byBack({ healthy: 3600, history: 7200, disc: 7200, pain: 7200 }),
      meaning: 'least time from getting up to an exercise that bends the spine',
    },
  },
  docs: {
    summary: 'Bending exercises soon after getting up.',
    what:
      'A session with an exercise whose movement is `flexion`, or with a `hinge` that is done with a weight or has a ' +
      "moderate or high spine load, and how long after the athlete's `wakes` it begins. Rowing, as a session or on a machine, " +
      'bends the back under load as well. It is checked where both times are known: `wakes 06:00` and a session with a ' +
      'time, such as `mon 07:15 core …`. `am` alone is no time: a hint says that it can not be judged. A session before the ' +
      'hour of waking counts from the day before. Sessions given by duration, yoga and mobility are not looked into. The ' +
      'finding stands at the session; the same one in weeks that follow each other is reported once.',
    why:
      'Discs take up water overnight: they are fullest, and stiffest to bend, in the first hours of the day (Ad87). The ' +
      'same exercise at noon bends a softer disc.',
    evidence:
      'Any injury: not studied. Back, C for exercise, which this rule looks at, and B for everyday bending in chronic ' +
      'pain: in a trial with 85 people with lasting or recurring back pain, learning to bend less in the early morning ' +
      'lowered pain, by 33% (11–55%) in the estimate of the authors (Sn98). Computed from 21 people and from cadaveric spines, forward bending stresses discs about ' +
      '300% and ligaments 80% more in the early morning than later (Ad87). Two hours, and one for healthy backs, are ' +
      'our convention.',
    contested:
      'Sn98 was about everyday bending, and 60 of the 85 completed it; exercises and healthy backs were ' +
      'not tested. Many people exercise in the morning without trouble.',
    defaults: [
      ['healthy back', 'less than 60 min after getting up info'],
      ['history of back pain, disc diagnosis or present pain', 'less than 120 min after getting up warning'],
      ['everyone', '`am` without a time hint'],
    ],
    repair:
      'Do it later in the day, or replace the exercise with one that keeps the spine still, such as bird dog or curl-up.',
    examples: {
      failing: `athlete "Helen"
  back history
  recent volume 24 km
  recent longest 8 km
  wakes 06:00

plan "Before breakfast" for "Helen"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    wed 06:30 row 40 min
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
      passing: `athlete "Helen"
  back history
  recent volume 24 km
  recent longest 8 km
  wakes 06:00

plan "In the evening" for "Helen"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    wed 18:30 row 40 min
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
    },
  },
  message(facts: EarlyBending | MorningBending, units) {
    const { subject, limit, session, exercises, back } = facts;
    const what = exercises.length > 0 ? `bends the back: ${list(exercises)}` : 'bends the back under load';
    if ('isWakingKnown' in facts) {
      const missing = facts.isWakingKnown
        ? 'Its time is not known'
        : 'Its time and the hour of getting up (`wakes`) are not known';
      return (
        `The ${activityInWords(session)} in the morning of ${weekNumbers(subject.weeks)} ${what}. ${missing}, so that ` +
        `nobody can tell whether it leaves the ${asSet(limit, units)} after getting up that are a convention.`
      );
    }
    const { seen, time, wakes } = facts;
    const after = seen.value === 0 ? 'at the hour of getting up' : `${told(seen, units)} after getting up`;
    return (
      `The ${activityInWords(session)} at ${formatTimeOfDay(time)} in ${weekNumbers(subject.weeks)} is ${after} ` +
      `(${formatTimeOfDay(wakes)}) and ${what}. ` +
      (back === 'healthy'
        ? `To leave ${asSet(limit, units)} is a convention: discs are stiffest to bend early in the day.`
        : `With ${backInWords(back)}, at least ${asSet(limit, units)} are asked for: a convention, after a trial in which ` +
          'less bending in the early morning lowered lasting back pain.')
    );
  },
  checkPlan({ plan, athlete, back, values, report }) {
    const { wakes } = athlete;
    for (const session of plan.weeks.flatMap((week) => week.sessions)) {
      const { time, half, week } = session;
      const exercises = exercisesOf(session, isBending);
      if (exercises.length === 0 && !isRowing(session)) continue;
      const about = {
        subject: aboutWeeks(week),
        limit: figure(values.minimum, 'seconds'),
        session: session.kind,
        exercises,
        back,
      };
      const place = { at: session.node, week, ...(session.day && { day: session.day }) };
      const repairs = () => later(session, wakes, Math.ceil(values.minimum / 60));
      if (time === undefined) {
        if (half === 'am')
          report({
            ...place,
            remark: 'unknown time',
            severity: 'hint',
            facts: { ...about, isWakingKnown: wakes !== undefined },
            repairs,
          });
        continue;
      }
      if (wakes === undefined) continue;
      const seconds = ((time - wakes + MINUTES_A_DAY) % MINUTES_A_DAY) * 60;
      if (!fallsShortOf(seconds, values.minimum)) continue;
      report({ ...place, facts: { ...about, seen: figure(seconds, 'seconds'), time, wakes }, repairs });
    }
  },
});

/** Puts a session so many minutes after getting up; from a morning without a time into the afternoon where that is not known. */
function later({ source }: TrainingSession, wakes: number | undefined, minimum: number): Repair[] {
  const property = source.time === undefined ? 'half' : 'time';
  const move = (text: string): Repair => ({
    kind: 'suggested',
    title: () => `Move this session to ${property === 'half' && wakes === undefined ? `\`${text}\`` : text}`,
    edits: [{ replace: { from: source, property }, text }],
  });
  if (wakes === undefined) return property === 'half' ? [move('pm')] : [];
  if (wakes + minimum >= MINUTES_A_DAY) return [];
  const time = formatTimeOfDay(wakes + minimum);
  return [move(/^\d:/.test(source.time ?? '') ? time.replace(/^0/, '') : time)];
}
