/** Standard input and output as a connection, which ends the program when no more can come. */
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

export interface Streams {
  readonly reader: StreamMessageReader;
  readonly writer: StreamMessageWriter;
}

/** @param isExpected whether the client has said that it is about to end the server */
export function standardStreams(isExpected: () => boolean): Streams {
  const end = () => process.exit(isExpected() ? 0 : 1);
  process.stdin.on('end', end);
  process.stdin.on('close', end);
  const reader = new StreamMessageReader(process.stdin);
  reader.onError((error) => {
    const [what = ''] = error.message.split('\n');
    process.stderr.write(`runplan lsp: what the editor sent can't be read. ${what}\n`);
    // Behind a header that can't be read nothing tells where the next message begins.
    if (/header|content-length/i.test(what)) process.exit(1);
  });
  return { reader, writer: new StreamMessageWriter(process.stdout) };
}
