/** What `runplan 1` at the top of a file names. */
const LANGUAGE = 1;

/** Filled in by the build, the version from package.json. */
declare const RUNPLAN_VERSION: string;
declare const RUNPLAN_CHECKS: string;

/** The version of the program. */
export function version(): string {
  return RUNPLAN_VERSION;
}

/** What tells the code that checks files from any other: builds of one version may find something else. */
export function digestOfChecks(): string {
  return RUNPLAN_CHECKS;
}

/** The version of the program, the language that it reads and what it runs on, as a line of JSON. */
export function versionJson(): string {
  const { version: node, platform, arch } = process;
  return `${JSON.stringify({ runplan: version(), language: LANGUAGE, node: node.slice(1), platform, arch })}\n`;
}
