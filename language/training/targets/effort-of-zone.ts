import type { ResolvedTarget, TargetPaces } from './target-kind.ts';
import { HARD_ZONE, paceNameOfZone } from './zones.ts';

/** What work in a zone comes to. */
export function inZone(zone: number, paces: TargetPaces): ResolvedTarget {
  const pace = paces.named(paceNameOfZone(zone));
  return { ...(pace && { pace }), zone, hard: zone >= HARD_ZONE };
}
