import { foundOnce } from '../../text/kept-with.ts';
import type { TrainingSession, WeekAlone } from '../../training/model.ts';
import { isCoreExercise } from '../../training/strength-work.ts';
import { defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type SessionSubject } from '../facts.ts';
import { list, whenInWords } from '../words.ts';

interface OtherExercises extends Facts {
  readonly subject: SessionSubject;
  readonly exercises: readonly string[];
}

export const coreWithoutCore = defineRule({
  id: 'core-without-core',
  group: 'strength',
  severity: 'warning',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  isOneOmission: true,
  parameters: {},
  docs: {
    summary: 'A session called `core` that holds no core exercise.',
    what:
      'A `core` session with exercises, none of which is of the groups deep-core, lateral or anti-rotation. Sessions ' +
      'given by duration are not looked into, and neither are sessions with an exercise that is not known by its ' +
      'name. A session that `like` copied is not reported again, and sessions of one plan are one finding, at the first of them.',
    why:
      'The name of a session is what the athlete and the coach plan by. A `core` day of squats and lunges is a good ' +
      'day for the legs, and leaves the week without the core work that everyone thinks it has.',
    evidence: 'None needed: the plan says one thing and does another.',
    defaults: [['everyone', 'no core exercise in a core session, warning']],
    repair: 'Call the session `strength`, or add a core exercise such as a plank, dead bug or bird dog.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Core by name" for "Kim"
  week 1
    mon core: squat 3 x 10, glute-bridge 3 x 12
    tue easy 10 km
    thu easy 10 km + core "Core and Hips"
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Legs by name" for "Kim"
  week 1
    mon strength: squat 3 x 10, glute-bridge 3 x 12
    tue easy 10 km
    thu easy 10 km + core "Core and Hips"
    sun long 10 km
`,
    },
  },
  message({ subject, exercises }: OtherExercises) {
    return (
      `The core session on ${whenInWords(subject)} holds no core exercise, only ${list(exercises)}. ` +
      'A core exercise is one of the groups deep-core, lateral or anti-rotation.'
    );
  },
  checkPlan({ plan, report }) {
    for (const week of plan.weeks) {
      for (const { session, exercises } of withoutCoreIn(week)) {
        report({
          at: session.node,
          week,
          ...(session.day && { day: session.day }),
          facts: { subject: aboutSession(session), exercises },
          repairs: () => [
            {
              kind: 'suggested',
              title: (weeks, several) =>
                several ? `Call the sessions of ${weeks} \`strength\`` : 'Call the session `strength`',
              edits: [{ replace: { from: session.source.activity, property: 'kind' }, text: 'strength' }],
            },
          ],
        });
      }
    }
  },
});

/** A session that is called core, and the names of its exercises. */
interface CalledCore {
  readonly session: TrainingSession;
  readonly exercises: readonly string[];
}

/** The core sessions that are written in a week and have no exercise for the core. */
const withoutCoreIn = foundOnce(({ sessions }: WeekAlone) =>
  sessions.flatMap((session): CalledCore | readonly CalledCore[] => {
    if (session.kind !== 'core' || session.copied) return [];
    const exercises = (session.strength?.exercises ?? []).map(({ exercise }) => exercise);
    if (exercises.some((exercise) => !exercise || isCoreExercise(exercise))) return [];
    const names = new Set(exercises.flatMap((exercise) => exercise?.name ?? []));
    return names.size > 0 ? { session, exercises: [...names] } : [];
  }),
);
