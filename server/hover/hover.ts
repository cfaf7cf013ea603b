/** What there is to say about a place of a text. */
import { ATHLETE_LINES, ast, isSameName, partOf } from '@runplan/language/internal';
import { type HoverPart, paragraph } from '../words/markup.ts';
import { amountHover } from './amount.ts';
import { athleteHover, athleteLineHover, athleteText } from './athlete.ts';
import type { HoverContext } from './context.ts';
import { dateHover } from './dates.ts';
import { dayHover } from './day.ts';
import {
  blockText,
  groupText,
  paceText,
  painRuleText,
  policyText,
  workoutLines,
  workoutText,
} from './definitions.ts';
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
import { planHover, planRaceHover, planText, raceDetailHover } from './plan.ts';
import type { Pointed } from './pointed.ts';
import { allowHover, policyLineHover, settingHover } from './rule.ts';
import { mannerHover, sessionHover, sessionLines } from './session.ts';
import { pieceHover, repeatHover } from './step.ts';
import { targetHover } from './target.ts';
import { likeHover, scalingText, weekHover } from './week.ts';

type Subject = (pointed: Pointed, context: HoverContext) => HoverPart[] | undefined;

/** Who knows about what, by the type of the node. Lines and words say themselves what they are. */
const SUBJECTS: ReadonlyMap<string, Subject> = new Map(
  Object.entries<Subject>({
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
    DoneEffort: () => [
      paragraph(
        'How it felt, from 1 to 10. Up to 4 it was easy, 5 and 6 are moderate, from 7 on it was hard: what counts of a run that was not planned.',
      ),
    ],
    DoneLine: (pointed, context) => runnerHover(pointed, context) ?? keywordHover(pointed),
    Exercise: exerciseHover,
    ExerciseUse: exerciseUseHover,
    Intensity: intensityHover,
    Group: groupHover,
    Import: ({ node }, context) => importText(node as ast.Import, context),
    Like: likeHover,
    Note: noteHover,
    Pace: paceHover,
    PainRule: named((node) => painRuleText(node as ast.PainRule)),
    PainRuleUse: painRuleUseHover,
    Piece: pieceHover,
    OtherLine: runnerHover,
    Plan: planHover,
    PlanRunner: runnerHover,
    PlanRace: planRaceHover,
    RaceTitle: raceDetailHover,
    RaceGoal: raceDetailHover,
    RacePriority: raceDetailHover,
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
    Template: templateHover,
    Week: weekHover,
    Workout: named((node, context) =>
      workoutText(node as ast.Workout, workoutLines(node as ast.Workout, context)),
    ),
    WorkoutUse: workoutUseHover,
  }),
);

/** The hover text of what stands somewhere; undefined where there is nothing to say. */
export function hoverText(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  if (pointed.token === 'DATE') return dateHover(pointed, context);
  return (
    SUBJECTS.get(pointed.node.$type)?.(pointed, context) ?? amountHover(pointed) ?? keywordHover(pointed)
  );
}

/** The text of a definition, for its name. */
function named(textOf: (node: Pointed['node'], context: HoverContext) => HoverPart[]): Subject {
  return (pointed, context) => (pointed.property === 'name' ? textOf(pointed.node, context) : undefined);
}

/** The names behind `for`: of athletes, and of groups of them; and the share that is for them. */
function runnerHover({ node, property, part }: Pointed, context: HoverContext): HoverPart[] | undefined {
  if (property === 'share') return [scalingText((node as ast.PlanRunner).share)];
  const names: readonly { readonly ref?: ast.Runner }[] = ast.isPlanRunner(node)
    ? [node.runner]
    : (node as ast.OtherLine | ast.DoneLine).runners;
  const at = ast.isPlanRunner(node) ? 'runner' : 'runners';
  const named = names.find((_, index) => partOf(node, at, index)?.offset === part.offset)?.ref;
  if (!named) return undefined;
  return ast.isGroup(named) ? groupText(named) : athleteText(named, context);
}

function groupHover({ node, property, part }: Pointed, context: HoverContext): HoverPart[] | undefined {
  const group = node as ast.Group;
  if (property === 'name') return groupText(group);
  const athlete = group.athletes.find((_, index) => partOf(group, 'athletes', index)?.offset === part.offset);
  return athlete?.ref && athleteText(athlete.ref, context);
}

/** The name of the plan that a plan is like. */
function templateHover({ node, property }: Pointed, context: HoverContext): HoverPart[] | undefined {
  const plan = (node as ast.Template).plan?.ref;
  return property === 'plan' && plan ? planText(plan, context) : undefined;
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
