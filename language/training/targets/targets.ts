/** The ways to say how fast or how hard, by the property of the tree that holds each; complete, or it does not compile. */
import type { Target } from '../../grammar/generated/ast.ts';
import type { Band } from '../model.ts';
import { effort } from './effort.ts';
import { heartRate } from './heart-rate.ts';
import { name } from './name.ts';
import { pace } from './pace.ts';
import { type ResolvedTarget, type TargetKind, type TargetPaces, UNKNOWN } from './target-kind.ts';
import { zone } from './zone.ts';

/** `@ 5:30` may be a pace or a time, which is reported as a mistake. */
type Readable = Exclude<keyof Target, `$${string}` | 'clock'>;

/** In the order in which they are offered. */
const TARGETS = { name, pace, zone, heartRate, effort } satisfies Readonly<Record<Readable, TargetKind>>;

/** The way that a target is given in, and what is written of it; undefined where it can't be read. */
export function targetKindOf(
  target: Target,
): { readonly kind: TargetKind; readonly text: string } | undefined {
  for (const [property, kind] of Object.entries(TARGETS) as [Readable, TargetKind][]) {
    const text = target[property];
    if (text) return { kind, text };
  }
  return undefined;
}

/** What a target comes to. */
export function resolveTarget(target: Target, paces: TargetPaces): ResolvedTarget {
  return targetKindOf(target)?.kind.resolve(target, paces) ?? UNKNOWN;
}

const BANDS: readonly Band[] = ['easy', 'moderate', 'hard'];

/** What targets come to that stand together: a pace says how fast, whatever else is asked for; the hardest says how hard. */
export function resolveTargets(targets: readonly Target[], paces: TargetPaces): ResolvedTarget {
  const resolved = targets.map((target) => resolveTarget(target, paces));
  const asked = resolved[targets.findIndex(({ pace, name }) => pace ?? name)];
  const { pace, paceName } = asked ?? resolved.find((one) => one.pace ?? one.paceName) ?? UNKNOWN;
  const band = BANDS.findLast((one) => resolved.some((target) => target.band === one));
  return { ...(pace && { pace }), ...(paceName && { paceName }), ...(band && { band }) };
}

/** Usual targets of every way. */
export function usualTargets(): readonly { readonly text: string; readonly target: Target }[] {
  return Object.entries<TargetKind>(TARGETS).flatMap(([property, { offers }]) =>
    offers.map((text) => ({ text, target: { $type: 'Target', [property]: text } as unknown as Target })),
  );
}
