import { formatMass, type MassUnit } from '../../quantities/scalar.ts';
import { bonesInWords, fragileBonesOf } from '../../training/fragile-bones.ts';
import { isJump } from '../../training/jumps.ts';
import type { BackStatus, ExerciseDose, ExerciseFacts, TrainingPlan } from '../../training/model.ts';
import type { FragileBones } from '../../vocabulary/word-lists.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { placeOf, standsAt } from '../exercise-place.ts';
import { type ExerciseSubject, type Facts, type Figure, figure } from '../facts.ts';
import type { Severity } from '../finding.ts';
import { otherExercise } from '../repairs/other-exercise.ts';
import { backInWords, sentence, weekNumbers } from '../words.ts';

/** From this many kilograms on a hinge or squat counts as heavy: a convention. */
const HEAVY = 40;

/** Movements that bend or twist the spine. */
const BENDS: ReadonlyMap<string, string> = new Map([
  ['flexion', 'bends the spine forward'],
  ['rotation', 'twists the spine'],
]);

/** Movements that a low spine load makes small, whatever the definition says of how to do them. */
const STILL: ReadonlySet<string | undefined> = new Set([
  undefined,
  'isometric',
  'raise',
  'hinge',
  'squat',
  'lunge',
]);

interface Cautioned extends Facts {
  readonly subject: ExerciseSubject;
  /** The most weight that it is done with, where that counts. */
  readonly seen?: Figure<'kg'>;
  /** From where that is heavy; where it is. */
  readonly limit?: Figure<'kg'>;
  readonly unit?: MassUnit;
  /** Whether it is a hinge or squat with a weight. */
  readonly hasWeight: boolean;
  /** What its definition says about this back. */
  readonly caution?: string;
  /** Whether that is not to do it. */
  readonly isAvoided: boolean;
  /** What it does where its definition says nothing: a movement that bends, or `jump`. */
  readonly movement?: string;
  /** Whether it is done until nothing more goes, or nearly so, where that asks much of the back. */
  readonly isToExhaustion: boolean;
  readonly back: BackStatus;
  /** What the athlete has, where it is for the bones that it is asked. */
  readonly bones?: FragileBones;
}

