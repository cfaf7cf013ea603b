/**
 * `npm run soak`: a server that an author works with until the time is over, and then some that are killed in the middle of
 * their work and started again on the same folder.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { TestClient } from '../../server/testing/client.ts';
import { examples } from '../example-files.ts';
import { figure, readSearch } from './command-line.ts';
import { Random } from './random.ts';
import { differences } from './same-as-new.ts';
import { type FilesOnDisk, storm } from './storm.ts';
import { Typist } from './typist.ts';

/** The share of the time that the first server lives; its memory is looked at. */
const FIRST = 0.6;
/** The first server is warm after so much of its life. */
const WARM = 0.2;
/** A server that is killed lives so long at most. */
const SHORT_MS = 6_000;
const STORMS = 0.01;
/** The server's heap in megabytes: it dies if it keeps what it needs no more. */
const HEAP = 160;
const SLOW_DISK = new URL('./slow-disk.ts', import.meta.url).href;

const { minutes, seed } = readSearch('soak', process.argv.slice(2));
const first: Readonly<FilesOnDisk> = Object.fromEntries(examples.map(({ name, text }) => [name, text]));
const disk: FilesOnDisk = { ...first };
const faults: string[] = [];
const sums = { steps: 0, edits: 0, requests: 0, storms: 0, late: 0, killed: 0, compared: 0 };
let slowest = { ms: 0, method: '' };
let memory: readonly [warm: number, end: number] | undefined;
let folder: string | undefined;

const start = performance.now();
const end = start + minutes * 60_000;
for (let life = 0; performance.now() < end; life++) await live(life);
report();

/** The life of one server. The first one is long; of the others every second ends in the middle of its work. */
async function live(life: number): Promise<void> {
  const random = new Random(seed + life);
  const isFirst = life === 0;
  const isKilled = life % 2 === 1;
  const client = await TestClient.start({
    ...(folder === undefined ? { files: disk } : { folder }),
    node: [`--max-old-space-size=${HEAP}`, ...(life % 3 === 2 ? ['--import', SLOW_DISK] : [])],
  });
  folder = client.folder;
  const typist = new Typist(client, first, random);
  const began = performance.now();
  const dies = isFirst ? start + (end - start) * FIRST : Math.min(end, began + SHORT_MS * random.share());
  let warm = 0;
  try {
    while (performance.now() < dies) {
      sums.steps++;
      if (random.share() < STORMS) {
        sums.storms++;
        await storm(client, disk, first, random);
      } else await typist.step();
      if (isFirst && warm === 0 && performance.now() > began + (dies - began) * WARM)
        warm = memoryOf(client.process);
    }
    if (isKilled) {
      faults.push(...typist.failures);
      sums.killed++;
      await client.kill();
    } else {
      await typist.settled();
      faults.push(...typist.failures);
      if (isFirst) memory = [warm, memoryOf(client.process)];
      sums.compared += typist.openFiles().length;
      faults.push(...(await differences(client, disk, typist.openFiles())));
      await client.kill();
    }
    faults.push(...client.messages.filter((message) => message.startsWith('A mistake')));
  } catch (error) {
    faults.push(`The server of life ${life} ended: ${error}`);
    await client.kill();
  }
  sums.edits += typist.edits;
  sums.requests += typist.requests;
  sums.late += typist.late;
  if (typist.slowest.ms > slowest.ms) slowest = typist.slowest;
}

function report(): void {
  const left = leftOver();
  if (left.length > 0) faults.push(`Left in the folder: ${left.join(', ')}`);
  if (folder) rmSync(folder, { recursive: true, force: true });
  figure('seed', String(seed));
  figure('steps', sums.steps);
  figure('edits', sums.edits);
  figure('requests', sums.requests);
  figure('storms of events', sums.storms);
  figure('servers killed', sums.killed);
  figure('texts compared with a new server', sums.compared);
  figure('slowest answer', `${Math.round(slowest.ms)} ms (${slowest.method})`);
  figure('answers over a second', sums.late);
  if (memory && memory[0] > 0) {
    figure('memory when warm, at the end', memory.map((bytes) => `${Math.round(bytes / 1e6)} MB`).join(', '));
  }
  figure('faults', faults.length);
  for (const fault of faults.slice(0, 10)) console.error(`\n--seed ${seed}: ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** What stands in the folder that no one put there. */
function leftOver(): readonly string[] {
  if (!folder) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.runplan') && /\.\w+$/.test(path));
}

/** The memory of a process in bytes; 0 where that can't be known. */
function memoryOf(process: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(process)], { encoding: 'utf8' });
  return Number(stdout?.trim() || 0) * 1024;
}
