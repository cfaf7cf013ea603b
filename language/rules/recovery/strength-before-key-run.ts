import { foundOnce } from '../../text/kept-with.ts';
import { exercisesOf, isHeavy, isLifted } from '../../training/heavy-exercise.ts';
import { comesBefore, isKeyRun } from '../../training/key-run.ts';
import type {
  BackStatus,
  DayName,
  TrainingDay,
  TrainingPlan,
  TrainingSession,
  WeekAlone,
} from '../../training/model.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type WeeksSubject } from '../facts.ts';
import { SHORT_RUN } from '../progression/short-run.ts';
import type { Repair } from '../repair.ts';
import { activityInWords, backInWords, dayInWords, list, weekNumbers } from '../words.ts';

interface HeavyBefore extends Facts {
  readonly subject: WeeksSubject;
  /** The kind of the strength session. */
  readonly session: string;
  readonly day: DayName;
  readonly exercises: readonly string[];
  /** The kind of the run that follows; `hard` for hard ones that are no race, `longest` for one that is not called long. */
  readonly run: string;
  readonly isSameDay: boolean;
  /** Whether anything is lifted; else it is the body alone. */
  readonly isLifting: boolean;
  readonly back: BackStatus;
}

export const strengthBeforeKeyRun = defineRule({
  id: 'strength-before-key-run',
  group: 'recovery',
  severity: byBack({ healthy: 'info', history: 'warning', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'D', back: 'D' },
  sources: ['Ha09'],
  parameters: {},
  docs: {
    summary: 'Heavy lifting, jumps or back extensions right before a hard session or a long run.',
    what:
      'A strength or core session with a heavy exercise on the day before a key run, or on the same day and earlier. ' +
      'A key run is a hard session, a run called `long`, or the one run of a week that is longer than all others, with ' +
      `a healthy back or a history of back pain from ${SHORT_RUN.healthy / 1000} km on. Heavy ` +
      'is an exercise whose movement is `hinge`, `squat`, `extension` or `jump` and that is done with a weight or to failure, or ' +
      'has a moderate or high spine load in the library: deadlifts and barbell squats also where no weight is written, but not ' +
      'lunges or bridges. Jumps and back extensions without a weight are no lifting: a session with nothing heavier is an ' +
      'info for everyone. ' +
      'What comes first on a day is told by times, by `am` and `pm`, or else by the order in which the sessions are ' +
      'written. Sessions given by duration and floating sessions are not looked at. The finding stands at the strength ' +
      'session; the same one in weeks that follow each other is reported once.',
    why:
      'Heavy hinges and squats tire the muscles that hold the trunk upright, and a hard or long run asks for the same ' +
      'muscles. Coaches put the run first, to run it fresh.',
    evidence:
      'Any injury, D, and back, D: a convention of coaches; no trial has tested the order. Right after exercises that ' +
      'tired the muscles along the lower spine, 25 healthy people jogged with less of an arch in the lower back and ' +
      'leaned further forward; 25 people with recurrent back pain changed the other way, and little (Ha09). That says ' +
      'nothing about the day after, and it was not asked whether anyone got back pain from it.',
    contested:
      'Many coaches put strength on hard days on purpose, after the run, so that the easy days stay easy: that is ' +
      'not reported. The authors of Ha09 read the small changes in people with back pain as a useful adaptation.',
    defaults: [
      ['healthy back', 'info'],
      [
        'history of back pain, disc diagnosis or present pain',
        'warning; jumps and back extensions without a weight info',
      ],
    ],
    repair: 'Move the strength session to after the run, or to a day before an easy one.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Deadlifts on Saturday" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km
    sat strength: deadlift 3 x 5 60 kg, pallof-press 3 x 10
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Deadlifts on Thursday" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km + strength: deadlift 3 x 5 60 kg, pallof-press 3 x 10
    sun long 10 km
`,
    },
  },
  message({ subject, session, day, exercises, run, isSameDay, isLifting, back }: HeavyBefore) {
    const called = CALLED.get(run) ?? `the ${activityInWords(run)}`;
    return (
      `The ${activityInWords(session)} on ${dayInWords(day)} of ${weekNumbers(subject.weeks)}, with ${list(exercises)}, ` +
      `stands ${isSameDay ? `before ${called} of the same day` : `the day before ${called}`}. ` +
      (back === 'healthy'
        ? `To ${isLifting ? 'lift heavy' : 'do them'} after key runs, not right before them, is a convention of coaches.`
        : `With ${backInWords(back)}, ${isLifting ? 'heavy lifting is' : 'they are'} better placed after key runs: a precaution ` +
          'that no trial has tested.')
    );
  },
  checkPlan({ plan, back, report }) {
    for (const { session, day, heavy } of plan.weeks.flatMap(heavyIn)) {
      if (day.week.broken) continue;
      const run = keyRunAfter(session, day, plan, back);
      if (!run?.day) continue;
      const isLifting = exercisesOf(session, isLifted).length > 0;
      report({
        at: session.node,
        week: day.week,
        day,
        ...(!isLifting && { severity: 'info' }),
        facts: {
          subject: aboutWeeks(day.week),
          session: session.kind,
          day: day.name,
          exercises: heavy,
          run: calledIn(run),
          isSameDay: run.day === day,
          isLifting,
          back,
        },
        related: () => [{ at: run.node, message: 'This is the run that follows.' }],
        repairs: () => movedBehind(session, run, plan),
      });
    }
  },
});

/** A session with heavy exercises. */
interface HeavySession {
  readonly session: TrainingSession;
  readonly day: TrainingDay;
  readonly heavy: readonly string[];
}

const heavyIn = foundOnce(({ days }: WeekAlone) =>
  days.flatMap((day) =>
    day.sessions.flatMap((session): HeavySession | readonly HeavySession[] => {
      const heavy = exercisesOf(session, isHeavy);
      return heavy.length > 0 ? { session, day, heavy } : [];
    }),
  ),
);

/**
 * Puts a session behind the key run, at the end of its day. Not where clock times set the order, behind a race, or where
 * another key run follows on the next day.
 */
function movedBehind(session: TrainingSession, run: TrainingSession, plan: TrainingPlan): Repair[] {
  const [from, to] = [session.day, run.day];
  if (!from?.node || !to?.node || from.week !== to.week) return [];
  const involved = new Set([...from.sessions, ...to.sessions]);
  if (
    [...involved].some(
      ({ copied, kind, time, half }) => copied || kind === 'race' || (time ?? half) !== undefined,
    )
  )
    return [];
  const next = plan.days.find((day) => day.index === to.index + 1);
  if (next?.sessions.some(isKeyRun)) return [];
  const written = from.node.sessions;
  const last = to.node.sessions.at(-1);
  if (!last || !written.includes(session.source) || !to.node.sessions.includes(run.source)) return [];
  return [
    {
      kind: 'suggested',
      title: (weeks) =>
        `Move the ${activityInWords(session.kind)} on ${dayInWords(from.name)} of ${weeks} behind the ${activityInWords(run.kind)}`,
      edits: [
        { behind: last, text: ' + ', andTextOf: { from: session.source } },
        written.length === 1
          ? { replace: { from: session.source }, text: 'rest' }
          : { cut: session.source, outOf: written },
      ],
    },
  ];
}

/** What a key run is called where its kind does not say why it is one. */
const CALLED: ReadonlyMap<string, string> = new Map([
  ['hard', 'a hard session'],
  ['longest', 'the longest run of the week'],
]);

function calledIn({ kind, hard }: TrainingSession): string {
  if (hard && kind !== 'race') return 'hard';
  return hard || kind === 'long' ? kind : 'longest';
}

/** Whether a run is one that strength work is better placed behind. */
function isMeant(session: TrainingSession, back: BackStatus): boolean {
  if (!isKeyRun(session)) return false;
  return session.hard || session.kind === 'long' || (session.run?.distance?.high ?? 0) >= SHORT_RUN[back];
}

/** The day after one, if it can be read. */
function dayAfter({ index, week }: TrainingDay, { days }: TrainingPlan): TrainingDay | undefined {
  const next = days[week.index * 7 + (index % 7) + 1];
  return next?.index === index + 1 && !next.week.broken ? next : undefined;
}

/** The key run that a session of a day comes right before: later on the day, or on the next. */
function keyRunAfter(
  session: TrainingSession,
  day: TrainingDay,
  plan: TrainingPlan,
  back: BackStatus,
): TrainingSession | undefined {
  return (
    day.sessions.find((other) => isMeant(other, back) && comesBefore(session, other)) ??
    dayAfter(day, plan)?.sessions.find((other) => isMeant(other, back))
  );
}