export const cautionedExercise = defineRule({
  id: 'cautioned-exercise',
  group: 'spine',
  severity: byBack({ healthy: 'info', history: 'info', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'none', back: 'C' },
  sources: ['Ax97', 'Ca98', 'Si84', 'BW22'],
  parameters: {},
  docs: {
    summary:
      'An exercise that its own definition warns of with this back, or a hinge or squat with a weight.',
    what:
      "Exercises whose definition has an `avoid` or `caution` for the athlete's back status. Where the spine load is low " +
      'and the trunk holds still, or where an exercise is for mobility alone, a `caution` is about how to do it, such as ' +
      '"from the knees first": hover and completion show it, and this rule is silent. Further a `hinge` or `squat` with a ' +
      'weight, unless its spine load is low; `flexion` and `rotation` that are not tagged with a low spine load; and ' +
      'jumps with a disc diagnosis or present pain; and with these two, a hinge or squat, or an exercise of more than a low ' +
      'spine load, that is done `to failure`, at an effort of 9 or more, or with at most one repetition in reserve. ' +
      'That holds for exercises of your own as well, also where they say ' +
      `nothing about a back. ${HEAVY} kg or more are heavy. Exercises of high spine load are the matter of ` +
      'spine-loading-exercise, and passed over here, so that each exercise is named once. With osteoporosis or a bone broken by ' +
      'a small force among the `symptoms`, exercises that bend or twist the spine and are not tagged with a low load, and ' +
      'jumps, are named for any back. Sessions given by duration and ' +
      'exercises that are not known by their name are not looked into. All uses of an exercise in weeks that follow each ' +
      'other are one finding, with the most weight of them.',
    why:
      'The same exercise asks different things of different backs. What a definition says about one is only of use ' +
      'when it is heard where the exercise is planned. Bending forward and lifting weights load the lower back more than ' +
      'work with a still trunk does; many backs take that well, and for one with a diagnosis or pain there are other ways to ' +
      'the same strength.',
    evidence:
      'Any injury: not studied. Back, C: of twelve abdominal exercises measured in nine people, partial curl-ups gave in ' +
      'general the most muscle work for the load on the spine (Ax97); of four back exercises in 13 men, those that lift ' +
      'one leg with the trunk still had the lowest joint forces (Ca98). Both measured or computed load, not pain. What ' +
      `applies to weights and jumps, and the ${HEAVY} kg, is precaution and convention (D). Of 59 women with osteoporosis of the ` +
      'spine more had another broken vertebra after exercises that bend it forward than after those that extend it (Si84). ' +
      'Experts agree to avoid bending far forward, and, with broken vertebrae or several bones broken by a small force, ' +
      'more impact than brisk walking (BW22).',
    contested:
      'Load makes a back stronger too, and heavy lifting is part of many good rehabilitations, with someone who watches. ' +
      'For bones that break easily experts recommend strength work with rising weights and, without such fractures, impact of ' +
      'a moderate kind (BW22). Then accept the finding with `allow` and say who agreed.',
    defaults: [
      ['history of back pain', 'info'],
      ['disc diagnosis or present pain', 'warning'],
      ['the same, with `avoid`', 'error'],
      [`the same, a hinge or squat with ${HEAVY} kg or more`, 'error'],
      ['osteoporosis or a bone broken by a small force, other backs', 'bending, twisting and jumps warning'],
      ['healthy back', 'else none'],
    ],
    repair:
      'Take the `alternative` of the exercise. It keeps sets and repetitions; for a weight, a distance, jumps or more ' +
      'than twice the usual repetitions of a set it comes with its own usual amount.',
    examples: {
      failing: `athlete "Helen"
  back disc
  cleared by "Ruth, physiotherapist" on 2026-12-14
  recent volume 24 km
  recent longest 8 km

plan "Crunches" for "Helen"
  starts 2027-01-04
  pain rule standard
  week 1
    mon core: crunch 3 x 10, bird-dog 3 x 6 each side, side-plank 2 x 20 s each side
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
      passing: `athlete "Helen"
  back disc
  cleared by "Ruth, physiotherapist" on 2026-12-14
  recent volume 24 km
  recent longest 8 km

plan "Curl-ups" for "Helen"
  starts 2027-01-04
  pain rule standard
  week 1
    mon core: curl-up 3 x 4, bird-dog 3 x 6 each side, side-plank 2 x 20 s each side
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
    },
  },
  message(facts: Cautioned) {
    const { subject, isToExhaustion, back, bones } = facts;
    const whom = bones ? bonesInWords(bones) : backInWords(back);
    const where = `\`${subject.name}\` in ${weekNumbers(subject.weeks)}`;
    const said = saidOf(facts, where, whom);
    if (!isToExhaustion) return said;
    const failure = `done to failure, or nearly so. With ${whom}, sets end with repetitions in reserve: a precaution, no trial.`;
    return said === '' ? `${where} is ${failure}` : `${said} It is ${failure}`;
  },
  checkPlan({ plan, athlete, back, report }) {
    const fragile = fragileBonesOf(athlete, back);
    if (back === 'healthy' && !fragile) return;
    const weights = new HeaviestOf(plan);
    for (const week of plan.weeks) {
      for (const session of week.sessions) {
        for (const dose of session.strength?.exercises ?? []) {
          const { exercise } = dose;
          const forBones = exercise && fragile && reasonsOfBones(exercise);
          const reasons = forBones ?? (exercise && reasonsIn(dose, exercise, back));
          if (!exercise || !reasons) continue;
          const weight = reasons.isLoaded ? weights.like(dose) : undefined;
          report({
            at: placeOf(dose, session),
            week,
            ...(session.day && { day: session.day }),
            remark: exercise.name,
            severity: forBones ? 'warning' : severityOf(reasons, weight?.isHeavy === true, back),
            facts: {
              subject: { kind: 'exercise', name: exercise.name, weeks: [week.number] },
              ...(weight && { seen: figure(weight.kilograms, 'kg'), unit: weight.unit }),
              ...(weight?.isHeavy && { limit: figure(HEAVY, 'kg') }),
              hasWeight: reasons.isLoaded,
              ...(reasons.caution !== undefined && { caution: reasons.caution }),
              isAvoided: reasons.isAvoided,
              ...(reasons.movement !== undefined && { movement: reasons.movement }),
              isToExhaustion: reasons.isToExhaustion,
              back,
              ...(forBones && fragile && { bones: fragile }),
            },
            related: () => standsAt(dose, session),
            repairs: () => otherExercise(dose, session, (other) => suits(other, forBones ? 'disc' : back)),
          });
        }
      }
    }
  },
});

/** What there is to say about the exercise itself; nothing where only how far it is done matters. */
function saidOf(facts: Cautioned, where: string, whom: string): string {
  const { seen, limit, unit = 'kg', hasWeight, caution, isAvoided, movement } = facts;
  if (hasWeight) {
    const weight = seen ? `up to ${kilograms(seen, unit)}` : 'a weight that is not known';
    const advice = `With ${whom}, such a weight is better agreed with someone who knows the back: a precaution, no trial.`;
    const heavy = limit
      ? ` From ${kilograms(limit, unit)} on a hinge or squat counts as heavy, a convention.`
      : '';
    const said = isAvoided ? 'Its definition says to avoid it' : 'Its caution says';
    return (
      `${where} is a hinge or squat with ${weight}.${heavy} ${advice}` +
      (caution ? ` ${said}: ${sentence(caution)}` : '')
    );
  }
  if (caution) {
    return isAvoided
      ? `${where} is to be avoided with ${whom}, as its definition says: ${sentence(caution)}`
      : `${where} comes with a caution for ${whom}: ${sentence(caution)}`;
  }
  if (movement === undefined) return '';
  const bends = BENDS.get(movement);
  const [does, first] = bends ? [bends, 'with a still trunk'] : ['is a jump', 'without a landing'];
  return `${where} ${does}. With ${whom}, exercises ${first} come first: a precaution, no trial.`;
}

interface Reasons {
  readonly caution?: string;
  readonly isAvoided: boolean;
  readonly isLoaded: boolean;
  readonly isToExhaustion: boolean;
  readonly movement?: string;
}

/** Why an exercise is worth a word where bones break easily: what it does with the spine, or a landing. */
function reasonsOfBones(exercise: ExerciseFacts): Reasons | undefined {
  const { spineLoad, movement = '' } = exercise;
  if (spineLoad === 'high') return undefined;
  const said = { isAvoided: false, isLoaded: false, isToExhaustion: false };
  if (isJump(exercise)) return { ...said, movement: 'jump' };
  return BENDS.has(movement) && spineLoad !== 'low' ? { ...said, movement } : undefined;
}

/** Why an exercise as it is used is worth a word with this back; undefined where it is not. */
function reasonsIn(dose: ExerciseDose, exercise: ExerciseFacts, back: BackStatus): Reasons | undefined {
  if (back === 'healthy') return undefined;
  const { spineLoad, movement = '' } = exercise;
  if (spineLoad === 'high') return undefined;
  const isLow = spineLoad === 'low';
  const isAvoided = exercise.avoidedWith.has(back);
  const isLoaded = dose.isWeighted && !isLow && (movement === 'hinge' || movement === 'squat');
  const text = exercise.cautions.get(back);
  const caution = isAvoided || !isHowTo(exercise) ? text : undefined;
  const asksMuch = !isLow || movement === 'hinge' || movement === 'squat';
  const isToExhaustion = dose.isToExhaustion && asksMuch && back !== 'history';
  const said = { isAvoided, isLoaded, isToExhaustion, ...(caution !== undefined && { caution }) };
  if (isLoaded || caution !== undefined) return said;
  if (text === undefined && !isLow && BENDS.has(movement)) return { ...said, movement };
  if (back !== 'history' && isJump(exercise)) return { ...said, movement: 'jump' };
  return isToExhaustion ? said : undefined;
}

/** Whether what a definition minds is how the exercise is done: little load, and a still trunk or nothing but mobility. */
function isHowTo(exercise: ExerciseFacts): boolean {
  if (exercise.spineLoad !== 'low' || isJump(exercise)) return false;
  return STILL.has(exercise.movement) || exercise.groups.join() === 'mobility';
}

function severityOf({ isAvoided }: Reasons, isHeavy: boolean, back: BackStatus): Severity {
  if (back === 'history') return 'info';
  return isAvoided || isHeavy ? 'error' : 'warning';
}

/** An alternative that is itself nothing to be minded. */
function suits({ spineLoad, avoidedWith, movement = '' }: ExerciseFacts, back: BackStatus): boolean {
  return spineLoad === 'low' && !avoidedWith.has(back) && !BENDS.has(movement);
}

interface Weight {
  readonly kilograms: number;
  readonly unit: MassUnit;
  readonly isHeavy: boolean;
}

/** The most weight of each exercise in a plan, of the heavy uses and of the others, so that weeks of more and more are one finding. */
class HeaviestOf {
  private readonly heaviest = new Map<string, Weight>();

  constructor(plan: TrainingPlan) {
    for (const { strength } of plan.weeks.flatMap(({ sessions }) => sessions)) {
      for (const dose of strength?.exercises ?? []) {
        const weight = weightOf(dose);
        if (!weight) continue;
        const key = keyOf(dose, weight);
        if (weight.kilograms > (this.heaviest.get(key)?.kilograms ?? 0)) this.heaviest.set(key, weight);
      }
    }
  }

  /** The most weight of the uses that are as heavy as this one. */
  like(dose: ExerciseDose): Weight | undefined {
    const weight = weightOf(dose);
    return weight && this.heaviest.get(keyOf(dose, weight));
  }
}

function keyOf({ exercise }: ExerciseDose, { isHeavy }: Weight): string {
  return `${isHeavy} ${exercise?.name}`;
}

function weightOf({ load }: ExerciseDose): Weight | undefined {
  if (!load) return undefined;
  const kilograms = load.range.high;
  return { kilograms, unit: load.unit, isHeavy: kilograms >= HEAVY };
}

function kilograms({ value }: Figure<'kg'>, unit: MassUnit): string {
  return formatMass({ low: value, high: value }, unit);
}
