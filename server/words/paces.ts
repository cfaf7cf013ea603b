/** Paces of an athlete, and where they come from, as people read them. */
import { type Athlete, paceFigure, type ResolvedPace, type Units } from '@runplan/language/internal';

/** `5:02/km, from best 10k in 52:30`. */
export function paceInWords(pace: ResolvedPace, athlete: Athlete, units: Units): string {
  const from = sourceOfPace(pace, athlete);
  const figure = paceFigure(pace, units);
  return from ? `${figure}, ${from}` : figure;
}

/** Where a pace comes from: `by hand`, `from best 10k in 52:30`, `default of an intermediate runner`. */
export function sourceOfPace({ from }: ResolvedPace, athlete: Athlete): string | undefined {
  switch (from) {
    case 'target':
      return undefined;
    case 'athlete':
      return 'by hand';
    case 'definition':
      return 'the same for everyone';
    case 'best':
      return athlete.best ? `from best ${athlete.best.distance} ${athlete.best.time}` : 'from the best time';
    case 'vdot':
      return `from VDOT ${athlete.vdot}`;
    case 'threshold':
      return 'from the threshold pace';
    case 'level':
      return `default of ${levelInWords(athlete)}`;
  }
}

/** `an intermediate runner`. */
export function levelInWords({ level }: Athlete): string {
  return level === 'novice' ? 'a novice' : `an ${level} runner`;
}
