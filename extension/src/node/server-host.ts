/**
 * Runs the server in a process of its own. The server is made for a web worker, so that there is one for desktop and
 * web: here the channel to the parent process stands for the worker's port.
 */
import { pathToFileURL } from 'node:url';
import { expectShortLives } from '@runplan/server/collector';

const port = globalThis as unknown as {
  self: unknown;
  postMessage(message: unknown): void;
  onmessage?(event: { data: unknown }): void;
  addEventListener(): void;
};
port.self = port;
port.postMessage = (message) => {
  process.send?.(message);
};
// The only other event of a port is an error, which this channel does not have.
port.addEventListener = () => {};
process.on('message', (data) => port.onmessage?.({ data }));
process.on('disconnect', () => process.exit());

expectShortLives();
const [, , server] = process.argv;
if (server !== undefined) void import(pathToFileURL(server).href);
