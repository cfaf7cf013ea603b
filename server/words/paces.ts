/** Paces of an athlete, and where they come from, as people read them. */
import {
  type Athlete,
  paceFigure,
  paceFigures,
  type ResolvedPace,
  type Units,
} from '@runplan/language/internal';
import { forAthletes } from './for-athletes.ts';

/** A pace of one athlete; undefined where it can't be told. */
export interface PaceOfAthlete {
  readonly athlete: string;
  readonly pace: ResolvedPace | undefined;
  readonly units: Units;
}

/** `5:02-5:12/km`; where two athletes differ `Sam 5:02/km, Alex 5:40/km`, where more do `5:02-5:40/km`. */
export function pacesInWords(paces: readonly PaceOfAthlete[]): string | undefined {
  const known = paces.flatMap(({ pace }) => pace ?? []);
  const [{ units = 'km' } = {}] = paces;
  return forAthletes(
    paces.map(({ athlete, pace, units: own }) => ({ athlete, text: pace && paceFigure(pace, own) })),
    () => paceFigures(known, units),
  );
}

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
