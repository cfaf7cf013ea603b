/** Starts the server in a web worker; the client reads the files. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { ClientFiles } from './files/client-files.ts';
import { withSafeCancellations } from './manners.ts';
import { Messages } from './messages.ts';
import { READ_ASSET } from './requests.ts';
import { serve } from './server.ts';

/** Filled in by the build from package.json. */
declare const RUNPLAN_VERSION: string;

// The types of a worker's global scope are not those of Node, which the rest is checked with.
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const messages = new Messages();
const connection = createConnection(
  ProposedFeatures.all,
  withSafeCancellations(new BrowserMessageReader(worker)),
  new BrowserMessageWriter(worker),
  { messageStrategy: messages },
);
serve(connection, {
  version: RUNPLAN_VERSION,
  messages,
  files: new ClientFiles(connection),
  async readAsset(name) {
    const text = await connection.sendRequest<string | null>(READ_ASSET, { name });
    if (text === null) throw new Error(`The client can't read ${name}.`);
    return text;
  },
});
