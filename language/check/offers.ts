/** What is offered for findings and found out when someone looks. It needs nothing else of the language. */

import type { Finding, TextRepair } from '../rules/finding.ts';
import type { RepairKind } from '../rules/repair.ts';
import { keptWith } from '../text/kept-with.ts';

/** Whether a repair makes the plan better. */
export type Passes = (repair: TextRepair) => boolean;

/** A repair, or several that become one. */
export interface Candidate {
  /** What it can be. */
  readonly kinds: readonly RepairKind[];
  /** What is left of it when it was tried. */
  readonly left: (passes: Passes) => readonly TextRepair[];
}

/** Lets a finding offer what is found out when someone looks. */
export function offerLater(
  finding: Finding,
  offer: Offer,
  repairs: () => readonly TextRepair[] | undefined,
): void {
  offers.set(finding, { offer, repairs });
  Object.defineProperties(finding, LOOKED_UP);
}

/**
 * The same functions for all findings: those of one would be kept with the shape of its properties, which is collected
 * late, and all of its plan with them.
 */
const LOOKED_UP: PropertyDescriptorMap & ThisType<Finding> = {
  fixable: {
    get() {
      return offers.get(this)?.offer.first(MENDING) !== undefined || undefined;
    },
    enumerable: true,
    configurable: true,
  },
  repairs: {
    get() {
      return offers.get(this)?.repairs();
    },
    enumerable: true,
    configurable: true,
  },
};

/** The kinds of repairs that mend a finding as they are. */
export const MENDING: readonly RepairKind[] = ['safe', 'suggested'];

/** What is offered for findings whose repairs are tried. */
const offers = keptWith<
  Finding,
  { readonly offer: Offer; readonly repairs: () => readonly TextRepair[] | undefined }
>();

/**
 * The best repair of a finding that mends it, of some kinds only if they are named; undefined where there is none. No other
 * repair is tried than those that come before it.
 */
export function firstRepair(finding: Finding, kinds = MENDING): TextRepair | undefined {
  const offered = offers.get(finding);
  if (offered) return offered.offer.first(kinds);
  return finding.fixable ? finding.repairs?.find(({ kind }) => kinds.includes(kind)) : undefined;
}

/**
 * A finding without anything that would be found out when someone looks, so that it can be sent elsewhere. Of what was to
 * be tried, the first repair that mends it is there if it is wanted, and nothing else.
 */
export function asPlainData(finding: Finding, withRepair: boolean): Finding {
  const offered = offers.get(finding);
  if (!offered) return finding;
  const known = Object.entries(Object.getOwnPropertyDescriptors(finding)).filter(([, { get }]) => !get);
  const plain = Object.fromEntries(known.map(([name, { value }]) => [name, value])) as unknown as Finding;
  const first = withRepair ? offered.offer.first(MENDING) : undefined;
  return first ? { ...plain, fixable: true, repairs: [first] } : plain;
}

/** The repairs of a rule for one finding. They are written once, and each is tried once, when it is needed. */
export class Offer {
  private readonly write: () => readonly Candidate[];
  private written: readonly Candidate[] | undefined;
  private readonly passes: Passes;
  private readonly tried = new Map<Candidate, readonly TextRepair[]>();

  constructor(write: () => readonly Candidate[], passes: Passes) {
    this.write = write;
    this.passes = passes;
  }

  first(kinds: readonly RepairKind[]): TextRepair | undefined {
    for (const candidate of this.candidates) {
      if (!candidate.kinds.some((kind) => kinds.includes(kind))) continue;
      const found = this.left(candidate).find(({ kind }) => kinds.includes(kind));
      if (found) return found;
    }
    return undefined;
  }

  all(): readonly TextRepair[] {
    return this.candidates.flatMap((candidate) => this.left(candidate));
  }

  private get candidates(): readonly Candidate[] {
    this.written ??= this.write();
    return this.written;
  }

  private left(candidate: Candidate): readonly TextRepair[] {
    const left = this.tried.get(candidate) ?? candidate.left(this.passes);
    this.tried.set(candidate, left);
    return left;
  }
}
