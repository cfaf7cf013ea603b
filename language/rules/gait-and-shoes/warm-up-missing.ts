import type { AstNode } from 'langium';
import type { TreeEdit } from '../../edit/tree-edit.ts';
import * as ast from '../../grammar/generated/ast.ts';
import { keywordOf } from '../../grammar/parts.ts';
import { formatDuration } from '../../quantities/duration.ts';
import { foundOnce } from '../../text/kept-with.ts';
import { isSessionOver } from '../../training/coming.ts';
import { comesBefore, halfOf } from '../../training/key-run.ts';
import type { BackStatus, Segment, TrainingSession, WeekAlone } from '../../training/model.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { fallsShortOf } from '../compare.ts';
import { defineRule, type Report } from '../define-rule.ts';
import { aboutSession, type Facts, type Figure, figure, type SessionSubject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { activityInWords, asSet, backInWords, count, whenInWords } from '../words.ts';

/** Runs with less hard running, such as easy runs with strides, need no lead-in; in seconds. */
const HARD_ENOUGH = 180;
/** An easy run that ended longer ago than this no longer leads in, in minutes. */
const LONGEST_PAUSE = 60;

interface HardStart extends Facts {
  readonly subject: SessionSubject;
  readonly limit: Figure<'seconds'>;
}

/** A lead-in that is too short, or one that can't be told: `others` says how many later sessions have no steps either. */
type LittleWarmUp =
  | (HardStart & { readonly seen: Figure<'seconds'>; readonly isMost: boolean; readonly back: BackStatus })
  | (HardStart & { readonly others: number });

export const warmUpMissing = defineRule({
  id: 'warm-up-missing',
  group: 'gait-and-shoes',
  severity: 'info',
  evidence: { injury: 'none', back: 'C' },
  sources: ['Wu21'],
  isOneOmission: true,
  parameters: {
    minimum: {
      unit: 'duration',
      default: 600,
      meaning: 'least time of warm-up or easy running before the first hard step',
    },
  },
  docs: {
    summary: 'A hard session without easy running before its first hard step.',
    what:
      'In every run with steps and three minutes of hard running or more, the time before the first hard step is added up: warm-up, easy running and ' +
      'walking, but not standing. Steps given by distance are estimated through their pace. What the steps leave of a stated ' +
      'amount, as in `easy 12 km: 5 km @ threshold`, is easy and counts as run in front of them, unless they begin with a ' +
      'warm-up. An easy run that stands ' +
      'before the session on the same day counts as well, unless the clock sets them more than an hour apart or one is ' +
      'in the morning and the other in the afternoon. What has no length, such as `warm up until lap`, gets the benefit ' +
      'of the doubt. Hard sessions given by their amount alone could not be checked: the first of them says so for all ' +
      'of the plan, unless an easy run comes before it. Races without steps are left out, because nobody writes their ' +
      'warm-up down. A copy by `like` is judged by what it copies, and a workout at its first use. Sessions of one kind are ' +
      'one finding a plan, at the first of them.',
    why:
      'Coaches let a hard session begin easily, so that the first hard repetition does not come out of the cold. Ten ' +
      'easy minutes cost little.',
    evidence:
      'Back, C: of 800 half and full marathon runners who filled in a questionnaire (Wu21), 36 had back pain from ' +
      'running; 15 of them said that they had not warmed up enough, and 116 of the other 764. For other ' +
      'running injuries no grade is given, because the sources of Runplan hold nothing on it. The ten minutes are ' +
      'convention.',
    contested:
      'Those who had pain were asked afterwards, and may look harder for what they left out. No trial has tested a ' +
      'warm-up against back pain in runners.',
    defaults: [
      ['healthy back', 'less than 10 min info'],
      ['history of back pain, disc diagnosis or present pain', 'less than 10 min warning'],
      ['everyone, hard sessions without steps', 'could not be checked, info'],
    ],
    repair: 'Begin with `warm up 10 min`, or a little longer, and write the session as steps.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Straight into it" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km
    thu tempo: warm up 5 min, 3 km @ threshold, 5 km @ easy
    fri core "Core and Hips"
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Easy first" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km
    thu tempo: warm up 15 min, 3 km @ threshold, 3 km @ easy
    fri core "Core and Hips"
    sun long 10 km
`,
    },
  },
  message(facts: LittleWarmUp, units) {
    const { subject, limit } = facts;
    const session = `The ${activityInWords(subject.activity)} on ${whenInWords(subject)}`;
    if ('others' in facts) {
      return (
        `${session} has no steps` +
        `${facts.others > 0 ? `, nor ${facts.others === 1 ? 'has' : 'have'} ${count(facts.others, 'later hard session')}` : ''}, so whether it begins ` +
        `with an easy lead-in of ${asSet(limit, units)} could not be checked. Where a hard session has steps, ` +
        'the time before the first hard one is looked at.'
      );
    }
    const { seen, isMost, back } = facts;
    return (
      `${session} has ${inWords(seen, isMost)} before its first hard step. Less than ${asSet(limit, units)} is reported` +
      `${back === 'healthy' ? '' : `, with ${backInWords(back)} as a warning`}: a convention. In a survey, marathon ` +
      'runners with back pain said more often that they had warmed up too little.'
    );
  },
  checkPlan({ plan, back, values, report }) {
    const reported = new Set<AstNode>();
    const withoutSteps: TrainingSession[] = [];
    const limit = figure(values.minimum, 'seconds');
    for (const { session, lead } of plan.weeks.flatMap(hardStartsIn)) {
      if (session.week.broken || isSessionOver(session)) continue;
      if (lead === 'not told') {
        withoutSteps.push(session);
        continue;
      }
      const place = workoutOf(session) ?? session.source;
      if (!fallsShortOf(lead.seconds, values.minimum) || reported.has(place)) continue;
      reported.add(place);
      report({
        ...placeOf(session),
        severity: back === 'healthy' ? 'info' : 'warning',
        remark: session.kind,
        facts: {
          subject: aboutSession(session),
          seen: figure(lead.seconds, 'seconds', lead.estimated),
          limit,
          isMost: lead.isMost,
          back,
        },
        repairs: () => warmedUp(session, values.minimum),
      });
    }
    const [first, ...others] = withoutSteps;
    if (!first) return;
    report({
      ...placeOf(first),
      remark: 'unknown',
      facts: { subject: aboutSession(first), limit, others: others.length },
    });
  },
});

/** A longer warm-up, or one in front of the first step. None where the session also says how long it is in all. */
function warmedUp(session: TrainingSession, minimum: number): Repair[] {
  const amount = `${Math.ceil(minimum / 60)} min`;
  const { activity } = session.source;
  if (!ast.isRun(activity) && !ast.isWorkoutUse(activity)) return [];
  if (ast.isRun(activity) && activity.amount !== undefined) return [];
  const warmUp = session.run?.segments[0];
  if (warmUp?.role === 'warm-up') {
    const isPlain = warmUp.times === 1 && ast.isPiece(warmUp.node) && warmUp.node.amount !== undefined;
    const edit: TreeEdit = { replace: { from: warmUp.node, property: 'amount' }, text: amount };
    return isPlain ? [{ kind: 'suggested', title: `Warm up for ${amount}`, edits: [edit] }] : [];
  }
  const steps = ast.isRun(activity) ? activity.steps : activity.workout?.ref?.lines[0]?.steps;
  const first = steps?.[0] && inFrontOf(steps[0], `warm up ${amount}, `);
  if (!first) return [];
  // `intervals 5 x 1 km` has a colon only as a list: `intervals: warm up 10 min, 5 x 1 km`.
  const isList = !ast.isRun(activity) || keywordOf(activity, ':');
  const colon: TreeEdit[] =
    isList || !ast.isRun(activity)
      ? []
      : [{ replace: { from: activity, property: 'kind' }, text: `${activity.kind}:` }];
  return [{ kind: 'suggested', title: `Begin with \`warm up ${amount}\``, edits: [...colon, first] }];
}

/** Puts words in front of a step, whose own first word is written again. */
function inFrontOf(step: ast.Step, text: string): TreeEdit | undefined {
  const [property, word] = ast.isRepeat(step)
    ? (['times', step.times] as const)
    : step.kind === undefined
      ? (['amount', step.amount] as const)
      : (['kind', step.kind] as const);
  return word === undefined ? undefined : { replace: { from: step, property }, text: text + word };
}

interface LeadIn {
  readonly seconds: number;
  readonly estimated: boolean;
  /** Whether a part of it is easy running whose place is not written, and may also lie behind the hard steps. */
  readonly isMost: boolean;
}

/** The time before the first hard step, and of the easy runs before; undefined where that is unknown or none is hard. */
function leadIn(session: TrainingSession, before: readonly TrainingSession[]): LeadIn | undefined {
  let seconds = 0;
  let estimated = false;
  const rest = restInFront(session);
  for (const run of [...before.map((other) => other.run), ...(rest ? [rest] : [])]) {
    if (!run?.duration) return undefined;
    seconds += run.duration.high;
    estimated ||= run.estimated === 'duration';
  }
  for (const part of session.run?.segments ?? []) {
    if (part.band === 'hard')
      return { seconds: seconds + easierBefore(part), estimated, isMost: rest !== undefined };
    if (part.movement === 'stand') continue;
    if (!part.duration) return undefined;
    seconds += part.duration.high * part.times;
    estimated ||= part.estimated === 'duration';
  }
  return undefined;
}

/** What the steps of a session leave of its amount, where it may be run in front of them: no warm-up is written there. */
function restInFront({ run, source }: TrainingSession): Segment | undefined {
  const [first, rest] = [run?.segments[0], run?.segments.at(-1)];
  return rest?.node === source && first?.role !== 'warm-up' ? rest : undefined;
}

/** The time in which a step that gets faster is not yet hard. */
function easierBefore({ change, duration }: Segment): number {
  return change?.getsFaster && duration ? duration.high * (1 - change.hard) : 0;
}

/** A run with hard work, and what leads into it. */
interface HardRun {
  readonly session: TrainingSession;
  readonly lead: LeadIn | 'not told';
}

/** The hard runs that are written in a week, but for those of which nothing can be said. */
const hardStartsIn = foundOnce(({ runs }: WeekAlone) =>
  runs.flatMap((session): HardRun | readonly HardRun[] => {
    if (session.copied || !isFast(session)) return [];
    const before = easyRunsBefore(session);
    if (hasSteps(session)) {
      const lead = leadIn(session, before);
      return lead ? { session, lead } : [];
    }
    const isOpen = session.kind !== 'race' && session.run?.segments.length && before.length === 0;
    return isOpen ? { session, lead: 'not told' } : [];
  }),
);

/** Whether enough of a run is hard, or may be: a session of a hard kind without an amount for it. */
function isFast({ kind, run }: TrainingSession): boolean {
  if (!run) return false;
  const hasOpenPart = run.segments.some((part) => part.band === 'hard' && !part.duration);
  return run.hardSeconds >= HARD_ENOUGH || (KINDS.get(kind)?.band === 'hard' && hasOpenPart);
}

/** The easy runs of a day that lead into one of its sessions. */
function easyRunsBefore(session: TrainingSession): TrainingSession[] {
  const sessions = session.day?.sessions ?? [];
  return sessions.filter(
    (other) => other.run && !isFast(other) && comesBefore(other, session) && !areApart(other, session),
  );
}

/** Whether the clock says that the body has long cooled down in between. */
function areApart(earlier: TrainingSession, later: TrainingSession): boolean {
  if (earlier.time !== undefined && later.time !== undefined) {
    const end = earlier.time + (earlier.run?.duration?.high ?? 0) / 60;
    return later.time - end > LONGEST_PAUSE;
  }
  const [one, other] = [halfOf(earlier), halfOf(later)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether a run was given by steps; one that was not has at most itself as a step. */
function hasSteps({ run, source }: TrainingSession): boolean {
  return run?.segments.some((part) => part.node !== source) ?? false;
}

function workoutOf({ source }: TrainingSession): ast.Workout | undefined {
  const activity: ast.Activity | undefined = source.activity;
  return activity?.$type === 'WorkoutUse' ? activity.workout?.ref : undefined;
}

function placeOf(session: TrainingSession): Pick<Report, 'at' | 'week' | 'day'> {
  return { at: session.node, week: session.week, ...(session.day && { day: session.day }) };
}

/** `no easy lead-in`, `an easy lead-in of 5 min`, `an easy lead-in of at most ≈9 min`. */
function inWords({ value: seconds, estimated }: Figure<'seconds'>, isMost: boolean): string {
  if (seconds === 0) return 'no easy lead-in';
  if (estimated && seconds < 60) return 'an easy lead-in of less than 1 min';
  // Rounded down, so that what is less than the limit also reads as less.
  const time = estimated ? `≈${Math.floor(seconds / 60)} min` : formatDuration(seconds);
  return `an easy lead-in of ${isMost ? 'at most ' : ''}${time}`;
}
