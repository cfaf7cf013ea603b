import { formatPercentRange, formatPower } from '../../quantities/scalar.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { shareOf } from './heart-rates.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';

const NOT_OF_RUNNING =
  'Power is for the bike: what it means for running is not reckoned, and its kind decides how hard a run is.';

/** `@ 220 W`. */
export const power: TargetKind = {
  offers: [],
  resolve: () => UNKNOWN,
  power: (target) => figureOf(target, 'power'),
  tell(target, { ftp }) {
    const watts = figureOf(target, 'power');
    if (!watts || !ftp) return [];
    return [`${formatPercentRange({ low: watts.low / ftp, high: watts.high / ftp })} of ftp`];
  },
  convention: () => NOT_OF_RUNNING,
};

/** `@ 105% ftp`. */
export const shareOfFtp: TargetKind = {
  offers: [],
  resolve: () => UNKNOWN,
  power: (target, { ftp }) => shareOf(ftp, figureOf(target, 'share')),
  lacks: (_, { ftp }) => (ftp ? [] : ['ftp']),
  tell(target, { ftp }) {
    const watts = shareOf(ftp, figureOf(target, 'share'));
    return [watts ? formatPower(watts) : 'without `ftp` it is no power'];
  },
  convention: () => NOT_OF_RUNNING,
};
