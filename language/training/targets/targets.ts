/** The ways to say how fast or how hard, by the property of the tree that holds each; complete, or it does not compile. */
import type { Target } from '../../grammar/generated/ast.ts';
import { target as targetDetail } from '../../vocabulary/details/target.ts';
import type { Band } from '../model.ts';
import { clock } from './clock.ts';
import { effort } from './effort.ts';
import { feel } from './feel.ts';
import { heartRate } from './heart-rate.ts';
import { name } from './name.ts';
import { pace } from './pace.ts';
import { power, shareOfFtp } from './power.ts';
import { shareOfHeartRateReserve } from './share-of-hr-reserve.ts';
import { shareOfMaxHeartRate } from './share-of-max-hr.ts';
import { shareOfThresholdHeartRate } from './share-of-threshold-hr.ts';
import { shareOfVo2max, shareOfVvo2max } from './share-of-vo2max.ts';
import { speed } from './speed.ts';
import { type ResolvedTarget, type TargetKind, type TargetPaces, UNKNOWN } from './target-kind.ts';
import { time } from './time.ts';
import { zone } from './zone.ts';

/** What belongs to another property. */
type Dependent = 'offset' | 'end' | 'endPace' | 'of' | 'share';
type Readable = Exclude<keyof Target, `$${string}` | Dependent>;

/** In the order in which they are offered. */
const TARGETS = { name, pace, zone, heartRate, effort, speed, power, time, feel, clock } satisfies Readonly<
  Record<Readable, TargetKind>
>;

const WAYS = Object.entries(TARGETS) as readonly (readonly [Readable, TargetKind])[];

/** Shares, by what they are of. */
const SHARES = {
  'max hr': shareOfMaxHeartRate,
  'threshold hr': shareOfThresholdHeartRate,
  'hr reserve': shareOfHeartRateReserve,
  vvo2max: shareOfVvo2max,
  vo2max: shareOfVo2max,
  ftp: shareOfFtp,
} satisfies Readonly<Record<string, TargetKind>>;

const SHARE_OF: ReadonlyMap<string, TargetKind> = new Map<string, TargetKind>(Object.entries(SHARES));

/** The way that a target is given in; undefined where it can't be read. */
export function wayOf(target: Target): TargetKind | undefined {
  if (target.share) return SHARE_OF.get(target.of?.toLowerCase().replace(/[ \t]+/g, ' ') ?? '');
  for (const [property, kind] of WAYS) if (target[property]) return kind;
  return undefined;
}

/** The same, and what is written of it. */
export function targetKindOf(
  target: Target,
): { readonly kind: TargetKind; readonly text: string } | undefined {
  const kind = wayOf(target);
  if (!kind) return undefined;
  if (target.share) return { kind, text: `${target.share} ${target.of}` };
  const text = WAYS.map(([property]) => target[property]).find(Boolean);
  return { kind, text: [text, ...behind(target)].join(' ') };
}

/** What stands behind a pace or its name. */
function behind({ offset, end, endPace }: Target): readonly string[] {
  const last = endPace ?? end;
  return [...(offset ? [offset] : []), ...(last ? ['to', last] : [])];
}

/** What a target comes to. */
export function resolveTarget(target: Target, paces: TargetPaces): ResolvedTarget {
  return wayOf(target)?.resolve(target, paces) ?? UNKNOWN;
}

const BANDS: readonly Band[] = ['easy', 'moderate', 'hard'];

/** What targets come to that stand together: a pace says how fast, whatever else is asked for; the hardest says how hard. */
export function resolveTargets(targets: readonly Target[], paces: TargetPaces): ResolvedTarget {
  const resolved = targets.map((target) => resolveTarget(target, paces));
  const asked = resolved[targets.findIndex((one) => targetDetail.aspectOf?.(one) === 'pace')];
  const { pace, paceName, change } = asked ?? resolved.find((one) => one.pace ?? one.paceName) ?? UNKNOWN;
  const band = BANDS.findLast((one) => resolved.some((target) => target.band === one));
  return {
    ...(pace && { pace }),
    ...(paceName && { paceName }),
    ...(band && { band }),
    ...(change && { change }),
  };
}

/** Usual targets of every way. */
export function usualTargets(): readonly { readonly text: string; readonly target: Target }[] {
  const node = (properties: Partial<Target>) => ({ $type: 'Target', ...properties }) as unknown as Target;
  const whole = Object.entries<TargetKind>(TARGETS).flatMap(([property, { offers }]) =>
    offers.map((text) => ({ text, target: node({ [property]: text }) })),
  );
  const shares = Object.entries<TargetKind>(SHARES).flatMap(([of, { offers }]) =>
    offers.map((share) => ({ text: `${share} ${of}`, target: node({ share, of }) })),
  );
  return [...whole, ...shares];
}
