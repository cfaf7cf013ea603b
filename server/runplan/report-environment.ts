import { allowOf, explain, STANDARD_LIBRARY_URI } from '@runplan/language/internal';
import { colours, type ReportEnvironment } from '@runplan/report';
import { URI } from 'langium';
import type { ClientSession } from '../client-session.ts';

/**
 * What reports for an editor know. Their lines are not broken, so that a problem matcher finds a message on one.
 *
 * @param folder URI of the folder that file names are relative to, with a slash at its end
 */
export function reportEnvironment(folder: string, { version }: ClientSession): ReportEnvironment {
  const above = URI.parse(folder).path.length;
  const nameOf = (uri: string) => {
    if (uri === STANDARD_LIBRARY_URI) return undefined;
    const { path } = URI.parse(uri);
    return uri.startsWith(folder) ? path.slice(above) : path;
  };
  return {
    version,
    repairs: false,
    errorsOnly: false,
    commandLine: false,
    colours: colours(false),
    width: Number.POSITIVE_INFINITY,
    nameOf,
    pathOf: nameOf,
    explain,
    allowOf,
  };
}
