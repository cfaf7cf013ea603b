/** A plan in which only the lines in question may be wrong. */

/** Where lines stand: among those about the athlete, at the top of the plan, or at the end of its first week. */
export type PlaceOfLines = 'athlete' | 'plan' | 'week';

export interface PlanWithLines {
  readonly text: string;
  /** The lines in question, from 1. */
  readonly lines: { readonly first: number; readonly last: number };
}

const ATHLETE = `athlete "Sam"
  level intermediate
  recent volume 40 km
  recent longest 14 km
`;
const PLAN = `plan "Spring" for "Sam"
  pain rule standard
`;
const WEEK = `  week 1
    mon core "Core and Hips"
    tue easy 8 km
    thu easy 7 km + core "Core Basics"
    sat easy 5 km
`;

/** A plan with lines of text somewhere in it. */
export function planWith(place: PlaceOfLines, written: string): PlanWithLines {
  const lines = `${written}\n`;
  const before = { athlete: ATHLETE, plan: ATHLETE + PLAN, week: ATHLETE + PLAN + WEEK }[place];
  const after = { athlete: `${PLAN}${WEEK}`, plan: WEEK, week: '' }[place];
  const first = before.split('\n').length;
  return { text: before + lines + after, lines: { first, last: first + written.split('\n').length - 1 } };
}
