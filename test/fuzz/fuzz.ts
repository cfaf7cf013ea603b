/** `npm run fuzz`: texts of the language with mistakes and odd places, one after the other, until the time is over. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, readSearch } from './command-line.ts';
import { someText } from './grammar-texts.ts';
import { Random } from './random.ts';
import { shrunk } from './shrink.ts';
import { type Fault, faultOf } from './try-text.ts';

const FOUND = fileURLToPath(new URL('./found/', import.meta.url));
/** So many of a kind are enough to begin with: it takes time to find the least text of each. */
const MOST_KEPT = 3;
/** Milliseconds. */
const SLOW = 1_000;

const search = readSearch('fuzz', process.argv.slice(2));
const { seed } = search;
const kept = new Map<string, number>();
let texts = 0;
let faults = 0;
let slow = 0;
let slowest = 0;
let slowestText = 0;
let keptAtStart = 0;

for (; !(await search.isOver()); texts++) {
  // Each text has a seed of its own: one is repeated without those before it.
  const text = someText(new Random(seed + texts));
  const began = process.threadCpuUsage();
  const fault = await faultOf(text);
  // Of the processor: other programs have their share of the clock.
  const { user, system } = process.threadCpuUsage(began);
  const took = (user + system) / 1_000;
  if (took > slowest) [slowest, slowestText] = [took, texts];
  if (took > SLOW) slow++;
  if (texts === 1_000) keptAtStart = keptBytes();
  if (!fault) continue;
  faults++;
  const times = kept.get(fault.kind) ?? 0;
  kept.set(fault.kind, times + 1);
  if (times < MOST_KEPT) await keep(text, fault, seed + texts);
}

figure('seed', String(seed));
figure('texts', texts);
figure('faults', [...kept].map(([kind, times]) => `${kind} ${times}`).join(', ') || 0);
figure('slowest text', `${Math.round(slowest)} ms (--seed ${seed + slowestText})`);
figure('texts over a second of processor time', slow);
if (keptAtStart > 0) figure('kept after 1,000 texts', megabytes(keptAtStart));
figure('kept at the end', megabytes(keptBytes()));
figure('memory of the process', megabytes(process.memoryUsage.rss()));
process.exitCode = faults > 0 ? 1 : 0;

/** What is still in use: what the process has of the machine beside it is for the engine to decide. */
function keptBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** Writes the least text that shows a fault to where a test reads it. */
async function keep(text: string, { kind, about }: Fault, number: number): Promise<void> {
  const least = await shrunk(text, async (fewer) => (await faultOf(fewer))?.kind === kind);
  mkdirSync(FOUND, { recursive: true });
  const path = `${FOUND}${kind}-${number}.runplan`;
  writeFileSync(path, least);
  console.error(
    `\n${kind}, --seed ${number}: ${about}\n\nKeep ${relative(process.cwd(), path)}, and mend it:\n${least}\n`,
  );
}
