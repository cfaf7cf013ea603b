import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.ts';
import { isSessionOver } from '../../training/coming.ts';
import { carriedIn, type Demand, demandsOf, STEEP } from '../../training/demanding.ts';
import { isBandEstimated } from '../../training/intensity.ts';
import { jumpsOf } from '../../training/jumps.ts';
import type { BackStatus, Level, TrainingSession, TrainingWeek } from '../../training/model.ts';
import { exceeds } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type Figure, figure, type SessionSubject } from '../facts.ts';
import type { Severity } from '../finding.ts';
import type { Repair } from '../repair.ts';
import { makeEasy } from '../repairs/easy-run.ts';
import { shortenHardRun } from '../repairs/hard-run.ts';
import { asSet, backInWords, list, told, whenInWords } from '../words.ts';

/** In so many first weeks of a plan hard work is new. */
const FIRST_WEEKS = 2;
/** The same for a novice, a disc diagnosis and present pain. */
const MORE_FIRST_WEEKS = 4;

/** What stands in for a jump: the same muscles, without the landing. */
const WITHOUT_LANDING = 'calf-raise';

interface EarlyHardWork extends Facts {
  /** The first session of the week that is meant. */
  readonly subject: SessionSubject;
  /** Hard running of the week, where it is too much. */
  readonly seen?: Figure<'seconds'>;
  readonly limit: Figure<'seconds'>;
  readonly demands: readonly Demand[];
  /** The names of the jumps. */
  readonly jumps: readonly string[];
  /** The most that is carried, where anything is. */
  readonly carried?: Figure<'kg'>;
  /** In how many first weeks it is reported, and for whom. */
  readonly weeks: number;
  readonly back: BackStatus;
  readonly isNovice: boolean;
}

