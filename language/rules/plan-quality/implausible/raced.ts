/** Reports times that nobody runs a race in. */
import type { Best, PlanRace, RaceGoal } from '../../../grammar/generated/ast.ts';
import { vdotFromRace } from '../../../quantities/vdot.ts';
import { clockAsHours } from '../../../vocabulary/clocks.ts';
import { figureOf } from '../../../vocabulary/figures.ts';
import { figure } from '../../facts.ts';
import { replaced } from './figures.ts';
import type { Say } from './problem.ts';

/**
 * World records from 800 m on show a VDOT of up to 88 by the equations that are used; below, the equations reach further than
 * they were made for. 10 is the pace of a slow walk.
 */
const VDOT = { low: 10, high: 88 };
const VDOT_OF_SPRINT = { low: 10, high: 120 };
const LONGEST_SPRINT = 799;

export function checkBest(line: Best, say: Say): void {
  const metres = figureOf(line, 'distance');
  const seconds = figureOf(line, 'time')?.high;
  if (metres && seconds !== undefined)
    checkRaced({ at: line, property: 'time' }, line.distance, metres, seconds, say);
}

export function checkGoal(race: PlanRace, node: RaceGoal, say: Say): void {
  const metres = figureOf(race, 'distance');
  const goal = figureOf(node, 'goal');
  if (!metres || goal === undefined || goal === 'finish') return;
  checkRaced({ at: node, property: 'goal' }, race.distance, metres, goal.high, say);
}

/** A time of a race that nobody runs; minutes and seconds are mostly meant as hours and minutes. */
function checkRaced(
  place:
    | { readonly at: Best; readonly property: 'time' }
    | { readonly at: RaceGoal; readonly property: 'goal' },
  distance: string,
  metres: number,
  seconds: number,
  say: Say,
): void {
  if (isRaced(metres, seconds)) return;
  const written = 'time' in place.at ? place.at.time : place.at.goal;
  const text = written.replace(/^(?:in|goal)\s+/i, '');
  if (seconds === 0) {
    say(place, { problem: 'nothing', text });
    return;
  }
  const hours = clockAsHours(text);
  const isMeant = hours !== undefined && isRaced(metres, hours);
  say(
    { ...place, repairs: () => (isMeant ? [replaced(place.at, place.property, `${written}:00`)] : []) },
    {
      problem: 'best',
      text,
      distance,
      pace: figure((seconds / metres) * 1000, 'seconds/km'),
      isFast: vdotOf(metres, seconds) > VDOT.low,
      ...(isMeant && { meant: `${text}:00` }),
    },
  );
}

/** Whether someone can have raced a distance in this time. */
function isRaced(metres: number, seconds: number): boolean {
  const { low, high } = metres > LONGEST_SPRINT ? VDOT : VDOT_OF_SPRINT;
  const vdot = vdotOf(metres, seconds);
  return vdot >= low && vdot <= high;
}

function vdotOf(metres: number, seconds: number): number {
  return vdotFromRace(metres, seconds) ?? 0;
}
