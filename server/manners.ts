/** What may be asked when, and how: nothing before `initialize`, that once, nothing after `shutdown`, and of the right types. */
import {
  type Connection,
  ErrorCodes,
  InitializeRequest,
  Message,
  type RequestMessage,
  ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver';
import { wrongParameters } from './protocol/shapes.ts';

/** The method that messages which can't be handled are handed on as. */
const REFUSED = 'runplan/refused';

interface Reason {
  readonly code: number;
  readonly message: string;
}

export class Manners {
  private isStarted = false;
  private isEnded = false;

  /** Whether the client has said that it is about to end the server. */
  get hasEnded(): boolean {
    return this.isEnded;
  }

  /** The message as it is to be handled. */
  received(message: Message): Message {
    if (Message.isResponse(message)) return message;
    const { method, params } = message as RequestMessage;
    const isRequest = Message.isRequest(message);
    const reason = (isRequest ? this.outOfTurn(method) : undefined) ?? malformed(method, params);
    if (reason) return { ...message, method: REFUSED, params: reason } as Message;
    if (!isRequest) return message;
    if (method === InitializeRequest.method) this.isStarted = true;
    if (method === ShutdownRequest.method) this.isEnded = true;
    return message;
  }

  private outOfTurn(method: string): Reason | undefined {
    if (this.isEnded) return { code: ErrorCodes.InvalidRequest, message: 'The server was shut down.' };
    const isStart = method === InitializeRequest.method;
    if (!this.isStarted && !isStart)
      return { code: ErrorCodes.ServerNotInitialized, message: 'The server is not initialized yet.' };
    return this.isStarted && isStart
      ? { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' }
      : undefined;
  }
}

function malformed(method: string, params: unknown): Reason | undefined {
  const message = wrongParameters(method, params);
  return message === undefined ? undefined : { code: ErrorCodes.InvalidParams, message };
}

/** Answers refused requests with the reason, and logs that of refused notifications. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, message }: Reason) => new ResponseError(code, message));
  connection.onNotification(REFUSED, ({ message }: Reason) => connection.console.error(message));
}
