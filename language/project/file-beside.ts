import { URI, UriUtils } from 'langium';

/** The URI of a file by its path from another one. */
export function fileBeside(uri: string, path: string): string {
  return UriUtils.resolvePath(UriUtils.dirname(URI.parse(uri)), path).toString();
}
