/** What may be asked when, and how: nothing before `initialize`, that once, nothing after `shutdown`, and of the right types. */
import {
  type Connection,
  ErrorCodes,
  InitializeRequest,
  Message,
  type MessageReader,
  type RequestMessage,
  ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver';
import { isObject, wrongParameters } from './protocol/shapes.ts';

/** The method that messages which can't be handled are handed on as. */
const REFUSED = 'runplan/refused';
const CANCEL = '$/cancelRequest';

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
    const isRequest = Message.isRequest(message);
    if (!isRequest && !Message.isNotification(message)) return withoutMethod(message);
    const { method, params } = message as RequestMessage;
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

/** Clients leave out the result of an answer that has none; anything else without a method means nothing. */
function withoutMethod(message: unknown): Message {
  const { method, id } = isObject(message) ? (message as Partial<RequestMessage>) : {};
  const isAnswer = method === undefined && (typeof id === 'string' || typeof id === 'number');
  if (isAnswer) return { jsonrpc: '2.0', id, result: null } as Message;
  return refused({ code: ErrorCodes.InvalidRequest, message: 'A message is no request and no answer.' });
}

/** Something to be logged, as a message of the client. */
function refused(reason: Reason): Message {
  return { jsonrpc: '2.0', method: REFUSED, params: reason } as Message;
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

/** The connection looks into cancellations before they have their turn, and fails where one does not say of what. */
export function withSafeCancellations<Reader extends MessageReader>(reader: Reader): Reader {
  const listen = reader.listen.bind(reader);
  reader.listen = (take) => listen((message) => take(withSafeCancellation(message)));
  return reader;
}

function withSafeCancellation(message: Message): Message {
  const isCancellation = Message.isNotification(message) && message.method === CANCEL;
  const reason = isCancellation ? malformed(CANCEL, message.params) : undefined;
  return reason ? refused(reason) : message;
}
