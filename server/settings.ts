import { SEVERITIES, type Severity } from '@runplan/language/internal';

/** What a user can set, in the section `runplan` of their editor's settings. */
export interface Settings {
  /** The built-in policy of plans that name none. */
  readonly policy: string;
  /** Findings below this severity are not shown. */
  readonly minimumSeverity: Severity;
  /** Whether all files of the workspace are checked, or only those that are open. */
  readonly checkWorkspace: boolean;
  readonly inlayHints: {
    readonly weekTotals: boolean;
    readonly dates: boolean;
    readonly paces: boolean;
    readonly copiedWeeks: boolean;
  };
  readonly codeLens: {
    readonly summaries: boolean;
    readonly references: boolean;
  };
}

export const DEFAULT_SETTINGS: Settings = {
  policy: 'standard',
  minimumSeverity: 'hint',
  checkWorkspace: true,
  inlayHints: { weekTotals: true, dates: true, paces: true, copiedWeeks: true },
  codeLens: { summaries: true, references: true },
};

export const BUILT_IN_POLICIES = ['standard', 'cautious', 'return-from-pain'] as const;

/** Values that a setting can have, beside on and off. */
const CHOICES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['policy', BUILT_IN_POLICIES],
  ['minimumSeverity', SEVERITIES],
]);

export interface ReadSettings {
  readonly settings: Settings;
  /** What could not be used, as sentences; the default stands instead. */
  readonly problems: readonly string[];
}

/** Reads what a client sent. What is absent has its default. Never throws, whatever was sent. */
export function readSettings(sent: unknown): ReadSettings {
  const problems: string[] = [];
  const settings = merged(DEFAULT_SETTINGS, sent, '', problems) as unknown as Settings;
  return { settings, problems };
}

function merged(defaults: object, sent: unknown, path: string, problems: string[]): Record<string, unknown> {
  const given = new Map(typeof sent === 'object' && sent !== null ? Object.entries(sent) : []);
  return Object.fromEntries(
    Object.entries(defaults).map(([key, standard]) => {
      const name = path + key;
      const value = given.get(key);
      if (typeof standard === 'object') {
        if (value !== undefined && value !== null && typeof value !== 'object')
          problems.push(notAGroup(name, value, standard));
        return [key, merged(standard as object, value, `${name}.`, problems)];
      }
      if (value === undefined || value === null) return [key, standard];
      const problem = mistake(name, value);
      if (problem) problems.push(problem);
      return [key, problem ? standard : value];
    }),
  );
}

function notAGroup(name: string, value: unknown, standard: object): string {
  const settings = Object.keys(standard).map((key) => `runplan.${name}.${key}`);
  return `The setting runplan.${name} is ${JSON.stringify(value)}; it is a group of settings: ${settings.join(', ')}.`;
}

function mistake(name: string, value: unknown): string | undefined {
  const choices = CHOICES.get(name);
  const fits = choices ? choices.includes(value as string) : typeof value === 'boolean';
  if (fits) return undefined;
  const expected = choices ? choices.map((choice) => `"${choice}"`).join(', ') : 'true or false';
  return `The setting runplan.${name} is ${JSON.stringify(value)}; it can be ${expected}.`;
}
