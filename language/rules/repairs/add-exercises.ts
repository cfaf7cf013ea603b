/** Further exercises in the strength work that a week has. */
import * as ast from '../../grammar/generated/ast.ts';
import type { TrainingSession } from '../../training/model.ts';
import type { Repair } from '../repair.ts';
import { list } from '../words.ts';

/** An exercise of the standard library with a usual amount. */
export interface Addition {
  readonly name: string;
  readonly dose: string;
}

/** Adds exercises to the last of some sessions that lists its own, or else to a block that one of them takes. */
export function addExercises(
  sessions: readonly TrainingSession[],
  additions: readonly Addition[],
): Repair | undefined {
  const written = sessions
    .filter(({ copied, kind }) => !copied && (kind === 'core' || kind === 'strength'))
    .map(({ source }) => source.activity);
  const names = list(additions.map(({ name }) => `\`${name}\``));
  const texts = additions.map(({ name, dose }) => `${name} ${dose}`);
  const inline = written.findLast((activity) => ast.isStrength(activity) && activity.items.length > 0);
  const last = ast.isStrength(inline) ? inline.items.at(-1) : undefined;
  if (last) {
    const edits = [{ behind: last, text: texts.map((text) => `, ${text}`).join('') }];
    return { kind: 'suggested', title: (weeks) => `Add ${names} in ${weeks}`, edits, isCopied: true };
  }
  const root = sessions[0]?.week.node.$container.$container;
  const block = sessions
    .map(({ source: { activity } }) => (ast.isStrength(activity) ? activity.block?.ref : undefined))
    .findLast((used) => used && used.$container === root);
  const item = block?.items.findLast(ast.isExerciseUse);
  if (!block || !item) return undefined;
  return {
    kind: 'suggested',
    // A text, because once is enough for all weeks.
    title: `Add ${names} to the block "${block.name}"`,
    edits: texts.map((text) => ({ below: item, text, indentedLike: item })),
  };
}
