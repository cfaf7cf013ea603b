import type { Command } from './command.ts';

/** A command as it is listed; the rest of it is loaded when it is asked for. */
export interface ListedCommand {
  readonly summary: string;
  load(): Promise<Command>;
}

/** All commands by name, in the order in which they are listed. */
export const COMMANDS: ReadonlyMap<string, ListedCommand> = new Map(
  Object.entries<ListedCommand>({
    new: {
      summary: 'Write a first plan from a few answers',
      load: async () => (await import('./new.ts')).newCommand,
    },
    check: {
      summary: 'Check plans and report what is wrong or risky',
      load: async () => (await import('./light.ts')).checkCommand,
    },
    merge: {
      summary: 'Put the reports of the shards of a check together',
      load: async () => (await import('./merge.ts')).mergeCommand,
    },
    fmt: {
      summary: 'Write plans in the usual form, with one look',
      load: async () => (await import('./light.ts')).fmtCommand,
    },
    edit: {
      summary: 'Change a plan: insert, remove or move weeks, swap days, shift dates',
      load: async () => (await import('./edit.ts')).editCommand,
    },
    show: {
      summary: 'Show a plan in the terminal: its weeks, or the sessions of a week',
      load: async () => (await import('./show.ts')).showCommand,
    },
    preview: {
      summary: 'Show a plan in a browser, and follow the file while it is written',
      load: async () => (await import('./light.ts')).previewCommand,
    },
    export: {
      summary: 'Write plans in another format: for calendars, spreadsheets, people',
      load: async () => (await import('./export.ts')).exportCommand,
    },
    import: {
      summary: 'Make a plan of one in another format: plain text, a table',
      load: async () => (await import('./import.ts')).importCommand,
    },
    compare: {
      summary: 'Put what was done beside a plan, and check the days to come from it',
      load: async () => (await import('./compare.ts')).compareCommand,
    },
    explain: {
      summary: 'Explain a rule, an exercise, or what a policy sets',
      load: async () => (await import('./light.ts')).explainCommand,
    },
    completion: {
      summary: 'Write the completion of these commands for a shell',
      load: async () => (await import('./light.ts')).completionCommand,
    },
    mcp: {
      summary: 'Let an assistant check the plans that it writes',
      load: async () => (await import('./light.ts')).mcpCommand,
    },
    lsp: {
      summary: 'Start the language server for an editor',
      load: async () => (await import('./light.ts')).lspCommand,
    },
  }),
);
