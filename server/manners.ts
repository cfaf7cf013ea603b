/** What may be asked when: nothing before `initialize`, that once, and nothing after `shutdown`. */
import {
  type Connection,
  ErrorCodes,
  InitializeRequest,
  Message,
  type RequestMessage,
  ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver';

/** The method that requests out of turn are handed on as. */
const OUT_OF_TURN = 'runplan/outOfTurn';

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
    if (!Message.isRequest(message)) return message;
    const reason = this.reasonAgainst(message);
    if (reason) return { ...message, method: OUT_OF_TURN, params: reason } as RequestMessage;
    if (message.method === InitializeRequest.method) this.isStarted = true;
    if (message.method === ShutdownRequest.method) this.isEnded = true;
    return message;
  }

  private reasonAgainst({ method }: RequestMessage): Reason | undefined {
    if (this.isEnded) return { code: ErrorCodes.InvalidRequest, message: 'The server was shut down.' };
    const isStart = method === InitializeRequest.method;
    if (!this.isStarted && !isStart)
      return { code: ErrorCodes.ServerNotInitialized, message: 'The server is not initialized yet.' };
    return this.isStarted && isStart
      ? { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' }
      : undefined;
  }
}

/** Lets requests out of turn be refused. */
export function refuseOutOfTurn(connection: Connection): void {
  connection.onRequest(OUT_OF_TURN, ({ code, message }: Reason) => new ResponseError(code, message));
}
