/** Why something was not written, for the reader: it continues "Cannot write x: …". */
export class NotWritten extends Error {}

/** The error of a temporary file that could not be created. */
export function cannotCreate(error: NodeJS.ErrnoException): never {
  const isRefused = error.code === 'EACCES' || error.code === 'EPERM';
  throw isRefused ? new NotWritten('its folder is read-only') : error;
}
