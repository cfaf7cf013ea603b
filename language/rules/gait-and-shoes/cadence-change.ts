import * as ast from '../../grammar/generated/ast.ts';
import { formatCadence } from '../../quantities/scalar.ts';
import { isSessionOver } from '../../training/coming.ts';
import type { TrainingPlan, TrainingSession } from '../../training/model.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type Figure, figure, type SessionSubject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { activityInWords, asSet, count, told, whenInWords } from '../words.ts';
import { detailPlace } from './detail-place.ts';

/** The first step towards a higher cadence, as a share of the athlete's own. */
export const FIRST_CADENCE_STEP = 0.05;

interface CadenceCue extends Facts {
  readonly subject: SessionSubject;
  readonly cue: Figure<'steps/min'>;
  /** How many later sessions ask for the same. */
  readonly later: number;
}

/** A cue that is far from the athlete's own cadence, or can't be compared with it. */
type OtherCadence =
  | CadenceCue
  | (CadenceCue & {
      readonly seen: Figure<'fraction'>;
      readonly limit: Figure<'fraction'>;
      readonly own: Figure<'steps/min'>;
    });

export const cadenceChange = defineRule({
  id: 'cadence-change',
  group: 'gait-and-shoes',
  severity: 'info',
  evidence: { injury: 'C', back: 'C' },
  sources: ['He11', 'An22', 'Ro24'],
  parameters: {
    limit: {
      unit: 'percent',
      default: 0.1,
      meaning: "difference from the athlete's own cadence above which a cue is reported",
    },
  },
  docs: {
    summary: "A cadence cue far from the athlete's own cadence.",
    what:
      'A cue such as `cadence 172 spm` is compared with the `cadence` line of the athlete, upwards and downwards. ' +
      'Sessions that ask for the same cadence are one finding, at the first of them. Where the athlete has no ' +
      '`cadence` line, the first cue of the plan says that it could not be checked.',
    why:
      'Shorter, quicker steps land closer to the hips, and less of each step has to be caught by the knees (He11). A small ' +
      'change is enough for that. A large one feels awkward, and whether it helps is not known (An22).',
    evidence:
      'Any injury, C: in 45 runners (He11) a step rate 5 or 10% above their own lowered the load on the knees; on the ' +
      'hips only 10% did. A review of 37 studies (An22) confirms less load, but has only two studies on injuries. Back, C: among 15 runners ' +
      '(Ro24) those with the higher cadence lost less stature during a run of 30 and 60 minutes, a sign of less load on ' +
      'the discs; they ran as they usually do, nobody was asked to change.',
    contested:
      'An22 finds too little evidence to say what a changed step rate does to injuries. 10% is the largest change in ' +
      'He11, not a limit that was tested. There is no one cadence for everybody.',
    defaults: [
      ['everyone', "more than 10% from the athlete's cadence warning"],
      ['everyone, without a `cadence` line of the athlete', 'first cue info'],
    ],
    repair:
      "Ask for about 5% more than the athlete's own cadence, on easy runs first. Where the athlete's cadence is not " +
      'known, count steps for a minute of easy running and write `cadence 164 spm` below the athlete.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km
  cadence 160 spm

plan "Quick feet at once" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km cadence 180 spm
    thu easy 10 km + core "Core and Hips"
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km
  cadence 160 spm

plan "A little quicker" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km cadence 168 spm
    thu easy 10 km + core "Core and Hips"
    sun long 10 km
`,
    },
  },
  message(facts: OtherCadence, units) {
    const { subject, cue, later } = facts;
    const asks =
      `The ${activityInWords(subject.activity)} on ${whenInWords(subject)} asks for ${told(cue, units)}` +
      (later > 0 ? ` (as ${count(later, 'later session')} do)` : '');
    if (!('own' in facts)) {
      return (
        `${asks}, but the athlete's own cadence is not known, so the step could not be checked. A cue is ` +
        'compared with a `cadence` line of the athlete.'
      );
    }
    const { seen, limit, own } = facts;
    return (
      `${asks}, ${told(seen, units)} ${cue.value > own.value ? 'more' : 'less'} than the athlete's ` +
      `${told(own, units)}. More than ${asSet(limit, units)} is reported: a convention; a laboratory ` +
      'study of 45 runners tried up to 10%.'
    );
  },
  checkPlan({ plan, athlete, values, report }) {
    const own = athlete.cadence;
    for (const [cue, sessions] of sessionsByCue(plan)) {
      const [session] = sessions as [TrainingSession];
      const where = {
        at: detailPlace(session, 'CadenceCue'),
        week: session.week,
        ...(session.day && { day: session.day }),
      };
      const asked = {
        subject: aboutSession(session),
        cue: figure(cue, 'steps/min'),
        later: sessions.length - 1,
      };
      if (own === undefined || own <= 0) {
        report({ ...where, facts: asked });
        return;
      }
      const change = cue / own - 1;
      if (!exceeds(Math.abs(change), values.limit)) continue;
      report({
        ...where,
        severity: 'warning',
        facts: {
          ...asked,
          seen: figure(Math.abs(change), 'fraction'),
          limit: figure(values.limit, 'fraction'),
          own: figure(own, 'steps/min'),
        },
        repairs: () => (change > 0 ? smallerStep(sessions, own, values.limit) : []),
      });
    }
  },
});

/** The sessions that ask for a cadence, in order, by what they ask for. */
function sessionsByCue(plan: TrainingPlan): Map<number, TrainingSession[]> {
  const byCue = new Map<number, TrainingSession[]>();
  for (const session of plan.weeks.flatMap((week) => week.sessions)) {
    if (session.cadence === undefined || session.week.broken || isSessionOver(session)) continue;
    byCue.set(session.cadence, [...(byCue.get(session.cadence) ?? []), session]);
  }
  return byCue;
}

/** The cue of all of these sessions, a little above the athlete's own cadence. */
function smallerStep(sessions: readonly TrainingSession[], own: number, limit: number): Repair[] {
  const steps = Math.floor(own * (1 + Math.min(FIRST_CADENCE_STEP, limit)) + 1e-9);
  const cues = new Set(
    sessions.flatMap(({ source: { activity } }) =>
      ast.isRun(activity) || ast.isWorkoutUse(activity)
        ? (activity.details.find(ast.isCadenceCue) ?? [])
        : [],
    ),
  );
  return [
    {
      kind: 'suggested',
      title: `Ask for ${formatCadence({ low: steps, high: steps })}`,
      edits: [...cues].map((cue) => ({
        replace: { from: cue, property: 'value' },
        text: cue.value.replace(/^\d+/, String(steps)),
      })),
    },
  ];
}
