/** What the manifest of the extension tells of where the project lives. That is known where it is published, and nowhere before. */

const VARIABLE = 'RUNPLAN_REPOSITORY';

/**
 * Where the project lives, as the environment tells it.
 *
 * @throws Error where it tells something else
 */
export function repositoryIn(environment: Readonly<Record<string, string | undefined>>): {
  readonly repository?: string;
  /** What it means that nothing is told. */
  readonly missing?: string;
} {
  const { [VARIABLE]: repository } = environment;
  if (!repository)
    return {
      missing:
        `${VARIABLE} is not set, so the package does not link to its source, issues and questions. It can be installed from ` +
        `the file; for a marketplace set ${VARIABLE}=https://HOST/OWNER/NAME and pack again.`,
    };
  if (!/^https:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+$/.test(repository))
    throw new Error(`${VARIABLE} is "${repository}". Write it like https://HOST/OWNER/NAME.`);
  return { repository };
}

/** The links of a manifest. */
export function linksTo(repository: string) {
  return {
    repository: { type: 'git', url: `${repository}.git`, directory: 'extension' },
    homepage: `${repository}#readme`,
    bugs: { url: `${repository}/issues` },
    qna: `${repository}/discussions`,
  };
}

/** Versions with an odd second number go to those who asked for pre-releases, as VS Code recommends. */
export function isPreRelease(version: string): boolean {
  return Number(version.split('.')[1]) % 2 === 1;
}
