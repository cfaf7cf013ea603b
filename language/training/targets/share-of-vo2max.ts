import type { Target } from '../../grammar/generated/ast.ts';
import type { Range } from '../../quantities/range.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import type { ResolvedPace } from '../model.ts';
import { bandOfPace } from './bands.ts';
import { type ResolvedTarget, type TargetKind, type TargetPaces, UNKNOWN } from './target-kind.ts';

/** `@ 75% vo2max`: the pace whose oxygen cost is that share of VDOT, by the equations of Daniels and Gilbert (1979). */
export const shareOfVo2max: TargetKind = {
  offers: [],
  resolve: (target, paces) => paced(target, paces, (share) => paces.atFraction(share)),
  convention: () =>
    'The pace whose oxygen cost is this share of VDOT, by the equations of Daniels and Gilbert (1979).',
};

/** `@ 95% vvo2max`: that share of the speed whose oxygen cost is VDOT, by the same equations. */
export const shareOfVvo2max: TargetKind = {
  offers: ['95%'],
  resolve: (target, paces) =>
    paced(target, paces, (share) => {
      const whole = paces.atFraction({ low: 1, high: 1 });
      return (
        whole && {
          ...whole,
          range: { low: whole.range.low / share.high, high: whole.range.high / share.low },
        }
      );
    }),
  convention: () =>
    'A share of the speed whose oxygen cost is VDOT, by the equations of Daniels and Gilbert (1979).',
};

function paced(
  target: Target,
  paces: TargetPaces,
  paceOf: (share: Range) => ResolvedPace | undefined,
): ResolvedTarget {
  const share = figureOf(target, 'share');
  const pace = share && share.low > 0 ? paceOf(share) : undefined;
  return pace ? { pace, band: bandOfPace(pace, paces) } : UNKNOWN;
}
