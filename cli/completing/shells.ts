import { bashScript } from './bash.ts';
import type { DescribedCommand } from './described-command.ts';
import { fishScript } from './fish.ts';
import { powershellScript } from './powershell.ts';
import { zshScript } from './zsh.ts';

/** A shell that can complete the command line. */
export interface Shell {
  /** The command that loads the completion. */
  readonly load: string;
  script(commands: readonly DescribedCommand[]): string;
}

export const SHELLS: ReadonlyMap<string, Shell> = new Map(
  Object.entries<Shell>({
    bash: { load: 'source <(runplan completion bash)', script: bashScript },
    zsh: { load: 'source <(runplan completion zsh)', script: zshScript },
    fish: { load: 'runplan completion fish | source', script: fishScript },
    powershell: {
      load: 'runplan completion powershell | Out-String | Invoke-Expression',
      script: powershellScript,
    },
  }),
);
