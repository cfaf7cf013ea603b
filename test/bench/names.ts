/**
 * `npm run bench`, fourth part: how long one waits for what needs names of all files, with thousands of plans that share a
 * library and are not open. Prints a table; asserts nothing.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CallHierarchyItem, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { LanguageClient } from './language-client.ts';
import { asRunplan, samplePlan } from './plans.ts';
import { p50p95, row } from './table.ts';

const RUNPLAN = fileURLToPath(new URL('../../cli/bin/runplan.js', import.meta.url));
const PLANS = 2000;
const WEEKS = 16;
const TIMES = 5;
/** One in so many plans uses what is rare. */
const RARE = 100;

const LIBRARY = `exercise swing
  movement hinge
  muscles glutes

block Common
  swing 3 x 12

block Rare
  swing 2 x 12

workout Ladder
  warm up 2 km
  repeat 5
    run 1 km @ threshold
    jog 90 s
  cool down 2 km
`;

/** A plan that uses what the library defines, each week. */
function planOf(variant: number): string {
  const block = variant % RARE === 0 ? 'Rare' : 'Common';
  const own = `block "Own ${variant}"\n  swing 2 x 10\n\n`;
  const plan = asRunplan(samplePlan(WEEKS, variant)).replaceAll(
    /^( *)week \d+.*$/gm,
    (week, indent: string) => `${week}\n${indent}  any core ${block}\n${indent}  any workout Ladder`,
  );
  return `import "library.runplan"\n\n${own}${plan}`;
}

const folder = mkdtempSync(join(tmpdir(), 'runplan-bench-'));
try {
  const library = join(folder, 'library.runplan');
  writeFileSync(library, LIBRARY);
  for (let plan = 1; plan <= PLANS; plan++) writeFileSync(join(folder, `${plan}.runplan`), planOf(plan));
  const client = await LanguageClient.start({
    command: [RUNPLAN, 'lsp', '--stdio'],
    folder,
    languageId: 'runplan',
  });
  const uri = pathToFileURL(library).href;
  await client.backgroundWork();
  await client.open(uri, readFileSync(library, 'utf8'));

  console.log(
    `\nNames of a library that ${PLANS} plans of ${WEEKS} weeks import (first, then p50, p95 of ${TIMES})`,
  );
  const textDocument = { uri };
  const at = (words: string) => {
    const before = LIBRARY.slice(0, LIBRARY.indexOf(words) + words.lastIndexOf(' ') + 1).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const places = {
    'exercise swing': 'of an exercise',
    'block Common': 'of a block',
    'block Rare': 'of a rare block',
    'workout Ladder': 'of a workout',
  };
  for (const [words, whose] of Object.entries(places)) {
    const position = at(words);
    await measured(`  references ${whose}`, async () => {
      const found = await client.request<Location[]>('textDocument/references', {
        textDocument,
        position,
        context: { includeDeclaration: false },
      });
      return `${found.length} places`;
    });
    await measured(`  rename ${whose}`, async () => {
      const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
        textDocument,
        position,
        newName: 'Fresh',
      });
      return `${Object.keys(edit.changes ?? {}).length} files`;
    });
    const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
      textDocument,
      position,
    });
    await measured(`  calls ${whose}`, async () => {
      const calls = await client.request<unknown[]>('callHierarchy/incomingCalls', { item });
      return `${calls.length} callers`;
    });
  }
  for (const query of ['', 'Plan 19', 'nothing of that'])
    await measured(`  workspace symbols for "${query}"`, async () => {
      const found = await client.request<unknown[]>('workspace/symbol', { query });
      return `${found.length} shown`;
    });
  const memory = client.memory();
  if (memory !== undefined) row('  memory afterwards', `${memory.toFixed(0)} MB`);
  await client.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measured(title: string, ask: () => Promise<string>): Promise<void> {
  const samples: number[] = [];
  let told = '';
  for (let i = 0; i <= TIMES; i++) {
    const begun = performance.now();
    told = await ask();
    samples.push(performance.now() - begun);
  }
  const [first = 0, ...others] = samples;
  row(title, `${first.toFixed(0)} ms; ${p50p95(others)}`, told);
}
