import type * as ast from '../grammar/generated/ast.ts';
import { middleOf } from '../quantities/range.ts';
import { vdotFromPace } from '../quantities/vdot.ts';
import type { AthleteFacts, AthleteLine } from '../vocabulary/athlete-line.ts';
import { valuesOf } from '../vocabulary/figures.ts';
import type { HoldsOf } from '../vocabulary/line.ts';
import { ATHLETE_LINES } from '../vocabulary/lines.ts';
import { thatCount } from '../vocabulary/said-once.ts';
import type { Level } from '../vocabulary/word-lists.ts';
import type { Athlete } from './model.ts';

/**
 * VDOT for athletes without a best time, by level: a convention of this project, used for estimates only, which are
 * always marked as such.
 */
export const LEVEL_VDOT: Readonly<Record<Level, number>> = { novice: 32, intermediate: 40, advanced: 52 };

/** The share of VDOT of threshold running, as the standard library has it. */
const THRESHOLD_FRACTION = 0.88;

/** For whom a plan without `for` is checked. */
export const ASSUMED_ATHLETE: Athlete = {
  name: '',
  level: 'intermediate',
  back: 'healthy',
  symptoms: [],
  vdot: LEVEL_VDOT.intermediate,
  vdotFrom: 'level',
  shoes: new Map(),
  oneRepMax: new Map(),
  zones: new Map(),
};

/**
 * What an athlete's definition says. Lines that can't be understood are left out: they are reported as syntax or
 * unknown names. Of several lines about the same thing one counts (`thatCount`); of several bests the one of the
 * highest VDOT.
 */
export function athleteFrom(node: ast.Athlete): Athlete {
  let facts: AthleteFacts = { symptoms: [], shoes: new Map(), oneRepMax: new Map(), zones: new Map() };
  for (const line of thatCount(node.attributes)) {
    const said = readLine(line, facts);
    if (said) facts = { ...facts, ...said };
  }
  const { level = ASSUMED_ATHLETE.level, back = ASSUMED_ATHLETE.back, best, givenVdot, ...others } = facts;
  return {
    node,
    name: node.name ?? '',
    level,
    back,
    ...others,
    ...vdotOf(facts, level),
    ...(best && { best: best.node }),
  };
}

/** The first that there is: VDOT as given, from a race, from the threshold pace; or the convention for the level. */
function vdotOf(
  { givenVdot, best, thresholdPace }: AthleteFacts,
  level: Level,
): Pick<Athlete, 'vdot' | 'vdotFrom'> {
  if (givenVdot !== undefined) return { vdot: givenVdot, vdotFrom: 'vdot' };
  if (best) return { vdot: best.vdot, vdotFrom: 'best' };
  const vdot = thresholdPace && vdotFromPace(middleOf(thresholdPace), THRESHOLD_FRACTION);
  return vdot === undefined
    ? { vdot: LEVEL_VDOT[level], vdotFrom: 'level' }
    : { vdot, vdotFrom: 'threshold' };
}

/** What a line says of the athlete. */
function readLine<Node extends ast.AthleteAttribute>(
  node: Node,
  known: AthleteFacts,
): Partial<AthleteFacts> | undefined {
  const line = ATHLETE_LINES[node.$type] as unknown as AthleteLine<Node, HoldsOf<Node>>;
  return line.read?.(valuesOf(node, line.holds), known, node);
}
