import type { CheckSettings, PolicyReference } from '../check/check-settings.ts';
import type { Severity } from '../rules/finding.ts';
import type { Place } from '../text/place.ts';

/** The name of a project file. It counts for the plans of its folder, and of the folders below that have none. */
export const PROJECT_FILE = 'runplan.toml';

/** What a project file says. Plain data: it is sent to threads. */
export interface Project {
  /** URI of the file. */
  readonly uri: string;
  /** The policy of plans that name none. */
  readonly policy?: PolicyReference;
  /** Where that stands. */
  readonly policyPlace?: Place;
  /** Findings below this severity are not told. */
  readonly severity?: Severity;
  /** Patterns as in a `.gitignore`: plans that are not looked for. */
  readonly exclude: readonly string[];
}

/** URI of the folder that a project is about, with a slash at its end. */
export function folderOf({ uri }: Project): string {
  return uri.slice(0, -PROJECT_FILE.length);
}

/**
 * What holds for the plans of a project.
 *
 * @param over what counts more
 */
export function settingsOf(project: Project | undefined, over: CheckSettings = {}): CheckSettings {
  const { policy, severity } = project ?? {};
  return { ...(policy && { policy }), ...(severity && { severity }), ...over };
}
