/** The language server in a worker, the way CodeMirror's client speaks with a server. */
import type { Transport } from '@codemirror/lsp-client';
import { FIND_FILES, READ_FILE } from '@runplan/server/requests';
import type { Files } from './files.ts';
import { uriOf } from './files.ts';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
}

/**
 * Starts the server, and answers what it asks of its client.
 *
 * @param code of the worker
 */
export function startServer(code: string, files: Files): Transport {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const handlers = new Set<(message: string) => void>();
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const { id, method, params } = data;
    if (id !== undefined && method !== undefined)
      worker.postMessage({ jsonrpc: '2.0', id, result: answer(method, params, files) });
    else for (const handle of handlers) handle(JSON.stringify(data));
  });
  return {
    send: (message) => worker.postMessage(withoutPulling(JSON.parse(message))),
    subscribe: (handler) => handlers.add(handler),
    unsubscribe: (handler) => handlers.delete(handler),
  };
}

/** What the server asks: for files. Everything else, such as to be told of changes, needs no more than an answer. */
function answer(method: string, params: unknown, files: Files): unknown {
  if (method === READ_FILE) return files.textAt((params as { uri: string }).uri) ?? null;
  if (method === FIND_FILES) return files.names().map(uriOf);
  return null;
}

/** CodeMirror's client says that it asks for findings, and then waits for them to be sent. */
function withoutPulling(message: Message): Message {
  if (message.method !== 'initialize') return message;
  const { capabilities } = message.params as { capabilities: { textDocument: { diagnostic?: unknown } } };
  delete capabilities.textDocument.diagnostic;
  return message;
}
