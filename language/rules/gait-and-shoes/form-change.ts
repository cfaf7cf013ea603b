import type { TreeEdit } from '../../edit/tree-edit.ts';
import * as ast from '../../grammar/generated/ast.ts';
import { isSessionOver } from '../../training/coming.ts';
import type { TrainingSession } from '../../training/model.ts';
import { LANDING } from '../../vocabulary/word-lists.ts';
import { defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type SessionSubject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { activityInWords, count, whenInWords } from '../words.ts';
import { detailPlace } from './detail-place.ts';

/** What helps without another way of landing. */
const CUE = '"land closer under your hips"';

interface OtherLanding extends Facts {
  readonly subject: SessionSubject;
  /** The part of the foot. */
  readonly form: string;
  /** How many later sessions ask for the same. */
  readonly later: number;
}

export const formChange = defineRule({
  id: 'form-change',
  group: 'gait-and-shoes',
  severity: 'warning',
  evidence: { injury: 'C', back: 'C' },
  sources: ['An20', 'De13'],
  parameters: {},
  docs: {
    summary: 'A plan that asks the athlete to land on another part of the foot.',
    what:
      'A session with `form forefoot`, `form midfoot` or `form rearfoot`. How the athlete lands by nature is not in a ' +
      'plan, so each of these is taken as a wish to change it. Sessions that ask for the same are one finding, at the ' +
      'first of them.',
    why:
      'Another foot strike is held to move load rather than to take it away: from the knee to the calf and the Achilles ' +
      'tendon, for example. What most people want from it, a foot that lands closer under the hips, can be had without it.',
    evidence:
      'Any injury, C: a review of 53 studies (An20) finds limited evidence on injuries, from looking back only, and none ' +
      'from following runners who changed; running economy does not gain, and falls at first. Back, C: in 43 runners ' +
      '(De13), who tried both for 90 seconds without shoes, the lower back moved a little less with a forefoot strike; ' +
      'its posture was the same, and the rearfoot strike felt more comfortable.',
    contested:
      'Runners who land on the forefoot by nature reported fewer repetitive injuries in the studies that looked back ' +
      '(An20). That says nothing about changing over. A physiotherapist may have a reason to ask for it: then accept ' +
      'the finding with `allow`.',
    defaults: [['everyone', 'warning']],
    repair:
      'Leave the foot strike as it is and ask for what helps without changing it, as a text: "land closer under your ' +
      'hips". A slightly higher cadence does the same (see cadence-change).',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "A new landing" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km form forefoot
    thu easy 10 km + core "Core and Hips"
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "The same landing" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km "land closer under your hips"
    thu easy 10 km + core "Core and Hips"
    sun long 10 km
`,
    },
  },
  message({ subject, form, later }: OtherLanding) {
    return (
      `The ${activityInWords(subject.activity)} on ${whenInWords(subject)} asks for a ${form} landing` +
      `${later > 0 ? `, as ${count(later, 'later session')} do` : ''}. A change of foot ` +
      'strike moves load to other tissue, and no study that followed runners shows fewer injuries after it; any ' +
      'such cue is reported.'
    );
  },
  checkPlan({ plan, report }) {
    const asking = plan.weeks
      .flatMap((week) => week.sessions)
      .filter((session) => LANDING.read(session.form) !== undefined)
      .filter((session) => !session.week.broken && !isSessionOver(session));
    for (const [form, sessions] of Map.groupBy(asking, (session) => session.form)) {
      const [session] = sessions as [TrainingSession];
      report({
        at: detailPlace(session, 'Form'),
        week: session.week,
        ...(session.day && { day: session.day }),
        facts: { subject: aboutSession(session), form: form ?? '', later: sessions.length - 1 },
        repairs: () => withoutForm(sessions),
      });
    }
  },
});

/** Takes the form out of all of these sessions; one without a cue gets one. */
function withoutForm(sessions: readonly TrainingSession[]): Repair[] {
  const written = [...new Set(sessions.map(({ source }) => source))];
  const edits = written.map(({ activity }) => formTakenOut(activity));
  if (!edits.every((edit) => edit !== undefined)) return [];
  return [{ kind: 'suggested', title: 'Leave the way of landing as it is', edits }];
}

/** Undefined where steps stand among the details, or two forms. */
function formTakenOut(activity: ast.Activity): TreeEdit | undefined {
  if (!ast.isRun(activity) && !ast.isWorkoutUse(activity)) return undefined;
  const { details } = activity;
  const [form, ...others] = details.filter(ast.isForm);
  if (!form || others.length > 0 || (ast.isRun(activity) && activity.steps.length > 0)) return undefined;
  return details.some(ast.isCueText) ? { cut: form, outOf: details } : { replace: { from: form }, text: CUE };
}
