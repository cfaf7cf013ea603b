/** What FIT calls the kinds of sessions and what one runs on: numbers of its profile. */

export interface FitSport {
  readonly sport: number;
  readonly subSport: number;
}

const RUNNING = 1;
const TRAINING = 10;
const GENERIC = 0;

/** A watch that does not know a variant takes the sport alone. */
const STRENGTH: FitSport = { sport: TRAINING, subSport: 20 };

const KINDS: ReadonlyMap<string, FitSport> = new Map<string, FitSport>([
  ['core', STRENGTH],
  ['strength', STRENGTH],
  ['plyometrics', STRENGTH],
  ['drills', STRENGTH],
  ['bike', { sport: 2, subSport: GENERIC }],
  ['swim', { sport: 5, subSport: GENERIC }],
  ['row', { sport: 15, subSport: GENERIC }],
  ['ski', { sport: 12, subSport: GENERIC }],
  ['skate', { sport: 30, subSport: GENERIC }],
  ['hike', { sport: 17, subSport: GENERIC }],
  ['walk', { sport: 11, subSport: GENERIC }],
  ['elliptical', { sport: 4, subSport: 15 }],
  ['aqua-jog', { sport: TRAINING, subSport: 26 }],
  ['cross-training', { sport: TRAINING, subSport: 26 }],
  ['yoga', { sport: TRAINING, subSport: 43 }],
  ['pilates', { sport: TRAINING, subSport: 44 }],
  ['mobility', { sport: TRAINING, subSport: 19 }],
]);

const SURFACES: ReadonlyMap<string, number> = new Map([
  ['treadmill', 1],
  ['road', 2],
  ['trail', 3],
  ['track', 4],
]);

/** Every kind that is not listed is a run. */
export function fitSportOf(kind: string, surface: string | undefined): FitSport {
  return KINDS.get(kind) ?? { sport: RUNNING, subSport: SURFACES.get(surface ?? '') ?? GENERIC };
}

/** The kind of a session of a sport: a run for running, cross-training for what there is no kind for. */
export function kindOfFitSport(sport: number | undefined, subSport: number | undefined): string {
  if (sport === undefined || sport === RUNNING) return 'run';
  if (sport === STRENGTH.sport && subSport === STRENGTH.subSport) return 'strength';
  const kinds = [...KINDS].filter(([, one]) => one.sport === sport);
  const [kind] =
    kinds.find(([, one]) => one.subSport === subSport) ??
    kinds.find(([, one]) => one.subSport === GENERIC) ??
    [];
  return kind ?? 'cross-training';
}
