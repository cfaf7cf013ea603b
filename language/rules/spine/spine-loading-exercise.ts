import { bonesInWords, fragileBonesOf } from '../../training/fragile-bones.ts';
import type { BackStatus } from '../../training/model.ts';
import type { FragileBones } from '../../vocabulary/word-lists.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { placeOf, standsAt } from '../exercise-place.ts';
import type { ExerciseSubject, Facts } from '../facts.ts';
import { otherExercise } from '../repairs/other-exercise.ts';
import { backInWords, sentence, weekNumbers } from '../words.ts';

interface HighLoad extends Facts {
  readonly subject: ExerciseSubject;
  /** What the library says about it for this back. */
  readonly caution?: string;
  readonly back: BackStatus;
  /** What the athlete has, where it is for the bones that it is asked. */
  readonly bones?: FragileBones;
}

export const spineLoadingExercise = defineRule({
  id: 'spine-loading-exercise',
  group: 'spine',
  severity: byBack({ healthy: 'info', history: 'warning', disc: 'error', pain: 'error' }),
  evidence: { injury: 'none', back: 'C' },
  sources: ['Ax97', 'Ca98', 'Si84', 'BW22'],
  parameters: {},
  docs: {
    summary: 'An exercise that loads the spine heavily, where a lighter one trains the same muscles.',
    what:
      'Exercises with `spine load high`. In the standard library these are sit-up, ghd-sit-up, roll-up, v-up, russian-twist, ' +
      'superman, good-morning and jefferson-curl; exercises of your own count by their own tag. How many repetitions are done, and with what weight, ' +
      'is not looked at; what else an exercise says about a back is the matter of cautioned-exercise, which passes over these. ' +
      'Sessions given by duration and exercises that are not known by their name are not looked into. With osteoporosis or a ' +
      'bone broken by a small force among the `symptoms` it is the same as with a disc diagnosis, but not for exercises that ' +
      'extend the back. The finding stands at the exercise, or at the session that takes it from a block; all uses in weeks that follow ' +
      'each other are one finding.',
    why:
      'To bend the trunk up against its whole weight, or to lift arms and legs at once while lying face down, presses the ' +
      'discs and joints of the lower spine together. Many backs take that well; a disc or a back that ' +
      'hurts has easier ways to the same strength.',
    evidence:
      'Any injury: not studied. Back, C: of twelve abdominal exercises measured in nine people, partial curl-ups gave in ' +
      'general the most muscle work for the load on the spine (Ax97); of four back ' +
      'exercises in 13 men, those that extend the trunk actively had the highest joint forces, and those that lift one ' +
      'leg with the trunk still the lowest (Ca98). Both measured or computed load, not pain. GHD sit-up, roll-up, V-up, russian ' +
      'twist, good morning and jefferson curl are tagged by analogy, a judgement of the library. Of 59 women with ' +
      'osteoporosis of the spine, 16% of those who did extension exercises had another broken vertebra after one to six ' +
      'years, and 89% of the nine who did flexion exercises (Si84); experts agree that bending the spine far forward is ' +
      'to be avoided (BW22).',
    contested:
      'That these exercises bring about back pain has not been shown, and in Ax97 none was best at everything. Load also makes a back ' +
      'stronger; a physiotherapist may ask for these very exercises. In Si84 few bent forward, and nobody drew lots. Then accept the finding with `allow` and say who asked.',
    defaults: [
      ['healthy back', 'info'],
      ['history of back pain', 'warning'],
      ['disc diagnosis or present pain', 'error'],
      ['osteoporosis or a bone broken by a small force', 'error, but for exercises that extend the back'],
    ],
    repair:
      'The `alternative` of the exercise: curl-up or dead bug instead of sit-ups, roll-up and v-up, pallof press instead of russian ' +
      'twist, bird dog instead of superman, hamstring curls instead of good morning and jefferson curl. It keeps sets and ' +
      'repetitions, but not a weight, nor more than twice the usual repetitions of a set.',
    examples: {
      failing: `athlete "Helen"
  back history
  recent volume 24 km
  recent longest 8 km

plan "Sit-ups" for "Helen"
  pain rule standard
  week 1
    mon core: sit-up 3 x 10, pallof-press 3 x 10, plank 3 x 30 s
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
      passing: `athlete "Helen"
  back history
  recent volume 24 km
  recent longest 8 km

plan "Curl-ups" for "Helen"
  pain rule standard
  week 1
    mon core: curl-up 3 x 4, pallof-press 3 x 10, plank 3 x 30 s
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
    },
  },
  message({ subject, caution, back, bones }: HighLoad) {
    return (
      `\`${subject.name}\` in ${weekNumbers(subject.weeks)} is tagged with a high spine load. ` +
      (bones
        ? `With ${bonesInWords(bones)} a lighter exercise is asked for: a precaution, after a small study in which more ` +
          'vertebrae broke with exercises that bend the spine forward than with those that extend it.'
        : back === 'healthy'
          ? 'For a healthy back that is a hint only: lighter exercises train the same muscles.'
          : `With ${backInWords(back)} a lighter exercise is asked for: a precaution from measured loads, no trial.`) +
      (caution ? ` Its caution says: ${sentence(caution)}` : '')
    );
  },
  checkPlan({ plan, athlete, back, report }) {
    const fragile = fragileBonesOf(athlete, back);
    for (const week of plan.weeks) {
      for (const session of week.sessions) {
        for (const dose of session.strength?.exercises ?? []) {
          const { exercise } = dose;
          if (exercise?.spineLoad !== 'high') continue;
          const bones = exercise.movement === 'extension' ? undefined : fragile;
          const status = bones ? 'disc' : back;
          const caution = exercise.cautions.get(status);
          report({
            at: placeOf(dose, session),
            week,
            ...(session.day && { day: session.day }),
            ...(bones && { severity: 'error' }),
            facts: {
              subject: { kind: 'exercise', name: exercise.name, weeks: [week.number] },
              ...(caution && { caution }),
              back,
              ...(bones && { bones }),
            },
            related: () => standsAt(dose, session),
            repairs: () =>
              otherExercise(
                dose,
                session,
                (other) => other.spineLoad !== 'high' && !other.avoidedWith.has(status),
              ),
          });
        }
      }
    }
  },
});
