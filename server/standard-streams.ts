/** Standard input and output as a connection, which ends the program when no more can come. */
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { withSafeCancellations } from './manners.ts';
import { checkedHeaders } from './message-headers.ts';

export interface Streams {
  readonly reader: StreamMessageReader;
  readonly writer: StreamMessageWriter;
}

/** @param isExpected whether the client has said that it is about to end the server */
export function standardStreams(isExpected: () => boolean): Streams {
  const end = () => process.exit(isExpected() ? 0 : 1);
  process.stdin.on('end', end);
  process.stdin.on('close', end);
  const complain = (reason: string) =>
    process.stderr.write(`runplan lsp: what the editor sent can't be read. ${reason}\n`);
  const refuse = (reason: string) => {
    complain(reason);
    process.exit(1);
  };
  const reader = withSafeCancellations(new StreamMessageReader(process.stdin.pipe(checkedHeaders(refuse))));
  reader.onError(({ message }) => complain(message.replace(/\n.*/s, '')));
  return { reader, writer: new StreamMessageWriter(process.stdout) };
}
