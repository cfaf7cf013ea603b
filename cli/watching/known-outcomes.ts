import { statSync } from 'node:fs';
import { createImportAccess, pathOf, type Roots } from '@runplan/disk';
import type { CheckSettings, Severity } from '@runplan/language/internal';
import { PresentFiles } from '../caching/needed-files.ts';
import type { CheckRun, FileOutcome } from '../checking/check-file.ts';
import type { checkFiles } from '../checking/check-files.ts';
import { plainOutcome } from '../checking/plain-outcome.ts';
import type { Discovery } from '../files/discover.ts';
import type { PlanFile } from '../files/plan-file.ts';

/** What differs from what is known. */
export interface Comparison {
  /** The files that have to be checked: new or changed ones, and those that need what changed. */
  readonly affected: readonly PlanFile[];
  /** The names of files that are there no more. */
  readonly gone: readonly string[];
  /** Whether a file that had a text is empty or gone: it may be just being saved. */
  readonly isHalf: boolean;
  /** Makes what was found what is known. */
  take(): void;
}

interface Known {
  readonly name: string;
  /** What was seen of the file, and what is set for it. */
  readonly state: string;
  readonly size: number;
  outcome?: FileOutcome;
}

/** The outcomes of files that are watched. What changed is found by looking at all of them. */
export class KnownOutcomes {
  private known = new Map<string, Known>();
  private affected: readonly PlanFile[] = [];

  /** Compares what was found with what is known. */
  async compare(discovery: Discovery, over: CheckSettings): Promise<Comparison> {
    const { files, roots } = discovery;
    const present = new PresentFiles(createImportAccess(roots));
    const next = new Map<string, Known>();
    const affected: PlanFile[] = [];
    let isHalf = false;
    for (const file of files) {
      const before = this.known.get(file.path);
      const now = stateOf(file, roots, over);
      const isSame = before?.state === now.state && (await isAsNeeded(before, present));
      next.set(file.path, isSame ? before : now);
      if (!isSame) affected.push(file);
      if (before && before.size > 0 && now.size === 0) isHalf = true;
    }
    const gone = [...this.known].filter(([path]) => !next.has(path)).map(([, { name }]) => name);
    const take = () => {
      this.known = next;
      this.affected = affected;
    };
    return { affected, gone, isHalf: isHalf || gone.length > 0, take };
  }

  /** Checks what was affected, and gives the outcomes of all: for {@link checkFiles}, which does the work. */
  checkWith(check: typeof checkFiles): typeof checkFiles {
    const { known, affected } = this;
    return async function* (
      files: readonly PlanFile[],
      roots: Roots,
      run: CheckRun,
      repairsFor: readonly Severity[],
      jobs?: number,
    ) {
      for await (const outcome of check(affected, roots, run, repairsFor, jobs)) {
        const of = known.get(outcome.file.path);
        if (of) of.outcome = plainOutcome(outcome, repairsFor);
      }
      for (const { path } of files) {
        const outcome = known.get(path)?.outcome;
        if (outcome) yield outcome;
      }
    };
  }

  /** The files that those that are known need. */
  get needed(): readonly string[] {
    const uris = new Set(
      [...this.known.values()].flatMap(({ outcome }) => neededBy(outcome).map(({ uri }) => uri)),
    );
    return [...uris].flatMap((uri) => pathOf(uri) ?? []);
  }
}

function stateOf(file: PlanFile, roots: Roots, { policy }: CheckSettings): Known {
  const stats = statSync(file.path, { bigint: true, throwIfNoEntry: false });
  const seen = stats && [stats.mtimeNs, stats.ctimeNs, stats.size, stats.ino].join();
  const state = JSON.stringify([seen, file.name, file.project, policy, roots.real]);
  return { name: file.name, state, size: Number(stats?.size ?? 0) };
}

async function isAsNeeded({ outcome }: Known, present: PresentFiles): Promise<boolean> {
  return outcome !== undefined && present.areAsSeen(neededBy(outcome));
}

function neededBy(outcome: FileOutcome | undefined) {
  return outcome && 'findings' in outcome ? outcome.needed : [];
}