export const firstHardWork = defineRule({
  id: 'first-hard-work',
  group: 'progression',
  severity: byBack<Severity>({ healthy: 'hint', history: 'info', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'D', back: 'D' },
  sources: [],
  isOneOmission: true,
  parameters: {
    limit: {
      unit: 'duration',
      default: byBack({ healthy: 20 * 60, history: 15 * 60, disc: 10 * 60, pain: 10 * 60 }),
      meaning: 'hard running in one of the first weeks above which it is reported',
    },
  },
  docs: {
    summary: 'Hills, sprints, jumps, a carried weight or much hard running in the first weeks of a plan.',
    what:
      `The first ${FIRST_WEEKS} weeks, ${MORE_FIRST_WEEKS} for a novice and with a disc diagnosis or present pain. Hills are ` +
      `hill sessions and workouts with hills in their name; runs on a treadmill that a remark sets to \`incline ${STEEP}%\` or more, a ` +
      'convention, count as they do. Sprints are repetitions of up to 30 s, in an interval session or ' +
      'at `rpe 9`, `zone 5` or more, and workouts that are called so; strides are none. Jumps are exercises whose ' +
      'movement is a jump, or whose name says so. A carried weight is one of a run, hike or walk (`with 10 kg`); how heavy it is ' +
      'does not matter, because we know of no limit for it. Hard running is added up over a week, other races than the goal included, ' +
      'floating sessions too. The weeks of one plan are one finding, at the first session that is meant; copies by `like` are ' +
      'not reported again.',
    why:
      'In its first weeks a plan meets legs and a back that it does not know. Coaches let short ' +
      'and hard loads begin in small amounts; what was done before the plan is not written in it.',
    evidence:
      'Any injury and back, D: a precaution. We know of no study that has put hard work in the first weeks or later and ' +
      'compared. Minutes and weeks are convention.',
    contested:
      'Who has done such work until last week only goes on with it. That is why it is a hint for a healthy back, and why an ' +
      '`allow` that says so is a good answer.',
    defaults: [
      [
        'healthy back',
        `weeks 1–${FIRST_WEEKS}: hills, sprints, jumps, a carried weight or more than 20 min of hard running a week hint`,
      ],
      ['history of back pain', `weeks 1–${FIRST_WEEKS}: the same, or more than 15 min info`],
      [
        'disc diagnosis or present pain',
        `weeks 1–${MORE_FIRST_WEEKS}: the same, or more than 10 min warning`,
      ],
      ['novice', `weeks 1–${MORE_FIRST_WEEKS}, as the back has it`],
    ],
    repair:
      'Run easy in these weeks, or do the hard part shorter; move hills, sprints and jumps behind them. Calf raises instead ' +
      'of jumps, and no weight on the back yet.',
    examples: {
      failing: `athlete "Kim"
  back history
  recent volume 32 km
  recent longest 11 km

plan "From the first day" for "Kim"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue tempo: warm up 2 km, 20 min @ threshold, cool down 2 km
    thu easy 7 km + core "Core and Hips"
    sat easy 6 km
    sun long 10 km
`,
      passing: `athlete "Kim"
  back history
  recent volume 32 km
  recent longest 11 km

plan "A little first" for "Kim"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue tempo: warm up 2 km, 12 min @ threshold, cool down 3 km
    thu easy 7 km + core "Core and Hips"
    sat easy 6 km
    sun long 10 km
`,
    },
  },
  message({ subject, seen, limit, demands, jumps, carried, weeks, back, isNovice }: EarlyHardWork, units) {
    const inWords: Partial<Record<Demand, string>> = {
      'steep treadmill': 'a run on a steep treadmill',
      jumps: `jumps (${list(jumps.map((name) => `\`${name}\``))})`,
      ...(carried && { 'carried weight': `a carried weight of ${told(carried, units)}` }),
    };
    const what = [
      ...demands.map((demand) => inWords[demand] ?? demand),
      ...(seen ? [`${told(seen, units)} of hard running`] : []),
    ];
    const whose = [
      ...(isNovice ? ['for a novice'] : []),
      ...(back === 'healthy' ? [] : [`with ${backInWords(back)}`]),
    ];
    return (
      `Week ${subject.week} has ${list(what)}. ` +
      `In the first ${weeks} weeks of a plan${whose.map((words) => ` ${words}`).join('')}, hills, sprints, jumps, a carried weight ` +
      `and more than ${asSet(limit, units)} of hard running a week are reported: a precaution that no study has tested, because ` +
      'what was done before the plan is not in it.' +
      (carried ? ' How heavy a weight may be is not judged: no limit is known to us.' : '')
    );
  },
  checkPlan({ plan, athlete, back, values, report }) {
    const isNovice = athlete.level === 'novice';
    const weeks = firstWeeksOf(athlete.level, back);
    const begin = plan.weeks[0]?.number ?? 1;
    const reported = new Set<AstNode>();
    for (const week of plan.weeks) {
      if (week.number >= begin + weeks) break;
      const demanding = week.sessions.filter((session) => demandsOf(session).length > 0);
      const hard = hardRunningOf(week);
      const isMuch = exceeds(hard.seconds, values.limit);
      const meant = [...demanding, ...(isMuch ? hard.sessions : [])];
      const session = meant.find((one) => !reported.has(one.source) && !isSessionOver(one));
      for (const one of meant) if (!isSessionOver(one)) reported.add(one.source);
      if (!session) continue;
      const most = Math.max(0, ...week.sessions.map(carriedIn));
      report({
        at: session.node,
        week,
        ...(session.day && { day: session.day }),
        facts: {
          subject: aboutSession(session),
          ...(isMuch && { seen: figure(hard.seconds, 'seconds', hard.isEstimated) }),
          limit: figure(values.limit, 'seconds'),
          demands: [...new Set(demanding.flatMap(demandsOf))],
          jumps: [...new Set(week.sessions.flatMap(jumpsOf).flatMap(({ exercise }) => exercise?.name ?? []))],
          ...(most > 0 && { carried: figure(most, 'kg') }),
          weeks,
          back,
          isNovice,
        },
        related: () =>
          [...new Set(meant)]
            .filter((other) => other !== session)
            .map((other) => ({ at: other.node, message: 'This as well.' })),
        repairs: () =>
          inSeveralWeeks([
            ...demanding.flatMap((other) => [
              ...(isHardRunning(other) ? makeEasy(other) : []),
              ...withoutLanding(other),
              ...withoutWeight(other),
            ]),
            ...(isMuch ? shortenHardRun(week, hard.seconds - values.limit) : []),
            ...(isMuch ? hard.sessions.filter((other) => !demanding.includes(other)).flatMap(makeEasy) : []),
          ]),
      });
    }
  },
});

function firstWeeksOf(level: Level, back: BackStatus): number {
  return level === 'novice' || back === 'disc' || back === 'pain' ? MORE_FIRST_WEEKS : FIRST_WEEKS;
}

interface HardRunning {
  readonly seconds: number;
  readonly isEstimated: boolean;
  /** The one with the most of it first: it is what the week is about. */
  readonly sessions: readonly TrainingSession[];
}

/** The hard running of a week, the goal race left out. */
function hardRunningOf(week: TrainingWeek): HardRunning {
  const secondsOf = ({ run }: TrainingSession) => run?.hardSeconds ?? 0;
  const sessions = week.runs.filter((session) => !isOfGoal(session) && secondsOf(session) > 0);
  return {
    seconds: sessions.reduce((sum, session) => sum + secondsOf(session), 0),
    isEstimated: sessions.some(({ run }) => run !== undefined && isBandEstimated(run, 'hard')),
    sessions: sessions.toSorted((a, b) => secondsOf(b) - secondsOf(a)),
  };
}

/** Whether a session is the race that the plan leads to, or may be: the date of the race has none. */
function isOfGoal(session: TrainingSession): boolean {
  const { race, goalRace } = session.week.plan;
  return session.kind === 'race' && (goalRace ? session === goalRace : race !== undefined);
}

const RUNNING: ReadonlySet<Demand> = new Set(['hills', 'steep treadmill', 'sprints']);

/** Whether it is the running that is asked for, and not what else there is. */
function isHardRunning(session: TrainingSession): boolean {
  return demandsOf(session).some((demand) => RUNNING.has(demand));
}

/** The same session without the weight that is carried. */
function withoutWeight(session: TrainingSession): Repair[] {
  const { activity } = session.source;
  const details = ast.isRun(activity) || ast.isWorkoutUse(activity) ? activity.details : [];
  const carried = details.filter(ast.isCarry);
  if (session.copied || carried.length === 0) return [];
  return [
    {
      kind: 'suggested',
      title: `Leave out the weight on ${whenInWords(aboutSession(session))}`,
      edits: carried.map((drop) => ({ drop })),
    },
  ];
}

/** The same repairs, in words for several weeks as well. */
function inSeveralWeeks(repairs: readonly Repair[]): Repair[] {
  return repairs.map(({ title, ...repair }) => ({
    ...repair,
    title: (weeks, several) => {
      if (several) return `Make hard sessions of ${weeks} easier`;
      return typeof title === 'string' ? title : title(weeks, several);
    },
  }));
}

/** Calf raises in place of the jumps of a session. A weight or a cue is meant for the exercise that it stands at. */
function withoutLanding(session: TrainingSession): Repair[] {
  const [jump, ...others] = jumpsOf(session);
  const isThere = session.strength?.exercises.some(({ exercise }) => exercise?.name === WITHOUT_LANDING);
  if (
    !jump?.exercise ||
    others.length > 0 ||
    isThere ||
    jump.node.load !== undefined ||
    jump.node.cue !== undefined
  )
    return [];
  return [
    {
      kind: 'suggested',
      title: `Replace \`${jump.exercise.name}\` by \`${WITHOUT_LANDING}\``,
      edits: [{ replace: { from: jump.node, property: 'exercise' }, text: WITHOUT_LANDING }],
    },
  ];
}
