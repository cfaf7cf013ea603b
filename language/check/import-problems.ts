/** Why a file could not be read. `outside` leaves the workspace and is never opened. */
export type FileProblem = 'missing' | 'outside' | 'unreadable';

/** What became of the files that imports name, by the URI that they write; files that were read are absent. */
export type ImportProblems = Pick<ReadonlyMap<string, FileProblem>, 'get'>;
