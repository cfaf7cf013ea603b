/** The paces that ZWO tells other paces by. */
import {
  AthletePaces,
  METRES_PER_MILE,
  middleOf,
  type PaceLookup,
  type Range,
  type TrainingPlan,
} from '@runplan/language/internal';

/** The races whose paces have the numbers 0 to 4, in metres, as public editors of such files have them. */
const RACES = [METRES_PER_MILE, 5000, 10_000, 21_097.5, 42_195];
/** The one that other paces are told by. */
const USUAL = 2;
/** Nearer than this to the pace of a race is that pace. */
const SAME = 0.005;

/** A pace as a share of the speed of a race. */
export interface ShareOfPace {
  /** The number of the race. */
  readonly pace: number;
  /** Of its speed: 1 is as fast. */
  readonly power: number;
}

/** Tells paces by those of races, of an athlete of whom a best time or the like is known. */
export class RacePaces {
  private readonly seconds: readonly number[];
  private readonly paces: AthletePaces;

  /** @param lookup the paces that are defined where the plan stands */
  constructor({ athlete }: TrainingPlan, lookup: PaceLookup) {
    const paces = new AthletePaces(athlete, lookup);
    this.paces = paces;
    this.seconds = RACES.flatMap((metres) => {
      const pace = paces.race(metres);
      return pace && pace.from !== 'level' ? [middleOf(pace.range)] : [];
    });
  }

  get areKnown(): boolean {
    return this.seconds.length === RACES.length;
  }

  /** The range of a named pace, in seconds per kilometre. */
  named(name: string): Range | undefined {
    return this.paces.named(name)?.range;
  }

  /** @param range in seconds per kilometre, with both ends */
  shareOf(range: Range): ShareOfPace {
    const wanted = middleOf(range);
    const same = this.seconds.findIndex((race) => Math.abs(race / wanted - 1) <= SAME);
    return same >= 0 ? { pace: same, power: 1 } : { pace: USUAL, power: this.powerAt(wanted) };
  }

  /** The number of the race that other paces are told by. */
  get usual(): number {
    return USUAL;
  }

  /** A share of the pace of one race as a share of that of another. */
  inTermsOf(race: number, { pace, power }: ShareOfPace): number {
    const [from, to] = [this.seconds[pace] ?? 1, this.seconds[race] ?? 1];
    return Math.round((1000 * power * to) / from) / 1000;
  }

  /** The share that a pace is of the speed of the race that others are told by. */
  powerAt(seconds: number): number {
    return Math.round((1000 * (this.seconds[USUAL] ?? seconds)) / seconds) / 1000;
  }
}
