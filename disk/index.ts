/** The door of the disk package: everything else in it is private. */
export { type Decoded, decode, MAXIMUM_BYTES } from './decode.ts';
export { EXTENSION, isPlanName } from './extension.ts';
export { BROKEN_LINK, failureReason } from './failure-reason.ts';
export { isIgnoredByGit } from './git-ignore.ts';
export { createImportAccess } from './import-access.ts';
export { pathOf } from './path-of.ts';
export { diskProjects } from './project-folders.ts';
export { readPath, readPathAtOnce, readStream } from './read.ts';
export { realPath } from './real-path.ts';
export { repositoryOf } from './repository.ts';
export { createRoots, isInside, type Roots } from './roots.ts';
export { type FoundFile, type Walk, walk } from './walk.ts';
