import type { z } from 'zod';

/** What a tool is asked with, by the schemas of its properties. */
export type Input = Readonly<Record<string, z.ZodType>>;

/** What an assistant can ask for. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** What it does, and when to use it, in the words that the assistant reads. */
  readonly about: string;
  readonly input: Input;
  /** Whether it changes files: there only with `--write`. */
  readonly writes: boolean;
  /**
   * @returns the texts of the answer
   * @throws UsageError for what can't be done, with what to do instead
   */
  run(asked: Readonly<Record<string, unknown>>): Promise<readonly string[]>;
}

/** Defines a tool; the schemas give the types of what it is asked with. */
export function defineTool<Asked extends Input>(
  tool: Omit<Tool, 'input' | 'run'> & {
    readonly input: Asked;
    run(asked: { readonly [Name in keyof Asked]: z.infer<Asked[Name]> }): Promise<readonly string[]>;
  },
): Tool {
  // The library has checked the properties against their schemas.
  return { ...tool, run: (asked) => tool.run(asked as Parameters<typeof tool.run>[0]) };
}
