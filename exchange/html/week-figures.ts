import {
  type ComparedWeek,
  changeInWords,
  durationInWords,
  effortLoadOf,
  exactly,
  intensityOf,
  isCoreWork,
  isNearLimit,
  isStrengthWork,
  METRES_PER_MILE,
  type Room,
  type RunningRoom,
  shareInWords,
  type TrainingWeek,
  totalInWords,
  type Units,
  type WeekLoad,
  zoneLoadOf,
} from '@runplan/language/internal';
import type { PageFigure, WeekFigures } from './plan-page.ts';

/**
 * The figures of a week that is understood.
 *
 * @param room how much more there may be
 * @param compared what was done of it, where that is told
 */
export function weekFigures(
  week: TrainingWeek,
  room: RunningRoom,
  compared: ComparedWeek | undefined,
): WeekFigures {
  const { volume, plan, runSeconds, sessions } = week;
  const { units } = plan;
  const change = changeInWords(week);
  const load = zoneLoadOf(week);
  const effort = effortLoadOf(week);
  return {
    volume: { value: inUnits(volume.distance.high, units), text: totalInWords(volume, units) },
    ...(change && { change }),
    ...(room.week && { limit: distanceFigure(room.week.most, units) }),
    ...longestIn(week),
    ...(volume.unknown === 0 && runSeconds > 0 && { time: durationInWords(exactly(runSeconds), true) }),
    ...nearLimits(week, room),
    ...sharesOf(week),
    ...(load && { load: loadFigure(load) }),
    ...(effort && { effort: loadFigure(effort) }),
    ...(compared && { done: distanceFigure(compared.done.metres, units) }),
    strength: sessions.filter(isStrengthWork).length,
    core: sessions.filter(isCoreWork).length,
  };
}

function longestIn({ longestRun, plan }: TrainingWeek): Pick<WeekFigures, 'longest'> {
  const { run } = longestRun ?? {};
  if (!run?.distance) return {};
  const total = { distance: run.distance, estimated: run.estimated === 'distance', unknown: 0 };
  return {
    longest: { value: inUnits(run.distance.high, plan.units), text: totalInWords(total, plan.units) },
  };
}

/** The shares of the running time. */
function sharesOf(week: TrainingWeek): Pick<WeekFigures, 'easy' | 'moderate' | 'hard'> {
  const intensity = intensityOf(week);
  if (!intensity || intensity.running === 0) return {};
  const { running, easy, moderate, hard } = intensity;
  return {
    easy: shareFigure(easy / running),
    moderate: shareFigure(moderate / running),
    hard: shareFigure(hard / running),
  };
}

function shareFigure(share: number): PageFigure {
  return { value: rounded(100 * share), text: shareInWords(share) };
}

function loadFigure({ points, estimated }: WeekLoad): PageFigure {
  return { value: rounded(points), text: `${estimated ? '≈' : ''}${Math.round(points)}` };
}

/** How much room is left, where it is little. */
function nearLimits(week: TrainingWeek, room: RunningRoom): Pick<WeekFigures, 'near'> {
  const { volume, longestRun, plan } = week;
  const longest = longestRun?.run?.distance;
  const near = {
    ...nearLimit('volume', room.week, volume.distance.high, plan.units),
    // The goal race is no training.
    ...(longest && longestRun !== plan.goalRace && nearLimit('longest', room.run, longest.high, plan.units)),
  };
  return Object.keys(near).length > 0 ? { near } : {};
}

function nearLimit(
  what: 'volume' | 'longest',
  room: Room | undefined,
  metres: number,
  units: Units,
): NonNullable<WeekFigures['near']> {
  if (!room || !isNearLimit(room, metres)) return {};
  const left = distanceFigure(Math.max(0, room.most - metres), units);
  return {
    [what]: `${left.value > 0 ? left.text : 'nothing'} left: ${room.rule} reports above ${distanceFigure(room.most, units).text}`,
  };
}

/** Rounded down to what can be read, so that what is told fits. */
function distanceFigure(metres: number, units: Units): PageFigure {
  const step = metresOf(units) / 10;
  const most = Math.floor(metres / step + 1e-6) * step;
  const text = totalInWords({ distance: exactly(most), estimated: false, unknown: 0 }, units);
  return { value: inUnits(metres, units), text };
}

function inUnits(metres: number, units: Units): number {
  return rounded(metres / metresOf(units));
}

function metresOf(units: Units): number {
  return units === 'mi' ? METRES_PER_MILE : 1000;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
