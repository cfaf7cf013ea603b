import { colours, type Look } from '@runplan/report';
import type { Option } from '../options.ts';

const WIDEST = 100;
const NARROWEST = 40;

export type ColourChoice = 'auto' | 'always' | 'never';

/** The option of the commands that write for a terminal. */
export const COLOUR_OPTION = {
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  help: 'Colours: auto (default: on a terminal), always or never',
} satisfies Option;

/** How text looks on standard output. */
export function lookOfOutput(choice: ColourChoice): Look {
  const { stdout, env } = process;
  return {
    colours: colours(coloursWanted(choice, stdout, env)),
    width: Math.max(NARROWEST, Math.min(stdout.columns || WIDEST, WIDEST)),
  };
}

/** How text looks in a file: without colours, unless they are asked for. */
export function lookOfFile(choice: ColourChoice): Look {
  return { colours: colours(choice === 'always'), width: WIDEST };
}

/** Whether to colour: only on a terminal that can, unless NO_COLOR or FORCE_COLOR says otherwise. */
export function coloursWanted(
  choice: ColourChoice,
  stream: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  // As in Node itself, FORCE_COLOR wins over NO_COLOR.
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return stream.isTTY === true && stream.hasColors(env);
}
