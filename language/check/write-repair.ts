import { TreeEditWriter, together } from '../edit/tree-edit-writer.ts';
import type * as ast from '../grammar/generated/ast.ts';
import type { TextRepair } from '../rules/finding.ts';
import type { Repair } from '../rules/repair.ts';

/** Makes edits of the text from the repairs that rules offer. */
export class RepairWriter {
  private readonly edits: TreeEditWriter;

  constructor(file: ast.RunplanFile) {
    this.edits = new TreeEditWriter(file);
  }

  /**
   * A repair as edits of the text; undefined where it can't be written.
   *
   * @param weeks the words for the week that it changes
   */
  write({ kind, title, edits }: Repair, weeks: string): TextRepair | undefined {
    const written = this.edits.write(edits);
    return (
      written && { kind, title: typeof title === 'string' ? title : title(weeks, false), edits: written }
    );
  }
}

/**
 * One repair that does what several do, such as those for the weeks of a lack that lasts. What gets in the way of an
 * earlier one is left for the next time.
 */
export function joined(repairs: readonly TextRepair[], title: string): TextRepair | undefined {
  const edits = together(repairs.map((repair) => repair.edits));
  if (edits.length === 0) return undefined;
  const asks = repairs.some((repair) => repair.kind === 'asks');
  const isSafe = repairs.every((repair) => repair.kind === 'safe');
  const kind = asks ? 'asks' : isSafe ? 'safe' : 'suggested';
  return { kind, title, edits };
}
