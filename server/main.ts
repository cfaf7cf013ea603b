/** The program of the published package: the language server with what it opens for editors beside it. */
import { fileURLToPath } from 'node:url';
import { startServer as serveEditor } from './node.ts';

declare const RUNPLAN_VERSION: string;

/** Serves one editor over the channel that the command line names, until it goes away. */
export function startServer(): void {
  serveEditor(RUNPLAN_VERSION, fileURLToPath(new URL('./', import.meta.url)));
}
