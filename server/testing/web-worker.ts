/**
 * For tests: what surrounds the server's bundle in a web worker, and nothing of what Node has beside it. Runs in a thread
 * of its own, where it loads the script at the path that it is given.
 */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const scope: Record<string, unknown> = {
  postMessage: (message: unknown) => parentPort?.postMessage(message),
  // Only errors are listened for this way.
  addEventListener: () => {},
  MessageChannel,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  queueMicrotask,
  structuredClone,
  performance,
  console,
  URL,
  TextEncoder,
  TextDecoder,
  crypto,
  btoa,
  Blob,
};
scope.self = scope;
createContext(scope);
parentPort?.on('message', (data) => (scope.onmessage as (event: { data: unknown }) => void)({ data }));
runInContext(readFileSync(workerData, 'utf8'), scope, { filename: workerData });
