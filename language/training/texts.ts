/** What is said in words about a plan and its athlete: remarks, notes, cues. */
import type { AstNode } from 'langium';
import { documentOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import type { TrainingPlan } from './model.ts';

/** A text, and where it stands. */
export interface WrittenText {
  readonly text: string;
  readonly at: AstNode;
  readonly property: string;
  readonly index?: number;
  /** Whether it is a remark of a line about the athlete. */
  readonly isAboutAthlete: boolean;
}

/**
 * The remarks about a plan's athlete, then the texts of the lines above its weeks. Those about an athlete of another file
 * stand at the plan's name, because a file is told about its own lines only.
 */
export function textsAboveWeeks({ athlete, node: plan }: TrainingPlan): readonly WrittenText[] {
  const about = athlete.node;
  const isNear = about !== undefined && documentOf(about) === documentOf(plan);
  const remarks = (about?.remarks ?? []).map((text, index) => ({
    text,
    isAboutAthlete: true,
    ...(isNear ? { at: about as AstNode, property: 'remarks', index } : { at: plan, property: 'name' }),
  }));
  return [...remarks, ...plan.attributes.flatMap(textOfNote)];
}

/** The texts of a week in its order. */
export function textsOfWeek(week: ast.Week): readonly WrittenText[] {
  return [
    ...written(week, 'title', week.title),
    ...written(week, 'reason', week.reason),
    ...week.notes.flatMap(textOfNote),
    ...week.done.flatMap(textsOfDone),
    ...week.days.flatMap(({ sessions, notes, others, done }) => [
      ...sessions.flatMap(textsOfSession),
      ...notes.flatMap(textOfNote),
      ...others.flatMap((other) => other.sessions.flatMap(textsOfSession)),
      ...done.flatMap(textsOfDone),
    ]),
  ];
}

function textOfNote(node: AstNode): WrittenText[] {
  return ast.isPlanNote(node) ? written(node, 'text', node.text) : [];
}

function textsOfDone({ details }: ast.DoneLine): WrittenText[] {
  return details.flatMap(textOfCue);
}

function textsOfSession({ activity }: ast.Session): WrittenText[] {
  if (ast.isRun(activity) || ast.isWorkoutUse(activity)) return activity.details.flatMap(textOfCue);
  return ast.isRest(activity) || ast.isStrength(activity) ? written(activity, 'cue', activity.cue) : [];
}

function textOfCue(node: AstNode): WrittenText[] {
  return ast.isCueText(node) ? written(node, 'text', node.text) : [];
}

function written(at: AstNode, property: string, text: string | undefined): WrittenText[] {
  return text ? [{ text, at, property, isAboutAthlete: false }] : [];
}
