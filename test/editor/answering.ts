import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Answers } from './questions.ts';

/** A web server on this machine that answers the suite's questions. */
export interface Answering {
  readonly address: string;
  close(): void;
}

/** Starts answering. A question is a POST request with its name and parameters; what fails is told as an error. */
export async function answer(answers: Answers): Promise<Answering> {
  const reply = async (request: IncomingMessage) => {
    try {
      const { question, parameters } = JSON.parse(await text(request));
      const ask = answers[question as keyof Answers] as (...parameters: unknown[]) => unknown;
      return { answer: await ask(...parameters) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  };
  const server = createServer(async (request, response) => {
    // Web workers may ask as well.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end(JSON.stringify(await reply(request)));
  });
  // A connection that is closed for being idle fails the question that is on its way then.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
