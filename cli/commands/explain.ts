import type { AthleteProfile } from '@runplan/language/internal';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { COLOUR_OPTION, type ColourChoice } from '../terminal/look.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  policy: {
    value: 'POLICY',
    help: 'Show what a policy sets: FILE#NAME, FILE, or standard, cautious, return-from-pain',
  },
  level: {
    value: 'LEVEL',
    choices: ['novice', 'intermediate', 'advanced'],
    help: 'With --policy, for whom: novice, intermediate (default) or advanced',
  },
  back: {
    value: 'STATUS',
    choices: ['healthy', 'history', 'disc', 'pain'],
    help: 'With --policy, for whom: healthy (default), history, disc or pain',
  },
  format: {
    value: 'FORMAT',
    choices: ['pretty', 'json'],
    help: 'How it is written: pretty (default) or json',
  },
  color: COLOUR_OPTION,
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Explains the rules: what they look for, why, how sure we are, and how to accept or set them; and exercises.

Usage: runplan explain                         list all rules
       runplan explain RULE…                   the pages of rules
       runplan explain --policy POLICY [RULE…] every rule as a policy sets it, and where that comes from
       runplan explain exercises               the exercises of the built-in library, by what they are for
       runplan explain exercise NAME…          all about exercises

RULE is what stands in a finding, such as mileage-increase or syntax. POLICY is the name of a built-in policy, a file
that defines one policy, or FILE#NAME (in quotes, if there are spaces in it).

Options:
${describeOptions(OPTIONS)}
Exit codes: 0 explained; 1 the policy has mistakes, they are shown; 2 could not run.

Colours also follow the environment variables NO_COLOR and FORCE_COLOR.
`;

/** `runplan explain`: shows what rules say about themselves, and what policies set. */
export const explainCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: { words: async () => (await import('../work.ts')).explainedWords() },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan explain --help');
    if (values.policy === undefined && (values.level !== undefined || values.back !== undefined)) {
      throw new UsageError('--level and --back say for whom a policy is explained: add --policy.');
    }
    const { showExplanation } = await import('../work.ts');
    return showExplanation({
      topics: operands,
      policy: values.policy === undefined ? undefined : String(values.policy),
      athlete: { level: values.level ?? 'intermediate', back: values.back ?? 'healthy' } as AthleteProfile,
      format: values.format === 'json' ? 'json' : 'pretty',
      color: (values.color ?? 'auto') as ColourChoice,
    });
  },
};
