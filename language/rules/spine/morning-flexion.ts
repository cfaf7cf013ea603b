import { formatTimeOfDay } from '../../quantities/time-of-day.ts';
import { isBending } from '../../training/heavy-exercise.ts';
import type { BackStatus, TrainingSession } from '../../training/model.ts';
import { fallsShortOf } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { activityInWords, asSet, backInWords, list, told, weekNumbers } from '../words.ts';

const MINUTES_A_DAY = 24 * 60;

interface EarlyBending extends Facts {
  readonly subject: WeeksSubject;
  /** From getting up to the session. */
  readonly seen: Figure<'seconds'>;
  readonly limit: Figure<'seconds'>;
  /** The kind of the session. */
  readonly session: string;
  /** Minutes after midnight. */
  readonly time: number;
  readonly wakes: number;
  readonly exercises: readonly string[];
  readonly back: BackStatus;
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
      "moderate or high spine load, and how long after the athlete's `wakes` it begins. It is checked only where both are " +
      'known: `wakes 06:00` and a session with a time, such as `mon 07:15 core …`. `am` alone is no time and is not ' +
      'checked. A session before the hour of waking counts from the day before. Sessions given by duration, yoga and ' +
      'mobility are not looked into. The finding stands at the session; the same one in weeks that follow each other is ' +
      'reported once.',
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
    mon 06:30 core: crunch 3 x 10, bird-dog 3 x 6 each side
    tue easy 8 km
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
    mon 18:30 core: crunch 3 x 10, bird-dog 3 x 6 each side
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
    },
  },
  message({ subject, seen, limit, session, time, wakes, exercises, back }: EarlyBending, units) {
    const after = seen.value === 0 ? 'at the hour of getting up' : `${told(seen, units)} after getting up`;
    return (
      `The ${activityInWords(session)} at ${formatTimeOfDay(time)} in ${weekNumbers(subject.weeks)} is ${after} ` +
      `(${formatTimeOfDay(wakes)}) and bends the back: ${list(exercises)}. ` +
      (back === 'healthy'
        ? `To leave ${asSet(limit, units)} is a convention: discs are stiffest to bend early in the day.`
        : `With ${backInWords(back)}, at least ${asSet(limit, units)} are asked for: a convention, after a trial in which ` +
          'less bending in the early morning lowered lasting back pain.')
    );
  },
  checkPlan({ plan, athlete, back, values, report }) {
    const { wakes } = athlete;
    if (wakes === undefined) return;
    for (const session of plan.weeks.flatMap((week) => week.sessions)) {
      const { time, week } = session;
      const bending = bendingExercisesOf(session);
      if (time === undefined || bending.length === 0) continue;
      const seconds = ((time - wakes + MINUTES_A_DAY) % MINUTES_A_DAY) * 60;
      if (!fallsShortOf(seconds, values.minimum)) continue;
      report({
        at: session.node,
        week,
        ...(session.day && { day: session.day }),
        facts: {
          subject: aboutWeeks(week),
          seen: figure(seconds, 'seconds'),
          limit: figure(values.minimum, 'seconds'),
          session: session.kind,
          time,
          wakes,
          exercises: bending,
          back,
        },
        repairs: () => later(session, wakes + Math.ceil(values.minimum / 60)),
      });
    }
  },
});

/** Puts a session at so many minutes after midnight. */
function later({ source }: TrainingSession, minutes: number): Repair[] {
  if (source.time === undefined || minutes >= MINUTES_A_DAY) return [];
  const time = formatTimeOfDay(minutes);
  const text = /^\d:/.test(source.time) ? time.replace(/^0/, '') : time;
  return [
    {
      kind: 'suggested',
      title: () => `Move this session to ${time}`,
      edits: [{ replace: { from: source, property: 'time' }, text }],
    },
  ];
}

function bendingExercisesOf(session: TrainingSession): string[] {
  const bending = (session.strength?.exercises ?? []).filter(isBending);
  return [...new Set(bending.flatMap(({ exercise }) => (exercise ? [exercise.name] : [])))];
}
