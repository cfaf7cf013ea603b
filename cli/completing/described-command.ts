import { COMMANDS } from '../commands/registry.ts';
import { FILE, type Option } from '../options.ts';

/** An option as shells complete it. */
export interface DescribedOption {
  readonly long: string;
  readonly short?: string;
  readonly help: string;
  /** Whether a value follows, in any case. */
  readonly takesValue: boolean;
  readonly values: readonly string[];
  readonly isFile: boolean;
}

/** A command as shells complete it. */
export interface DescribedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly DescribedOption[];
  readonly words: readonly string[];
  /** How the names of files end that it takes; none where it takes none. */
  readonly fileEndings: readonly string[];
}

/** All that can be completed. */
export async function describeCommands(): Promise<readonly DescribedCommand[]> {
  const commands = await Promise.all(
    [...COMMANDS].map(async ([name, { summary, load }]): Promise<DescribedCommand> => {
      const { options, operands } = await load();
      return {
        name,
        summary,
        options: await Promise.all(
          Object.entries(options).map(([long, option]) => describeOption(long, option)),
        ),
        words: (await operands.words?.()) ?? [],
        fileEndings: operands.fileEndings ?? [],
      };
    }),
  );
  const words = [...commands.map(({ name }) => name), 'language'];
  const help = { name: 'help', summary: 'Show how a command is used', options: [], words, fileEndings: [] };
  return [...commands, help];
}

async function describeOption(
  long: string,
  { short, help, value, isOptional, choices, offers = [] }: Option,
): Promise<DescribedOption> {
  return {
    long,
    ...(short && { short }),
    help,
    takesValue: value !== undefined && !isOptional,
    values: choices ?? (typeof offers === 'function' ? await offers() : offers),
    isFile: value === FILE,
  };
}
