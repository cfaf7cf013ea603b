import type * as ast from '../grammar/generated/ast.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { doseOf, exercisesIn } from './exercise.ts';
import type { Athlete, ExerciseDose, StrengthLoad } from './model.ts';

/** Reads strength sessions for an athlete: a block once, however often it is done. */
export class StrengthReader {
  private readonly athlete: Athlete;
  private readonly blocks = new WeakMap<ast.Block, readonly ExerciseDose[]>();

  constructor(athlete: Athlete) {
    this.athlete = athlete;
  }

  load(activity: ast.Strength): StrengthLoad {
    const block = activity.block?.ref;
    const exercises = block ? this.ofBlock(block) : this.dosesOf(activity.items);
    const duration = figureOf(activity, 'duration')?.high;
    const isKnown = exercises.length > 0 && exercises.every(({ exercise }) => exercise !== undefined);
    return { exercises, isKnown, ...(duration !== undefined && { duration }) };
  }

  private ofBlock(block: ast.Block): readonly ExerciseDose[] {
    const doses = this.blocks.get(block) ?? this.dosesOf(block.items);
    this.blocks.set(block, doses);
    return doses;
  }

  private dosesOf(items: readonly ast.BlockItem[]): readonly ExerciseDose[] {
    return exercisesIn(items).map((item) => doseOf(item, this.athlete));
  }
}
