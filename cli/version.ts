/** Filled in by the build from package.json. */
declare const RUNPLAN_VERSION: string;

/** The version of the program. */
export function version(): string {
  return RUNPLAN_VERSION;
}
