import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import { spanOf } from '../grammar/parts.ts';
import type { Edit } from '../text/edit.ts';
import type { TrainingSession } from '../training/model.ts';
import { type SessionPart, type SessionStep, sessionParts } from '../training/session-parts.ts';
import { paceFigure } from './figures.ts';

/**
 * The athlete's paces behind what a session asks for, as insertions in the text that it stands in: `@ 5k (4:05/km)`. What is
 * no more than a convention for the level is left out, as is a pace that is written.
 */
export function pacesBehind(session: TrainingSession): readonly Edit[] {
  const { units } = session.week.plan;
  const said = new Set<number>();
  return sessionParts(session)
    .flatMap(stepsIn)
    .flatMap((step) => {
      const pace = step.pace ?? step.usualPace;
      const place = placeOf(step);
      if (!pace || pace.from === 'level' || place === undefined || said.has(place)) return [];
      said.add(place);
      return [{ start: place, end: place, text: ` (${paceFigure(pace, units)})` }];
    });
}

/** The steps of a part, each once. */
export function stepsIn(part: SessionPart): readonly SessionStep[] {
  if (part.is === 'step') return [part];
  return [...part.parts.flatMap(stepsIn), ...(part.between ? [part.between] : [])];
}

/** Behind a target that is no pace by itself, or behind a step that has none. */
function placeOf({ node, targets: [target] }: SessionStep): number | undefined {
  if (target) return target.pace ? undefined : spanOf(target as AstNode)?.end;
  return ast.isPiece(node) ? spanOf(node, 'amount')?.end : undefined;
}
