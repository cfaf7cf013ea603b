import type { Holder } from './statement-line.ts';

const WEEK = 'plan "P"\n  week 1\n';

/** A text that begins what a statement can be a part of: a line below it stands in it. */
export const BEGINNINGS: Readonly<Record<Holder, string>> = {
  file: '',
  athlete: 'athlete "A"\n',
  exercise: 'exercise e\n',
  block: 'block "B"\n',
  workout: 'workout "W"\n',
  policy: 'policy p\n',
  plan: 'plan "P"\n',
  week: WEEK,
  day: `${WEEK}    mon rest\n`,
};
