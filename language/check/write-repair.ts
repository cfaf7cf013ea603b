import { TreeEditWriter, together } from '../edit/tree-edit-writer.ts';
import type * as ast from '../grammar/generated/ast.ts';
import type { TextRepair } from '../rules/finding.ts';
import type { Repair, RepairKind } from '../rules/repair.ts';
import type { Edit } from '../text/edit.ts';

/** Makes edits of the text from the repairs that rules offer. */
export class RepairWriter {
  private readonly edits: TreeEditWriter;
  /** What several findings offer is written once. */
  private readonly written = new Map<Repair, readonly Edit[] | undefined>();

  constructor(file: ast.RunplanFile) {
    this.edits = new TreeEditWriter(file);
  }

  /** One repair that does what several do, whose edits are written at once; undefined where they can't be. */
  together(repairs: readonly Repair[], title: string): TextRepair | undefined {
    const edits = this.edits.write(repairs.flatMap((repair) => repair.edits));
    return edits && { kind: kindOf(repairs), title, edits };
  }

  /**
   * A repair as edits of the text; undefined where it can't be written.
   *
   * @param weeks the words for the week that it changes
   */
  write(repair: Repair, weeks: string): TextRepair | undefined {
    const { kind, title, edits } = repair;
    if (!this.written.has(repair)) this.written.set(repair, this.edits.write(edits));
    const written = this.written.get(repair);
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
  return { kind: kindOf(repairs), title, edits };
}

function kindOf(repairs: readonly { readonly kind: RepairKind }[]): RepairKind {
  if (repairs.some(({ kind }) => kind === 'asks')) return 'asks';
  return repairs.every(({ kind }) => kind === 'safe') ? 'safe' : 'suggested';
}
