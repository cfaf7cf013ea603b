/** Amounts that are typical for a session of a kind, here and for these athletes. */
import {
  amountOfRun,
  formatDistance,
  KINDS,
  type Level,
  METRES_PER_MILE,
  partOf,
  type TrainingSession,
  type TrainingWeek,
  type Units,
} from '@runplan/language/internal';
import { runUnits, withUnits } from './figures.ts';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { value } from './words.ts';

/** Metres that make no difference: figures are rounded when they are written. */
const SMALLEST = 0.5;

/** So many weeks back a plan shows what is typical. */
const WEEKS_BACK = 4;

interface Candidate {
  readonly label: string;
  readonly metres: number;
  readonly isEstimate: boolean;
}

/** How a week would be with an amount. */
interface Outcome {
  readonly words: string;
  /** The limit in metres that it is above. */
  readonly above?: number;
}

/**
 * Amounts for a session, those first that the rules for growth would not report.
 *
 * @param start where the session begins
 * @param canBeBest whether nothing else than an amount is more likely
 */
export function amounts(scene: Scene, kind: string, start: number, canBeBest: boolean): Offer[] {
  const typed = withUnits(scene, runUnits(scene), amountOfRun({ kind }));
  const { discipline } = KINDS.get(kind) ?? {};
  if (discipline === 'cross-training') return [...typed, ...durations([30, 45, 60, 90])];
  if (discipline !== 'run' || kind === 'race') return typed;
  const [week] = scene.trainingWeeks;
  if (!week) return [...typed, ...durations([30, 45])];
  const judged = candidatesFor(scene, week, kind, start).map(({ label, ...candidate }) => {
    const outcome = outcomeOf(scene, candidate, start);
    return { offer: value(label, outcome?.words), fits: outcome?.above === undefined };
  });
  const fitting = judged.filter(({ fits }) => fits).map(({ offer }) => offer);
  const others = judged.filter(({ fits }) => !fits).map(({ offer }) => offer);
  const [best, ...more] = fitting;
  return [
    ...typed,
    ...(best ? [{ ...best, ...(canBeBest && typed.length === 0 && { isBest: true }) }] : []),
    ...more,
    ...others,
    ...durations([30, 45]),
  ];
}

function durations(minutes: readonly number[]): Offer[] {
  return minutes.map((figure) => value(`${figure} min`));
}

/** What runs of the kind had lately, a little more and a little less; without any, what is usual. */
function candidatesFor(scene: Scene, week: TrainingWeek, kind: string, start: number): readonly Candidate[] {
  const { plan } = week;
  const { units, athlete } = plan;
  const weeks = plan.weeks.slice(Math.max(0, week.index - WEEKS_BACK), week.index + 1).toReversed();
  const earlier = weeks
    .flatMap(({ runs }) => runs.toReversed())
    .filter(
      (session) =>
        session.kind === kind && statedAmount(session) && session.run?.distance && !isAt(session, start),
    )
    .map((session) => asBefore(session, units));
  const [latest] = earlier;
  if (latest) {
    const step = kind === 'long' ? 2 : 1;
    return [...earlier, ...[step, -step].flatMap((by) => shifted(latest.metres, by, units))].slice(0, 7);
  }
  const usual = usualMetres(kind, athlete.level, kind === 'long' ? athlete.recentLongest : undefined);
  const room = scene.roomIn(week, scene.dayName).run?.most;
  const most = room !== undefined && room < usual ? room : usual;
  return [0, 1, -1].flatMap((by) => shifted(most, by, units));
}

function statedAmount({ source: { activity } }: TrainingSession): string | undefined {
  return activity?.$type === 'Run' ? activity.amount : undefined;
}

/** The amount of a session as it is written, or as it was copied. */
function asBefore(session: TrainingSession, units: Units): Candidate {
  const written = session.copied ? undefined : statedAmount(session);
  const metres = session.run?.distance?.high ?? 0;
  return {
    label: written ?? formatDistance(metres, units),
    metres,
    isEstimate: session.run?.estimated === 'distance',
  };
}

function shifted(metres: number, by: number, units: Units): Candidate[] {
  const unit = units === 'mi' ? METRES_PER_MILE : 1000;
  const rounded = Math.floor((2 * metres) / unit + 2 * by + 1e-6) / 2;
  if (rounded < 1) return [];
  return [{ label: `${rounded} ${units}`, metres: rounded * unit, isEstimate: false }];
}

function usualMetres(kind: string, level: Level, recent: number | undefined): number {
  const usual = KINDS.get(kind)?.usual ?? KINDS.get('easy')?.usual;
  return recent ?? (usual?.[level] ?? 0) * 1000;
}

/** What the week has with a run of an amount, for the athlete whose limits are the tightest. */
function outcomeOf(
  scene: Scene,
  { metres, isEstimate }: Omit<Candidate, 'label'>,
  start: number,
): Outcome | undefined {
  const outcomes = scene.trainingWeeks.map((week): Outcome => {
    const { units, athlete } = week.plan;
    const room = scene.roomIn(week, scene.dayName);
    const total = metres + othersIn(week, start);
    const estimate = isEstimate || week.volume.estimated ? '≈' : '';
    const now = `week ${week.number} at ${estimate}${formatDistance(total, units)}`;
    const whom = scene.trainingWeeks.length > 1 ? ` for ${athlete.name}` : '';
    if (room.run && metres > room.run.most + SMALLEST) {
      const words = `${room.run.rule} reports above ${formatDistance(room.run.most, units)}${whom}`;
      return { words, above: room.run.most };
    }
    if (room.week && total > room.week.most + SMALLEST) {
      const words = `${now}; ${room.week.rule} reports above ${formatDistance(room.week.most, units)}${whom}`;
      return { words, above: room.week.most };
    }
    return { words: now };
  });
  const [tightest] = outcomes
    .filter(({ above }) => above !== undefined)
    .sort((one, other) => (one.above ?? 0) - (other.above ?? 0));
  return tightest ?? outcomes[0];
}

/** The running of a week without the session at the cursor. */
function othersIn(week: TrainingWeek, start: number): number {
  const own = week.runs.find((session) => isAt(session, start));
  return week.volume.distance.high - (own?.run?.distance?.high ?? 0);
}

function isAt({ source, copied }: TrainingSession, start: number): boolean {
  return !copied && partOf(source)?.offset === start;
}
