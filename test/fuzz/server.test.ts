import { expect, test } from 'vitest';
import { TestClient } from '../../server/testing/client.ts';
import { examples } from '../example-files.ts';
import { Random } from './random.ts';
import { differences } from './same-as-new.ts';
import { Typist } from './typist.ts';

const SEED = 20261123;
/** More of them with `RUNPLAN_STEPS`. */
const STEPS = Number(process.env.RUNPLAN_STEPS ?? 1_500);
/** The server's heap in megabytes. If it kept a tree of every twenty-fifth step, that would not be enough. */
const HEAP = 120;

test(`a server that was fed ${STEPS} edits, requests and cancellations still answers, like a new one, in flat memory`, {
  timeout: 600_000,
}, async () => {
  const files = Object.fromEntries(examples.map(({ name, text }) => [name, text]));
  const client = await TestClient.start({ files, node: [`--max-old-space-size=${HEAP}`] });
  const session = new Typist(client, files, new Random(SEED));
  for (let step = 0; step < STEPS; step++) await session.step();
  await session.settled();
  expect(session.failures).toEqual([]);
  expect(client.messages.filter((message) => message.startsWith('A mistake'))).toEqual([]);

  expect(session.openFiles().length).toBeGreaterThan(0);
  expect(await differences(client, files, session.openFiles())).toEqual([]);
  await client.stop();
});
