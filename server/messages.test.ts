import { expect, test } from 'vitest';
import type { Message } from 'vscode-languageserver';
import { Messages } from './messages.ts';
import { nextTurn } from './turns.ts';

function notification(method: string): Message {
  return { jsonrpc: '2.0', method } as Message;
}

test('one message is handled a turn, in their order', async () => {
  const messages = new Messages();
  const handled: string[] = [];
  const all = ['one', 'two', 'three'].map((name) =>
    messages.handleMessage(notification(name), () => {
      handled.push(name);
      void nextTurn().then(() => handled.push(`after ${name}`));
    }),
  );
  expect(handled).toEqual([]);
  await Promise.all(all);
  expect(handled).toEqual(['one', 'after one', 'two', 'after two', 'three']);
});

test('a change that waits is known', async () => {
  const messages = new Messages();
  const known: boolean[] = [];
  const look = () => {
    known.push(messages.hasChangeWaiting);
  };
  await Promise.all(
    ['other', 'textDocument/didChange', 'other'].map((method) =>
      messages.handleMessage(notification(method), look),
    ),
  );
  expect(known).toEqual([true, false, false]);
});
