import { DidChangeTextDocumentNotification, Message, type MessageStrategy } from 'vscode-languageserver';
import { Manners } from './manners.ts';
import { nextTurn } from './turns.ts';

/**
 * Handles one message of the client a turn: what arrives meanwhile, such as a cancellation, is known before the next one is
 * handled. By themselves, connections in a browser handle all messages that are waiting in one go.
 */
export class Messages implements MessageStrategy {
  readonly manners = new Manners();
  private last: Promise<void> = Promise.resolve();
  private changes = 0;

  /** Whether a text is known to have changed, but the change was not handled yet. */
  get hasChangeWaiting(): boolean {
    return this.changes > 0;
  }

  async handleMessage(message: Message, handle: (message: Message) => void | Promise<void>): Promise<void> {
    const isChange = Message.isNotification(message) && message.method === CHANGE;
    if (isChange) this.changes += 1;
    this.last = this.last.then(nextTurn);
    await this.last;
    if (isChange) this.changes -= 1;
    await handle(this.manners.received(message));
  }
}

const CHANGE = DidChangeTextDocumentNotification.method;
