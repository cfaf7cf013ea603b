/** What there is to say about a place of a text. */
import { ATHLETE_LINES, ast, isSameName, partOf } from '@runplan/language/internal';
import type { HoverPart } from '../words/markup.ts';
import { amountHover } from './amount.ts';
import { athleteHover, athleteLineHover, athleteText } from './athlete.ts';
import type { HoverContext } from './context.ts';
import { dateHover } from './dates.ts';
import { dayHover } from './day.ts';
import { blockText, paceText, painRuleText, policyText, workoutLines, workoutText } from './definitions.ts';
import {
  alsoHover,
  alternativeHover,
  exerciseHover,
  exerciseUseHover,
  intensityHover,
  noteHover,
  roundsHover,
} from './exercise.ts';
import { importText } from './imports.ts';
import { keywordHover } from './keyword.ts';
import { planHover, planRaceHover, raceDetailHover } from './plan.ts';
import type { Pointed } from './pointed.ts';
import { allowHover, policyLineHover, settingHover } from './rule.ts';
import { mannerHover, sessionHover, sessionLines } from './session.ts';
import { pieceHover, repeatHover } from './step.ts';
import { targetHover } from './target.ts';
import { likeHover, weekHover } from './week.ts';

type Subject = (pointed: Pointed, context: HoverContext) => HoverPart[] | undefined;

/** Who knows about what, by the type of the node. Lines and words say themselves what they are. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  ...Object.fromEntries(Object.keys(ATHLETE_LINES).map((type) => [type, athleteLineHover])),
  Allow: allowHover,
  Also: alsoHover,
  Alternative: alternativeHover,
  Athlete: athleteHover,
  Block: named((node) => blockText(node as ast.Block)),
  CadenceCue: mannerHover,
  Climb: mannerHover,
  Day: dayHover,
  Descent: mannerHover,
  Exercise: exerciseHover,
  ExerciseUse: exerciseUseHover,
  Intensity: intensityHover,
  Import: ({ node }, context) => importText(node as ast.Import, context),
  Like: likeHover,
  Note: noteHover,
  Pace: paceHover,
  PainRule: named((node) => painRuleText(node as ast.PainRule)),
  PainRuleUse: painRuleUseHover,
  Piece: pieceHover,
  Plan: planPartHover,
  PlanRace: planRaceHover,
  RaceTitle: raceDetailHover,
  RaceGoal: raceDetailHover,
  Policy: policyHover,
  PolicyLine: policyLineHover,
  PolicyUse: policyUseHover,
  Repeat: repeatHover,
  Rest: sessionHover,
  Rounds: roundsHover,
  Run: sessionHover,
  // Its words are the time of day: `pm`, or `18:30`, which as a figure would be a duration.
  Session: keywordHover,
  Setting: settingHover,
  ShoeChoice: shoeChoiceHover,
  Strength: strengthHover,
  Target: targetHover,
  Week: weekHover,
  Workout: named((node, context) =>
    workoutText(node as ast.Workout, workoutLines(node as ast.Workout, context)),
  ),
  WorkoutUse: workoutUseHover,
};

/** The hover text of what stands somewhere; undefined where there is nothing to say. */
export function hoverText(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  if (pointed.token === 'DATE') return dateHover(pointed, context);
  return SUBJECTS[pointed.node.$type]?.(pointed, context) ?? amountHover(pointed) ?? keywordHover(pointed);
}

/** The text of a definition, for its name. */
function named(textOf: (node: Pointed['node'], context: HoverContext) => HoverPart[]): Subject {
  return (pointed, context) => (pointed.property === 'name' ? textOf(pointed.node, context) : undefined);
}

function planPartHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  if (pointed.property !== 'athletes') return planHover(pointed, context);
  const plan = pointed.node as ast.Plan;
  const reference = plan.athletes.find(
    (_, index) => partOf(plan, 'athletes', index)?.offset === pointed.part.offset,
  );
  return reference?.ref && athleteText(reference.ref, context);
}

function policyHover(pointed: Pointed): HoverPart[] | undefined {
  const policy = pointed.node as ast.Policy;
  if (pointed.property === 'name') return policyText(policy);
  return pointed.property === 'base' && policy.base?.ref ? policyText(policy.base.ref) : undefined;
}

function policyUseHover({ node, property }: Pointed): HoverPart[] | undefined {
  const policy = (node as ast.PolicyUse).policy?.ref;
  return property === 'policy' && policy ? policyText(policy) : undefined;
}

function paceHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const pace = pointed.node as ast.Pace;
  return pace.name && pointed.property ? paceText(pace, context) : undefined;
}

function painRuleUseHover({ node, property }: Pointed): HoverPart[] | undefined {
  const rule = (node as ast.PainRuleUse).rule?.ref;
  return property === 'rule' && rule ? painRuleText(rule) : undefined;
}

function strengthHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const block = (pointed.node as ast.Strength).block?.ref;
  return pointed.property === 'block' && block ? blockText(block) : sessionHover(pointed, context);
}

function workoutUseHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const use = pointed.node as ast.WorkoutUse;
  const workout = use.workout?.ref;
  if (pointed.property === 'workout')
    return workout && workoutText(workout, sessionLines(context.sessionsAround(use)));
  return sessionHover(pointed, context);
}

/** A pair of shoes, where a session names it: the line of the athlete. */
function shoeChoiceHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const { name } = pointed.node as ast.ShoeChoice;
  if (pointed.property !== 'name' || !name) return undefined;
  const pairs = context
    .plansAround(pointed.node)
    .flatMap(({ athlete }) => athlete.node?.attributes.filter(ast.isShoes) ?? [])
    .filter((pair) => isSameName(pair.name, name));
  const [pair] = pairs;
  return pair && athleteLineHover({ ...pointed, node: pair, property: 'name' }, context);
}
