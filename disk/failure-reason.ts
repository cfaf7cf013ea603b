const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'it does not exist'],
  ['EEXIST', 'a file or a link of that name is there already'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'it is a directory'],
  ['ELOOP', 'it is a link that leads back to itself'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EFBIG', 'it is larger than the system allows'],
  ['EDQUOT', 'the space that you may use on the disk is full'],
  ['EIO', 'the disk reports an error'],
  ['EMFILE', 'too many files are open'],
  ['EBUSY', 'another program is using it'],
  ['ERR_INVALID_ARG_VALUE', 'its name has a sign that no name can have'],
]);

/** Why a link could not be read, in the same words. */
export const BROKEN_LINK = 'it is a link to a file that does not exist';

/** Why something could not be read or written, as words that continue "Cannot read x: …". */
export function failureReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS.get(code)) || message;
}
