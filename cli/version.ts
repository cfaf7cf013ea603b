/** What `runplan 1` at the top of a file names. */
const LANGUAGE = 1;

/** Filled in by the build from package.json. */
declare const RUNPLAN_VERSION: string;

/** The version of the program. */
export function version(): string {
  return RUNPLAN_VERSION;
}

/** The version of the program, the language that it reads and what it runs on, as a line of JSON. */
export function versionJson(): string {
  const { version: node, platform, arch } = process;
  return `${JSON.stringify({ runplan: version(), language: LANGUAGE, node: node.slice(1), platform, arch })}\n`;
}
