import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js';

/** What JSON-RPC calls a line that is no JSON, and one that is no message. */
const PARSE_ERROR = { code: -32700, message: 'This line is not JSON.' };
const INVALID_REQUEST = {
  code: -32600,
  message: 'This line is not a message of JSON-RPC 2.0. Send one message a line, and no batches.',
};

/** Standard input and output between an assistant and its server. Every call gets an answer, and so does what is no message. */
export class AssistantTransport extends StdioServerTransport {
  private readonly running = new Set<RequestId>();
  private whenIdle: (() => void) | undefined;

  constructor() {
    super();
    // The server puts its own handlers behind these.
    this.onmessage = (message) => this.received(message);
    this.onerror = (error) => this.refuse(error);
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if ('id' in message && message.id !== undefined && !('method' in message)) this.ended(message.id);
  }

  /** Ends once no call is without an answer. */
  answered(): Promise<void> {
    return new Promise((resolve) => {
      if (this.running.size === 0) resolve();
      else this.whenIdle = resolve;
    });
  }

  private received(message: JSONRPCMessage): void {
    if (!('method' in message)) return;
    if ('id' in message) this.running.add(message.id);
    // What is called off gets no answer.
    else if (message.method === 'notifications/cancelled') this.ended(message.params?.requestId as RequestId);
  }

  private ended(id: RequestId): void {
    this.running.delete(id);
    if (this.running.size === 0) this.whenIdle?.();
  }

  private refuse(error: Error): void {
    const isNoJson = error instanceof SyntaxError;
    if (!isNoJson && error.name !== 'ZodError') return;
    const answer = { jsonrpc: '2.0', id: null, error: isNoJson ? PARSE_ERROR : INVALID_REQUEST };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}
