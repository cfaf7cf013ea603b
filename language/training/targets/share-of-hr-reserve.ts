import type { Target } from '../../grammar/generated/ast.ts';
import type { Range } from '../../quantities/range.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { atRate, rateInWords } from './heart-rates.ts';
import { type LackingLine, type TargetAthlete, type TargetKind, UNKNOWN } from './target-kind.ts';

/** `@ 65% hr reserve`: that share of the way from the heart rate at rest to the highest (Karvonen 1957). */
export const shareOfHeartRateReserve: TargetKind = {
  offers: ['65%'],
  resolve: (target, paces) => atRate(rateOf(target, paces.athlete), undefined, paces) ?? UNKNOWN,
  heartRate: (target, athlete) => rateOf(target, athlete),
  lacks: (_, athlete) => lackingLines(athlete),
  tell(target, athlete) {
    const lacking = lackingLines(athlete);
    if (lacking.length === 0) return rateInWords(rateOf(target, athlete), undefined, athlete);
    return [`without ${lacking.map((line) => `\`${line}\``).join(' and ')} it says nothing about pace`];
  },
  convention: () =>
    'The heart rate reserve lies between the heart rate at rest and the highest (Karvonen 1957, Ann Med Exp Biol Fenn 35:307).',
};

function lackingLines({ maxHeartRate, restingHeartRate }: TargetAthlete): readonly LackingLine[] {
  return [
    ...(maxHeartRate ? [] : (['max hr'] as const)),
    ...(restingHeartRate ? [] : (['resting hr'] as const)),
  ];
}

function rateOf(target: Target, { maxHeartRate, restingHeartRate }: TargetAthlete): Range | undefined {
  const share = figureOf(target, 'share');
  if (!share || !maxHeartRate || !restingHeartRate) return undefined;
  const at = (part: number) => restingHeartRate + part * (maxHeartRate - restingHeartRate);
  return { low: at(share.low), high: at(share.high) };
}
