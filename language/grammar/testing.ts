import type { Context } from './generated/line-starts.ts';

/** For tests: a text that begins each context; a line below it stands in the context. */
export const BEGINNINGS: Readonly<Record<Context, string>> = {
  file: '',
  athlete: 'athlete "A"\n',
  exercise: 'exercise e\n',
  block: 'block "B"\n',
  workout: 'workout "W"\n',
  policy: 'policy p\n',
  plan: 'plan "P"\n',
  week: 'plan "P"\n  week 1\n',
};
